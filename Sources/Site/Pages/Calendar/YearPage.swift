import Archive
import TemplateEngine

/// A year: its months and their days.
struct YearPage: SitePage {
  static let template = "year"
  static let examples = ["1997/index.html"]
  static let counts = [PageCounts.Kind("years", "year page")]
  static let noun = "a page of the calendar"

  static func plan(_ plan: inout SitePlan) {
    for (index, year) in plan.catalogue.years.enumerated() {
      plan.add(partsOf: .year(year.year), year.ownArticles.count, Self.self, index: index)
    }
  }

  static func addInputs(of page: PlannedPage, to inputs: inout PageInputs) {
    let years = inputs.context.catalogue.years
    inputs.add(neighboursOf: page.index, in: years) { $0.year }
    inputs.add(entries: years[page.index].articles)
    inputs.add(page.number)
  }

  let context: SiteContext
  let index: Int
  /// Which part of the year's own articles it shows; what else there is to the year stands on the first.
  let part: Int
  private let entries: ArraySlice<Int>
  private let chart: [BarRecord]

  private var year: Catalogue.Year { context.catalogue.years[index] }

  init(_ page: PlannedPage, in context: SiteContext, connected: [Int]?) {
    self.context = context
    index = page.index
    part = page.number
    entries = context.part(part, of: context.catalogue.years[index].ownArticles)
    let year = context.catalogue.years[index]
    let months = Dictionary(uniqueKeysWithValues: year.months.map { ($0.month, $0) })
    let most = year.months.map(\.articles.count).max() ?? 1
    chart = (1...12).map { number in
      let dates = context.words.dates
      return BarRecord(
        words: context.words, title: dates.heading(year: year.year, month: number), short: dates.monthHeading(number),
        year: year.year, month: number, count: months[number]?.articles.count ?? 0, most: most,
        target: months[number] == nil ? nil : .month(year: year.year, month: number))
    }
  }

  var title: String { context.title(ofPart: part, of: String(year.year)) }

  private var months: [Catalogue.Month] { part == 0 ? year.months : [] }

  static let fields = TemplateFields<YearPage>(
    "year", "A year's page.",
    [
      .text("year", "The year.") { String($0.year.year) },
      .number("count", "The number of its articles.") { $0.year.articles.count },
      .text("count-text", "That number in words: \"120 articles\".") {
        $0.context.words.text($0.year.articles.count, .articles)
      },
      .list("months", "The months that have articles, on the year's first page.", count: { $0.months.count }) {
        MonthRecord(month: $0.months[$1], words: $0.context.words)
      },
      .flag("has-months", "Whether there are any.") { !$0.months.isEmpty },
      .list("chart", "The twelve months, with their shares.") { $0.chart },
      .record("timeline", "The same on an axis of time.") { TimelineRecord(months: $0.chart, $0.context.words) },
      .flag("has-entries", "Whether there are articles of which only the year is known.") {
        !$0.entries.isEmpty
      },
      .list(
        "entries", "Articles of which only the year is known, or this page's part of them.",
        count: { $0.entries.count }
      ) { EntryRecord(context: $0.context, index: $0.entries[$0.entries.startIndex + $1], isCitable: true) },
      .optionalRecord("parts", "The pages of these articles, when there are several.") {
        $0.context.parts(of: .year($0.year.year), $0.year.ownArticles.count, on: $0.part)
      },
      .optionalRecord("previous", "The year before that has articles.") { $0.sibling($0.index - 1) },
      .optionalRecord("next", "The year after that has articles.") { $0.sibling($0.index + 1) },
    ])

  private func sibling(_ index: Int) -> LinkRecord? {
    guard context.catalogue.years.indices.contains(index) else { return nil }
    let year = context.catalogue.years[index].year
    return LinkRecord(title: String(year), target: .year(year))
  }

  /// A month in a year's list.
  struct MonthRecord: TemplateRecord {
    let month: Catalogue.Month
    let words: Words

    static let fields = TemplateFields<MonthRecord>(
      "month of a year", "A month in a year's list.",
      [
        .text("name", "The month's name.") { $0.words.dates.monthHeading($0.month.month) },
        .address("path", "Its page.") {
          SitePath.month(year: $0.month.year, month: $0.month.month).append(to: &$1)
        },
        .number("count", "The number of its articles.") { $0.month.articles.count },
        .list("days", "The days that have articles.", count: { $0.month.days.count }) {
          DayRecord(day: $0.month.days[$1], words: $0.words)
        },
      ])
  }

  /// A day in a month's list.
  struct DayRecord: TemplateRecord {
    let day: Catalogue.Day
    let words: Words

    static let fields = TemplateFields<DayRecord>(
      "day of a month", "A day in a month's list.",
      [
        .number("day", "The day of the month.") { $0.day.day.day },
        .address("path", "Its page.") { SitePath.day($0.day.day).append(to: &$1) },
        .number("count", "The number of its articles.") { $0.day.articles.count },
        .text("label", "The day and the number in words: \"24 April 1997: 3 articles\".") {
          $0.words.label(of: $0.day)
        },
      ])
  }
}
