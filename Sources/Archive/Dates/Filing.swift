/// The year, month and day under which an article is filed, in the order of the archive: less that is known comes
/// first, and what has no year comes last.
struct Filing: Comparable {
  /// All three as one number.
  private let number: Int32

  /// No year is known.
  static let undated = Filing(number: .max)

  private init(number: Int32) {
    self.number = number
  }

  init(_ date: PartialDate?) {
    guard let date, let year = date.year else {
      self = .undated
      return
    }
    number = Int32(clamping: year * 10_000 + (date.month ?? 0) * 100 + (date.day?.day ?? 0))
  }

  /// The number that packed articles hold.
  init(packed number: UInt32) { self.number = Int32(bitPattern: number) }

  /// The number that packed articles hold.
  var packed: UInt32 { UInt32(bitPattern: number) }

  /// The year.
  var year: Int { Int(number / 10_000) }
  /// The month, 1 to 12; 0 when it is not known.
  var month: Int { Int(number / 100 % 100) }
  /// The day of the month; 0 when it is not known.
  var dayOfMonth: Int { Int(number % 100) }
  /// Whether the day is known.
  var hasDay: Bool { self != .undated && dayOfMonth > 0 }
  /// The day; `nil` when it is not known.
  var day: CalendarDay? { hasDay ? CalendarDay(year: year, month: month, day: dayOfMonth) : nil }

  /// A number that puts things in this order, and those that are filed alike in that of their places.
  func order(at place: Int) -> UInt64 { UInt64(UInt32(bitPattern: number) ^ 1 << 31) << 32 | UInt64(place) }

  static func < (one: Filing, other: Filing) -> Bool { one.number < other.number }
}
