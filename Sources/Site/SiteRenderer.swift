import Archive
import Markdown
import TemplateEngine

/// Makes the bytes of one planned file.
struct SiteRenderer: Sendable {
  let context: SiteContext
  let theme: Theme
  let plan: SitePlan
  let markdown: MarkdownRenderer

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
      let content = NamePage(context: context, kind: kind, name: name, number: number)
      let title = number == 1 ? name.text : "\(name.text), page \(number)"
      return render(
        "name", content, at: page, title: title, below: [LinkRecord(title: kind.title, path: kind.indexPath)],
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

  func render(
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

  func yearLink(_ year: Int) -> LinkRecord {
    LinkRecord(title: String(year), path: SitePlan.path(ofYear: year))
  }

  func monthLink(_ year: Int, _ month: Int) -> LinkRecord {
    let path = Article.folder(year: year, month: month) + "/index.html"
    return LinkRecord(title: PartialDate.monthNames[month - 1], path: path)
  }
}
