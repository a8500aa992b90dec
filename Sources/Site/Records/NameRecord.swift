import Archive
import TemplateEngine

/// A tag, author or publication in a list.
struct NameRecord: TemplateRecord {
  let kind: NameKind
  let name: Name

  static let fields = TemplateFields<NameRecord>(
    "name", "A tag, author or publication.",
    [
      .text("name", "The name.") { $0.name.text },
      .address("path", "Its page.") { $1.append(pathOf: $0.name, $0.kind) },
      .number("count", "The number of its articles.") { $0.name.articles.count },
    ])
}
