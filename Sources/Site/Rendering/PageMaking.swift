import Archive
import Files
import TemplateEngine

/// What files of the site are made with, one after the other, and what is found wrong with them.
struct PageMaking: ~Copyable {
  let renderer: SiteRenderer
  private var printer: TemplatePrinter
  var diagnostics: [Diagnostic] = []
  /// What was found connected with the page: the related articles, or the subjects beside a name; `nil` where nobody
  /// has looked.
  var connected: [Int]?
  /// Becomes true when links of the text lead to other pages, of which no fingerprint knows.
  var dependsOnOthers = false

  /// How the files came out that are made already.
  let made: MadeFiles

  init(_ renderer: SiteRenderer, _ made: MadeFiles = MadeFiles()) {
    self.renderer = renderer
    self.made = made
    printer = TemplatePrinter(renderer.theme.templates)
  }

  var context: SiteContext { renderer.context }

  /// The bytes of a file; `nil` with an error among the diagnostics.
  mutating func bytes(of page: PlannedPage, connected: [Int]? = nil) -> [UInt8]? {
    self.connected = connected
    dependsOnOthers = false
    return page.kind.bytes(of: page, &self)
  }

  /// Prints a page with its template.
  ///
  /// - Parameter summary: one sentence for search engines, where the page has not its own.
  mutating func print<Page: SitePage>(_ content: Page, summary: String? = nil, at page: PlannedPage) -> [UInt8]? {
    let common = PageRecord(content, summary: summary, context: context, page: page)
    do {
      // On the page for missing addresses the way to the top is another one than on pages of its depth.
      try printer.print(Page.template, common, content, depth: Page.hasAddress ? common.depth : nil)
    } catch {
      diagnostics.append(Diagnostic(error))
      return nil
    }
    diagnostics += printer.notices.map { Diagnostic($0, on: page) }
    return printer.bytes
  }
}
