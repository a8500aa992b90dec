import Archive
import TemplateEngine

/// A month: a calendar and a list.
struct MonthPage: SitePage {
  static let template = "month"
  static let examples = ["1997/04/index.html"]
  static let counts = [PageCounts.Kind("months", "month page")]
  static let noun = "a page of the calendar"

  static func plan(_ plan: inout SitePlan) {
    for (index, month) in plan.catalogue.months.enumerated() {
      plan.add(partsOf: path(of: month), month.articles.count, Self.self, index: index)
    }
  }

  private static func path(of month: Catalogue.Month) -> SitePath { .month(year: month.year, month: month.month) }

  static func addInputs(of page: PlannedPage, to inputs: inout PageInputs) {
    let months = inputs.context.months
    inputs.add(neighboursOf: page.index, in: months) { $0.year * 100 + $0.month }
    inputs.add(entries: months[page.index].articles)
    inputs.add(page.number)
    for issue in inputs.context.issues(of: months[page.index]) {
      inputs.add(issue: issue)
      inputs.add(name: inputs.context.issues.issues[issue].publication, .publications)
    }
  }

  let context: SiteContext
  let index: Int
  /// Which part of the month it is.
  let part: Int
  /// The days of this part, with its articles.
  private let days: [Catalogue.Day]
  /// Its articles of which only the month is known: they come last.
  private let entries: ArraySlice<Int>
  /// The calendar, seven days a row.
  private let cells: [DayCell]

  private var month: Catalogue.Month { context.months[index] }

  init(_ page: PlannedPage, in context: SiteContext, connected: [Int]?) {
    self.context = context
    index = page.index
    part = page.number
    let month = context.months[page.index]
    let positions = context.pages(ofList: month.articles.count).positions(inPart: page.number)
    days = Self.days(of: month, positions)
    let dated = month.articles.count - month.ownArticles.count
    entries = month.ownArticles[max(0, positions.lowerBound - dated)..<max(0, positions.upperBound - dated)]
    cells = Self.cells(of: context.months[page.index], context.words)
  }

  var title: String { context.title(ofPart: part, of: heading) }

  private var heading: String { context.words.dates.heading(year: month.year, month: month.month) }

  var ancestors: [LinkRecord] { [.year(month.year)] }

  static let fields = TemplateFields<MonthPage>(
    "month", "A month's page.",
    [
      .text("title", "The month and year: \"April 1997\".") { $0.heading },
      .text("caption", "What the calendar shows: \"Days of April 1997 and their number of articles\".") { page in
        let month = page.context.words.dates.text(year: page.month.year, month: page.month.month)
        return page.context.words.text(.calendarCaption, ["month": month])
      },
      .number("count", "The number of its articles.") { $0.month.articles.count },
      .text("count-text", "That number in words: \"12 articles\".") {
        $0.context.words.text($0.month.articles.count, .articles)
      },
      .flag("has-calendar", "Whether the day of any article is known.") { !$0.month.days.isEmpty },
      .flag("has-issues", "Whether there are issues to show instead of one.") {
        !$0.context.issues(of: $0.month).isEmpty
      },
      .list("issues", "The issues that articles of the month number, where there is no calendar.") { page in
        page.context.issues(of: page.month).map { IssueLink(issue: NumberedIssue(context: page.context, index: $0)) }
      },
      .list("weekdays", "The calendar's columns.", count: { _ in 7 }) {
        WeekdayRecord(words: $0.context.words, number: ($0.context.words.dates.firstWeekday - 1 + $1) % 7 + 1)
      },
      .list("weeks", "The calendar's rows.", count: { $0.cells.count / 7 }) {
        WeekRecord(days: Array($0.cells[$1 * 7..<$1 * 7 + 7]))
      },
      .list("groups", "The articles, a group for each day, or this page's part of them.", count: { $0.days.count }) {
        page, number in
        let day = page.days[number]
        return GroupRecord(
          context: page.context, title: page.context.words.dates.text(day.day), target: .day(day.day),
          anchor: "d\(day.day.day)",
          articles: day.articles[...])
      },
      .flag("has-entries", "Whether there are articles of which only the month is known.") {
        !$0.entries.isEmpty
      },
      .list(
        "entries", "Articles of which only the month is known, or this page's part of them.",
        count: { $0.entries.count }
      ) { EntryRecord(context: $0.context, index: $0.entries[$0.entries.startIndex + $1], isCitable: true) },
      .optionalRecord("parts", "The month's pages, when there are several, each with its days.") { page in
        let pages = page.context.pages(ofList: page.month.articles.count)
        return PartsRecord(
          address: path(of: page.month),
          labels: (0..<pages.partCount).map { label(ofDays: days(of: page.month, pages.positions(inPart: $0))) },
          part: page.part)
      },
      .optionalRecord("previous", "The month before that has articles.") { $0.sibling($0.index - 1) },
      .optionalRecord("next", "The month after that has articles.") { $0.sibling($0.index + 1) },
    ])

