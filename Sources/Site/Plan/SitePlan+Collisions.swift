import Archive
import Files
import Markdown

extension SitePlan {
  /// Addresses that two pages would share.
  func collisions(_ project: Project) -> [Diagnostic] {
    // Disks that fold case must hold the site too.
    var diagnostics: [Diagnostic] = []
    var first: [String: Int] = [:]
    first.reserveCapacity(pages.count)
    for (index, page) in pages.enumerated() where page.kind != AliasPage.self && page.kind != NameAliasPage.self {
      let key = page.path.foldedPath
      if let other = first[key] {
        diagnostics.append(collision(page, pages[other], project))
      } else {
        first[key] = index
      }
    }
    return diagnostics + misplacedOwnFiles(first)
  }

  /// The archive's own pages and files that cannot lie where they are meant to.
  ///
  /// - Parameter places: the page at each address, without regard to case.
  private func misplacedOwnFiles(_ places: [String: Int]) -> [Diagnostic] {
    let mine = pages.filter { $0.kind.isOwn }
    if mine.isEmpty { return [] }
    let folders = Set(pages.flatMap { $0.path.foldedPath.foldersAbove })
    return mine.compactMap { page in
      let key = page.path.foldedPath
      let problem: String
      if SiteWriter.ownNames.contains(where: { $0.foldedPath == key.prefix { $0 != "/" } }) {
        problem = "Pressmark writes a file of its own there"
      } else if let file = key.foldersAbove.lazy.compactMap({ places[$0] }).first {
        problem = "\(pages[file].path) is a page, and no folder"
      } else if folders.contains(key) {
        problem = "there is a folder of that name"
      } else {
        return nil
      }
      return Diagnostic(
        .error, ownFile(of: page), "the file cannot be at \(page.path): \(problem)", advice: "Give it another name.")
    }
  }

  /// Where an own page or file stands in the project.
  private func ownFile(of page: PlannedPage) -> String {
    if page.kind == CopiedFile.self { return "public/" + page.path }
    return page.kind == MediaCopy.self ? media.files[page.index].source : "pages/" + own.pages[page.index].file
  }

  private func collision(_ page: PlannedPage, _ other: PlannedPage, _ project: Project) -> Diagnostic {
    // Of the two, the one an editor can change is the one to report.
    let (culprit, rival) = page.kind.isOfArticle ? (page, other) : (other, page)
    let file: String
    var position = TextPosition(line: 1, column: 1)
    let advice: String
    if culprit.kind.isOfArticle {
      let article = catalogue.addressee(culprit.index)
      file = project.shown(content: article.file)
      position = article.positions["slug"] ?? article.positions["title"] ?? position
      advice = "Give one of them another address in its front matter: slug: \"\(article.slug.numbered(2).text)\"."
    } else {
      let mine = [page, other].first { $0.kind.isOwn }
      file = mine.map(ownFile) ?? culprit.path
      advice = mine == nil ? "Rename one of them." : "Give the file another name."
    }
    let message = "two pages for one address, \(culprit.path): \(what(culprit)) and \(what(rival))"
    return Diagnostic(.error, file, at: position, message, advice: advice)
  }

  /// What messages call a file.
  func what(_ page: PlannedPage) -> String { page.kind.described(page, catalogue) }
}
