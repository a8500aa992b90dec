import Archive
import TemplateEngine

/// The source text that the article was made from.
struct SourceRecord: TemplateRecord {
  let context: SiteContext
  let index: Int

  static let fields = TemplateFields<SourceRecord>(
    "source", "The source text that the article was made from.",
    [
      .address("path", "The copy in the site of it, or of its lines.", when: { $0.context.sources[$0.index] }) {
        $1.append(pathOf: $0.index, in: $0.context, ending: $0.context.articles[$0.index].sourceEnding)
      },
      .optionalText("name", "The file's name in the seeds.") { $0.context.articles[$0.index].source },
      .optionalText("sha256", "Its SHA-256.") { $0.context.articles[$0.index].sourceSHA256 },
      .optionalText("encoding", "Its encoding, where it is not UTF-8.") {
        $0.context.articles[$0.index].sourceEncoding
      },
      .optionalNumber("part", "Which of its articles this is, where it holds several.") {
        $0.context.articles[$0.index].sourcePart
      },
      .optionalText("lines", "Which of its lines are the article's, where it holds several: `12-40`.") {
        $0.context.articles[$0.index].sourceLines?.text
      },
      .optionalText("date", "The date as it prints it.") { $0.context.articles[$0.index].sourceDate },
      .list("changes", "What conversion changed or left out.") { record in
        record.context.articles[record.index].sourceChanges.map { ChangeRecord(text: $0) }
      },
      .flag("has-changes", "Whether there is anything.") { !$0.context.articles[$0.index].sourceChanges.isEmpty },
    ])

  /// Something that conversion changed.
  struct ChangeRecord: TemplateRecord {
    let text: String

    static let fields = TemplateFields<ChangeRecord>(
      "change", "Something that conversion changed or left out.", [.text("text", "What it was.") { $0.text }])
  }
}
