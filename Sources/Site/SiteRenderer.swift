import Archive
import Files
import Markdown
import SystemPackage
import TemplateEngine

/// Makes the bytes of one planned file.
struct SiteRenderer: Sendable {
  let context: SiteContext
  let theme: Theme
  let plan: SitePlan
  private let markdown: MarkdownRenderer

  init(context: SiteContext, theme: Theme, plan: SitePlan) {
    self.context = context
    self.theme = theme
    self.plan = plan
    var options = MarkdownRenderer.Options()
    options.rawHTML = context.configuration.markdown.rawHTML
    options.smartPunctuation = context.configuration.markdown.smartPunctuation
    options.highestHeadingLevel = 2
    markdown = MarkdownRenderer(options: options)
  }

  /// The file's bytes, or `nil` with an error among the diagnostics.
  func bytes(of page: PlannedPage, diagnostics: inout [Diagnostic]) -> [UInt8]? {
    switch page.kind {
    case .home:
      return render("home", HomePage(context: context), at: page, title: "", diagnostics: &diagnostics)
    case .article(let index):
      return article(index, at: page, diagnostics: &diagnostics)
    case .alias(let index):
      return moved(to: SitePlan.path(of: context.catalogue.articles[index]), from: page)
    case .source(let index):
      return source(of: index, diagnostics: &diagnostics)
    case .year(let index):
      let year = String(context.catalogue.years[index].year)
      return render("year", YearPage(context: context, index: index), at: page, title: year, diagnostics: &diagnostics)
    case .month(let index):
      let month = context.months[index]
      return render(
        "month", MonthPage(context: context, index: index), at: page, title: month.title,
        below: [yearLink(month.year)], diagnostics: &diagnostics)
    case .day(let index):
      let day = context.days[index].day
      return render(
        "day", DayPage(context: context, index: index), at: page, title: day.title,
        below: [yearLink(day.year), monthLink(day.year, day.month)], diagnostics: &diagnostics)
    case .names(let kind):
      return render(
        "names", NamesPage(context: context, kind: kind), at: page, title: kind.title, diagnostics: &diagnostics)
    case .name(let kind, let index, let number):
      let name = kind.index(in: context.catalogue).names[index]
      let page1 = NamePage(context: context, kind: kind, name: name, number: number)
      let title = number == 1 ? name.text : "\(name.text), page \(number)"
      return render(
        "name", page1, at: page, title: title, below: [LinkRecord(title: kind.title, path: kind.indexPath)],
        diagnostics: &diagnostics)
    case .undated:
      return render("undated", UndatedPage(context: context), at: page, title: "Undated", diagnostics: &diagnostics)
    case .notFound:
      return render("404", NotFoundPage(), at: page, title: "Page not found", diagnostics: &diagnostics)
    case .sitemap:
      return sitemap()
    case .asset(let index):
      return theme.assets[index].bytes
    }
  }

  // MARK: - Pages

  private func render(
    _ template: String, _ content: some TemplateRecord, at page: PlannedPage, title: String, description: String? = nil,
    below ancestors: [LinkRecord] = [], diagnostics: inout [Diagnostic]
  ) -> [UInt8]? {
    let home = LinkRecord(title: "Home", path: "index.html")
    let record = PageRecord(
      site: context.site,
      root: page.kind == .notFound ? context.configuration.baseURL?.path ?? "/" : page.root,
      title: title,
      description: description ?? (title.isEmpty ? context.configuration.description : ""),
      canonical: page.kind == .notFound ? nil : context.configuration.baseURL?.address(of: page.path),
      breadcrumbs: page.kind == .home ? [] : [home] + ancestors + [LinkRecord(title: title, path: nil)],
      content: content)
    var html: [UInt8] = []
    do {
      try theme.templates.render(template, record, onto: &html)
      return html
    } catch {
      diagnostics.append(Diagnostic(error))
      return nil
    }
  }

  private func yearLink(_ year: Int) -> LinkRecord {
    LinkRecord(title: String(year), path: SitePlan.path(ofYear: year))
  }

  private func monthLink(_ year: Int, _ month: Int) -> LinkRecord {
    let path = Article.folder(year: year, month: month) + "/index.html"
    return LinkRecord(title: PartialDate.monthNames[month - 1], path: path)
  }

  // MARK: - Articles

  private func article(_ index: Int, at page: PlannedPage, diagnostics: inout [Diagnostic]) -> [UInt8]? {
    let article = context.catalogue.articles[index]
    let file = context.project.content.appending(article.file)
    let shown = context.project.shown(file)
    do {
      let bytes = try FileSystem.read(file)
      guard let split = try FrontMatterSplit.split(bytes) else {
        diagnostics.append(.changedMeanwhile(shown))
        return nil
      }
      let text = bytes.span.extracting(split.body)
      var body: [UInt8] = []
      let notices = markdown.render(text, onto: &body)
      diagnostics += notices.firstOfEachLine.map { Diagnostic($0, path: shown, firstLine: split.bodyFirstLine) }
      return render(
        "article", ArticlePage(context: context, index: index, body: body), at: page, title: article.title,
        description: article.standfirst ?? summary(of: text), below: ancestors(of: article), diagnostics: &diagnostics)
    } catch let error as FileError {
      diagnostics.append(Diagnostic(error, path: shown))
    } catch {
      diagnostics.append(.changedMeanwhile(shown))
    }
    return nil
  }

