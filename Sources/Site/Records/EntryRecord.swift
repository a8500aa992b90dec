import Archive
import TemplateEngine

/// An article in a list.
struct EntryRecord: TemplateRecord {
  let context: SiteContext
  let index: Int
  /// A list shows so many bytes of a text. An article stands in the lists of each of its names: were its texts shown
  /// whole there, the site would grow with the square of an article that has many and says all of them in its byline.
  static let longestText = 1000

  /// Whether Zotero is to find it here: in lists, and never on an article's page, where it would stand before the
  /// page's own article.
  var isCitable = false

  /// The kind of names of which the list has one: what all its entries would repeat is left out.
  var list: Taxonomy?

  static let fields = TemplateFields<EntryRecord>(
    "entry", "An article in a list.",
    [
      .writtenText("headline", "The headline.") {
        $1.append(.title, of: $0.context.articles[$0.index], atMost: longestText)
      },
      .flag("is-in-capitals", "Whether the headline is set wholly in capitals.") {
        $0.context.articles[$0.index].hasHeadlineInCapitals
      },
      .printed("kicker", "The line over the headline.", .kicker),
      .printed("standfirst", "The sentence under the headline.", .standfirst),
      .address("path", "The article's page.") { $1.append(pathOf: $0.index, in: $0.context) },
      .optionalRecord("date", "When it was published.") { record in
        record.context.articles[record.index].date.map { DateRecord(date: $0, words: record.context.words) }
      },
      .printed("byline", "The byline, word for word; missing in the list of its only author.", .byline) {
        !$0.isOnlyAuthorsList
      },
      .writtenText(
        "publication", "The publication's name; missing in the publication's own list.",
        when: { $0.list != .publications && $0.context.articles[$0.index].has(.publication) }
      ) { $1.append(publicationOf: $0.index, in: $0.context) },
      .optionalRecord("picture", "The picture that stands for it, where the theme shows pictures in lists.") { record in
        record.context.configuration.theme.listPictures ? PictureRecord(of: record.index, in: record.context) : nil
      },
      .printed("page", "The page or pages.", .page),
      .optionalText("page-text", "The page or pages in words: \"Page 3\".") { record in
        record.context.articles[record.index].page.map { record.context.words.text(.page, ["page": $0]) }
      },
      .writtenText(
        "context-object",
        "The article for the `title` of a COinS span, in lists only: so Zotero offers all articles of a list.",
        when: { $0.isCitable }
      ) { ContextObject(context: $0.context, index: $0.index).append(to: &$1) },
    ])

  /// Whether the list is of the articles of the only person who wrote this one.
  private var isOnlyAuthorsList: Bool {
    list == .authors && context.catalogue.authors.namesOfArticle.count(ofList: index) == 1
  }
}

extension TemplateField {
  /// A text of the front matter, printed from where it lies: lists print thousands.
  fileprivate static func printed(
    _ name: String, _ meaning: String, _ field: ArticleKey,
    when isShown: @escaping @Sendable (borrowing EntryRecord) -> Bool = { _ in true }
  ) -> TemplateField<EntryRecord> where Record == EntryRecord {
    .writtenText(name, meaning, when: { $0.context.articles[$0.index].has(field) && isShown($0) }) {
      $1.append(field, of: $0.context.articles[$0.index], atMost: EntryRecord.longestText)
    }
  }
}
