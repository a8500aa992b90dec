import Archive
import Files
import Markdown
import TemplateEngine

/// Makes the bytes of one planned file.
struct SiteRenderer: Sendable {
  let context: SiteContext
  let theme: Theme
  let plan: SitePlan
  let markdown: MarkdownRenderer
  let links: ContentLinks
  /// The content folder.
  let content: OpenFolder
  /// What could not be read for files that are made in pieces.
  let failures = Failures()
  let sources = SourceTexts()
  /// When the first article was read, in nanoseconds since 1970.
  private let began: Int

  init(context: SiteContext, theme: Theme, plan: SitePlan, began: Int = 0) {
    self.began = began
    self.context = context
    self.theme = theme
    self.plan = plan
    links = ContentLinks(
      context.articles, plan, allowsOtherHosts: context.configuration.markdown.rawHTML)
    content = OpenFolder(context.project.content)
    var options = MarkdownRenderer.Options()
    options.rawHTML = context.configuration.markdown.rawHTML
    options.smartPunctuation = context.configuration.markdown.smartPunctuation
    options.highestHeadingLevel = 2
    options.readingAids = true
    markdown = MarkdownRenderer(options: options)
  }

  /// The file's bytes, or `nil` with an error among the diagnostics. `printer` prints one page after the other.
  ///
  /// - Parameters:
  ///   - connected: the related articles or subjects beside a name, where they were looked for already.
  ///   - dependsOnOthers: becomes true when links of the text lead to other pages, of which no fingerprint knows.
  func bytes(
    of page: PlannedPage, connected: [Int]? = nil, _ printer: inout TemplatePrinter, diagnostics: inout [Diagnostic],
    dependsOnOthers: inout Bool
  ) -> [UInt8]? {
    switch page.kind {
    case .home:
      return print(.home, HomePage(context: context), at: page, title: "", &printer, &diagnostics)
    case .article(let index):
      return article(index, at: page, related: connected, &printer, &diagnostics, &dependsOnOthers)
    case .alias(let index):
      return moved(to: SitePlan.path(of: context.catalogue.articles[index]), from: page)
    case .source(let index):
      return source(of: index, diagnostics: &diagnostics)
    case .year(let index):
      let year = String(context.catalogue.years[index].year)
      return print(.year, YearPage(context: context, index: index), at: page, title: year, &printer, &diagnostics)
    case .month(let index):
      let month = context.months[index]
      return print(
        .month, MonthPage(context: context, index: index), at: page,
        title: context.words.dates.heading(year: month.year, month: month.month), below: [yearLink(month.year)],
        &printer, &diagnostics)
    case .day(let index):
      let day = context.days[index].day
      return print(
        .day, DayPage(context: context, index: index), at: page, title: context.words.dates.text(day),
        below: [yearLink(day.year), monthLink(day.year, day.month)], &printer, &diagnostics)
    case .names(let kind):
      return print(
        .names, NamesPage(context: context, kind: kind), at: page, title: context.words[kind.indexTitle], &printer,
        &diagnostics)
    case .name(let kind, let index, let number):
      let content = NamePage(context: context, kind: kind, index: index, number: number, subjects: connected)
      let title = pageTitle(content.name.text, number)
      return print(
        .name, content, at: page, title: title,
        below: [LinkRecord(title: context.words[kind.indexTitle], target: .names(kind))], &printer,
        &diagnostics)
    case .sizes(let kind):
      return print(
        .sizes, SizesPage(context: context, kind: kind), at: page, title: context.words[.bySize],
        below: [LinkRecord(title: context.words[kind.indexTitle], target: .names(kind))], &printer, &diagnostics)
    case .onThisDayIndex:
      return print(
        .onThisDayIndex, OnThisDayIndexPage(context: context), at: page, title: context.words[.onThisDay], &printer,
        &diagnostics)
    case .onThisDay(let index, let number):
      let date = context.calendarDates[index]
      return print(
        .onThisDay, OnThisDayPage(context: context, index: index, number: number), at: page,
        title: pageTitle(context.words.dates.text(month: date.month, day: date.day), number),
        below: [LinkRecord(title: context.words[.onThisDay], target: .onThisDayIndex)], &printer, &diagnostics)
    case .upcoming(let list):
      return moved(to: list, from: page)
    case .undated:
      return print(
        .undated, UndatedPage(context: context), at: page, title: context.words[.undated], &printer, &diagnostics)
    case .notFound:
      return print(.notFound, NotFoundPage(), at: page, title: context.words[.notFoundTitle], &printer, &diagnostics)
    case .machine(let file):
      return bytes(of: file)
    case .asset(let index):
      return theme.assets[index].bytes
    }
  }

  /// Whether what a content file holds now is what its article was read from: its page is remembered as made from that.
  func isAsRead(_ article: Article, _ bytes: [UInt8], _ stamp: FileSystem.Stamp) -> Bool {
    article.isSurely(in: stamp, readAfter: began) || article.fingerprint == Fingerprint(SHA256Digest(of: bytes))
  }

  // MARK: - Pages

  func print(
    _ kind: PageKind, _ content: some TemplateRecord, at page: PlannedPage, title: String, description: String? = nil,
    below ancestors: [LinkRecord] = [], _ printer: inout TemplatePrinter, _ diagnostics: inout [Diagnostic]
  ) -> [UInt8]? {
    let common = PageRecord(
      context: context, page: page, title: title,
      description: description ?? (title.isEmpty ? context.configuration.description : ""), ancestors: ancestors)
    do {
      // On the page for missing addresses the way to the top is another one than on pages of its depth.
      try printer.print(kind.rawValue, common, content, depth: page.kind == .notFound ? nil : common.depth)
    } catch {
      diagnostics.append(Diagnostic(error))
      return nil
    }
    diagnostics += printer.notices.map { Diagnostic($0, on: page) }
    return printer.bytes
  }

  /// The title of a page of a long list: full pages have numbers.
  private func pageTitle(_ title: String, _ number: Int) -> String {
    number == 0 ? title : context.words.text(.listPage, ["title": title, "number": String(number)])
  }

  func yearLink(_ year: Int) -> LinkRecord {
    LinkRecord(title: String(year), target: .year(year))
  }

  func monthLink(_ year: Int, _ month: Int) -> LinkRecord {
    LinkRecord(title: context.words.dates.monthHeading(month), target: .month(year: year, month: month))
  }
}
