import Archive
import TemplateEngine

/// The issues of one newspaper, year after year.
struct PublicationIssuesPage: SitePage {
  static let template = "publication-issues"
  static let examples = ["issues/the-lantern/index.html"]
  static let noun = "the index of a newspaper's issues"

  static func plan(_ plan: inout SitePlan) {
    for (index, found) in plan.issues.byPublication.enumerated() {
      plan.add(.issuesOf(plan.catalogue.publications.names[found.publication].slug), Self.self, index: index)
    }
  }

  static func addInputs(of page: PlannedPage, to inputs: inout PageInputs) {
    let found = inputs.context.issues.byPublication[page.index]
    inputs.add(name: found.publication, .publications)
    for issue in found.issues { inputs.add(issue: issue) }
  }

  let context: SiteContext
  private let publication: Int
  private let issues: Range<Int>
  private let years: [IssueYear]

  init(_ page: PlannedPage, in context: SiteContext, connected: [Int]?) {
    self.context = context
    (publication, issues) = context.issues.byPublication[page.index]
    years = IssueYear.years(of: issues, context)
  }

  private var name: String { context.catalogue.publications.names[publication].text }

  var title: String { "\(name)\(context.words[.colon])\(context.words[.issues])" }

  var ancestors: [LinkRecord] { [LinkRecord(title: context.words[.issues], target: IssuesPage.path)] }

  static let fields = TemplateFields<PublicationIssuesPage>(
    "issues of a newspaper", "The issues of one newspaper.",
    [
      .text("title", "The heading.") { $0.title },
      .record("publication", "The newspaper.") {
        NameRecord(context: $0.context, kind: .publications, index: $0.publication)
      },
      .number("count", "The number of its issues.") { $0.issues.count },
      .list("years", "The years, with their issues.") { $0.years },
    ])
}
