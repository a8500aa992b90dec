import Archive
import Markdown

extension KeptAddresses {
  /// The addresses that this plan would lose, each an error with its remedies.
  func diagnostics(_ plan: SitePlan, _ project: Project) -> [Diagnostic] {
    lostAddresses(of: plan).map { tell($0, project) }
      + plan.leftOutAliases.compactMap { alias in
        alias.row.flatMap { tell($0, alias, plan, project) }
      }
  }

  /// The addresses that are lost and have not been given to another article in its front matter, or to an editor's own
  /// file.
  private func lostAddresses(of plan: SitePlan) -> [Lost] {
    if lost.isEmpty { return [] }
    let answering = plan.pages.filter { $0.kind.isOwn || $0.kind == AliasPage.self } + plan.redirects
    let paths = Set(answering.map(\.path))
    return lost.filter { !paths.contains($0.row.address) }
  }

  private func tell(_ lost: Lost, _ project: Project) -> Diagnostic {
    let (address, file) = (lost.row.address, project.shown(content: lost.keptOut?.file ?? lost.file))
    if let article = lost.keptOut {
      let why = article.isDraft ? "its article, \(file), is a draft now" : "\(file) is left out"
      return error(
        lost.row, "'\(address)' would be lost: \(why)",
        article.isDraft
          ? "Delete the line draft: true there; or write withdrawn: \"the reason\" instead: then a page stays that says why."
          : "Mend what is told of that file.")
    }
    let perhaps = lost.perhaps.map { "; perhaps that is \(project.shown(content: $0))" } ?? ""
    return error(
      lost.row, "'\(address)' would be lost: its article, \(file), is gone",
      """
      If the article has another content file now\(perhaps), or another one stands for it, write there: aliases: ["\(address)"]
      If it was withdrawn, bring its content file back and write there: withdrawn: "the reason". Then a page stays that says why.
      """)
  }

  private func tell(
    _ row: AddressList.Row, _ alias: SitePlan.LeftOutAlias, _ plan: SitePlan, _ project: Project
  ) -> Diagnostic? {
    let file = project.shown(content: plan.catalogue.addressee(alias.article).file)
    switch alias.reason {
    case .taken(let page) where page.kind.isOwn || page.kind == AliasPage.self: return nil
    case .taken(let page):
      let other = plan.what(page)
      guard page.kind.isOfArticle else {
        return error(
          row, "'\(row.address)', an old address of \(file), would be lost: \(other) is there", "Rename that.")
      }
      let slug = plan.catalogue.addressee(page.index).slug.numbered(2).text
      return error(
        row,
        "'\(row.address)' was an address of \(file), and would be that of another one now, \(other)",
        "Whoever follows an old link would read the wrong article. Give the other one its own address: slug: \"\(slug)\"."
      )
    case .below(let page):
      return error(
        row, "'\(row.address)', an old address of \(file), would be lost: \(page.path) is a file, and no folder",
        "Give that file another address.")
    case .above(let page):
      return error(
        row, "'\(row.address)', an old address of \(file), would be lost: \(page.path) lies below it, as in a folder",
        "Give that file another address.")
    case .reserved:
      return error(row, "'\(row.address)' lies where Pressmark keeps its own", "Write an address of a page.")
    }
  }

  private func error(_ row: AddressList.Row, _ message: String, _ advice: String) -> Diagnostic {
    Diagnostic(
      .error, AddressList.fileName, at: TextPosition(line: row.line, column: 1), message,
      advice: advice + "\nIf nobody can have seen this address yet, delete its line here.")
  }
}
