import Archive
import TemplateEngine

/// A subject of the vocabulary, whether articles have it or not.
struct TermRecord: TemplateRecord {
  let context: SiteContext
  let name: String
  /// The tag of its articles, by its number; `nil` when there are none.
  let tag: Int?

  static let fields = TemplateFields<TermRecord>(
    "term", "A subject of the vocabulary.",
    [
      .text("name", "The name.") { $0.name },
      .address(
        "path", "Its page, when it has one.",
        when: { $0.tag.map($0.context.hasPage(ofTag:)) ?? false }
      ) { record, output in
        if let tag = record.tag {
          SitePath.name(.tags, record.context.catalogue.tags.names[tag].slug, page: 0).append(to: &output)
        }
      },
      .number("count", "The number of its articles.") { record in
        record.tag.map { record.context.catalogue.tags.names[$0].articles.count } ?? 0
      },
    ])
}
