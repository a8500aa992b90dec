import Archive
import Markdown

extension SitePlan {
  /// An old address that cannot be one of the site's.
  struct LeftOutAlias: Sendable {
    let article: Int
    let path: String
    let reason: Reason

    enum Reason: Sendable {
      /// Another file has the address.
      case taken(by: PlannedPage)
      /// It lies below the address of a file, as if that were a folder.
      case below(PlannedPage)
      /// It lies where Pressmark keeps its own.
      case reserved
    }
  }

  /// Divides the articles' aliases into those that can be files of the site beside `pages` and those that cannot.
  ///
  /// An old address is not worth the site: texts bring some with them that are none here.
  static func aliases(of catalogue: Catalogue, beside pages: [PlannedPage]) -> ([PlannedPage], [LeftOutAlias]) {
    let wanted = catalogue.articles.enumerated().flatMap { index, article in
      article.has(.aliases) ? article.aliases.map { (article: index, path: $0) } : []
    }
    if wanted.isEmpty { return ([], []) }
    var files: [String: PlannedPage] = [:]
    files.reserveCapacity(pages.count + wanted.count)
    for page in pages { files[page.path.foldedPath] = page }
    var aliases: [PlannedPage] = []
    var leftOut: [LeftOutAlias] = []
    // Shorter ones first: a file is known before what would lie below it.
    for (article, path) in wanted.sorted(by: { ($0.path.utf8.count, $0.article) < ($1.path.utf8.count, $1.article) }) {
      let key = path.foldedPath
      let reason: LeftOutAlias.Reason? =
        if SiteWriter.ownNames.contains(where: { $0 == key.prefix { $0 != "/" } }) {
          .reserved
        } else if let file = files[key] {
          .taken(by: file)
        } else {
          key.foldersAbove.lazy.compactMap { files[$0] }.first.map { .below($0) }
        }
      if let reason {
        leftOut.append(LeftOutAlias(article: article, path: path, reason: reason))
      } else {
        let alias = PlannedPage(path, AliasPage.self, index: article)
        files[key] = alias
        aliases.append(alias)
      }
    }
    return (aliases, leftOut)
  }

  /// What is said of the aliases that are left out.
  func aliasWarnings(_ project: Project) -> [Diagnostic] {
    leftOutAliases.map { alias in
      let why =
        switch alias.reason {
        case .taken(let page): "\(page.path) is \(what(page))"
        case .below(let page): "\(page.path) is a file, \(what(page)), and no folder"
        case .reserved: "Pressmark keeps that place for itself"
        }
      let article = catalogue.articles[alias.article]
      return Diagnostic(
        .warning, project.shown(content: article.file),
        at: article.positions["aliases"] ?? TextPosition(line: 1, column: 1),
        "the alias '\(alias.path)' is left out: \(why)", advice: "Delete or change the alias.")
    }
  }
}

extension String {
  /// The path as disks that fold case see it: our own addresses are in small letters, aliases need not be.
  var foldedPath: String {
    utf8.allSatisfy { $0 < 0x80 && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) } ? self : lowercased()
  }
}
