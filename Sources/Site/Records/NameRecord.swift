import TemplateEngine

/// A tag, author or publication in a list.
struct NameRecord: TemplateRecord {
  let name: String
  let path: String
  let count: Int

  static let fields: TemplateFields<NameRecord> = [
    TemplateField("name", "The name.") { .text($0.name) },
    TemplateField("path", "Its page.") { .text($0.path) },
    TemplateField("count", "The number of its articles.") { .number($0.count) },
  ]
}
