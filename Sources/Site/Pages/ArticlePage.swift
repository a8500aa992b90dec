import Archive
import Markdown
import TemplateEngine

/// An article.
struct ArticlePage: TemplateRecord {
  let context: SiteContext
  let index: Int
  /// The rendered text.
  let body: [UInt8]

  private var article: Article { context.catalogue.articles[index] }

  static let fields: TemplateFields<ArticlePage> = [
    TemplateField("headline", "The headline.") { .text($0.article.title) },
    TemplateField("kicker", "The line over the headline.") { TemplateValue($0.article.kicker) },
    TemplateField("standfirst", "The sentence under the headline.") { TemplateValue($0.article.standfirst) },
    TemplateField("date", "When it was published.") {
      $0.article.date.map { .record(DateRecord(date: $0)) } ?? .nothing
    },
    TemplateField("publication", "Where it was published.") { page in
      page.context.catalogue.publications.namesOfArticle[page.index].first.map { page.context.name(.publications, $0) }
        ?? .nothing
    },
    TemplateField("volume", "The volume.") { TemplateValue($0.article.volume) },
    TemplateField("issue", "The issue's number.") { TemplateValue($0.article.issue) },
    TemplateField("page", "The page or pages.") { TemplateValue($0.article.page) },
    TemplateField("section", "The section.") { TemplateValue($0.article.section) },
    TemplateField("byline", "The byline in parts; those that are an author's name have a path.") { $0.byline },
    TemplateField("has-byline", "Whether the byline has any part.") { page in
      .bool(page.article.byline != nil || !page.article.authors.isEmpty)
    },
    TemplateField("place", "Where it was written from.") { TemplateValue($0.article.place) },
    TemplateField("body", "The text.") { .html($0.body) },
    TemplateField("tags", "The subjects.") { page in
      .list(page.context.catalogue.tags.namesOfArticle[page.index].map { page.context.name(.tags, $0) })
    },
    TemplateField("has-tags", "Whether there are any.") { .bool(!$0.article.tags.isEmpty) },
    TemplateField("language", "The language, where it is not the archive's.") { TemplateValue($0.ownLanguage) },
    TemplateField("direction", "ltr or rtl, where it is not the archive's.") { page in
      TemplateValue(
        page.ownLanguage.map(writingDirection).flatMap {
          $0 == writingDirection(of: page.context.configuration.language) ? nil : $0
        })
    },
    TemplateField("rights", "Who holds which rights.") { TemplateValue($0.article.rights) },
    TemplateField("source", "The untouched source text.") { page in
      guard page.context.sources[page.index] else { return .nothing }
      return .record(SourceRecord(article: page.article))
    },
    TemplateField("previous", "The article before, in time.") { $0.neighbour($0.index - 1) },
    TemplateField("next", "The article after, in time.") { $0.neighbour($0.index + 1) },
    TemplateField("extra", "The front matter's own keys.") {
      .record(TemplateDictionary($0.article.extra))
    },
  ]

  private var ownLanguage: String? {
    article.language.flatMap { $0 == context.configuration.language ? nil : $0 }
  }

  private func neighbour(_ index: Int) -> TemplateValue {
    context.catalogue.articles.indices.contains(index) ? context.entry(index) : .nothing
  }

  /// The byline with its authors' names linked; without a byline, the authors.
  private var byline: TemplateValue {
    let authors = context.catalogue.authors.namesOfArticle[index].map { context.catalogue.authors.names[$0] }
    guard let byline = article.byline else {
      let parts = authors.enumerated().flatMap { number, author in
        let separator = number == 0 ? "" : number == authors.count - 1 ? " and " : ", "
        return [
          BylinePart(text: separator, path: nil),
          BylinePart(text: author.text, path: NameKind.authors.path(of: author)),
        ]
      }
      return .list(parts.filter { !$0.text.isEmpty }.map(TemplateValue.record))
    }
    var parts: [BylinePart] = []
    var rest = byline[...]
    while let (range, author) = firstName(in: rest, of: authors) {
      parts.append(BylinePart(text: String(rest[..<range.lowerBound]), path: nil))
      parts.append(BylinePart(text: String(rest[range]), path: NameKind.authors.path(of: author)))
      rest = rest[range.upperBound...]
    }
    parts.append(BylinePart(text: String(rest), path: nil))
    return .list(parts.filter { !$0.text.isEmpty }.map(TemplateValue.record))
  }

  private func firstName(in text: Substring, of authors: [Name]) -> (Range<Substring.Index>, Name)? {
    authors.compactMap { author in text.firstRange(ofWords: author.text).map { ($0, author) } }
      .min { $0.0.lowerBound < $1.0.lowerBound }
  }

  /// A piece of the byline.
  struct BylinePart: TemplateRecord {
    let text: String
    let path: String?

    static let fields: TemplateFields<BylinePart> = [
      TemplateField("text", "The words.") { .text($0.text) },
      TemplateField("path", "The author's page, when they are a name.") { TemplateValue($0.path) },
    ]
  }

  /// The source text beside the article.
  struct SourceRecord: TemplateRecord {
    let article: Article

    static let fields: TemplateFields<SourceRecord> = [
      TemplateField("path", "The copy in the site.") { .text(SitePlan.sourcePath(of: $0.article)) },
      TemplateField("name", "The file's name in the seeds.") { TemplateValue($0.article.source) },
      TemplateField("sha256", "Its SHA-256.") { TemplateValue($0.article.sourceSHA256) },
    ]
  }
}

extension Substring {
  /// Where these words stand, without regard to case and not as part of longer ones.
  fileprivate func firstRange(ofWords words: String) -> Range<Index>? {
    let wanted = Array(words.lowercased())
    guard !wanted.isEmpty else { return nil }
    for start in indices where start == startIndex || !self[index(before: start)].isLetter {
      var (here, matched) = (start, 0)
      while here < endIndex, matched < wanted.count, self[here].lowercased() == String(wanted[matched]) {
        here = index(after: here)
        matched += 1
      }
      if matched == wanted.count, here == endIndex || !self[here].isLetter { return start..<here }
    }
    return nil
  }
}

extension TemplateValue {
  /// A value of the front matter.
  init(_ value: YAMLValue) {
    switch value {
    case .text(let text): self = .text(text)
    case .list(let items): self = .list(items.map { TemplateValue($0.value) })
    case .mapping(let entries): self = .record(TemplateDictionary(entries))
    }
  }
}

extension TemplateDictionary {
  /// Keys and values of the front matter.
  fileprivate init(_ entries: [YAMLEntry]) {
    self.init(Dictionary(entries.map { ($0.key, TemplateValue($0.value)) }) { first, _ in first })
  }
}
