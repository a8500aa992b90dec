import Archive
import TemplateEngine

/// What all pages of a site are made from.
struct SiteContext: Sendable {
  let catalogue: Catalogue
  let configuration: Configuration
  let project: Project
  /// For each article whether its source text is copied beside it.
  let sources: [Bool]
  let months: [Catalogue.Month]
  let days: [Catalogue.Day]
  let site: SiteRecord
  /// The vocabulary's terms by their names.
  let terms: VocabularyIndex
  /// The tag of each term that articles have.
  private let tagOfTerm: [Int: Int]
  /// The terms below each preferred label.
  private let narrower: [String: [Int]]

  init(catalogue: Catalogue, configuration: Configuration, project: Project, sources: [Bool]) {
    self.catalogue = catalogue
    self.configuration = configuration
    self.project = project
    self.sources = sources
    months = catalogue.months
    days = catalogue.days
    site = SiteRecord(catalogue, configuration)
    terms = VocabularyIndex(catalogue.vocabulary, language: configuration.language)
    tagOfTerm = Dictionary(
      catalogue.tags.names.enumerated().compactMap { index, name in name.term.map { ($0, index) } }
    ) { first, _ in first }
    var narrower: [String: [Int]] = [:]
    for (index, term) in catalogue.vocabulary.terms.enumerated() {
      for label in term.broader { narrower[label, default: []].append(index) }
    }
    self.narrower = narrower
  }

  /// A list's entry for an article.
  func entry(_ index: Int) -> TemplateValue {
    .record(EntryRecord(catalogue.articles[index], configuration))
  }

  func entries(_ indices: some Sequence<Int>) -> TemplateValue {
    .list(indices.map(entry))
  }

  /// A list's entry for a tag, author or publication.
  func name(_ kind: NameKind, _ index: Int) -> TemplateValue {
    name(kind, kind.index(in: catalogue).names[index])
  }

  /// A list's entry for a tag, author or publication; without a path when it has no page.
  func name(_ kind: NameKind, _ name: Name) -> TemplateValue {
    .record(
      NameRecord(name: name.text, path: name.hasPage ? kind.path(of: name) : nil, count: name.articles.count))
  }

  /// A list's entry for a term of the vocabulary, whether articles have it or not.
  func term(_ index: Int) -> TemplateValue {
    if let tag = tagOfTerm[index] { return name(.tags, tag) }
    return .record(NameRecord(name: terms.label(ofTerm: index), path: nil, count: 0))
  }

  /// The terms of which a term with these labels is a wider one.
  func narrower(of labels: [Vocabulary.Label]) -> [Int] {
    var seen: Set<Int> = []
    return labels.flatMap { narrower[$0.text] ?? [] }.filter { seen.insert($0).inserted }
  }

  /// The names with most articles, most first; names with as many in alphabetical order.
  func mostUsed(_ kind: NameKind, _ limit: Int) -> TemplateValue {
    let names = kind.index(in: catalogue).names
    let order = kind.index(in: catalogue).namesWithPage.sorted {
      (names[$1].articles.count, $0) < (names[$0].articles.count, $1)
    }
    return .list(order.prefix(limit).map { name(kind, names[$0]) })
  }

  /// One group of entries for each year.
  func groupsByYear(_ articles: some Sequence<Int>) -> TemplateValue {
    var groups: [(year: Int?, articles: [Int])] = []
    for article in articles {
      let year = catalogue.articles[article].date?.year
      if groups.isEmpty || groups[groups.count - 1].year != year { groups.append((year, [])) }
      groups[groups.count - 1].articles.append(article)
    }
    return .list(
      groups.map { year, articles in
        .record(
          GroupRecord(
            title: year.map(String.init) ?? "Undated", path: year.map(SitePlan.path(ofYear:)) ?? "undated/index.html",
            anchor: year.map { "y\($0)" } ?? "undated", entries: entries(articles)))
      })
  }
}
