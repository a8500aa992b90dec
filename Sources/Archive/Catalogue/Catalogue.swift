import Files

/// All articles of an archive in time, and the ways to them.
public struct Catalogue: Sendable {
  /// The articles, oldest first; those of which only the year or month is known come before that year's or month's;
  /// those without a year come last. Articles of one day are in the order of publication, page, source text and file.
  public let articles: [Article]
  /// The number of articles that were left out because they are drafts.
  public let draftCount: Int
  /// The articles that were withdrawn, in the order in which they were given: they have a page that says why, and are
  /// in no list.
  public let withdrawn: [Article]
  /// The years, oldest first.
  public let years: [Year]
  /// The articles without a year.
  public let undated: [Int]
  /// The names of each taxonomy.
  public let taxonomies: [NameIndex]
  /// The tags.
  public let tags: NameIndex
  /// The authors.
  public let authors: NameIndex
  /// The publications, by the names that readers see.
  public let publications: NameIndex

  /// The issues of its newspapers, by their numbers.
  public let issues: Issues

  /// The names of a taxonomy.
  public subscript(taxonomy: Taxonomy) -> NameIndex { taxonomies[taxonomy.number] }

  /// An article that has an address: those that were withdrawn have their numbers behind all others.
  public func addressee(_ index: Int) -> Article {
    index < articles.count ? articles[index] : withdrawn[index - articles.count]
  }

  /// The numbers of all articles that have an address.
  public var addressees: Range<Int> { 0..<articles.count + withdrawn.count }

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

    /// The same day with some of its articles.
    public func holding(_ articles: [Int]) -> Day { Day(day: day, articles: articles) }
  }

  /// Puts `articles` in order, with their tags as `vocabulary` has them.
  ///
  /// - Parameter holdsDrafts: whether drafts are among them, as if they were published.
  public init(
    _ articles: [Article], configuration: Configuration, vocabulary: Vocabulary = Vocabulary(),
    holdsDrafts: Bool = false
  ) {
    let ordered = Self.inOrder(articles, holdsDrafts)
    let filings = ordered.map(\.filing)
    self.articles = ordered
    draftCount = articles.count(where: \.isDraft)
    withdrawn = articles.filter { $0.has(.withdrawn) && !$0.isDraft }
    let dated = filings.indices.prefix { filings[$0] != .undated }
    undated = Array(filings.indices[dated.endIndex...])
    years = Self.runs(dated) { filings[$0].year }.map { Self.year($0, $1, filings) }
    self.vocabulary = vocabulary
    let shown = ShownNames(configuration, vocabulary)
    let (folding, order) = (shown.folding, NameOrder(language: configuration.language))
    taxonomies = configuration.allTaxonomies.map { taxonomy in
      func names(areLeftOut: Bool) -> NameIndex {
        var names = NameGathering(folding)
        for (index, article) in ordered.enumerated() {
          if !areLeftOut {
            taxonomy.withNames(of: article) { names.add($0, of: index) { shown.label(for: $0, taxonomy) } }
          }
          names.endArticle()
        }
        return NameIndex(names, of: ordered, folding, order: order).withTerms(shown[taxonomy])
      }
      let choice = configuration.choice(of: taxonomy)
      let index = names(areLeftOut: choice == .off)
      if choice == .auto, !index.groupsArticles { return names(areLeftOut: true) }
      return taxonomy.areOnlyTelling ? index.withTellingPages(articles: ordered.count) : index
    }
    tags = taxonomies[Taxonomy.tags.number]
    authors = taxonomies[Taxonomy.authors.number]
    publications = taxonomies[Taxonomy.publications.number]
    issues = configuration.hasIssues ? Issues(ordered, publications) : Issues()
  }

  /// The articles that are kept out by nothing, in the order of the archive; with its drafts, where they are shown.
  private static func inOrder(_ articles: [Article], _ holdsDrafts: Bool) -> [Article] {
    let filed = articles.indices.filter { number in
      !articles[number].isKeptOut || holdsDrafts && !articles[number].has(.withdrawn)
    }.map { articles[$0].filing.order(at: $0) }.sorted()
    var ordered: [Article] = []
    ordered.reserveCapacity(filed.count)
    for (_, run) in runs(filed.indices, by: { filed[$0] >> 32 }) {
      let issue = filed[run].map { articles[Int(UInt32(truncatingIfNeeded: $0))] }
      ordered += run.count == 1 ? issue : issue.map(IssueOrder.init).sorted { $0.precedes($1) }.map(\.article)
    }
    return ordered
  }

  private static func year(_ year: Int, _ articles: Range<Int>, _ filings: [Filing]) -> Year {
    // Articles of which less is known come first.
    let own = articles.prefix { filings[$0].month == 0 }
    return Year(
      year: year, articles: articles, ownArticles: Array(own),
      months: runs(own.endIndex..<articles.upperBound) { filings[$0].month }.map { month, articles in
        let own = articles.prefix { filings[$0].day == nil }
        let days = runs(own.endIndex..<articles.upperBound) { filings[$0].day }
        return Month(
          year: year, month: month, articles: Array(articles), ownArticles: Array(own),
          days: days.compactMap { day, articles in day.map { Day(day: $0, articles: Array(articles)) } })
      })
  }

  /// The neighbours that have the same key, together.
  private static func runs<Key: Equatable>(_ indices: Range<Int>, by key: (Int) -> Key) -> [(Key, Range<Int>)] {
    var runs: [(Key, Range<Int>)] = []
    var start = indices.lowerBound
    while start < indices.upperBound {
      let first = key(start)
      var end = start + 1
      while end < indices.upperBound, key(end) == first { end += 1 }
      runs.append((first, start..<end))
      start = end
    }
    return runs
  }
}

extension Catalogue {
  /// The months that have articles, oldest first.
  public var months: [Month] { years.flatMap(\.months) }
  /// The days that have articles, oldest first.
  public var days: [Day] { months.flatMap(\.days) }
}
