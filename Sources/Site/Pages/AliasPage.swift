import Archive
import TemplateEngine

/// A page at an old address of an article, which leads to the new one.
struct AliasPage: PrintedFile {
  static let counts = [PageCounts.Kind("aliases", "page at an old address", "pages at old addresses")]
  static let hasLastingAddress = true
  static let isOfArticle = true

  // `SitePlan.aliases` plans them, beside all others, unless the host's list has them (`RedirectList`).

  static func described(_ page: PlannedPage, _ catalogue: Catalogue) -> String {
    "an alias of \(catalogue.addressee(page.index).file)"
  }

  static func addInputs(of page: PlannedPage, to inputs: inout PageInputs) {
    inputs.add(ArticlePage.path(of: inputs.context.catalogue.addressee(page.index)))
  }

  static func append(_ page: PlannedPage, _ renderer: SiteRenderer, to output: inout TemplateOutput) {
    let path = ArticlePage.path(of: renderer.context.catalogue.addressee(page.index))
    append(linkTo: path, from: page, renderer.context, to: &output)
  }

  /// A page at an old address that leads to the new one, with and without a browser that follows by itself.
  static func append(
    linkTo path: String, from page: PlannedPage, _ context: SiteContext, to output: inout TemplateOutput
  ) {
    let address = page.root + path
    output.append(raw: "<!DOCTYPE html>\n<html lang=\"")
    output.append(context.configuration.language)
    if writingDirection(of: context.configuration.language) == "rtl" { output.append(raw: "\" dir=\"rtl") }
    output.append(raw: "\">\n<meta charset=\"utf-8\">\n<title>")
    output.append(context.words[.movedTitle])
    output.append(raw: "</title>\n<meta http-equiv=\"refresh\" content=\"0; url=")
    output.append(address)
    output.append(raw: "\">\n<link rel=\"canonical\" href=\"")
    output.append(context.configuration.baseURL?.address(of: path) ?? address)
    output.append(raw: "\">\n<p>")
    output.append(context.words[.moved])
    output.append(raw: " <a href=\"")
    output.append(address)
    output.append(raw: "\">")
    output.append(path)
    output.append(raw: "</a></p>\n")
  }
}
