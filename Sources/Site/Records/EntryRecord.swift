import Archive
import TemplateEngine

/// An article in a list.
struct EntryRecord: TemplateRecord {
  let context: SiteContext
  let index: Int
  /// Whether Zotero is to find it here: in lists, and never on an article's page, where it would stand before the page's own article.
  var isCitable = false

  static let fields = TemplateFields<EntryRecord>(
    "entry", "An article in a list.",
    [
      .text("headline", "The headline.") { $0.context.articles[$0.index].title },
      .optionalText("kicker", "The line over the headline.") { $0.context.articles[$0.index].kicker },
      .optionalText("standfirst", "The sentence under the headline.") { $0.context.articles[$0.index].standfirst },
      .address("path", "The article's page.") { $1.append(pathOf: $0.index, in: $0.context) },
      .optionalRecord("date", "When it was published.") { record in
        record.context.articles[record.index].date.map { DateRecord(date: $0, words: record.context.words) }
      },
      .optionalText("byline", "The byline, word for word.") { $0.context.articles[$0.index].byline },
      .optionalText("publication", "The publication's name.") { $0.context.publication(of: $0.index) },
      .optionalText("page", "The page or pages.") { $0.context.articles[$0.index].page },
      .optionalText("page-text", "The page or pages in words: \"Page 3\".") { record in
        record.context.articles[record.index].page.map { record.context.words.text(.page, ["page": $0]) }
      },
      .writtenText(
        "context-object",
        "The article for the `title` of a COinS span, in lists only: so Zotero offers all articles of a list.",
        when: { $0.isCitable }
      ) { ContextObject(context: $0.context, index: $0.index).append(to: &$1) },
    ])
}