  private func sibling(_ index: Int) -> LinkRecord? {
    guard context.months.indices.contains(index) else { return nil }
    let month = context.months[index]
    return LinkRecord(
      title: context.words.dates.heading(year: month.year, month: month.month),
      target: .month(year: month.year, month: month.month))
  }

  /// The days of a month whose articles stand in a part of it, each with those that do: the pieces of a day that is
  /// longer than a page stand on several.
  private static func days(of month: Catalogue.Month, _ positions: Range<Int>) -> [Catalogue.Day] {
    var start = 0
    return month.days.compactMap { day in
      defer { start += day.articles.count }
      let shown = (start..<start + day.articles.count).clamped(to: positions)
      if shown.count == day.articles.count { return day }
      return shown.isEmpty ? nil : day.holding(Array(day.articles[shown.lowerBound - start..<shown.upperBound - start]))
    }
  }

  /// "1–14".
  private static func label(ofDays days: [Catalogue.Day]) -> String? {
    guard let first = days.first?.day.day, let last = days.last?.day.day else { return nil }
    return first == last ? String(first) : "\(first)–\(last)"
  }

  /// The days of the weeks that the month is in; those outside the month are empty.
  private static func cells(of month: Catalogue.Month, _ words: Words) -> [DayCell] {
    let days = CalendarDay.days(inMonth: month.month, of: month.year)
    let first = CalendarDay(year: month.year, month: month.month, day: 1)?.weekday ?? 1
    let articles = Dictionary(uniqueKeysWithValues: month.days.map { ($0.day.day, $0) })
    var cells = [DayCell](repeating: .outside, count: (first - words.dates.firstWeekday + 7) % 7)
    for day in 1...days { cells.append(articles[day].map { .withArticles($0, words) } ?? .empty(day)) }
    while cells.count % 7 != 0 { cells.append(.outside) }
    return cells
  }

  /// A column of the calendar.
  struct WeekdayRecord: TemplateRecord {
    let words: Words
    /// 1 (Monday) to 7.
    let number: Int

    static let fields = TemplateFields<WeekdayRecord>(
      "weekday", "A column of the calendar.",
      [
        .text("name", "The day's name.") { $0.words.dates.weekday($0.number) },
        .text("short", "The name in a letter or a few.") { $0.words.dates.shortWeekday($0.number) },
      ])
  }

  /// A row of the calendar.
  struct WeekRecord: TemplateRecord {
    let days: [DayCell]

    static let fields = TemplateFields<WeekRecord>(
      "week", "A row of the calendar.", [.list("days", "Seven days, as the columns have them.") { $0.days }])
  }

  /// A cell of the calendar.
  enum DayCell: TemplateRecord {
    case outside
    case empty(Int)
    case withArticles(Catalogue.Day, Words)

    static let fields = TemplateFields<DayCell>(
      "calendar day", "A cell of the calendar.",
      [
        .optionalNumber("day", "The day of the month; missing outside it.") { cell in
          switch cell {
          case .outside: nil
          case .empty(let day): day
          case .withArticles(let day, _): day.day.day
          }
        },
        .address("path", "The day's page, when it has articles.", when: { $0.articles != nil }) { cell, output in
          if let day = cell.articles { SitePath.day(day.day).append(to: &output) }
        },
        .number("count", "The number of its articles.") { $0.articles?.articles.count ?? 0 },
        .optionalText("label", "The day and the number in words: \"24 April 1997: 3 articles\".") { cell in
          if case .withArticles(let day, let words) = cell { words.label(of: day) } else { nil }
        },
      ])

    private var articles: Catalogue.Day? {
      if case .withArticles(let day, _) = self { day } else { nil }
    }
  }
}

extension SiteContext {
  /// The issues that stand on a month's page instead of a calendar: those of its articles, where no day is known.
  fileprivate func issues(of month: Catalogue.Month) -> [Int] {
    guard month.days.isEmpty else { return [] }
    var seen: Set<Int> = []
    return month.articles.compactMap { issues.issue(of: $0) }.filter { seen.insert($0).inserted }
  }
}
