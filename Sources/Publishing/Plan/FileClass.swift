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
    let names = path.path.utf8.split(separator: UInt8(ascii: "/")).map { Substring($0) }
    guard let first = names.first, let name = names.last else { return .page }
    let folder = SiteFolder(rawValue: String(first))
    if folder == .assets { return .asset }
    // Articles lie below their year, or below the folder of those without one; beside them are the lists.
    let isDated = folder == .undated || first.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    if names.count > 1, isDated, !name.hasPrefix("index"), !name.hasPrefix("sources.tar") { return .page }
    return folder == .media ? .page : .list
  }

  /// Whether readers must find it after all others of its class: what leads to them.
  static func leads(_ path: PathKey) -> Bool { path == "search/index.js" || path == "index.html" }
}
