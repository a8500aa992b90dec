import Archive
import TemplateEngine

/// The issues of one newspaper, year after year.
struct PublicationIssuesPage: SitePage {
  static let template = "publication-issues"
  static let examples = ["issues/the-lantern/index.html"]
  static let noun = "the index of a newspaper's issues"

  static func plan(_ plan: inout SitePlan) {
    for (index, found) in plan.issues.byPublication.enumerated() {
      let path = SitePath.issuesOf(plan.catalogue.publications.names[found.publication].slug)
      plan.add(partsOf: path, found.issues.count, Self.self, index: index)
    }
  }

  static func addInputs(of page: PlannedPage, to inputs: inout PageInputs) {
    let found = inputs.context.issues.byPublication[page.index]
    inputs.add(name: found.publication, .publications)
    for issue in found.issues { inputs.add(issue: issue) }
    inputs.add(page.number)
  }

  let context: SiteContext
  private let publication: Int
  private let issues: Range<Int>
  /// Which part of them it is.
  private let part: Int
  /// The years of this part, and of all.
  private let years: [IssueYear]
  private let allYears: [IssueYear]

  init(_ page: PlannedPage, in context: SiteContext, connected: [Int]?) {
    self.context = context
    (publication, issues) = context.issues.byPublication[page.index]
    part = page.number
    allYears = IssueYear.years(of: issues, context)
    let positions = context.pages(ofList: issues.count).positions(inPart: part)
    let shown = issues.lowerBound + positions.lowerBound..<issues.lowerBound + positions.upperBound
    years = IssueYear.years(of: issues, shown: shown, context)
  }

  private var name: String { context.catalogue.publications.names[publication].text }

  var title: String { context.title(ofPart: part, of: heading) }

  private var heading: String { "\(name)\(context.words[.colon])\(context.words[.issues])" }

  var ancestors: [LinkRecord] { [LinkRecord(title: context.words[.issues], target: IssuesPage.path)] }

  static let fields = TemplateFields<PublicationIssuesPage>(
    "issues of a newspaper", "The issues of one newspaper.",
    [
      .text("title", "The heading.") { $0.heading },
      .record("publication", "The newspaper.") {
        NameRecord(context: $0.context, kind: .publications, index: $0.publication)
      },
      .number("count", "The number of its issues.") { $0.issues.count },
      .list("years", "The years of this page, with their issues.") { $0.years },
      .list("all-years", "All years.") { $0.allYears },
      .optionalRecord("parts", "The pages of the issues, when there are several, each with its first year.") { page in
        let pages = page.context.pages(ofList: page.issues.count)
        let name = page.context.catalogue.publications.names[page.publication]
        return PartsRecord(
          address: .issuesOf(name.slug),
          labels: (0..<pages.partCount).map { part in
            let first = page.issues.lowerBound + pages.positions(inPart: part).lowerBound
            return page.context.issues.issues[first].year.map { String($0) }
          }, part: page.part)
      },
    ])
}
