import Archive
import TemplateEngine

/// A letter of the alphabet, in an index of names.
struct LetterRecord: TemplateRecord {
  let context: SiteContext
  let kind: Taxonomy
  /// Which of the index's letters it is.
  let index: Int
  /// Whether this is its page.
  let isCurrent: Bool

  private var letters: IndexLetters { context.letters[kind.number] }
  private var letter: IndexLetters.Letter { letters.letters[index] }
  private var names: [Int] { letters.isWhole ? letter.names : [] }

  static let fields = TemplateFields<LetterRecord>(
    "letter", "A letter of an index.",
    [
      .text("letter", "The letter; # for figures and signs.") { $0.letter.title },
      .writtenText("anchor", "The heading's id, for links to it.") { record, output in
        output.append(raw: "letter-")
        output.append(record.index + 1)
      },
      .address("path", "Its page, where the index is too long for one.", when: { !$0.letters.isWhole }) {
        SitePath.letter($0.kind, $0.letter.first).append(to: &$1)
      },
      .flag("is-current", "Whether this is its page.") { $0.isCurrent },
      .number("count", "The number of its names.") { $0.letter.names.count },
      .list("names", "The names, where all stand on one page.", count: { $0.names.count }) {
        NameRecord(context: $0.context, kind: $0.kind, index: $0.names[$1])
      },
    ])

  /// The letters of an index.
  ///
  /// - Parameter current: the one whose page it is.
  static func letters(of kind: Taxonomy, _ context: SiteContext, current: Int? = nil) -> [LetterRecord] {
    context.letters[kind.number].letters.indices.map {
      LetterRecord(context: context, kind: kind, index: $0, isCurrent: $0 == current)
    }
  }
}
