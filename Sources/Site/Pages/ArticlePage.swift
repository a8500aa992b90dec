import Archive
import TemplateEngine

/// An article.
struct ArticlePage: TemplateRecord {
  /// What it is made from. A class, so that a copy of the page, for each of its values, counts one reference.
  private final class Parts: Sendable {
    let context: SiteContext
    let index: Int
    let path: String
    /// The rendered text.
    let body: [UInt8]
    let byline: [BylinePart]
    let related: [Int]
    /// Put together once, because a page shows it in several forms.
    let cited: CitedArticle?

    init(
      context: SiteContext, index: Int, path: String, body: [UInt8], related: [Int]?, isCited: Bool, isUntitled: Bool
    ) {
      self.context = context
      self.index = index
      self.path = path
      self.body = body
      byline = BylinePart.parts(of: index, in: context)
      self.related = related ?? context.connections.related(to: index)
      var cited = isCited ? CitedArticle(index, in: context, path: path) : nil
      cited?.isUntitled = isUntitled
      self.cited = cited
    }
  }

  private let parts: Parts
  private var context: SiteContext { parts.context }
  private var index: Int { parts.index }

  /// - Parameters:
  ///   - related: the related articles, where they were looked for already.
  ///   - isCited: whether the page shows how it is cited.
  ///   - isUntitled: whether the first words of the text stand for its headline.
  init(
    context: SiteContext, index: Int, path: String, body: [UInt8], related: [Int]? = nil, isCited: Bool = true,
    isUntitled: Bool = false
  ) {
    parts = Parts(
      context: context, index: index, path: path, body: body, related: related, isCited: isCited, isUntitled: isUntitled
    )
  }

  static let fields = TemplateFields<ArticlePage>(
    "article", "An article's page.",
    [
      .text("headline", "The headline.") { $0.context.articles[$0.index].title },
      .optionalText("kicker", "The line over the headline.") { $0.context.articles[$0.index].kicker },
      .optionalText("standfirst", "The sentence under the headline.") { $0.context.articles[$0.index].standfirst },
      .optionalRecord("date", "When it was published.") { page in
        page.context.articles[page.index].date.map { DateRecord(date: $0, words: page.context.words) }
      },
      .optionalRecord("publication", "Where it was published.") { page in
        page.context.catalogue.publications.namesOfArticle.first(ofList: page.index).map {
          NameRecord(context: page.context, kind: .publications, index: $0)
        }
      },
      .optionalText("volume", "The volume.") { $0.context.articles[$0.index].volume },
      .optionalText("volume-text", "The volume in words: \"Vol. 3\".") { page in
        page.context.articles[page.index].volume.map { page.context.words.text(.volume, ["volume": $0]) }
      },
      .optionalText("issue", "The issue's number.") { $0.context.articles[$0.index].issue },
      .optionalText("issue-text", "The issue's number in words: \"No. 12\".") { page in
        page.context.articles[page.index].issue.map { page.context.words.text(.issue, ["issue": $0]) }
      },
      .optionalText("page", "The page or pages.") { $0.context.articles[$0.index].page },
      .optionalText("page-text", "The page or pages in words: \"Page 4\".") { page in
        page.context.articles[page.index].page.map { page.context.words.text(.page, ["page": $0]) }
      },
      .optionalText("section", "The section of the newspaper.") { $0.context.articles[$0.index].section },
      .list("byline", "The byline in parts, to be printed one after the other with nothing between.") {
        $0.parts.byline
      },
      .flag("has-byline", "Whether the byline has any part.") { page in
        page.context.articles[page.index].has(.byline) || page.context.articles[page.index].has(.authors)
      },
      .optionalText("place", "Where it was written from.") { $0.context.articles[$0.index].place },
      .html("body", "The text.") { $0.parts.body },
      .list(
        "tags", "The subjects.", count: { $0.context.catalogue.tags.namesOfArticle.count(ofList: $0.index) }
      ) { page, number in
        NameRecord(
          context: page.context, kind: .tags, index: page.context.catalogue.tags.namesOfArticle[page.index, number])
      },
      .flag("has-tags", "Whether there are any.") { $0.context.articles[$0.index].has(.tags) },
      .optionalText("language", "The language, a BCP 47 tag, where it is not the archive's.") { $0.ownLanguage },
      .optionalText("direction", "`ltr` or `rtl`, where it is not the archive's.") { page in
        page.ownLanguage.map(writingDirection).flatMap {
          $0 == writingDirection(of: page.context.configuration.language) ? nil : $0
        }
      },
      .record("metadata", "What the page says to programs that cite, search and share.") {
        ArticleMetadata(context: $0.context, index: $0.index)
      },
      .optionalText("rights", "Who holds which rights.") { $0.context.articles[$0.index].rights },
      .optionalRecord("source", "The source text that the article was made from.") { page in
        page.context.knowsSource(of: page.index) ? SourceRecord(context: page.context, index: page.index) : nil
      },
      .optionalRecord("previous", "The article before, in time; of an issue's, the one before the issue.") { page in
        page.neighbour(page.context.issues[page.index].lowerBound - 1)
      },
      .optionalRecord("next", "The article after, in time; of an issue's, the one after the issue.") { page in
        page.neighbour(page.context.issues[page.index].upperBound + 1)
      },
      .flag("is-in-issue", "Whether others were printed in the same issue: the same publication on the same day.") {
        $0.context.issues[$0.index].count > 1
      },
      .optionalRecord("issue-previous", "The article before, in the issue.") { page in
        page.index > page.context.issues[page.index].lowerBound ? page.neighbour(page.index - 1) : nil
      },
      .optionalRecord("issue-next", "The article after, in the issue.") { page in
        page.index < page.context.issues[page.index].upperBound ? page.neighbour(page.index + 1) : nil
      },
      .number("issue-position", "Which of the issue's articles this is.") { page in
        page.index - page.context.issues[page.index].lowerBound + 1
      },
      .number("issue-count", "How many articles the issue has.") { $0.context.issues[$0.index].count },
      .list("related", "Articles that share most of its subjects, up to five.") { page in
        page.parts.related.map { EntryRecord(context: page.context, index: $0) }
      },
      .flag("has-related", "Whether there are any.") { !$0.parts.related.isEmpty },
      .record("citation", "How it is cited.") { page in
        CitationRecord(article: page.parts.cited ?? CitedArticle(page.index, in: page.context, path: page.parts.path))
      },
      .anything("extra", "The front matter's keys that Pressmark does not know: `extra.photographer`.") {
        .record(TemplateDictionary($0.context.articles[$0.index].extra))
      },
    ])

  private var ownLanguage: String? {
    context.articles[index].language.flatMap { $0 == context.configuration.language ? nil : $0 }
  }

  private func neighbour(_ index: Int) -> EntryRecord? {
    context.articles.indices.contains(index) ? EntryRecord(context: context, index: index) : nil
  }
}
