import TemplateEngine

/// A tag, author or publication in a list.
struct NameRecord: TemplateRecord {
  let name: String
  /// `nil` when it has no page.
  let path: String?
  let count: Int

  static let fields: TemplateFields<NameRecord> = [
    TemplateField("name", "The name.") { .text($0.name) },
    TemplateField("path", "Its page; missing for a tag that has none.") { TemplateValue($0.path) },
    TemplateField("count", "The number of its articles.") { .number($0.count) },
  ]
}
