/// The words of dates: names, and the patterns in which they stand.
enum DateWord: Sendable {
  static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]
  static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
  static let seasons = ["spring", "summer", "autumn", "winter"]

  /// A month's name by itself: апрель.
  static func month(_ name: String) -> String { "month-\(name)" }
  /// A month's name beside a day, which some languages inflect: 24 апреля.
  static func monthOfDay(_ name: String) -> String { "month-of-day-\(name)" }
  static func weekday(_ name: String) -> String { "weekday-\(name)" }
  static func shortWeekday(_ name: String) -> String { "weekday-short-\(name)" }
  static func season(_ name: String) -> String { "season-\(name)" }

  /// The day with which weeks begin.
  static let firstWeekdayKey = "first-weekday"

  /// All keys of names.
  static let names =
    months.map(month) + months.map(monthOfDay) + weekdays.map(weekday) + weekdays.map(shortWeekday)
    + seasons.map(season)

  /// How a date is put together, for each precision.
  enum Pattern: String, Sendable, CaseIterable {
    case day = "date-day"
    /// The same on the first day of a month: French 1er avril 1997.
    case firstDay = "date-first-day"
    case month = "date-month"
    case season = "date-season"
    case year = "date-year"
    /// 199X.
    case decade = "date-decade"
    /// 19XX.
    case century = "date-century"
    /// 1997~.
    case about = "date-about"
    /// 1997?.
    case uncertain = "date-uncertain"
    /// 1997/..
    case since = "date-since"
    /// 1997/, of which the end is not known.
    case from = "date-from"
    case until = "date-until"
    case range = "date-range"
    /// A day of any year.
    case calendarDay = "date-calendar-day"
    /// The same on the first day of a month.
    case firstCalendarDay = "date-calendar-first-day"

    /// What stands in braces, each once.
    var placeholders: [String] {
      switch self {
      case .day, .firstDay: ["day", "month", "year"]
      case .month: ["month", "year"]
      case .season: ["season", "year"]
      case .year, .decade: ["year"]
      case .century: ["first", "last"]
      case .about, .uncertain, .since, .from, .until: ["date"]
      case .range: ["start", "end"]
      case .calendarDay, .firstCalendarDay: ["day", "month"]
      }
    }
  }
}