  private func ancestors(of article: Article) -> [LinkRecord] {
    guard let date = article.date, let year = date.year else {
      return [LinkRecord(title: "Undated", path: "undated/index.html")]
    }
    var links = [yearLink(year)]
    if let month = date.month { links.append(monthLink(year, month)) }
    if let day = date.day { links.append(LinkRecord(title: String(day.day), path: SitePlan.path(of: day))) }
    return links
  }

  /// The text's beginning, for search engines: whole words, 160 characters at most.
  private func summary(of markdown: Span<UInt8>) -> String {
    // It is in the first kilobytes; no need to read a long text again.
    let beginning = self.markdown.plainText(of: markdown.extracting(first: min(markdown.count, 1024)))
    var summary: [UInt8] = []
    var length = 0
    for word in beginning.split(whereSeparator: { $0 <= 0x20 }) {
      // Continuation bytes are not characters of their own (RFC 3629).
      length += word.count { $0 & 0xC0 != 0x80 } + 1
      if length > 160 { return String(decoding: summary, as: UTF8.self) + " …" }
      if !summary.isEmpty { summary.append(0x20) }
      summary += word
    }
    return String(decoding: summary, as: UTF8.self)
  }

  private func source(of index: Int, diagnostics: inout [Diagnostic]) -> [UInt8]? {
    guard let source = context.catalogue.articles[index].source else { return nil }
    let path = context.project.seeds.appending(source)
    do {
      return try FileSystem.read(path)
    } catch {
      diagnostics.append(Diagnostic(error, path: context.project.shown(path)))
      return nil
    }
  }

  // MARK: - Other files

  /// A page at an old address that leads to the new one, with and without a browser that follows by itself.
  private func moved(to path: String, from page: PlannedPage) -> [UInt8] {
    let address = (page.root + path).escapedForXML
    return Array(
      """
      <!DOCTYPE html>
      <html lang="\(context.configuration.language)">
      <meta charset="utf-8">
      <title>Moved</title>
      <meta http-equiv="refresh" content="0; url=\(address)">
      <link rel="canonical" href="\(context.configuration.baseURL?.address(of: path).escapedForXML ?? address)">
      <p>This page has moved: <a href="\(address)">\(path.escapedForXML)</a></p>

      """.utf8)
  }

  /// The list of pages for search engines, by the protocol of sitemaps.org.
  private func sitemap() -> [UInt8]? {
    guard let base = context.configuration.baseURL else { return nil }
    var xml = Array(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">

      """.utf8)
    for page in plan.pages where page.isForReaders {
      xml += "<url><loc>\(base.address(of: page.path).escapedForXML)</loc></url>\n".utf8
    }
    xml += "</urlset>\n".utf8
    return xml
  }
}

extension [MarkdownNotice] {
  /// One notice of a kind for each line: an element's end says no more than its beginning.
  fileprivate var firstOfEachLine: [MarkdownNotice] {
    reduce(into: []) { kept, notice in
      if !kept.contains(where: { $0.line == notice.line && $0.kind == notice.kind }) { kept.append(notice) }
    }
  }
}

extension PlannedPage {
  /// The way from the page to the site's top.
  var root: String {
    String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
  }

  /// Whether the page is one that people look for.
  var isForReaders: Bool {
    switch kind {
    case .home, .article, .year, .month, .day, .names, .name, .undated: true
    case .source, .alias, .notFound, .sitemap, .asset: false
    }
  }
}

extension String {
  /// The text for an attribute or the content of an element, in HTML and XML.
  var escapedForXML: String {
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "'": text += "&#39;"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}

extension Diagnostic {
  /// A file that was right when it was loaded, and is not any more.
  static func changedMeanwhile(_ path: String) -> Diagnostic {
    Diagnostic(.error, path, "was changed while the site was being built", advice: "Run the command again.")
  }

  /// Something in an article's text that is not on its page.
  init(_ notice: MarkdownNotice, path: String, firstLine: Int) {
    let position = TextPosition(line: firstLine + notice.line - 1, column: notice.column)
    switch notice.kind {
    case .rawHTMLDropped:
      let advice =
        "Write it in Markdown, put a backslash before the < to show it as text, or allow HTML in pressmark.yml: markdown: raw-html: true."
      self.init(.warning, path, at: position, "HTML in the text is left out", advice: advice)
    case .linkRefused(let address):
      let advice = "Link to a page on the web (https://…) or to a file of the archive."
      self.init(
        .warning, path, at: position, "the link to '\(address)' is left out: it is not safe to follow", advice: advice)
    case .textTooLong(let bytes):
      let advice = "Cut the text into parts, each with a file of its own."
      let limit = MarkdownRenderer.longestText >> 20
      self.init(
        .error, path, at: position, "the text is too long for one page: \(bytes >> 20) MiB of \(limit)", advice: advice)
    }
  }
}
