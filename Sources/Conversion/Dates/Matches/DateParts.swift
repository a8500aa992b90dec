import Archive

/// A year, perhaps with a month or season, perhaps with a day; not yet looked up in the calendar.
struct DateParts: Sendable, Equatable {
  var year: Int
  /// 1 to 12, or a season, 21 to 24.
  var month: Int?
  var day: Int?

  /// The day in the calendar, when there is one.
  var calendarDay: CalendarDay? {
    guard let month, let day else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }

  /// As ISO 8601-2:2019 writes it.
  var edtf: String {
    let digits = String(year)
    var text = String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    for part in [month, day] {
      if let part { text += part < 10 ? "-0\(part)" : "-\(part)" }
    }
    return text
  }

  /// A number to compare with, for parts of the same precision.
  var order: Int { (year * 100 + (month ?? 0)) * 100 + (day ?? 0) }

  /// The day of the Gregorian calendar that is meant by a day of the Julian calendar; `nil` when there is none.
  ///
  /// By way of the Julian day number, with the formulas of the Explanatory Supplement to the Astronomical Almanac
  /// (1992).
  var gregorianFromJulian: CalendarDay? {
    // 29 February of a Julian leap year need not be in the Gregorian calendar.
    guard let month, let day, (1...12).contains(month), day >= 1,
      day <= (month == 2 && year % 4 == 0 ? 29 : CalendarDay.days(inMonth: month, of: 1999))
    else { return nil }
    let number = 367 * year - 7 * (year + 5001 + (month - 9) / 7) / 4 + 275 * month / 9 + day + 1_729_777
    var l = number + 68569
    let n = 4 * l / 146_097
    l -= (146_097 * n + 3) / 4
    let i = 4000 * (l + 1) / 1_461_001
    l += 31 - 1461 * i / 4
    let j = 80 * l / 2447
    return CalendarDay(year: 100 * (n - 49) + i + j / 11, month: j + 2 - 12 * (j / 11), day: l - 2447 * j / 80)
  }
}

extension DateParts {
  /// A day of the calendar.
  init(_ day: CalendarDay) {
    self.init(year: day.year, month: day.month, day: day.day)
  }
}
