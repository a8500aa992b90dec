/// How precise a date is.
enum DatePrecision: Sendable, Equatable {
  case day, month, season, quarter, year, decade
  /// From one date to another.
  case interval
}
