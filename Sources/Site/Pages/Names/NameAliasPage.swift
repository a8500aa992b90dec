import Archive
import TemplateEngine

/// A page at an old address of a name, which leads to the new one.
struct NameAliasPage: PrintedFile {
  static let counts = AliasPage.counts
  static let hasLastingAddress = true

  // `SitePlan.aliases` plans them, beside those of articles.

  static func described(_ page: PlannedPage, _ catalogue: Catalogue) -> String {
    "an old address of the \(page.taxonomy.singular) '\(catalogue[page.taxonomy].names[page.index].text)'"
  }

  static func addInputs(of page: PlannedPage, to inputs: inout PageInputs) {
    inputs.add(path(to: page, inputs.context))
  }

  static func append(_ page: PlannedPage, _ renderer: SiteRenderer, to output: inout TemplateOutput) {
    AliasPage.append(linkTo: path(to: page, renderer.context), from: page, renderer.context, to: &output)
  }

  private static func path(to page: PlannedPage, _ context: SiteContext) -> String {
    SitePath.name(page.taxonomy, context.names(page.taxonomy)[page.index].slug, page: 0).text
  }
}
