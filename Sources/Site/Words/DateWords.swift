import Archive
import TemplateEngine

/// Dates in the words of the archive's language: 24 April 1997, 1er avril 1997, весна 1997.
final class DateWords: Sendable {
  private let months: [String]
  private let monthsOfDays: [String]
  private let weekdays: [String]
  private let shortWeekdays: [String]
  private let seasons: [String]
  /// The day with which weeks begin, 1 (Monday) to 7.
  let firstWeekday: Int
  private let patterns: [DateWord.Pattern: WordPattern]
  /// A plain day's words around its figures, for HTML: lists print tens of thousands. All in one, so that nothing is
  /// counted or copied for a date.
  private let dayBytes: [UInt8]
  /// For each month its first day and the others.
  private let dayForms: [DayForm]

  init(names: [String: String], patterns: [DateWord.Pattern: WordPattern], firstWeekday: Int) {
    self.firstWeekday = firstWeekday
    func all(_ list: [String], _ key: (String) -> String) -> [String] { list.map { names[key($0)] ?? "" } }
    months = all(DateWord.months, DateWord.month)
    monthsOfDays = all(DateWord.months, DateWord.monthOfDay)
    weekdays = all(DateWord.weekdays, DateWord.weekday)
    shortWeekdays = all(DateWord.weekdays, DateWord.shortWeekday)
    seasons = all(DateWord.seasons, DateWord.season)
    self.patterns = patterns
    var bytes: [UInt8] = []
    dayForms = monthsOfDays.flatMap { month in
      [DateWord.Pattern.firstDay, .day].map { DayForm(patterns[$0]?.pieces ?? [], month: month, &bytes) }
    }
    dayBytes = bytes
  }

  // MARK: - Names

  /// A month's name by itself, 1 to 12.
  func month(_ month: Int) -> String { months[month - 1] }

  /// The same as a heading.
  func monthHeading(_ month: Int) -> String { months[month - 1].withCapital }

  /// The name of a day of the week, 1 (Monday) to 7.
  func weekday(_ weekday: Int) -> String { weekdays[weekday - 1] }

  /// The same as a heading.
  func weekdayHeading(_ weekday: Int) -> String { weekdays[weekday - 1].withCapital }

  /// The same in a letter or a few, for the columns of a calendar.
  func shortWeekday(_ weekday: Int) -> String { shortWeekdays[weekday - 1] }

  // MARK: - Dates

  /// A month of a year: "April 1997".
  func text(year: Int, month: Int) -> String { fill(.month, ["month": months[month - 1], "year": String(year)]) }

  /// The same as a heading, which begins with a capital in every language: "Avril 1997".
  func heading(year: Int, month: Int) -> String { text(year: year, month: month).withCapital }

  /// A day: "24 April 1997".
  func text(_ day: CalendarDay) -> String { dayText(year: day.year, month: day.month, day: day.day) }

  /// A day of any year: "24 April".
  func text(month: Int, day: Int) -> String {
    fill(day == 1 ? .firstCalendarDay : .calendarDay, ["day": String(day), "month": monthsOfDays[month - 1]])
  }

  /// A date as precise as it is known: "24 April 1997", "spring 1997", "about 1926", "the 1990s".
  func text(_ date: PartialDate) -> String {
    guard let end = date.end else { return text(date.start) }
    return switch (date.start, end) {
    case (_, .open): fill(.since, ["date": text(date.start)])
    case (_, .unknown): fill(.from, ["date": text(date.start)])
    case (.open, _), (.unknown, _): fill(.until, ["date": text(end)])
    case (.point, .point): fill(.range, ["start": text(date.start), "end": text(end)])
    }
  }

  /// Prints the same, escaped for HTML.
  func append(_ date: PartialDate, to output: inout TemplateOutput) {
    guard let point = date.onlyPoint, point.qualifier == .certain, let month = point.month, month <= 12,
      let day = point.day
    else { return output.append(text(date)) }
    let form = dayForms[2 * (month - 1) + (day == 1 ? 0 : 1)]
    dayBytes.withUnsafeBufferPointer { bytes in
      output.append(raw: UnsafeBufferPointer(rebasing: bytes[form.start..<form.first]))
      output.append(form.isYearFirst ? point.year : day)
      output.append(raw: UnsafeBufferPointer(rebasing: bytes[form.first..<form.second]))
      output.append(form.isYearFirst ? day : point.year)
      output.append(raw: UnsafeBufferPointer(rebasing: bytes[form.second..<form.end]))
    }
  }

  private func text(_ bound: PartialDate.Bound) -> String {
    guard case .point(let point) = bound else { return "" }
    var text =
      switch (point.month, point.day) {
      case (let month?, let day?): dayText(year: point.year, month: month, day: day)
      case (let month?, nil) where month > 12:
        fill(.season, ["season": seasons[month - 21], "year": String(point.year)])
      case (let month?, nil): self.text(year: point.year, month: month)
      default: yearText(point)
      }
    if point.qualifier == .approximate || point.qualifier == .uncertainAndApproximate {
      text = fill(.about, ["date": text])
    }
    if point.qualifier == .uncertain || point.qualifier == .uncertainAndApproximate {
      text = fill(.uncertain, ["date": text])
    }
    return text
  }

  private func yearText(_ point: PartialDate.Point) -> String {
    switch point.unspecifiedYearDigits {
    case 1: fill(.decade, ["year": String(point.year)])
    case 2: fill(.century, ["first": String(point.year), "last": String(point.year + 99)])
    default: fill(.year, ["year": String(point.year)])
    }
  }

  private func dayText(year: Int, month: Int, day: Int) -> String {
    fill(
      day == 1 ? .firstDay : .day, ["day": String(day), "month": monthsOfDays[month - 1], "year": String(year)])
  }

  private func fill(_ pattern: DateWord.Pattern, _ values: KeyValuePairs<String, String>) -> String {
    patterns[pattern]?.filled(values) ?? ""
  }
}

extension String {
  /// The text with its first letter as a capital, in every language in the same way.
  fileprivate var withCapital: String { prefix(1).uppercased() + dropFirst() }
}

/// Where the words around a day's two figures lie, once its month is in place.
private struct DayForm {
  let start: Int
  let first: Int
  let second: Int
  let end: Int
  /// Whether the year stands before the day.
  let isYearFirst: Bool

  init(_ pieces: [WordPattern.Piece], month: String, _ bytes: inout [UInt8]) {
    start = bytes.count
    var cuts: [Int] = []
    var isYearFirst = false
    for piece in pieces {
      switch piece {
      case .words(let words): Self.append(words, to: &bytes)
      case .place("month"): Self.append(month, to: &bytes)
      case .place(let name):
        if cuts.isEmpty { isYearFirst = name == "year" }
        cuts.append(bytes.count)
      }
    }
    end = bytes.count
    first = cuts.first ?? end
    second = cuts.count > 1 ? cuts[1] : end
    self.isYearFirst = isYearFirst
  }

  /// Adds words, escaped for HTML.
  private static func append(_ words: String, to bytes: inout [UInt8]) {
    var output = TemplateOutput(capacity: 64)
    output.append(words)
    bytes += output.bytes
  }
}
