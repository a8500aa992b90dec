import Archive
import TemplateEngine
import Wording

/// A month: a calendar and a list.
struct MonthPage: TemplateRecord {
  let context: SiteContext
  let index: Int

  private var month: Catalogue.Month { context.months[index] }

  static let fields: TemplateFields<MonthPage> = [
    TemplateField("title", "The month and year.") { .text($0.month.title) },
    TemplateField("count", "The number of its articles.") { .number($0.month.articles.count) },
    TemplateField("count-text", "That number in words.") { .text(counted($0.month.articles.count, "article")) },
    TemplateField("weekdays", "The calendar's columns.") { _ in
      .list(PartialDate.weekdayNames.map { .record(WeekdayRecord(name: $0)) })
    },
    TemplateField("weeks", "The calendar's rows.") { $0.weeks },
    TemplateField("groups", "The articles, a group for each day.") { page in
      .list(
        page.month.days.map { day in
          .record(
            GroupRecord(
              title: day.day.title, path: SitePlan.path(of: day.day), anchor: "d\(day.day.day)",
              entries: page.context.entries(day.articles)))
        })
    },
    TemplateField("has-entries", "Whether there are articles of which only the month is known.") {
      .bool(!$0.month.ownArticles.isEmpty)
    },
    TemplateField("entries", "Articles of which only the month is known.") { $0.context.entries($0.month.ownArticles) },
    TemplateField("previous", "The month before that has articles.") { $0.sibling($0.index - 1) },
    TemplateField("next", "The month after that has articles.") { $0.sibling($0.index + 1) },
  ]

  private func sibling(_ index: Int) -> TemplateValue {
    guard context.months.indices.contains(index) else { return .nothing }
    let month = context.months[index]
    return .record(LinkRecord(title: month.title, path: SitePlan.path(of: month)))
  }

  /// The weeks from Monday to Sunday; the days outside the month are empty.
  private var weeks: TemplateValue {
    let days = CalendarDay.days(inMonth: month.month, of: month.year)
    let first = CalendarDay(year: month.year, month: month.month, day: 1)?.weekday ?? 1
    let articles = Dictionary(uniqueKeysWithValues: month.days.map { ($0.day.day, $0) })
    var cells = [DayCell](repeating: .outside, count: first - 1)
    for day in 1...days { cells.append(articles[day].map(DayCell.withArticles) ?? .empty(day)) }
    while cells.count % 7 != 0 { cells.append(.outside) }
    return .list(
      stride(from: 0, to: cells.count, by: 7).map { start in
        .record(WeekRecord(days: Array(cells[start..<start + 7])))
      })
  }

  /// A column of the calendar.
  struct WeekdayRecord: TemplateRecord {
    let name: String

    static let fields: TemplateFields<WeekdayRecord> = [
      TemplateField("name", "The day's name.") { .text($0.name) },
      TemplateField("short", "The name's beginning.") { .text(String($0.name.prefix(2))) },
    ]
  }

  /// A row of the calendar.
  struct WeekRecord: TemplateRecord {
    let days: [DayCell]

    static let fields: TemplateFields<WeekRecord> = [
      TemplateField("days", "Monday to Sunday.") { .list($0.days.map(TemplateValue.record)) }
    ]
  }

  /// A cell of the calendar.
  enum DayCell: TemplateRecord {
    case outside
    case empty(Int)
    case withArticles(Catalogue.Day)

    static let fields: TemplateFields<DayCell> = [
      TemplateField("day", "The day of the month; empty outside it.") { cell in
        switch cell {
        case .outside: .nothing
        case .empty(let day): .number(day)
        case .withArticles(let day): .number(day.day.day)
        }
      },
      TemplateField("path", "The day's page, when it has articles.") {
        TemplateValue($0.articles.map { SitePlan.path(of: $0.day) })
      },
      TemplateField("count", "The number of its articles.") { .number($0.articles?.articles.count ?? 0) },
      TemplateField("label", "The day and the number in words.") { cell in
        TemplateValue(cell.articles?.label)
      },
    ]

    private var articles: Catalogue.Day? {
      if case .withArticles(let day) = self { day } else { nil }
    }
  }
}
