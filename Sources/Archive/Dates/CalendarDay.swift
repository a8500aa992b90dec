/// A day of the Gregorian calendar.
public struct CalendarDay: Sendable, Hashable, Comparable {
  /// The year, 1 or later.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  /// The day; `nil` when the calendar has no such day (29 February 1997).
  public init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1, day <= CalendarDay.days(inMonth: month, of: year) else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// The day that `1997-04-24` writes (ISO 8601); `nil` for anything else.
  public init?(iso text: some StringProtocol) {
    guard let date = try? PartialDate(edtf: text), let day = date.day, date == PartialDate(day) else { return nil }
    self = day
  }

  /// The day as ISO 8601 writes it: `1997-04-24`.
  public var iso: String { PartialDate(self).edtf }

  /// The number of days of a month, 1 to 12.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The day of the week, 1 (Monday) to 7 (Sunday), as ISO 8601 counts. By Sakamoto's method.
  public var weekday: Int {
    let offsets = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
    let y = month < 3 ? year - 1 : year
    let sunday0 = (y + y / 4 - y / 100 + y / 400 + offsets[month - 1] + day) % 7
    return sunday0 == 0 ? 7 : sunday0
  }

  /// Earlier days come first.
  public static func < (one: CalendarDay, other: CalendarDay) -> Bool {
    (one.year, one.month, one.day) < (other.year, other.month, other.day)
  }
}
