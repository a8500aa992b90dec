import Archive
import TemplateEngine
import Wording

/// A year: its months and their days.
struct YearPage: TemplateRecord {
  let context: SiteContext
  let index: Int

  private var year: Catalogue.Year { context.catalogue.years[index] }

  static let fields: TemplateFields<YearPage> = [
    TemplateField("year", "The year.") { .text(String($0.year.year)) },
    TemplateField("count", "The number of its articles.") { .number($0.year.articles.count) },
    TemplateField("count-text", "That number in words.") { .text(counted($0.year.articles.count, "article")) },
    TemplateField("months", "The months that have articles.") {
      .list($0.year.months.map { .record(MonthRecord(month: $0)) })
    },
    TemplateField("has-months", "Whether there are any.") { .bool(!$0.year.months.isEmpty) },
    TemplateField("has-entries", "Whether there are articles of which only the year is known.") {
      .bool(!$0.year.ownArticles.isEmpty)
    },
    TemplateField("entries", "Articles of which only the year is known.") { $0.context.entries($0.year.ownArticles) },
    TemplateField("previous", "The year before.") { $0.sibling($0.index - 1) },
    TemplateField("next", "The year after.") { $0.sibling($0.index + 1) },
  ]

  private func sibling(_ index: Int) -> TemplateValue {
    guard context.catalogue.years.indices.contains(index) else { return .nothing }
    let year = context.catalogue.years[index].year
    return .record(LinkRecord(title: String(year), path: SitePlan.path(ofYear: year)))
  }

  /// A month in a year's list.
  struct MonthRecord: TemplateRecord {
    let month: Catalogue.Month

    static let fields: TemplateFields<MonthRecord> = [
      TemplateField("name", "The month's name.") { .text(PartialDate.monthNames[$0.month.month - 1]) },
      TemplateField("path", "Its page.") { .text(SitePlan.path(of: $0.month)) },
      TemplateField("count", "The number of its articles.") { .number($0.month.articles.count) },
      TemplateField("days", "The days that have articles.") {
        .list($0.month.days.map { .record(DayRecord(day: $0)) })
      },
    ]
  }

  /// A day in a month's list.
  struct DayRecord: TemplateRecord {
    let day: Catalogue.Day

    static let fields: TemplateFields<DayRecord> = [
      TemplateField("day", "The day of the month.") { .number($0.day.day.day) },
      TemplateField("path", "Its page.") { .text(SitePlan.path(of: $0.day.day)) },
      TemplateField("count", "The number of its articles.") { .number($0.day.articles.count) },
      TemplateField("label", "The day and the number in words.") { .text($0.day.label) },
    ]
  }
}
