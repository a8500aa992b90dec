import TemplateEngine

/// Words of the vocabulary, and their language where it is another than the archive's.
struct LabelRecord: TemplateRecord {
  let text: String
  let language: String?

  static let fields: TemplateFields<LabelRecord> = [
    TemplateField("text", "The words.") { .text($0.text) },
    TemplateField("language", "Their language, where it is not the archive's.") { TemplateValue($0.language) },
  ]
}
