import Archive
import TemplateEngine

/// The tags, authors or publications with most articles, in the order of their numbers.
struct MostArticlesPage: SitePage {
  static let template = "sizes"
  static let examples = Taxonomy.all.map { SitePath.sizes($0).text }

  static func described(_ page: PlannedPage, _ catalogue: Catalogue) -> String {
    "the list of \(page.taxonomy.key) by their number of articles"
  }

  static func addInputs(of page: PlannedPage, to inputs: inout PageInputs) {
    NamesPage.addInputs(of: page, to: &inputs)
  }

  let words: Words
  let kind: Taxonomy
  private let names: [NameRecord]

  /// How many names it lists: a longer list is read in the order of the alphabet.
  static let limit = 500

  init(_ page: PlannedPage, in context: SiteContext, connected: [Int]?) {
    words = context.words
    kind = page.taxonomy
    names = context.mostUsed(kind, Self.limit)
  }

  var title: String { words[.bySize] }

  var note: String? { words.indexTitle(of: kind) }

  var ancestors: [LinkRecord] { [LinkRecord(title: words.indexTitle(of: kind), target: .names(kind))] }

  static let fields = TemplateFields<MostArticlesPage>(
    "sizes", "The subjects, authors or publications with most articles.",
    [
      .text("index-title", "The heading of the index.") { $0.words.indexTitle(of: $0.kind) },
      .address("index-path", "The index in the order of the alphabet.") { SitePath.names($0.kind).append(to: &$1) },
      .list("names", "The names, those with most articles first, up to 500.") { $0.names },
    ])
}
