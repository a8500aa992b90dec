import Archive
import TemplateEngine

/// An article as a context object (ANSI/NISO Z39.88-2004, in its Dublin Core form): what a COinS span holds, by which Zotero offers the
/// articles of a list. The keys are those that Zotero's `parseContextObject` reads; the form for journals would make journal articles.
struct ContextObject {
  let context: SiteContext
  let index: Int

  func append(to output: inout TemplateOutput) {
    let article = context.articles[index]
    output.append(raw: "ctx_ver=Z39.88-2004&amp;rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Adc&amp;rft.title=")
    output.append(queryEncoding: article.title)
    switch context.configuration.itemType {
    case .newspaperArticle: output.append(raw: "&amp;rft.type=newspaperArticle")
    case .magazineArticle: output.append(raw: "&amp;rft.type=magazineArticle")
    case .journalArticle: output.append(raw: "&amp;rft.type=journalArticle")
    }
    for author in article.authors { add("&amp;rft.creator=", author, to: &output) }
    if let date = article.date {
      output.append(raw: "&amp;rft.date=")
      if let point = date.machineReadablePoint {
        output.append(point: point, separator: "-")
      } else {
        output.append(queryEncoding: context.words.dates.text(date))
      }
    }
    if let publication = context.publication(of: index) { add("&amp;rft.source=", publication, to: &output) }
    if let volume = article.volume { add("&amp;rft.volume=", volume, to: &output) }
    if let issue = article.issue { add("&amp;rft.issue=", issue, to: &output) }
    if let page = article.page { add("&amp;rft.pages=", page, to: &output) }
    if let place = article.place { add("&amp;rft.place=", place, to: &output) }
    if let language = article.language { add("&amp;rft.language=", language, to: &output) }
    guard let base = context.configuration.baseURL else { return }
    add("&amp;rft.identifier=", base.text, to: &output)
    appendPath(to: &output)
  }

  /// The article's path, put together here as addresses on pages are: a list has thousands.
  private func appendPath(to output: inout TemplateOutput) {
    if let date = context.articles[index].date, let year = date.year {
      output.append(raw: "%2F")
      output.append(year, width: 4)
      for part in [date.month, date.day?.day] {
        guard let part else { continue }
        output.append(raw: "%2F")
        output.append(part, width: 2)
      }
    } else {
      output.append(raw: "%2Fundated")
    }
    output.append(raw: "%2F")
    let slug = context.articles[index].slug.text
    // The address is decoded once: what is percent-encoded in it is encoded again.
    output.append(queryEncoding: slug.utf8.allSatisfy { $0 < 0x80 } ? slug : slug.percentEncodedPath)
    output.append(raw: ".html")
  }

  private func add(_ key: StaticString, _ value: String, to output: inout TemplateOutput) {
    output.append(raw: key)
    output.append(queryEncoding: value)
  }
}
