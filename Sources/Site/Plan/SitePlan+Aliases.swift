import Archive
import Files
import Markdown

extension SitePlan {
  /// An old address of an article that cannot be one of the site's.
  struct LeftOutAlias: Sendable {
    let article: Int
    let path: String
    let reason: Reason
    /// Its line in the list of addresses; `nil` for one of a front matter.
    let row: AddressList.Row?

    enum Reason: Sendable {
      /// Another file has the address.
      case taken(by: PlannedPage)
      /// It lies below the address of a file, as if that were a folder.
      case below(PlannedPage)
      /// Another file lies below it, as if it were a folder.
      case above(PlannedPage)
      /// It lies where Pressmark keeps its own.
      case reserved
    }
  }

  /// Divides old addresses into those that can be files of the site beside `pages` and those that cannot.
  ///
  /// An alias is not worth the site: texts bring some with them that are none here. What a front matter says comes
  /// before what the list of addresses knows.
  static func aliases(
    of catalogue: Catalogue, _ kept: KeptAddresses, beside pages: [PlannedPage]
  ) -> ([PlannedPage], [LeftOutAlias]) {
    let written = catalogue.addressees.flatMap { index in
      let article = catalogue.addressee(index)
      return article.has(.aliases) ? article.aliases.map { PlannedPage($0, AliasPage.self, index: index) } : []
    }
    let known = kept.articles.map { PlannedPage($0.row.address, AliasPage.self, index: $0.article) }
    if written.isEmpty && known.isEmpty && kept.names.isEmpty { return ([], []) }
    var files: [String: PlannedPage] = [:]
    files.reserveCapacity(pages.count + written.count + known.count)
    for page in pages { files[page.path.foldedPath] = page }
    /// The folders of the aliases, each with one that lies in it.
    var folders: [String: PlannedPage] = [:]
    var aliases: [PlannedPage] = []
    var leftOut: [LeftOutAlias] = []
    // Shorter ones first: a file is known before what would lie below it.
    func ordered(_ aliases: [PlannedPage]) -> [(offset: Int, element: PlannedPage)] {
      aliases.enumerated().sorted {
        ($0.element.path.utf8.count, $0.element.index) < ($1.element.path.utf8.count, $1.element.index)
      }
    }
    func add(_ alias: PlannedPage, _ row: AddressList.Row?) {
      let key = alias.path.foldedPath
      let reason: LeftOutAlias.Reason? =
        if SiteWriter.ownNames.contains(where: { $0 == key.prefix { $0 != "/" } }) {
          .reserved
        } else if let file = files[key] {
          .taken(by: file)
        } else if let file = folders[key] {
          .above(file)
        } else {
          key.foldersAbove.lazy.compactMap { files[$0] }.first.map { .below($0) }
        }
      if reason == nil {
        files[key] = alias
        for folder in key.foldersAbove { folders[folder] = alias }
        aliases.append(alias)
      } else if let reason, alias.kind == AliasPage.self {
        leftOut.append(LeftOutAlias(article: alias.index, path: alias.path, reason: reason, row: row))
      }
    }
    for (_, alias) in ordered(written) { add(alias, nil) }
    for (place, alias) in ordered(known) { add(alias, kept.articles[place].row) }
    for (_, alias) in ordered(kept.names) { add(alias, nil) }
    return (aliases, leftOut)
  }

  /// What is said of the aliases that are left out.
  func aliasWarnings(_ project: Project) -> [Diagnostic] {
    leftOutAliases.filter { $0.row == nil }.map { alias in
      let why =
        switch alias.reason {
        case .taken(let page): "\(page.path) is \(what(page))"
        case .below(let page): "\(page.path) is a file, \(what(page)), and no folder"
        case .above(let page): "\(page.path), \(what(page)), lies below it"
        case .reserved: "Pressmark keeps that place for itself"
        }
      let article = catalogue.addressee(alias.article)
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
