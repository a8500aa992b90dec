import Archive
import TemplateEngine

/// An issue of a newspaper with its contents, where articles carry its number.
struct IssuePage: SitePage {
  static let template = "issue"
  static let examples = ["issues/the-lantern/3-12.html", "issues/the-lantern/1926-12.html"]
  static let counts = [PageCounts.Kind("issues", "issue page")]
  static let noun = "an issue"

  static func plan(_ plan: inout SitePlan) {
    for index in plan.issues.issues.indices {
      plan.add(path(of: index, plan.issues, plan.catalogue), Self.self, index: index)
    }
  }

  static func path(of issue: Int, _ issues: Issues, _ catalogue: Catalogue) -> SitePath {
    let issue = issues.issues[issue]
    return .issue(catalogue.publications.names[issue.publication].slug, issue.slug)
  }

  static func addInputs(of page: PlannedPage, to inputs: inout PageInputs) {
    let issues = inputs.context.issues
    for neighbour in page.index - 1...page.index + 1 { inputs.add(issue: neighbour) }
    let articles = issues.issues[page.index].articles
    inputs.add(entries: articles)
    inputs.add(name: issues.issues[page.index].publication, .publications)
  }

  private let issue: NumberedIssue
  private let contents: IssueRecord

  init(_ page: PlannedPage, in context: SiteContext, connected: [Int]?) {
    issue = NumberedIssue(context: context, index: page.index)
    contents = IssueRecord(
      context: context, publication: issue.issue.publication, anchor: "contents", articles: issue.issue.articles)
  }

  var title: String { issue.title }

  var ancestors: [LinkRecord] {
    [
      LinkRecord(title: issue.context.words[.issues], target: IssuesPage.path),
      LinkRecord(
        title: issue.publication.text, target: .issuesOf(issue.publication.slug)),
    ]
  }

  static let fields = TemplateFields<IssuePage>(
    "issue page", "An issue of a newspaper, with its contents.",
    [
      .text("title", "The newspaper, the volume and the number: \"The Lantern, Vol. 3, No. 12\".") { $0.title },
      .text("number", "The volume and number: \"Vol. 3, No. 12\".") { $0.issue.number },
      .optionalRecord("date", "When it was published, where its articles agree.") { page in
        page.issue.date.map { DateRecord(date: $0, words: page.issue.context.words) }
      },
      .record("contents", "What was printed in it.") { $0.contents },
      .optionalRecord("previous", "The newspaper's issue before.") { $0.issue.neighbour(-1) },
      .optionalRecord("next", "The newspaper's issue after.") { $0.issue.neighbour(1) },
    ])
}
