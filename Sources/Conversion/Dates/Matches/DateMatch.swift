/// A pattern that fits the tokens of a line, before its surroundings are looked at.
struct DateMatch {
  /// What the figures and words say.
  enum Content {
    /// A date, or the ends of an interval.
    case parts(DateParts, DateParts?)
    /// A date in figures whose order must be found, or the ends of an interval.
    case figures(DateFigures, DateFigures?)
    /// A decade or century: `199X`.
    case decade(String)
  }

  var content: Content
  /// The token after it.
  var next: Int
  var precision: DatePrecision
  var isInFigures = false
  var hasMonthName = false
  /// Nothing but years in figures.
  var isBareYear = false
  /// Its year has two digits, and the century is not known.
  var isShortYear = false
  /// It cannot be a date of the calendar.
  var isImpossible = false
  /// A time of day stands inside it.
  var hasTime = false
  /// The weekday that stands inside it, and its token.
  var weekday: (number: Int, token: Int)?
  /// How a date of the old calendar was read.
  var oldStyle: DateDoubt.OldStyle?
  /// The printed figures may be a month or two years.
  var isMonthOrYears = false
}
