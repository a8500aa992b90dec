import Archive
import TemplateEngine

/// Addresses of articles' pages within the site, from its top, as `ArticlePage` plans them; put together where they are
/// printed, because a list of entries prints thousands.
extension TemplateOutput {
  /// An article's page. By its number: handing an article on would count references.
  mutating func append(pathOf index: Int, in context: SiteContext, ending: StaticString = ".html") {
    append(pathOf: context.articles[index], ending: ending)
  }

  mutating func append(pathOf article: Article, ending: StaticString = ".html") {
    append(folderOf: article)
    append(.slug, of: article)
    append(raw: ending)
  }

  /// The same as it stands in addresses of the web (RFC 3986, section 2.1).
  mutating func append(encodedPathOf article: Article, ending: StaticString = ".html") {
    append(folderOf: article)
    _ = article.withText(.slug) { append(percentEncoding: $0) }
    append(raw: ending)
  }

  private mutating func append(folderOf article: Article) {
    if let (year, month, day) = article.filedUnder {
      append(folderOf: year, month: month, day: day)
      append(raw: "/")
    } else {
      append(SiteFolder.undated.rawValue)
      append(raw: "/")
    }
  }

  /// A text of an article's, from where it lies.
  mutating func append(_ field: ArticleKey, of article: Article) {
    _ = article.withText(field) { append(escaping: $0) }
  }

  /// The beginning of a text of an article's, up to a blank.
  mutating func append(_ field: ArticleKey, of article: Article, atMost limit: Int) {
    _ = article.withText(field) { text in
      guard text.count > limit else { return append(escaping: text) }
      var end = text[..<limit].lastIndex(of: 0x20) ?? limit
      // No character is cut (RFC 3629).
      while end > 0, text[end] & 0xC0 == 0x80 { end -= 1 }
      append(escaping: UnsafeBufferPointer(rebasing: text[..<end]))
      append(" …")
    }
  }

  /// The name of an article's publication, as readers see it.
  mutating func append(publicationOf index: Int, in context: SiteContext) {
    if context.showsPublicationsAsPrinted {
      append(.publication, of: context.articles[index])
    } else if let name = context.publication(of: index) {
      append(name)
    }
  }

  /// The folder of a year, a month or a day.
  mutating func append(folderOf year: Int, month: Int?, day: Int?) {
    append(year, width: 4)
    for part in [month, day] {
      guard let part else { continue }
      append(raw: "/")
      append(part, width: 2)
    }
  }
}
