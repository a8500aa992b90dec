import TemplateEngine

/// A heading over a list of articles.
struct GroupRecord: TemplateRecord {
  let title: String
  let path: String?
  let anchor: String
  let entries: TemplateValue

  static let fields: TemplateFields<GroupRecord> = [
    TemplateField("title", "The heading.") { .text($0.title) },
    TemplateField("path", "The page that the heading leads to.") { TemplateValue($0.path) },
    TemplateField("anchor", "The heading's id.") { .text($0.anchor) },
    TemplateField("entries", "The articles.") { $0.entries },
  ]
}
