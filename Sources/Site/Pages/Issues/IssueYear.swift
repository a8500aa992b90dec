import Archive
import TemplateEngine

/// A year with the issues of a newspaper.
struct IssueYear: TemplateRecord {
  let context: SiteContext
  /// `nil` for issues of which nobody knows the year.
  let year: Int?
  /// Its issues, or those that the page shows.
  let issues: Range<Int>
  /// The page on which it begins.
  let page: SitePath

  static let fields = TemplateFields<IssueYear>(
    "year of issues", "A year with the issues of a newspaper.",
    [
      .text("title", "The year.") { $0.year.map { String($0) } ?? $0.context.words[.undated] },
      .address("path", "The page of the newspaper's issues on which it begins.") { $0.page.append(to: &$1) },
      .text("anchor", "The heading's id, for links to it.") { $0.year.map { "y\($0)" } ?? "undated" },
      .number("count", "The number of its issues, on a page of a newspaper's issues of those that stand there.") {
        $0.issues.count
      },
      .list("issues", "Its issues, or those that stand on the page.", count: { $0.issues.count }) {
        IssueLink(issue: NumberedIssue(context: $0.context, index: $0.issues.lowerBound + $1))
      },
    ])

  /// The years of a newspaper's issues, which are in the order of time.
  ///
  /// - Parameters:
  ///   - all: all issues of the newspaper.
  ///   - shown: those of which the years are asked for.
  static func years(of all: Range<Int>, shown: Range<Int>? = nil, _ context: SiteContext) -> [IssueYear] {
    let publication = context.issues.issues[all.lowerBound].publication
    let list = SitePath.issuesOf(context.catalogue.publications.names[publication].slug)
    let pages = context.pages(ofList: all.count)
    let issues = shown ?? all
    var years: [IssueYear] = []
    var start = issues.lowerBound
    while start < issues.upperBound {
      let year = context.issues.issues[start].year
      let end = issues.first { $0 > start && context.issues.issues[$0].year != year } ?? issues.upperBound
      let part = min((start - all.lowerBound) / pages.length, pages.fullCount)
      years.append(IssueYear(context: context, year: year, issues: start..<end, page: list.part(part)))
      start = end
    }
    return years
  }
}

/// An issue in a list.
struct IssueLink: TemplateRecord {
  let issue: NumberedIssue

  static let fields = TemplateFields<IssueLink>(
    "issue in a list", "An issue of a newspaper in a list.",
    [
      .text("title", "The volume and number: \"Vol. 3, No. 12\".") { $0.issue.number },
      .text("publication", "The newspaper.") { $0.issue.publication.text },
      .address("path", "The issue's page.") { $0.issue.path.append(to: &$1) },
      .optionalRecord("date", "When it was published, where its articles agree.") { link in
        link.issue.date.map { DateRecord(date: $0, words: link.issue.context.words) }
      },
      .number("count", "The number of its articles.") { $0.issue.issue.articles.count },
      .text("count-text", "That number in words: \"12 articles\".") {
        $0.issue.context.words.text($0.issue.issue.articles.count, .articles)
      },
    ])
}
