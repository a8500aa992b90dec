import Archive
import TemplateEngine

/// An article as a context object (ANSI/NISO Z39.88-2004, in its Dublin Core form): what a COinS span holds, by which
/// Zotero offers the articles of a list. The keys are those that Zotero's `parseContextObject` reads; the form for
/// journals would make journal articles.
struct ContextObject {
  let context: SiteContext
  let index: Int

  /// A list says so many of an article's authors, its own page all: the list of each of them has the article.
  static let mostAuthors = 20

  func append(to output: inout TemplateOutput) {
    let article = context.articles[index]
    output.append(raw: "ctx_ver=Z39.88-2004&amp;rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Adc&amp;rft.title=")
    add("", .title, of: article, to: &output)
    switch context.configuration.itemType {
    case .newspaperArticle: output.append(raw: "&amp;rft.type=newspaperArticle")
    case .magazineArticle: output.append(raw: "&amp;rft.type=magazineArticle")
    case .journalArticle: output.append(raw: "&amp;rft.type=journalArticle")
    }
    article.withTexts(.authors, most: Self.mostAuthors) { author in
      output.append(raw: "&amp;rft.creator=")
      output.append(queryEncoding: author)
    }
    if let date = article.date {
      output.append(raw: "&amp;rft.date=")
      if let point = date.plainPoint {
        output.append(point: point, separator: "-")
      } else {
        output.append(queryEncoding: context.words.dates.text(date))
      }
    }
    if context.showsPublicationsAsPrinted {
      add("&amp;rft.source=", .publication, of: article, to: &output)
    } else if let publication = context.publication(of: index) {
      output.append(raw: "&amp;rft.source=")
      output.append(queryEncoding: publication)
    }
    add("&amp;rft.volume=", .volume, of: article, to: &output)
    add("&amp;rft.issue=", .issue, of: article, to: &output)
    add("&amp;rft.pages=", .page, of: article, to: &output)
    add("&amp;rft.place=", .place, of: article, to: &output)
    add("&amp;rft.language=", .language, of: article, to: &output)
    guard let base = context.configuration.baseURL else { return }
    output.append(raw: "&amp;rft.identifier=")
    output.append(queryEncoding: base.text)
    appendPath(of: article, to: &output)
  }

  /// The article's path, put together here as addresses on pages are: a list has thousands.
  private func appendPath(of article: Article, to output: inout TemplateOutput) {
    if let (year, month, day) = article.filedUnder {
      output.append(raw: "%2F")
      output.append(year, width: 4)
      for part in [month, day] {
        guard let part else { continue }
        output.append(raw: "%2F")
        output.append(part, width: 2)
      }
    } else {
      output.append(raw: "%2Fundated")
    }
    output.append(raw: "%2F")
    _ = article.withText(.slug) { slug in
      if slug.allSatisfy({ $0 < 0x80 }) { return output.append(queryEncoding: slug) }
      // The address is decoded once: what is percent-encoded in it is encoded again.
      output.append(queryEncoding: String(decoding: slug, as: UTF8.self).percentEncodedPath)
    }
    output.append(raw: ".html")
  }

  /// A text of the article's, from where it lies.
  private func add(
    _ key: StaticString, _ field: ArticleKey, of article: Article, to output: inout TemplateOutput
  ) {
    _ = article.withText(field) { text in
      output.append(raw: key)
      output.append(queryEncoding: text)
    }
  }
}
