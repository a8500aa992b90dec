/// The year, month and day under which an article is filed, in the order of the archive: less that is known comes
/// first, and what has no year comes last.
struct Filing: Comparable {
  /// All three as one number.
  private let number: Int

  /// No year is known.
  static let undated = Filing(number: .max)

  private init(number: Int) {
    self.number = number
  }

  init(_ date: PartialDate?) {
    guard let date, let year = date.year else {
      self = .undated
      return
    }
    number = year * 10_000 + (date.month ?? 0) * 100 + (date.day?.day ?? 0)
  }

  /// The year.
  var year: Int { number / 10_000 }
  /// The month, 1 to 12; 0 when it is not known.
  var month: Int { number / 100 % 100 }
  /// The day; `nil` when it is not known.
  var day: CalendarDay? { CalendarDay(year: year, month: month, day: number % 100) }

  static func < (one: Filing, other: Filing) -> Bool { one.number < other.number }
}
