import Archive

/// The articles by the day on which they came into the archive, as feeds have them.
///
/// That day is `added` of the front matter, else the article's own date; an article with neither is in no feed. Which
/// of two articles comes first depends on these two alone: what a year holds, and in which order, does not change when
/// others are added.
struct FeedIndex: Sendable {
  /// A year with its articles.
  struct Year: Sendable {
    let year: Int
    /// Their places in `articles`.
    let range: Range<Int>
  }

  /// The articles, by their numbers, those that came first before the others.
  let articles: [Int]
  /// The years in which articles came, oldest first; each has an archive.
  let years: [Year]

  /// How many entries `feed.xml` and `feed.json` have.
  static let length = 50

  /// `nil` where there are no feeds: without a base URL, or without an article that can be in one.
  init?(_ catalogue: Catalogue, _ configuration: Configuration) {
    guard configuration.baseURL != nil else { return nil }
    var days: [(day: Int, article: Int)] = []
    days.reserveCapacity(catalogue.articles.count)
    for (index, article) in catalogue.articles.enumerated() {
      if let day = Self.day(of: article) { days.append((day, index)) }
    }
    if days.isEmpty { return nil }
    days.sort { $0 < $1 }
    articles = days.map(\.article)
    var years: [Year] = []
    var start = 0
    for place in 1...days.count where place == days.count || days[place].day / 10_000 != days[start].day / 10_000 {
      years.append(Year(year: days[start].day / 10_000, range: start..<place))
      start = place
    }
    self.years = years
  }

  /// The articles that came last, the last one first.
  var latest: [Int] { Array(articles.suffix(Self.length).reversed()) }

  /// The year, month and day as one number.
  static func day(of article: Article) -> Int? {
    if let added = article.added { return added.year * 10_000 + added.month * 100 + added.day }
    guard let (year, month, day) = article.filedUnder else { return nil }
    return year * 10_000 + (month ?? 1) * 100 + (day ?? 1)
  }

  /// The path of a year's archive.
  static func path(ofYear year: Int) -> String { "\(SiteFolder.feeds.rawValue)/\(Article.folder(year: year)).xml" }
}
