import Archive
import TemplateEngine

/// A page of one name's articles.
struct NamePage: SitePage {
  static let template = "name"
  static let examples = ["tags/peru.html"]
  static let hasLastingAddress = true
  static let counts =
    Taxonomy.all.map { PageCounts.Kind($0.key, "\($0.singular) page") }
    + [PageCounts.Kind("own-taxonomies", "page of your own taxonomies", "pages of your own taxonomies")]

  /// Plans the pages of the names of a kind; `NamesPage` plans kind after kind.
  static func plan(_ kind: Taxonomy, _ plan: inout SitePlan) {
    for (index, name) in plan.catalogue[kind].names.enumerated() where name.hasPage {
      plan.add(
        list: .name(kind, name.slug, page: 0), of: name.articles.count, Self.self, taxonomy: kind, index: index)
    }
  }

  static func described(_ page: PlannedPage, _ catalogue: Catalogue) -> String {
    "the \(page.taxonomy.singular) '\(catalogue[page.taxonomy].names[page.index].text)'"
  }

  static func addInputs(of page: PlannedPage, to inputs: inout PageInputs) {
    let context = inputs.context
    let name = context.names(page.taxonomy)[page.index]
    // What the vocabulary says of a tag leads to other tags.
    if name.term != nil { inputs.areAllKnown = false }
    inputs.add(name: page.index, page.taxonomy, withCount: false)
    inputs.add(list: name.articles, page: page.number)
    guard page.number == 0 else { return }
    for (year, count) in context.years(of: name.articles) { inputs.add(year, count) }
    inputs.connected = context.connections.subjects(beside: page.index, page.taxonomy)
    for tag in inputs.connected { inputs.add(name: tag, .tags) }
  }

  let context: SiteContext
  let kind: Taxonomy
  let name: Name
  /// The page: a full one by its number, from 1, or that of the newest, 0.
  let number: Int
  private let groups: [GroupRecord]
  private let years: [BarRecord]
  private let subjects: [NameRecord]

  /// - Parameter connected: the subjects that stand beside it, where they were looked for already.
  init(_ page: PlannedPage, in context: SiteContext, connected: [Int]?) {
    self.context = context
    kind = page.taxonomy
    name = context.names(page.taxonomy)[page.index]
    number = page.number
    let range = context.pages(ofList: name.articles.count).articles(onPage: number)
    groups = context.groupsByYear(name.articles[range], list: kind)
    // Only the page of the newest says what later articles change.
    years = number == 0 ? BarRecord.years(of: name.articles, .name(kind, name.slug, page: 0), context) : []
    subjects =
      number == 0
      ? (connected ?? context.connections.subjects(beside: page.index, page.taxonomy)).map {
        NameRecord(context: context, kind: .tags, index: $0)
      } : []
  }

  private var hasFeed: Bool {
    context.site.hasFeeds && context.configuration.feeds.contains(kind) && NameFeed.has(name, context.articles)
  }

  var title: String { context.title(ofPage: number, of: name.text) }

  /// A subject, an author and an article may have one name.
  var note: String? { context.words.nameTitle(of: kind) }

  var ancestors: [LinkRecord] { [LinkRecord(title: context.words.indexTitle(of: kind), target: .names(kind))] }

