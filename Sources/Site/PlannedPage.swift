public import Archive

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
    /// The names with most articles.
    case sizes(NameKind)
    /// A page of one name's articles: a full one by its number, from 1, or that of the newest, 0.
    case name(NameKind, Int, page: Int)
    /// The days of the year.
    case onThisDayIndex
    /// A page of the articles of one day of the year, numbered like those of a name.
    case onThisDay(Int, page: Int)
    /// The address of a list's next full page, which leads to its newest articles until then.
    case upcoming(list: String)
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
  /// The kind of page that a template makes; `nil` for other files.
  var pageKind: PageKind? {
    switch kind {
    case .home: .home
    case .article: .article
    case .year: .year
    case .month: .month
    case .day: .day
    case .names: .names
    case .sizes: .sizes
    case .name: .name
    case .onThisDayIndex: .onThisDayIndex
    case .onThisDay: .onThisDay
    case .undated: .undated
    case .notFound: .notFound
    case .source, .alias, .upcoming, .machine, .asset: nil
    }
  }

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
    case .home, .alias, .year, .month, .day, .names, .sizes, .name, .onThisDayIndex, .onThisDay, .upcoming, .undated,
      .notFound, .machine:
      false
    }
  }

  /// Whether the page is one that people look for.
  var isForReaders: Bool {
    switch kind {
    case .home, .article, .year, .month, .day, .names, .sizes, .name, .onThisDayIndex, .onThisDay, .undated: true
    case .source, .alias, .upcoming, .notFound, .machine, .asset: false
    }
  }
}
