import TemplateEngine

/// A neighbour in time, or a step of the way to the page.
struct LinkRecord: TemplateRecord {
  let title: String
  /// `nil` for the page itself.
  let path: String?

  static let fields: TemplateFields<LinkRecord> = [
    TemplateField("title", "The page's title.") { .text($0.title) },
    TemplateField("path", "The page; missing for this page itself.") { TemplateValue($0.path) },
  ]
}
