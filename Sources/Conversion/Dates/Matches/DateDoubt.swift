import Archive

/// What is doubtful about a date, and how to mend it.
enum DateDoubt: Sendable, Equatable {
  /// 03/04/1997 can be 3 April and March 4.
  case ambiguousOrder(printed: String)
  /// 2001-02 can be February 2001 (ISO 8601) and the years 2001 and 2002.
  case monthOrYears(printed: String)
  /// The printed weekday is not that of the date.
  case weekdayMismatch(printed: String, date: String, real: String)
  /// The calendar has no such day, in the order that is configured or in any.
  case impossible(printed: String, order: Configuration.DateOrder?)
  /// A year of two digits, and no word on which century is meant.
  case shortYear(printed: String)
  /// The month's name is misprinted.
  case misprint(printed: String, month: Int)
  /// A letter stands where a figure of the day is printed.
  case misreadDay(printed: String, day: Int)
  /// The same in a date in figures.
  case misreadFigure(printed: String, value: Int)
  /// A date of the Julian calendar or with two years.
  case oldStyle(printed: String, reading: OldStyle)

  /// How a date of the old calendar was read.
  enum OldStyle: Sendable, Equatable {
    /// 1731/2: the year began on 25 March.
    case laterYear(Int)
    /// Both days are printed; the Gregorian is taken.
    case laterDay(String)
    /// The Gregorian day was computed.
    case converted(String)
    /// A Japanese date before 1873 or a Chinese one before 1912, of the lunar calendar: the year alone.
    case lunar
  }

  /// What is doubtful, without a full stop.
  var message: String {
    switch self {
    case .ambiguousOrder(let printed): "'\(printed)' can be read in two ways: day first or month first"
    case .monthOrYears(let printed): "'\(printed)' can be a month or two years"
    case .weekdayMismatch(let printed, let date, let real): "'\(printed)' is printed, but \(date) was a \(real)"
    case .impossible(let printed, nil): "the calendar has no day '\(printed)'"
    case .impossible(let printed, .some(let order)):
      "'\(printed)' is no date when it is read \(order.words), as pressmark.yml says"
    case .shortYear(let printed): "'\(printed)' has a year of two digits, which leaves the century open"
    case .misprint(let printed, let month):
      "'\(printed)' looks like a date with a misprinted month; it is read as month \(month)"
    case .misreadDay(let printed, let day):
      "'\(printed)' has a letter where a figure of the day belongs; it is read as day \(day)"
    case .misreadFigure(let printed, let value):
      "'\(printed)' has a letter where a figure belongs; it is read as \(value)"
    case .oldStyle(let printed, .laterYear(let year)):
      "'\(printed)' names two years, as dates did when the year began in March; it is read as \(year)"
    case .oldStyle(let printed, .laterDay(let day)):
      "'\(printed)' is a date in the old and the new calendar; it is read as \(day), the new"
    case .oldStyle(let printed, .converted(let day)):
      "'\(printed)' is a date of the old (Julian) calendar; in today's calendar it is \(day)"
    case .oldStyle(let printed, .lunar):
      "'\(printed)' is a date of the old calendar by the moon; only the year is used"
    }
  }

  /// How to mend it.
  var advice: String {
    switch self {
    case .ambiguousOrder:
      "Say which is right in pressmark.yml: date-order: dmy (or mdy). Until then only the year is used."
    case .monthOrYears: "Write the right date into the article. Until then only the first year is used."
    case .weekdayMismatch: "Look at the original: either the weekday or the date is a misprint. The date is used."
    case .impossible(_, nil): "Correct the date in the text, or write the right one into the article."
    case .impossible:
      "Correct the date in the text, or the date-order in pressmark.yml when this folder's dates follow another order."
    case .shortYear:
      "Say in pressmark.yml which years are meant: earliest-short-year: 1930 makes '30' 1930 and '29' 2029."
    case .misprint, .misreadDay, .misreadFigure:
      "Nothing needs to be done if that is right; otherwise write the right date into the article."
    case .oldStyle(_, .lunar): "Write the day of today's calendar into the article if you know it."
    case .oldStyle: "Nothing needs to be done if that is right; otherwise write the right date into the article."
    }
  }
}

extension Configuration.DateOrder {
  /// The order in plain words.
  fileprivate var words: String {
    switch self {
    case .dmy: "day first"
    case .mdy: "month first"
    case .ymd: "year first"
    }
  }
}
