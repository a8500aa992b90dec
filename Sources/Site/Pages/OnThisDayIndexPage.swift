import Archive
import TemplateEngine

/// The days of the year, a grid of twelve months.
struct OnThisDayIndexPage: TemplateRecord {
  private let months: [MonthRecord]

  init(context: SiteContext) {
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
          $1.append(pathOfMonth: $0.month, day: $0.day)
        },
        .number("count", "The number of its articles in all years.") { $0.count },
        .text("label", "The day and the number in words: \"24 April: 3 articles\".") { record in
          record.words.label(record.words.dates.text(month: record.month, day: record.day), articles: record.count)
        },
      ])
  }
}
