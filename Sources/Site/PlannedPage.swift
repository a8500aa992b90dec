/// One file of the site: where it goes and what it shows. Numbers are indices of the catalogue's lists.
public struct PlannedPage: Sendable, Equatable {
  /// What the file holds.
  public enum Kind: Sendable, Equatable {
    case home
    case article(Int)
    /// The untouched source of an article.
    case source(article: Int)
    /// An old address of an article.
    case alias(article: Int)
    case year(Int)
    case month(Int)
    case day(Int)
    case names(NameKind)
    /// A page of one name's articles; the first is number 1.
    case name(NameKind, Int, page: Int)
    case undated
    case notFound
    case machine(MachineFile)
    /// A file of the theme.
    case asset(Int)
  }

  /// The path from the site's top, with `/` between the names.
  public let path: String
  /// What it shows.
  public let kind: Kind
}

extension PlannedPage {
  /// How many folders the page is below the site's top.
  var depth: Int { path.utf8.count { $0 == UInt8(ascii: "/") } }

  /// The way from the page to the site's top.
  var root: String { String(repeating: "../", count: depth) }

  /// Whether the page shows more of some articles than their front matters say.
  func showsText(ofAnyOf articles: Set<Int>) -> Bool {
    switch kind {
    case .article(let index): articles.contains(index)
    // The beginnings of the latest.
    case .machine(.feed), .machine(.jsonFeed): true
    // What they hold is known by other means than the articles' files.
    case .source, .asset: false
    case .home, .alias, .year, .month, .day, .names, .name, .undated, .notFound, .machine: false
    }
  }

  /// Whether the page is one that people look for.
  var isForReaders: Bool {
    switch kind {
    case .home, .article, .year, .month, .day, .names, .name, .undated: true
    case .source, .alias, .notFound, .machine, .asset: false
    }
  }

  /// Whether it is made and written in pieces.
  var isLarge: Bool { if case .machine(let file) = kind { file.isLarge } else { false } }
}
