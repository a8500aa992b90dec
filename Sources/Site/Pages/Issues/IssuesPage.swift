import Archive
import TemplateEngine

/// The index of issues: the newspapers that have some, with their years.
struct IssuesPage: SitePage {
  static let template = "issues"
  static let path = SitePath.file("issues/index.html")
  static let examples = [path.text]
  static let noun = "the index of issues"

  static func plan(_ plan: inout SitePlan) {
    if !plan.issues.isEmpty { plan.add(path, Self.self) }
  }

  static func addInputs(of page: PlannedPage, to inputs: inout PageInputs) {
    for (publication, issues) in inputs.context.issues.byPublication {
      inputs.add(name: publication, .publications)
      for issue in issues { inputs.add(issue: issue) }
    }
  }

  let title: String
  private let publications: [PublicationRecord]

  init(_ page: PlannedPage, in context: SiteContext, connected: [Int]?) {
    title = context.words[.issues]
    publications = context.issues.byPublication.map { publication, issues in
      let name = context.catalogue.publications.names[publication]
      return PublicationRecord(
        title: name.text, target: .issuesOf(name.slug), count: issues.count,
        years: IssueYear.years(of: issues, context))
    }
  }

  static let fields = TemplateFields<IssuesPage>(
    "issues", "The index of issues.",
    [
      .text("title", "The heading.") { $0.title },
      .list("publications", "The newspapers of which issues are known.") { $0.publications },
    ])

  /// A newspaper with the years of its issues.
  struct PublicationRecord: TemplateRecord {
    let title: String
    let target: SitePath
    let count: Int
    let years: [IssueYear]

    static let fields = TemplateFields<PublicationRecord>(
      "publication with issues", "A newspaper of which issues are known.",
      [
        .text("title", "Its name.") { $0.title },
        .address("path", "The index of its issues.") { $0.target.append(to: &$1) },
        .number("count", "The number of its issues.") { $0.count },
        .list("years", "Their years.") { $0.years },
      ])
  }
}
