import Archive
import TemplateEngine

/// A heading over a list of articles.
struct GroupRecord: TemplateRecord {
  let context: SiteContext
  let title: String
  /// Where the heading leads.
  let target: SitePath?
  let anchor: String
  let articles: ArraySlice<Int>
  /// The kind of names of which the list has one.
  var list: Taxonomy?

  static let fields = TemplateFields<GroupRecord>(
    "group", "A heading over a list of articles.",
    [
      .text("title", "The heading.") { $0.title },
      .address("path", "The page that the heading leads to.", when: { $0.target != nil }) { record, output in
        record.target?.append(to: &output)
      },
      .text("anchor", "The heading's id, for links to it.") { $0.anchor },
      .list("entries", "The articles.", count: { $0.articles.count }) {
        EntryRecord(
          context: $0.context, index: $0.articles[$0.articles.startIndex + $1], isCitable: true, list: $0.list)
      },
    ])
}
