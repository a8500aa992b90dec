import Archive
import TemplateEngine

/// What all pages of a site are made from: the plan, and what is found in it once for all. A class, so that a record of
/// a list holds no more than its address and a number.
final class SiteContext: Sendable {
  let plan: SitePlan
  let project: Project
  var catalogue: Catalogue { plan.catalogue }
  var articles: [Article] { plan.catalogue.articles }
  var configuration: Configuration { plan.configuration }
  var own: OwnFiles { plan.own }
  var packs: SourcePacks { plan.packs }
  var inline: InlineSources { plan.inline }
  var media: MediaFiles { plan.media }
  var months: [Catalogue.Month] { plan.catalogue.months }
  var days: [Catalogue.Day] { plan.catalogue.days }
  var calendarDates: [CalendarDate] { plan.calendarDates }
  var letters: [IndexLetters] { plan.letters }
  var issues: Issues { plan.issues }
  let runs: IssueRuns
  /// What tells articles of one title, newspaper and date from one another.
  let alike: AlikeArticles
  /// For each article its year, 0 for none: lists ask for it thousands of times.
  private let yearOfArticle: [Int32]
  let connections: Connections
  let site: SiteRecord
  /// The interface's words in the archive's language.
  let words: Words
  /// Whether the look is another than that of the built-in theme.
  let isThemeChanged: Bool
  private let hasDisplayNames: Bool
  private let shown: ShownNames
  /// The vocabulary's subjects by their names.
  var terms: VocabularyIndex { shown[.tags] }
  /// The tag of each term that articles have.
  private let tagOfTerm: [Int: Int]
  /// The terms below each preferred label.
  private let narrower: [String: [Int]]

  init(
    _ plan: SitePlan, project: Project, connections: Connections, masthead: MastheadImage?, words: Words,
    hasCustomStyle: Bool = false, isThemeChanged: Bool = false
  ) {
    let (catalogue, configuration) = (plan.catalogue, plan.configuration)
    self.plan = plan
    self.project = project
    runs = IssueRuns(catalogue)
    alike = AlikeArticles(in: catalogue, words)
    var years = [Int32](repeating: 0, count: catalogue.articles.count)
    for year in catalogue.years {
      for article in year.articles { years[article] = Int32(year.year) }
    }
    yearOfArticle = years
    self.connections = connections
    self.words = words
    self.isThemeChanged = isThemeChanged
    site = SiteRecord(
      catalogue, configuration, words, hasFeeds: plan.feed != nil, masthead: masthead, own: plan.own.pages,
      hasCustomStyle: hasCustomStyle)
    shown = ShownNames(configuration, catalogue.vocabulary)
    hasDisplayNames = !configuration.publications.isEmpty || !shown[.publications].isEmpty
    tagOfTerm = Dictionary(
      catalogue.tags.names.enumerated().compactMap { index, name in name.term.map { ($0, index) } }
    ) { first, _ in first }
    var narrower: [String: [Int]] = [:]
    for (index, term) in catalogue.vocabulary.terms.enumerated() {
      for label in term.broader { narrower[label, default: []].append(index) }
    }
    self.narrower = narrower
  }

  /// Whether an article's source text is there, be it published or not.
  func knowsSource(of article: Int) -> Bool {
    plan.sources[article] || !configuration.publishesSources && articles[article].has(.source)
  }

  /// How a list of so many articles is cut into pages.
  func pages(ofList count: Int) -> ListPages { ListPages(count: count, length: configuration.listLength) }

  /// What stands on one of the parts of a list.
  func part<Value>(_ part: Int, of list: [Value]) -> ArraySlice<Value> {
    list[pages(ofList: list.count).positions(inPart: part)]
  }

  /// The parts of a list, as this one shows them; `nil` where it is one.
  func parts(of path: SitePath, _ count: Int, on part: Int) -> PartsRecord? {
    PartsRecord(address: path, labels: Array(repeating: nil, count: pages(ofList: count).partCount), part: part)
  }

  /// The title of a part of a list: from the second on they have numbers.
  func title(ofPart part: Int, of title: String) -> String { self.title(ofPage: part == 0 ? 0 : part + 1, of: title) }

  /// The title of a page of a long list: full pages have numbers.
  func title(ofPage number: Int, of title: String) -> String {
    number == 0 ? title : words.text(.listPage, ["title": title, "number": String(number)])
  }

