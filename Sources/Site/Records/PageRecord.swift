import Archive
import TemplateEngine

/// What every page offers.
struct PageRecord: TemplateRecord {
  let context: SiteContext
  let path: String
  /// How many folders the page is below the site's top.
  let depth: Int
  let title: String
  let note: String?
  let description: String
  /// The steps between the home page and this one.
  let ancestors: [LinkRecord]

  /// Whether it is found at its path only.
  let hasAddress: Bool
  let isHome: Bool

  /// - Parameter summary: one sentence for search engines, where the page has not its own.
  init<Page: SitePage>(_ content: Page, summary: String? = nil, context: SiteContext, page: PlannedPage) {
    self.context = context
    path = page.path
    depth = page.depth
    title = content.title
    note = content.note
    description = summary ?? content.summary
    ancestors = content.ancestors
    hasAddress = Page.hasAddress
    isHome = Page.self == HomePage.self
  }

  static let fields = TemplateFields<PageRecord>(
    "page", "What every page offers.",
    [
      .record("site", "The archive.") { $0.context.site }.sameOnEveryPage,
      .record("words", "The interface's words.") { WordsRecord(words: $0.context.words) }.sameOnEveryPage,
      .way(
        "root",
        "The way to the top of the site: empty, or `../` as often as needed; on the 404 page the base URL's own path."
      ) { record, output in
        guard record.hasAddress else {
          return output.append(record.context.configuration.baseURL?.path ?? "/")
        }
        for _ in 0..<record.depth { output.append(raw: "../") }
      }.sameOnEveryPage,
      .text("page-title", "The page's own title; empty on the home page.") { $0.title },
      .optionalText(
        "page-note",
        "What tells the page from others of its title: \"Subject\"; of an article, the publication and the date."
      ) { $0.note },
      .text("page-description", "One sentence for search engines.") { $0.description },
      .address(
        "canonical", "The page's absolute address, when `base-url` is configured.",
        when: { $0.context.configuration.baseURL != nil && $0.hasAddress }
      ) { record, output in
        guard let base = record.context.configuration.baseURL else { return }
        output.append(base.text)
        output.append(raw: "/")
        output.append(percentEncoding: record.path)
      },
      .json(
        "structured-data",
        "The way from the home page to this page in the terms of schema.org, when `base-url` is configured.",
        when: { $0.hasStructuredData }
      ) { $0.append(structuredDataTo: &$1) },
      .list(
        "breadcrumbs", "The way from the home page to this page, which has no `path`; empty on the home page.",
        count: { $0.isHome ? 0 : $0.ancestors.count + 2 }
      ) { record, index in
        if index == 0 { return LinkRecord(title: record.context.words[.home], target: HomePage.path) }
        if index > record.ancestors.count { return LinkRecord(title: record.title, target: nil) }
        return record.ancestors[index - 1]
      },
    ])
}
