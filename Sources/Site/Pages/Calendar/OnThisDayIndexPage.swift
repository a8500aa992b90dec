import Archive
import TemplateEngine

/// The days of the year, a grid of twelve months.
struct OnThisDayIndexPage: SitePage {
  static let template = "on-this-day-index"
  static let path = SitePath.file("on-this-day/index.html")
  static let examples = [path.text]
  static let noun = "a page of the days of the year"

  static func plan(_ plan: inout SitePlan) {
    if !plan.calendarDates.isEmpty { plan.add(path, Self.self) }
  }

  static func addInputs(of page: PlannedPage, to inputs: inout PageInputs) {
    for date in inputs.context.calendarDates { inputs.add(date.month, date.day, date.articles.count) }
  }

  let title: String
  private let months: [MonthRecord]

  init(_ page: PlannedPage, in context: SiteContext, connected: [Int]?) {
    title = context.words[.onThisDay]
    let dates = Dictionary(uniqueKeysWithValues: context.calendarDates.map { ($0.month * 100 + $0.day, $0) })
    months = (1...12).map { month in
      // A year with a 29 February.
      MonthRecord(
        words: context.words, month: month,
        days: (1...CalendarDay.days(inMonth: month, of: 2000)).map { day in
          DateRecord(words: context.words, month: month, day: day, count: dates[month * 100 + day]?.articles.count ?? 0)
        })
    }
  }

  static let fields = TemplateFields<OnThisDayIndexPage>(
    "on this day index", "The days of the year that have articles in any year.",
    [.list("months", "The twelve months.") { $0.months }])

  /// A month of the grid.
  struct MonthRecord: TemplateRecord {
    let words: Words
    let month: Int
    let days: [DateRecord]

    static let fields = TemplateFields<MonthRecord>(
      "month of any year", "A month with its days.",
      [
        .text("name", "The month's name.") { $0.words.dates.monthHeading($0.month) },
        .list("days", "All its days.") { $0.days },
      ])
  }

  /// A day of the grid.
  struct DateRecord: TemplateRecord {
    let words: Words
    let month: Int
    let day: Int
    let count: Int

    static let fields = TemplateFields<DateRecord>(
      "day of any year", "A day of the year.",
      [
        .number("day", "The day of the month.") { $0.day },
        .address("path", "Its page, when it has articles.", when: { $0.count > 0 }) {
          SitePath.calendarDate(month: $0.month, day: $0.day, page: 0).append(to: &$1)
        },
        .number("count", "The number of its articles in all years.") { $0.count },
        .text("label", "The day and the number in words: \"24 April: 3 articles\".") { record in
          record.words.label(record.words.dates.text(month: record.month, day: record.day), articles: record.count)
        },
      ])
  }
}
