import Archive
import TemplateEngine

/// A page at the address of a list's next full page, which leads to its newest articles until there is one.
struct UpcomingPage: PrintedFile {
  // `SitePlan.add(list:)` plans it with its list.

  static func described(_ page: PlannedPage, _ catalogue: Catalogue) -> String { "the next page of \(list(of: page))" }

  /// Its own path says it all.
  static func addInputs(of page: PlannedPage, to inputs: inout PageInputs) {}

  static func append(_ page: PlannedPage, _ renderer: SiteRenderer, to output: inout TemplateOutput) {
    AliasPage.append(linkTo: list(of: page), from: page, renderer.context, to: &output)
  }

  /// The list's own address: its pages are in a folder of its name.
  private static func list(of page: PlannedPage) -> String {
    page.path.lastIndex(of: "/").map { page.path[..<$0] + ".html" } ?? page.path
  }
}
