import Archive
import Files

/// The classes of files in the order in which they are sent, so that no page that readers can reach ever leads to one
/// that is not there, and no list shows what its article does not say yet.
public enum FileClass: String, Sendable, CaseIterable {
  /// Files that no published page leads to yet, of whatever kind: pages, pictures, packs of the search.
  case new
  /// The theme's files, which pages of both states are shown with.
  case asset = "changed asset"
  /// Articles, and what lies beside them.
  case page = "changed page"
  /// What shows articles: lists, feeds, tables, the home page, the search's root.
  case list = "changed list"

  /// The class of a file that the host has, with other bytes.
  ///
  /// - Parameter path: its path in the site: `1997/04/24/bread-riots.html`.
  static func ofChanged(_ path: PathKey) -> FileClass {
    if liesAmongArticles(path) {
      let name = name(of: path)
      return ListName.isOne(name) || name.hasPrefix("sources.tar") ? .list : .page
    }
    switch SiteFolder(rawValue: String(top(of: path))) {
    case .assets: return .asset
    case .media: return .page
    default: return .list
    }
  }

  /// Whether a path is that of an article's page.
  static func isArticle(_ path: PathKey) -> Bool {
    path.path.hasSuffix(".html") && liesAmongArticles(path) && !ListName.isOne(name(of: path))
  }

  private static func liesAmongArticles(_ path: PathKey) -> Bool {
    let top = top(of: path)
    return top.endIndex < path.path.endIndex && SiteFolder.holdsArticles(top)
  }

  private static func top(of path: PathKey) -> Substring {
    Substring(path.path.utf8.prefix { $0 != UInt8(ascii: "/") })
  }

  private static func name(of path: PathKey) -> Substring {
    let bytes = path.path.utf8
    let start = bytes.lastIndex(of: UInt8(ascii: "/")).map { bytes.index(after: $0) } ?? bytes.startIndex
    return path.path[start...]
  }

  /// Whether readers must find it after all others of its class: what leads to them.
  static func leads(_ path: PathKey) -> Bool { path == "search/index.js" || path == "index.html" }
}
