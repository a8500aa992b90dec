import Archive
import TemplateEngine

/// A tag, author or publication in a list.
///
/// By its number, and each part of the name for itself: handing a name on would count references to all that it holds.
struct NameRecord: TemplateRecord {
  let context: SiteContext
  let kind: NameKind
  /// Which of the kind's names it is.
  let index: Int

  static let fields = TemplateFields<NameRecord>(
    "name", "A tag, author or publication.",
    [
      .text("name", "The name.") { record in
        switch record.kind {
        case .tags: record.context.catalogue.tags.names[record.index].text
        case .authors: record.context.catalogue.authors.names[record.index].text
        case .publications: record.context.catalogue.publications.names[record.index].text
        }
      },
      .address(
        "path", "Its page; missing for a tag that has none.",
        when: { $0.kind != .tags || $0.context.catalogue.tags.names[$0.index].hasPage }
      ) { record, output in
        switch record.kind {
        case .tags: output.append(pathOf: record.context.catalogue.tags.names[record.index].slug, .tags)
        case .authors: output.append(pathOf: record.context.catalogue.authors.names[record.index].slug, .authors)
        case .publications:
          output.append(pathOf: record.context.catalogue.publications.names[record.index].slug, .publications)
        }
      },
      .number("count", "The number of its articles.") { record in
        switch record.kind {
        case .tags: record.context.catalogue.tags.names[record.index].articles.count
        case .authors: record.context.catalogue.authors.names[record.index].articles.count
        case .publications: record.context.catalogue.publications.names[record.index].articles.count
        }
      },
    ])
}
