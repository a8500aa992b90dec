public import Archive
public import TemplateEngine

/// The pages of a site without the files they are made from and into: what `Benchmarks/Templates` measures.
@_spi(Measuring) public struct MeasuredSite: Sendable {
  private let renderer: SiteRenderer
  /// Each article's page in the plan.
  private let articlePages: [PlannedPage]

  /// The site of a project's content files.
  public init(_ project: Project, configuration: Configuration, jobs: Int) async throws {
    let loaded = await ArticleLoader(project, jobs: jobs)
    let catalogue = Catalogue(loaded.articles, configuration: configuration)
    let sources = catalogue.articles.map { $0.source != nil }
    let theme = try Theme(project, language: configuration.language)
    let plan = SitePlan(
      catalogue, configuration: configuration, sources: sources, assets: theme.assets.map(\.path))
    let context = SiteContext(
      plan, project: project, connections: Connections(catalogue, theme.templates), masthead: nil, words: theme.words)
    renderer = SiteRenderer(context: context, theme: theme)
    articlePages = plan.pages.filter { $0.kind == ArticlePage.self }
  }

  /// The templates.
  public var templates: TemplateSet { renderer.theme.templates }

  /// The number of articles.
  public var articleCount: Int { renderer.context.articles.count }

  /// Prints an article's page, given its text as HTML.
  public func printArticle(
    _ index: Int, body: [UInt8], description: String, _ printer: inout TemplatePrinter
  ) throws(TemplateError) {
    let (common, content) = articlePage(index, body: body, description: description)
    try printer.print(ArticlePage.template, common, content, depth: common.depth)
  }

  /// Prints the page of the first subject.
  public func printSubject(_ printer: inout TemplatePrinter) throws(TemplateError) {
    let (common, content) = subjectPage
    try printer.print(NamePage.template, common, content, depth: common.depth)
  }

  /// What `printArticle` prints from: what every page offers, and what the article's does.
  public func articleValues(_ index: Int, body: [UInt8], description: String) -> [TemplateValue] {
    let (common, content) = articlePage(index, body: body, description: description)
    return [TemplateValue(common), TemplateValue(content)]
  }

  /// What `printSubject` prints from.
  public var subjectValues: [TemplateValue] {
    let (common, content) = subjectPage
    return [TemplateValue(common), TemplateValue(content)]
  }

  private func articlePage(_ index: Int, body: [UInt8], description: String) -> (PageRecord, ArticlePage) {
    let page = articlePages[index]
    let content = ArticlePage(page, in: renderer.context, connected: nil, body: body)
    return (PageRecord(content, summary: description, context: renderer.context, page: page), content)
  }

  private var subjectPage: (PageRecord, NamePage) {
    let page = PlannedPage(
      SitePath.name(.tags, renderer.context.catalogue.tags.names[0].slug, page: 0).text, NamePage.self, taxonomy: .tags)
    let content = NamePage(page, in: renderer.context, connected: nil)
    return (PageRecord(content, context: renderer.context, page: page), content)
  }
}
