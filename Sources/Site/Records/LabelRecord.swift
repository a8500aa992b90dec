import TemplateEngine

/// Words of the vocabulary, and their language where it is another than the archive's.
struct LabelRecord: TemplateRecord {
  let text: String
  let language: String?

  static let fields = TemplateFields<LabelRecord>(
    "label", "Words of the vocabulary.",
    [
      .text("text", "The words.") { $0.text },
      .optionalText("language", "Their language, a BCP 47 tag, where it is not the archive's.") { $0.language },
    ])
}
