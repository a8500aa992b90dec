import Archive
import TemplateEngine

/// The index of tags, authors or publications.
struct NamesPage: SitePage {
  static let template = "names"
  static let examples = Taxonomy.all.map { SitePath.names($0).text }

  /// Kind after kind, each with the pages of its names.
  static func plan(_ plan: inout SitePlan) {
    for kind in plan.configuration.allTaxonomies {
      let (count, isWhole) = (plan.letters[kind.number].count, plan.letters[kind.number].isWhole)
      if count > 0 { plan.add(.names(kind), Self.self, taxonomy: kind) }
      if !isWhole { LetterPage.plan(kind, &plan) }
      if count >= longIndex { plan.add(.sizes(kind), MostArticlesPage.self, taxonomy: kind) }
      NamePage.plan(kind, &plan)
    }
  }

  static func described(_ page: PlannedPage, _ catalogue: Catalogue) -> String { "the index of \(page.taxonomy.key)" }

  static func addInputs(of page: PlannedPage, to inputs: inout PageInputs) {
    for name in inputs.context.namesWithPage(page.taxonomy) { inputs.add(name: name, page.taxonomy, withCount: true) }
  }

  let context: SiteContext
  let kind: Taxonomy
  private let letters: [LetterRecord]
  private let mostUsed: [NameRecord]

  /// A shorter index is read at a glance.
  static let longIndex = 40
  private static let mostUsedCount = 20

  init(_ page: PlannedPage, in context: SiteContext, connected: [Int]?) {
    self.context = context
    kind = page.taxonomy
    letters = LetterRecord.letters(of: kind, context)
    mostUsed = context.letters[kind.number].count < Self.longIndex ? [] : context.mostUsed(kind, Self.mostUsedCount)
  }

  private var count: Int { context.letters[kind.number].count }

  var title: String { context.words.indexTitle(of: kind) }

  static let fields = TemplateFields<NamesPage>(
    "names", "The index of subjects, authors or publications.",
    [
      .text("title", "The heading.") { $0.title },
      .number("count", "The number of names.") { $0.count },
      .text("count-text", "That number in words: \"60 subjects\".") {
        $0.context.words.count($0.count, of: $0.kind)
      },
      .list("letters", "The names by their first letters.") { $0.letters },
      .flag("is-whole", "Whether all names stand here; an index too long for one page has one for each letter.") {
        $0.context.letters[$0.kind.number].isWhole
      },
      .flag("has-most-used", "Whether the index is long: 40 names or more.") { !$0.mostUsed.isEmpty },
      .list("most-used", "The names with most articles, up to 20, in a long index.") { $0.mostUsed },
      .address("sizes-path", "The page that lists more of them, of a long index.", when: { !$0.mostUsed.isEmpty }) {
        SitePath.sizes($0.kind).append(to: &$1)
      },
    ]
      + Taxonomy.all.map { taxonomy in
        .flag("is-\(taxonomy.key)", "Whether these are \(taxonomy.indexWord).") { $0.kind == taxonomy }
      })
}
