import Archive
import TemplateEngine

/// A day of the year with the articles of that day in all years.
struct OnThisDayPage: SitePage {
  static let template = "on-this-day"
  static let examples = ["on-this-day/04-24.html"]
  static let noun = "a page of the days of the year"

  static func plan(_ plan: inout SitePlan) {
    for (index, date) in plan.calendarDates.enumerated() {
      plan.add(
        list: .calendarDate(month: date.month, day: date.day, page: 0), of: date.articles.count, Self.self, index: index
      )
    }
  }

  static func addInputs(of page: PlannedPage, to inputs: inout PageInputs) {
    let dates = inputs.context.calendarDates
    inputs.add(list: dates[page.index].articles, page: page.number)
    guard page.number == 0 else { return }
    for step in [dates.count - 1, 1] {
      let other = dates[(page.index + step) % dates.count]
      inputs.add(other.month, other.day)
    }
  }

  let context: SiteContext
  let index: Int
  /// The page: a full one by its number, from 1, or that of the newest, 0.
  let number: Int
  private let groups: [GroupRecord]

  private var date: CalendarDate { context.calendarDates[index] }

  init(_ page: PlannedPage, in context: SiteContext, connected: [Int]?) {
    self.context = context
    index = page.index
    number = page.number
    let articles = context.calendarDates[index].articles
    let range = context.pages(ofList: articles.count).articles(onPage: number)
    groups = context.groupsByYear(articles[range], leadingToDays: true)
  }

  var title: String { context.title(ofPage: number, of: title(date)) }

  var ancestors: [LinkRecord] { [LinkRecord(title: context.words[.onThisDay], target: OnThisDayIndexPage.path)] }

  static let fields = TemplateFields<OnThisDayPage>(
    "on this day", "A day of the year with its articles in all years.",
    [
      .text("title", "The day: \"24 April\".") { $0.title($0.date) },
      .optionalNumber("count", "The number of its articles; missing on full pages, which never change.") {
        $0.number == 0 ? $0.date.articles.count : nil
      },
      .optionalText("count-text", "That number in words: \"12 articles\".") {
        $0.number == 0 ? $0.context.words.text($0.date.articles.count, .articles) : nil
      },
      .list("groups", "The articles, a group for each year.") { $0.groups },
      .optionalRecord("previous", "The day of the year before that has articles; missing on full pages.") {
        $0.sibling(-1)
      },
      .optionalRecord("next", "The day of the year after that has articles; missing on full pages.") { $0.sibling(1) },
      .optionalRecord("pager", "The list's pages, when there are several.") { page in
        PagerRecord(
          context: page.context, address: .calendarDate(month: page.date.month, day: page.date.day, page: 0),
          articles: page.date.articles, number: page.number)
      },
    ])

  private func title(_ date: CalendarDate) -> String { context.words.dates.text(month: date.month, day: date.day) }

  /// From 31 December on, it goes on with 1 January.
  private func sibling(_ step: Int) -> LinkRecord? {
    let dates = context.calendarDates
    guard number == 0, dates.count > 1 else { return nil }
    let other = dates[(index + step + dates.count) % dates.count]
    return LinkRecord(title: title(other), target: .calendarDate(month: other.month, day: other.day, page: 0))
  }
}
