public import Archive
import Markdown

extension SitePlan {
  /// Addresses that two pages would share.
  public func collisions(_ project: Project) -> [Diagnostic] {
    // Disks that fold case must hold the site too.
    var diagnostics: [Diagnostic] = []
    var first: [String: Int] = [:]
    first.reserveCapacity(pages.count)
    for (index, page) in pages.enumerated() where page.kind != AliasPage.self {
      let key = page.path.foldedPath
      if let other = first[key] {
        diagnostics.append(collision(page, pages[other], project))
      } else {
        first[key] = index
      }
    }
    return diagnostics
  }

  private func collision(_ page: PlannedPage, _ other: PlannedPage, _ project: Project) -> Diagnostic {
    // Of the two, the one an editor can change is the one to report.
    let (culprit, rival) = page.kind.isOfArticle ? (page, other) : (other, page)
    let file: String
    var position = TextPosition(line: 1, column: 1)
    let advice: String
    if culprit.kind.isOfArticle {
      let article = catalogue.articles[culprit.index]
      file = project.shown(content: article.file)
      position = article.positions["slug"] ?? article.positions["title"] ?? position
      advice = "Give one of them another address in its front matter: slug: \"\(article.slug.numbered(2).text)\"."
    } else {
      file = culprit.path
      advice = "Rename one of them."
    }
    let message = "two pages for one address, \(culprit.path): \(what(culprit)) and \(what(rival))"
    return Diagnostic(.error, file, at: position, message, advice: advice)
  }

  /// What messages call a file.
  func what(_ page: PlannedPage) -> String { page.kind.described(page, catalogue) }
}
