import Archive
import TemplateEngine

/// The tags, authors or publications with most articles, in the order of their numbers.
struct SizesPage: TemplateRecord {
  let words: Words
  let kind: NameKind
  private let names: [NameRecord]

  /// How many names it lists: a longer list is read in the order of the alphabet.
  static let limit = 500

  init(context: SiteContext, kind: NameKind) {
    words = context.words
    self.kind = kind
    names = context.mostUsed(kind, Self.limit)
  }

  static let fields = TemplateFields<SizesPage>(
    "sizes", "The subjects, authors or publications with most articles.",
    [
      .text("index-title", "The heading of the index.") { $0.words[$0.kind.indexTitle] },
      .address("index-path", "The index in the order of the alphabet.") { $1.append(indexOf: $0.kind) },
      .list("names", "The names, those with most articles first, up to 500.") { $0.names },
    ])
}