  /// A term of the vocabulary, whether articles have it or not.
  func term(_ index: Int) -> TermRecord {
    let tag = tagOfTerm[index]
    let name = tag.map { catalogue.tags.names[$0].text } ?? terms.label(ofTerm: index)
    return TermRecord(context: self, name: name, tag: tag)
  }

  /// Whether a tag has a page.
  func hasPage(ofTag index: Int) -> Bool { catalogue.tags.names[index].hasPage }

  /// The terms of which a term with these labels is a wider one.
  func narrower(of labels: [Vocabulary.Label]) -> [Int] {
    var seen: Set<Int> = []
    return labels.flatMap { narrower[$0.text] ?? [] }.filter { seen.insert($0).inserted }
  }

  /// The names of one kind that have a page, by their numbers, in alphabetical order.
  func namesWithPage(_ kind: Taxonomy) -> [Int] { catalogue[kind].namesWithPage }

  /// The names of one kind, in alphabetical order.
  func names(_ kind: Taxonomy) -> [Name] { catalogue.taxonomies[kind.number].names }

  /// How many articles a name has, without a copy of the name.
  func count(ofName name: Int, _ kind: Taxonomy) -> Int { names(kind)[name].articles.count }

  /// The names with most articles, most first; names with as many in alphabetical order.
  func mostUsed(_ kind: Taxonomy, _ limit: Int) -> [NameRecord] {
    let names = names(kind)
    let order = namesWithPage(kind).sorted {
      (names[$1].articles.count, $0) < (names[$0].articles.count, $1)
    }
    return order.prefix(limit).map { NameRecord(context: self, kind: kind, index: $0) }
  }

  /// The publication's name as readers see it.
  func publication(of article: Int) -> String? {
    // Without a look into the table of names where it is empty, as in most archives.
    hasDisplayNames
      ? articles[article].publication.map { shown.text(for: $0, .publications) } : articles[article].publication
  }

  /// An article's names of a kind as its front matter writes them, by the numbers under which they are known.
  func written(_ kind: Taxonomy, of article: Int) -> [Int: [String]] {
    let numbers = catalogue.taxonomies[kind.number].namesOfArticle[article]
    let written = kind.names(of: articles[article])
    // Nearly always each is another.
    if written.count == numbers.count { return Dictionary(zip(numbers, written.map { [$0] })) { $0 + $1 } }
    let keys = written.map { shown.folding.key(of: shown.text(for: $0, kind)) }
    var numberOfKey: [String: Int] = [:]
    for key in keys where numberOfKey[key] == nil && numberOfKey.count < numbers.count {
      numberOfKey[key] = numbers[numberOfKey.count]
    }
    return Dictionary(zip(keys, written).compactMap { key, name in numberOfKey[key].map { ($0, [name]) } }) { $0 + $1 }
  }

  /// Whether readers see the publications' names as they are printed.
  var showsPublicationsAsPrinted: Bool { !hasDisplayNames }

  /// The year that an article is filed under.
  func year(of article: Int) -> Int? { yearOfArticle[article] == 0 ? nil : Int(yearOfArticle[article]) }

  /// For each year that articles in the order of time are from, how many are.
  func years(of articles: some Collection<Int>) -> [(year: Int, count: Int)] {
    var years: [(year: Int, count: Int)] = []
    for article in articles {
      guard let year = self.year(of: article) else { continue }
      if years.last?.year == year { years[years.count - 1].count += 1 } else { years.append((year, 1)) }
    }
    return years
  }

  /// One group of entries for each year, of articles in the order of time.
  ///
  /// - Parameter list: the kind of names of which the list has one.
  func groupsByYear(_ articles: ArraySlice<Int>, leadingToDays: Bool = false, list: Taxonomy? = nil) -> [GroupRecord] {
    var groups: [GroupRecord] = []
    var start = articles.startIndex
    while start < articles.endIndex {
      let year = self.year(of: articles[start])
      let end = articles[start...].firstIndex { self.year(of: $0) != year } ?? articles.endIndex
      groups.append(
        GroupRecord(
          context: self, title: year.map { String($0) } ?? words[.undated],
          target: leadingToDays
            ? self.articles[articles[start]].date?.day.map { .day($0) } : year.map { .year($0) } ?? .undated,
          anchor: year.map { "y\($0)" } ?? "undated", articles: articles[start..<end], list: list))
      start = end
    }
    return groups
  }
}
