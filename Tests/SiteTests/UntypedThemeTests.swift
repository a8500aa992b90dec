import Archive
import Files
import SystemPackage
import TemplateEngine
import TestSupport
import Testing

@testable import Site

/// The built-in theme printed in two ways that share little: from records, linked and checked; and from the same values
/// as they are known at run time only, looked up name by name.
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
    let plan = SitePlan(catalogue, configuration: configuration, sources: sources, assets: [])
    let context = SiteContext(
      plan, project: project.project, connections: Connections(catalogue, theme.templates), masthead: nil,
      words: theme.words)
    let untyped = try TemplateSet(
      DefaultTheme.files.filter { $0.path.hasSuffix(".mustache") }.map {
        TemplateSource(name: String($0.path.dropLast(".mustache".count)), path: $0.path, text: $0.bytes)
      })
    var printer = TemplatePrinter(theme.templates)

    func compare<Page: SitePage>(_ kind: Page.Type, _ planned: PlannedPage) throws {
      let content = Page(planned, in: context, connected: nil)
      let common = PageRecord(content, summary: "T & T", context: context, page: planned)
      try printer.print(Page.template, common, content, depth: planned.depth)
      var values: [String: TemplateValue] = [:]
      for value in [TemplateValue(common), TemplateValue(content)] {
        if case .record(let record) = value { values.merge(record.all) { $1 } }
      }
      var bytes: [UInt8] = []
      try untyped.render(Page.template, .record(TemplateDictionary(values)), onto: &bytes)
      let printed = String(decoding: printer.bytes, as: UTF8.self)
      #expect(printed == String(decoding: bytes, as: UTF8.self), "\(planned.path)")
    }

    try #require(!catalogue.articles.isEmpty)
    // Twice, so that what was printed once a depth is copied.
    for page in plan.pages + plan.pages where page.kind != NotFoundPage.self {
      if let kind = page.kind as? any SitePage.Type { try compare(kind, page) }
    }
  }
}
