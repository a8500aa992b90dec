import Archive

/// A date found in a line.
struct DateReading: Sendable, Equatable {
  /// The date as far as it is certain; `nil` when the figures are a date that cannot be used: one that the calendar
  /// does not have, or one with a year of two digits.
  let date: PartialDate?
  /// What is printed, weekday and qualifiers included, without a full stop at the end unless it is an abbreviation's.
  let range: Range<String.Index>
  /// The same with the words that lead to it (`le`, `on`, `den`) and the time of day beside it.
  let fullRange: Range<String.Index>
  /// What is to be told to the user.
  let doubts: [DateDoubt]
  /// For a date in figures that the calendar allows in one order only, that order: 25/03/1997 proves `dmy`.
  let proves: Configuration.DateOrder?
  /// How precise the printed date is, even where less of it is used.
  let precision: DatePrecision
  /// Whether a weekday stands beside it.
  let hasWeekday: Bool
  /// Whether the month is a figure: 24.4.1997, 1997-04-24.
  let isInFigures: Bool
  /// Whether the month is a word.
  let hasMonthName: Bool
  /// Whether it is nothing but the figures of a year, or of two years: these may well be no date.
  let isBareYear: Bool
  /// Whether a time of day stands beside it.
  let hasTime: Bool
}
