import Archive

/// A page at an old address of an article, which leads to the new one.
struct AliasPage: SiteFile {
  static let isOfArticle = true

  // `SitePlan.addAliases` plans them, beside all others.

  static func described(_ page: PlannedPage, _ catalogue: Catalogue) -> String {
    "an alias of \(catalogue.articles[page.index].file)"
  }

  static func addInputs(of page: PlannedPage, to inputs: inout PageInputs) {
    inputs.add(ArticlePage.path(of: inputs.context.articles[page.index]))
  }

  static func bytes(of page: PlannedPage, _ making: inout PageMaking) -> [UInt8]? {
    making.moved(to: ArticlePage.path(of: making.context.articles[page.index]), from: page)
  }
}
