/// All articles of an archive in time, and the ways to them.
public struct Catalogue: Sendable {
  /// The articles, oldest first; those of which only the year or month is known come before that year's or month's; those
  /// without a year come last. Articles of one day are in the order of publication, page and file.
  public let articles: [Article]
  /// The number of articles that were left out because they are drafts.
  public let draftCount: Int
  /// The years, oldest first.
  public let years: [Year]
  /// The articles without a year.
  public let undated: [Int]
  /// The tags.
  public let tags: NameIndex
  /// The authors.
  public let authors: NameIndex
  /// The publications, by the names that readers see.
  public let publications: NameIndex
  /// The subjects as a librarian keeps them.
  public let vocabulary: Vocabulary

  /// A year with its articles.
  public struct Year: Sendable {
    /// The year.
    public let year: Int
    /// All its articles.
    public let articles: Range<Int>
    /// The articles of which only the year is known.
    public let ownArticles: [Int]
    /// The months that have articles.
    public let months: [Month]
  }

  /// A month with its articles.
  public struct Month: Sendable {
    /// The year.
    public let year: Int
    /// The month, 1 to 12.
    public let month: Int
    /// All its articles.
    public let articles: [Int]
    /// The articles of which only the month is known.
    public let ownArticles: [Int]
    /// The days that have articles.
    public let days: [Day]
  }

  /// A day with its articles.
  public struct Day: Sendable {
    /// The day.
    public let day: CalendarDay
    /// Its articles.
    public let articles: [Int]
  }

  /// Puts `articles` in order, with their tags as `vocabulary` has them.
  public init(_ articles: [Article], configuration: Configuration, vocabulary: Vocabulary = Vocabulary()) {
    // Articles are large: their numbers are sorted, not they themselves.
    let ordered = articles.indices.filter { !articles[$0].isDraft }.map {
      (filed: Self.filing(articles[$0]), index: $0)
    }
    .sorted { $0.filed != $1.filed ? $0.filed < $1.filed : Self.precedes(articles[$0.index], articles[$1.index]) }
    .map { articles[$0.index] }
    self.articles = ordered
    draftCount = articles.count - ordered.count
    let dated = ordered.indices.prefix { ordered[$0].date?.year != nil }
    undated = Array(ordered.indices[dated.endIndex...])
    years = Self.runs(Array(dated)) { ordered[$0].date?.year ?? 0 }.map { Self.year($0, $1, ordered) }
    self.vocabulary = vocabulary
    let terms = VocabularyIndex(vocabulary, language: configuration.language)
    var known: [String: (label: String, key: String)] = [:]
    tags = NameIndex(articles: ordered.count) { terms.shownLabels(for: ordered[$0].tags, &known) }
      .withTagPages(articles: ordered.count, terms)
    authors = NameIndex(articles: ordered.count) { ordered[$0].authors }
    publications = NameIndex(articles: ordered.count) { index in
      ordered[index].publication.map { [configuration.displayName(ofPublication: $0)] } ?? []
    }
  }

  private static func year(_ year: Int, _ articles: [Int], _ all: [Article]) -> Year {
    let months = runs(articles.filter { all[$0].date?.month != nil }) { all[$0].date?.month ?? 0 }
    return Year(
      year: year, articles: articles[0]..<(articles[articles.count - 1] + 1),
      ownArticles: articles.filter { all[$0].date?.month == nil },
      months: months.map { month, articles in
        let dated = articles.compactMap { index in all[index].date?.day.map { (day: $0, index: index) } }
        return Month(
          year: year, month: month, articles: articles, ownArticles: articles.filter { all[$0].date?.day == nil },
          days: runs(dated) { $0.day }.map { Day(day: $0, articles: $1.map(\.index)) })
      })
  }

  /// The neighbours that have the same key, together.
  private static func runs<Element, Key: Equatable>(_ elements: [Element], by key: (Element) -> Key) -> [(
    Key, [Element]
  )] {
    var runs: [(Key, [Element])] = []
    for element in elements {
      let key = key(element)
      if let last = runs.last, last.0 == key {
        runs[runs.count - 1].1.append(element)
      } else {
        runs.append((key, [element]))
      }
    }
    return runs
  }

  /// The order of two articles that are filed under the same date.
  private static func precedes(_ a: Article, _ b: Article) -> Bool {
    if let dateA = a.date, let dateB = b.date, dateA != dateB { return dateA < dateB }
    if (a.date == nil) != (b.date == nil) { return b.date == nil }
    if a.publication != b.publication { return (a.publication ?? "") < (b.publication ?? "") }
    let (pageA, pageB) = (leadingNumber(a.page), leadingNumber(b.page))
    if pageA != pageB { return pageA < pageB }
    return a.file.utf8.lexicographicallyPrecedes(b.file.utf8)
  }

  /// Year, month and day under which the article is filed, as one number; last when it has none.
  private static func filing(_ article: Article) -> Int {
    guard let date = article.date, let year = date.year else { return .max }
    return year * 10_000 + (date.month ?? 0) * 100 + (date.day?.day ?? 0)
  }

  private static func leadingNumber(_ page: String?) -> Int {
    page.flatMap { Int($0.prefix { $0.isASCII && $0.isNumber }) } ?? .max
  }
}

extension Catalogue {
  /// The months that have articles, oldest first.
  public var months: [Month] { years.flatMap(\.months) }
  /// The days that have articles, oldest first.
  public var days: [Day] { months.flatMap(\.days) }
}
