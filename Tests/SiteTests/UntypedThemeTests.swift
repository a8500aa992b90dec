import Archive
import Files
import SystemPackage
import TemplateEngine
import TestSupport
import Testing

@testable import Site

/// The built-in theme printed in two ways that share little: from records, linked and checked; and from the same values as they
/// are known at run time only, looked up name by name.
@Suite struct UntypedThemeTests {
  @Test func bothPrintTheSame() async throws {
    let fixture = FilePath(#filePath).removingLastComponent().appending("../EndToEndTests/Golden/small-archive/content")
    let project = try TemporaryProject()
    for path in FileTree(fixture).files where path.hasSuffix(".md") {
      try project.write("content/\(path)", bytes: try FileSystem.read(fixture.appending(path)))
    }
    var configuration = Configuration()
    configuration.baseURL = BaseURL("https://example.org/x")
    let loaded = await ArticleLoader(project.project, jobs: 1)
    let catalogue = Catalogue(loaded.articles, configuration: configuration)
    let sources = catalogue.articles.map { $0.source != nil }
    let theme = try Theme(project.project, language: configuration.language)
    let context = SiteContext(
      catalogue: catalogue, configuration: configuration, project: project.project, sources: sources,
      connections: Connections(catalogue, theme.templates), masthead: nil, words: theme.words)
    let untyped = try TemplateSet(
      DefaultTheme.files.filter { $0.path.hasSuffix(".mustache") }.map {
        TemplateSource(name: String($0.path.dropLast(".mustache".count)), path: $0.path, text: $0.bytes)
      })
    var printer = TemplatePrinter(theme.templates)

    func compare(_ kind: PageKind, _ plan: PlannedPage, _ content: some TemplateRecord) throws {
      let common = PageRecord(context: context, page: plan, title: "T & T", description: "", ancestors: [])
      try printer.print(kind.rawValue, common, content, depth: plan.depth)
      var values: [String: TemplateValue] = [:]
      for value in [TemplateValue(common), TemplateValue(content)] {
        if case .record(let record) = value { values.merge(record.all) { $1 } }
      }
      var bytes: [UInt8] = []
      try untyped.render(kind.rawValue, .record(TemplateDictionary(values)), onto: &bytes)
      #expect(String(decoding: printer.bytes, as: UTF8.self) == String(decoding: bytes, as: UTF8.self))
    }

    try #require(!catalogue.articles.isEmpty)
    // Twice, so that what was printed once a depth is copied.
    for _ in 0..<2 {
      for index in catalogue.articles.indices {
        let page = ArticlePage(
          context: context, index: index, path: SitePlan.path(of: catalogue.articles[index]),
          body: Array("<p>Text</p>\n".utf8))
        try compare(
          .article, PlannedPage(path: SitePlan.path(of: catalogue.articles[index]), kind: .article(index)), page)
      }
      for index in catalogue.years.indices {
        try compare(
          .year, PlannedPage(path: "1/index.html", kind: .year(index)), YearPage(context: context, index: index))
      }
      for index in context.months.indices {
        try compare(
          .month, PlannedPage(path: "1/1/index.html", kind: .month(index)), MonthPage(context: context, index: index))
      }
      for index in context.days.indices {
        try compare(
          .day, PlannedPage(path: "1/1/1/index.html", kind: .day(index)), DayPage(context: context, index: index))
      }
      for kind in NameKind.allCases {
        try compare(
          .names, PlannedPage(path: kind.indexPath, kind: .names(kind)), NamesPage(context: context, kind: kind))
        for (index, name) in context.names(kind).enumerated() {
          let page = PlannedPage(path: kind.path(of: name), kind: .name(kind, index, page: 0))
          try compare(.name, page, NamePage(context: context, kind: kind, index: index, number: 0))
        }
      }
      for index in context.calendarDates.indices {
        let page = PlannedPage(path: "on-this-day/1.html", kind: .onThisDay(index, page: 0))
        try compare(.onThisDay, page, OnThisDayPage(context: context, index: index, number: 0))
      }
      let days = PlannedPage(path: "on-this-day/index.html", kind: .onThisDayIndex)
      try compare(.onThisDayIndex, days, OnThisDayIndexPage(context: context))
      try compare(.home, PlannedPage(path: "index.html", kind: .home), HomePage(context: context))
      try compare(.undated, PlannedPage(path: "undated/index.html", kind: .undated), UndatedPage(context: context))
    }
  }
}
