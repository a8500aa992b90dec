/// A date in figures whose order is not decided.
struct DateFigures: Sendable, Equatable {
  var first: Int
  var second: Int
  var year: Int

  /// The date when the day stands first.
  var dayFirst: DateParts { DateParts(year: year, month: second, day: first) }
  /// The date when the month stands first.
  var monthFirst: DateParts { DateParts(year: year, month: first, day: second) }
}
