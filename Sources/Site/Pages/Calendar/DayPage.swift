import Archive
import TemplateEngine

/// A day, which is the issue where there is one.
struct DayPage: SitePage {
  static let template = "day"
  static let examples = ["1997/04/24/index.html"]
  static let counts = [PageCounts.Kind("days", "day page")]
  static let noun = "a page of the calendar"

  static func plan(_ plan: inout SitePlan) {
    for (index, day) in plan.catalogue.days.enumerated() {
      plan.add(partsOf: .day(day.day), day.articles.count, Self.self, index: index)
    }
  }

  static func addInputs(of page: PlannedPage, to inputs: inout PageInputs) {
    let days = inputs.context.days
    inputs.add(neighboursOf: page.index, in: days) { ($0.day.year * 100 + $0.day.month) * 100 + $0.day.day }
    let articles = days[page.index].articles
    inputs.add(entries: articles)
    inputs.add(page.number)
    for article in articles {
      inputs.add(namesOf: article, .publications)
      if let issue = inputs.context.issues.issue(of: article) { inputs.add(issue: issue) }
    }
  }

  let context: SiteContext
  let index: Int
  /// Which part of the day it is.
  let part: Int
  private let groups: [IssueRecord]

  private var day: Catalogue.Day { context.days[index] }

  init(_ page: PlannedPage, in context: SiteContext, connected: [Int]?) {
    self.context = context
    index = page.index
    part = page.number
    groups = Self.groups(of: context.days[page.index], part, context)
  }

  var title: String { context.title(ofPart: part, of: heading) }

  private var heading: String { context.words.dates.text(day.day) }

  var ancestors: [LinkRecord] { [.year(day.day.year), .month(day.day.month, of: day.day.year, context.words)] }

  static let fields = TemplateFields<DayPage>(
    "day", "A day's page, which is the issue where there is one.",
    [
      .text("title", "The day: \"24 April 1997\".") { $0.heading },
      .text("weekday", "The day of the week.") { $0.context.words.dates.weekdayHeading($0.day.day.weekday) },
      .number("count", "The number of its articles.") { $0.day.articles.count },
      .text("count-text", "That number in words: \"3 articles\".") {
        $0.context.words.text($0.day.articles.count, .articles)
      },
      .list("groups", "The articles, an issue for each publication, or for each of a publication's editions.") {
        $0.groups
      },
      .address("on-this-day", "The page of that day in all years.") {
        SitePath.calendarDate(month: $0.day.day.month, day: $0.day.day.day, page: 0).append(to: &$1)
      },
      .text("on-this-day-title", "That day of any year: \"24 April\".") { page in
        page.context.words.dates.text(month: page.day.day.month, day: page.day.day.day)
      },
      .optionalRecord("previous", "The day before that has articles.") { $0.sibling($0.index - 1) },
      .optionalRecord("next", "The day after that has articles.") { $0.sibling($0.index + 1) },
      .optionalRecord("parts", "The day's pages, when there are several.") {
        $0.context.parts(of: .day($0.day.day), $0.day.articles.count, on: $0.part)
      },
    ])

  private func sibling(_ index: Int) -> LinkRecord? {
    guard context.days.indices.contains(index) else { return nil }
    let day = context.days[index].day
    return LinkRecord(title: context.words.dates.text(day), target: .day(day))
  }

  /// The issues of a day that one of its parts shows, each with what that part holds of it.
  private static func groups(of day: Catalogue.Day, _ part: Int, _ context: SiteContext) -> [IssueRecord] {
    let shown = Set(context.part(part, of: day.articles))
    let publications = context.catalogue.publications.namesOfArticle
    var editions: [Int?: Set<Int>] = [:]
    for article in day.articles {
      if let issue = context.issues.issue(of: article) {
        editions[publications.first(ofList: article), default: []].insert(issue)
      }
    }
    var groups: [(publication: Int?, edition: Int?, articles: [Int])] = []
    for article in day.articles {
      let publication = publications.first(ofList: article)
      // Of one issue, what does not number it was printed there, too.
      let edition = editions[publication, default: []].count > 1 ? context.issues.issue(of: article) : nil
      if let known = groups.firstIndex(where: { $0.publication == publication && $0.edition == edition }) {
        groups[known].articles.append(article)
      } else {
        groups.append((publication, edition, [article]))
      }
    }
    return groups.enumerated().map { number, group in
      IssueRecord(
        context: context, publication: group.publication, anchor: "p\(number + 1)", articles: group.articles,
        shown: group.articles.filter(shown.contains))
    }.filter { !$0.shown.isEmpty }
  }
}