  static let fields = TemplateFields<NamePage>(
    "name", "A page of one subject's, author's or publication's articles.",
    [
      .text("name", "The name.") { $0.name.text },
      .text("kind", "What it is called: \"Subject\", \"Author\" or \"Publication\".") {
        $0.context.words.nameTitle(of: $0.kind)
      },
      .text("index-title", "The heading of its index.") { $0.context.words.indexTitle(of: $0.kind) },
      .address("index-path", "Its index.") { SitePath.names($0.kind).append(to: &$1) },
      .address("feed-path", "Its feed, when `feeds` is configured.", when: { $0.hasFeed }) {
        $1.append(NameFeed.path(of: $0.name, $0.kind))
      },
      .optionalNumber("count", "The number of its articles; missing on full pages, which never change.") {
        $0.number == 0 ? $0.name.articles.count : nil
      },
      .optionalText("count-text", "That number in words: \"12 articles\".") {
        $0.number == 0 ? $0.context.words.text($0.name.articles.count, .articles) : nil
      },
      .list("years", "The years of its articles, with their shares.") { $0.years },
      .optionalRecord("timeline", "The same on an axis of time.") { TimelineRecord($0.years, $0.context.words) },
      .flag("has-years", "Whether there are two or more.") { $0.years.count > 1 },
      .flag("has-few-years", "Whether they are so few that each has room for its number of articles.") {
        $0.years.count <= BarRecord.few
      },
      .list("subjects", "The subjects that its articles have most often; beside a subject, those that are telling.") {
        $0.subjects
      },
      .flag("has-subjects", "Whether there are any.") { !$0.subjects.isEmpty },
      .list("groups", "The articles, a group for each year.") { $0.groups },
      .flag("has-terms", "Whether the vocabulary says anything of a tag: names, wider and other terms, a note.") {
        $0.hasTerms
      },
      .list("notes", "What the vocabulary says a tag is.") { page in (page.term?.notes ?? []).map(page.record) },
      .list("alternatives", "A tag's other names.") { page in page.otherNames.map(page.record) },
      .flag("has-alternatives", "Whether there are any.") { !$0.otherNames.isEmpty },
      .list("broader", "Wider tags.") { $0.terms(named: $0.term?.broader ?? []) },
      .flag("has-broader", "Whether there are any.") { !($0.term?.broader.isEmpty ?? true) },
      .list("narrower", "Tags of which this is a wider one.") { $0.narrower },
      .flag("has-narrower", "Whether there are any.") { !$0.narrower.isEmpty },
      .list("related", "Neighbouring tags.") { $0.terms(named: $0.term?.related ?? []) },
      .flag("has-related", "Whether there are any.") { !($0.term?.related.isEmpty ?? true) },
      .list("matches", "Pages of the same subject elsewhere on the web.") { page in
        page.addresses.map { LabelRecord(text: $0, language: nil) }
      },
      .flag("has-matches", "Whether there are any.") { !$0.addresses.isEmpty },
      .flag("has-list", "Whether there are any of these but notes.") { $0.hasList },
      .optionalRecord("pager", "The list's pages, when there are several.") { page in
        PagerRecord(
          context: page.context, address: .name(page.kind, page.name.slug, page: 0), articles: page.name.articles,
          number: page.number)
      },
    ])

  // MARK: - The vocabulary

  private var term: Vocabulary.Term? {
    guard kind == .tags, number == 0, let index = name.term else { return nil }
    return context.catalogue.vocabulary.terms[index]
  }

  private var hasTerms: Bool { hasList || !(term?.notes.isEmpty ?? true) }

  private var hasList: Bool {
    guard let term else { return false }
    return !otherNames.isEmpty || !term.broader.isEmpty || !term.related.isEmpty || !addresses.isEmpty
      || !narrower.isEmpty
  }

  /// The addresses that a browser can follow.
  private var addresses: [String] {
    (term?.matches ?? []).filter { $0.hasPrefix("https://") || $0.hasPrefix("http://") }
  }

  /// The labels in other languages and the other names; misspellings are for the finding only.
  private var otherNames: [Vocabulary.Label] {
    guard let term else { return [] }
    return (term.labels + term.alternatives).filter { $0.text != name.text }
  }

  private func record(_ label: Vocabulary.Label) -> LabelRecord {
    LabelRecord(text: label.text, language: label.language == context.configuration.language ? nil : label.language)
  }

  private func terms(named labels: [String]) -> [TermRecord] {
    labels.compactMap { context.terms.term(named: $0) }.map(context.term)
  }

  private var narrower: [TermRecord] {
    guard let term else { return [] }
    return context.narrower(of: term.labels).map(context.term)
  }
}
