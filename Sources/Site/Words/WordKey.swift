/// What the line of a key in a file of words holds.
enum WordKey {
  /// Words that stand for themselves.
  case name
  /// Words with places for these values, each of which must stand there.
  case pattern([String])
  /// One form of words with a number.
  case counted(CountedPhrase, PluralCategory)
  /// The smallest number that is written in groups of digits.
  case groupedFrom
  /// The day with which weeks begin.
  case firstWeekday

  /// `nil` for a key that there is not.
  init?(_ key: String) {
    guard let known = Self.table[key] else { return nil }
    self = known
  }

  /// All keys of a language with these forms, in the order of the built-in files.
  static func all(_ rule: PluralRule) -> [String] {
    Word.keys.map(\.key) + Phrase.allCases.map(\.rawValue)
      + CountedPhrase.all.flatMap { rule.categories.map($0.key) }
      + [NumberFormat.separatorKey, NumberFormat.groupedFromKey] + DateWord.names + [DateWord.firstWeekdayKey]
      + DateWord.Pattern.allCases.map(\.rawValue)
  }

  private static let table: [String: WordKey] = {
    var table: [String: WordKey] = [
      NumberFormat.separatorKey: .name, NumberFormat.groupedFromKey: .groupedFrom,
      DateWord.firstWeekdayKey: .firstWeekday,
    ]
    for word in Word.keys { table[word.key] = .name }
    for name in DateWord.names { table[name] = .name }
    for phrase in Phrase.allCases { table[phrase.rawValue] = .pattern(phrase.placeholders) }
    for pattern in DateWord.Pattern.allCases { table[pattern.rawValue] = .pattern(pattern.placeholders) }
    for phrase in CountedPhrase.all {
      for form in PluralCategory.allCases { table[phrase.key(form)] = .counted(phrase, form) }
    }
    return table
  }()
}
