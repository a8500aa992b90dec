import Archive
import Files
import TemplateEngine

/// The source text that the article was made from.
struct SourceRecord: TemplateRecord {
  let context: SiteContext
  let index: Int
  private let text: String?

  /// - Parameter text: the text, where it stands in the page.
  init(_ index: Int, in context: SiteContext, _ text: String?) {
    self.context = context
    self.index = index
    self.text = text
  }

  static let fields = TemplateFields<SourceRecord>(
    "source", "The source text that the article was made from.",
    [
      .address(
        "path", "The copy in the site of it, or of its lines; the pack, where it is in one.",
        when: { $0.context.plan.sources[$0.index] && !$0.context.inline[$0.index] }
      ) { record, output in
        let (context, index) = (record.context, record.index)
        if let pack = context.packs.place(of: index)?.pack {
          output.append(pack.path)
        } else {
          output.append(pathOf: index, in: context, ending: context.articles[index].sourceEnding)
        }
      },
      .optionalText(
        "pack-text", "Where it is in a pack, with bytes from 0: \"24/massacre.txt in sources.tar, bytes 512 to 3311\"."
      ) { $0.packText },
      .optionalText("text", "The text itself, or its lines, where these are to stand in the page.") { $0.text },
      .optionalText("lines-sha256", "The SHA-256 of its lines, where these are in a pack or in the page.") { record in
        let packed = record.context.packs.place(of: record.index)?.entry.digest
        return (packed ?? record.context.inline.digest(ofLinesOf: record.index))?.hexadecimal
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

  private var packText: String? {
    guard let (pack, entry) = context.packs.place(of: index) else { return nil }
    return context.words.text(
      .originalPack,
      [
        "file": SourcePacks.name(of: context.articles[entry.article], in: pack.folder),
        "pack": SourcePacks.Pack.fileName, "first": String(entry.start), "last": String(entry.start + entry.size - 1),
      ])
  }

  /// Something that conversion changed.
  struct ChangeRecord: TemplateRecord {
    let text: String

    static let fields = TemplateFields<ChangeRecord>(
      "change", "Something that conversion changed or left out.", [.text("text", "What it was.") { $0.text }])
  }
}
