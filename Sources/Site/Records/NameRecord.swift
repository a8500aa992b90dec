import Archive
import TemplateEngine

/// A tag, author or publication in a list.
///
/// By its number, and each part of the name for itself: handing a name on would count references to all that it holds.
struct NameRecord: TemplateRecord {
  let context: SiteContext
  let kind: Taxonomy
  /// Which of the kind's names it is.
  let index: Int

  static let fields = TemplateFields<NameRecord>(
    "name", "A tag, author or publication.",
    [
      .text("name", "The name.") { $0.context.catalogue.taxonomies[$0.kind.number].names[$0.index].text },
      .address(
        "path", "Its page; missing for a tag that has none.",
        when: { $0.context.catalogue.taxonomies[$0.kind.number].names[$0.index].hasPage }
      ) { record, output in
        let slug = record.context.catalogue.taxonomies[record.kind.number].names[record.index].slug
        SitePath.name(record.kind, slug, page: 0).append(to: &output)
      },
      .number("count", "The number of its articles.") {
        $0.context.catalogue.taxonomies[$0.kind.number].names[$0.index].articles.count
      },
    ])
}
