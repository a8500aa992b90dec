import LanguageFiles

/// The lists of words that have a meaning in dates.
extension DateWord {
  static let months: [WordList] = [
    .monthJanuary, .monthFebruary, .monthMarch, .monthApril, .monthMay, .monthJune, .monthJuly, .monthAugust,
    .monthSeptember, .monthOctober, .monthNovember, .monthDecember,
  ]
  /// Monday to Sunday.
  static let weekdays: [WordList] = [
    .weekdayMonday, .weekdayTuesday, .weekdayWednesday, .weekdayThursday, .weekdayFriday, .weekdaySaturday,
    .weekdaySunday,
  ]
  static let shortWeekdays: [WordList] = [
    .weekdayShortMonday, .weekdayShortTuesday, .weekdayShortWednesday, .weekdayShortThursday, .weekdayShortFriday,
    .weekdayShortSaturday, .weekdayShortSunday,
  ]
  static let seasons: [WordList] = [.seasonSpring, .seasonSummer, .seasonAutumn, .seasonWinter]
  static let ordinals: [WordList] = [.ordinalFirst, .ordinalSecond, .ordinalThird, .ordinalFourth]

  /// The words of each role.
  static let lists: [(Roles, WordList)] = [
    (.joiner, .dateJoiner), (.englishOf, .dateEnglishOf), (.article, .dateArticle), (.ordinal, .dateOrdinal),
    (.about, .dateAbout), (.year, .dateYear), (.until, .dateUntil), (.and, .dateAnd), (.label, .dateLabel),
    (.unit, .dateUnit), (.quarter, .dateQuarter), (.quarterLetter, .dateQuarterLetter),
    (.decadeBefore, .dateDecadeBefore), (.decadeAfter, .dateDecadeAfter), (.timeLead, .dateTimeLead),
    (.timeUnit, .dateTimeUnit), (.zone, .dateZone), (.isoTime, .dateIsoTime), (.riskyWhenSmall, .dateRiskyWhenSmall),
    (.risky, .dateRisky), (.riskyWeekday, .dateRiskyWeekday), (.feira, .dateFeira), (.oldStyle, .dateOldStyle),
    (.newStyle, .dateNewStyle), (.style, .dateStyle), (.partOfDay, .datePartOfDay), (.monthEnding, .dateMonthEnding),
    (.eraFirst, .dateEraFirst), (.eraSecond, .dateEraSecond), (.prefix, .datePrefix),
    (.otherEra, .otherCalendarEras),
  ]
}
