import LanguageFiles

/// What a word may mean in a date. A word that several languages share can mean several things; its neighbours decide.
struct DateWord: Sendable {
  /// Parts that words play in dates, besides those of months, weekdays and seasons.
  struct Roles: OptionSet, Sendable {
    let rawValue: UInt32
    /// Between day, month and year: `de`, `of`.
    static let joiner = Roles(rawValue: 1 << 0)
    /// Before a day: `the`, `le`, `den`, `am`.
    static let article = Roles(rawValue: 1 << 1)
    /// At a number: `th`, `er`.
    static let ordinal = Roles(rawValue: 1 << 2)
    /// Before a date that is not known exactly: `circa`.
    static let about = Roles(rawValue: 1 << 3)
    /// After a year: `года`, `roku`.
    static let year = Roles(rawValue: 1 << 4)
    /// Between the ends of an interval: `to`, `bis`.
    static let until = Roles(rawValue: 1 << 5)
    /// Between two days: `and`.
    static let and = Roles(rawValue: 1 << 6)
    /// Before a number that is no date: `No`, `page`, `version`.
    static let label = Roles(rawValue: 1 << 7)
    /// After a number that is no year: `km`, `BC`.
    static let unit = Roles(rawValue: 1 << 8)
    /// `quarter`, `trimestre`.
    static let quarter = Roles(rawValue: 1 << 9)
    /// Before a decade's first year: `années`.
    static let decadeBefore = Roles(rawValue: 1 << 10)
    /// At a decade's first year: `s`, `er`, `talet`.
    static let decadeAfter = Roles(rawValue: 1 << 11)
    /// Before a time of day: `at`, `kl`.
    static let timeLead = Roles(rawValue: 1 << 12)
    /// After a time of day: `Uhr`, `h`, `pm`.
    static let timeUnit = Roles(rawValue: 1 << 13)
    /// A time zone.
    static let zone = Roles(rawValue: 1 << 14)
    /// A month or season that is another word in small letters: `may`, `march`, `fall`.
    static let riskyWhenSmall = Roles(rawValue: 1 << 15)
    /// An abbreviation of a month that is another word: `set`, `out`.
    static let risky = Roles(rawValue: 1 << 16)
    /// An abbreviation of a weekday that is another word or a name: `so`, `Sam`.
    static let riskyWeekday = Roles(rawValue: 1 << 17)
    /// An abbreviation of a weekday.
    static let shortWeekday = Roles(rawValue: 1 << 18)
    /// `feira`, which ends Portuguese weekdays.
    static let feira = Roles(rawValue: 1 << 19)
    /// `old`, `ст`: see `DateScan.style(at:)`.
    static let oldStyle = Roles(rawValue: 1 << 20)
    static let newStyle = Roles(rawValue: 1 << 21)
    static let style = Roles(rawValue: 1 << 22)
    /// The letters of Q1.
    static let quarterLetter = Roles(rawValue: 1 << 23)
    /// The word that English prose puts after the risky ones: "3 out of 1997".
    static let englishOf = Roles(rawValue: 1 << 24)
    /// The T of ISO 8601.
    static let isoTime = Roles(rawValue: 1 << 25)
    /// May stand before a year with a hyphen: `mid-1997`.
    static let prefix = Roles(rawValue: 1 << 26)
    /// Between a weekday and a date: `Thursday evening, April 24`.
    static let partOfDay = Roles(rawValue: 1 << 27)
    /// The letters of `B.C.`, `v. Chr.`
    static let eraFirst = Roles(rawValue: 1 << 28)
    static let eraSecond = Roles(rawValue: 1 << 29)
    /// At the figure of a month that is counted from March: `9bre`, `8bris`, `7.ber`.
    static let monthEnding = Roles(rawValue: 1 << 30)
    /// Behind a year of a calendar that is not read: `هـ`, `AH`.
    static let otherEra = Roles(rawValue: 1 << 31)
  }

  /// The month, 1 to 12, or 0.
  var month = 0
  /// The day of the week, 1 (Monday) to 7 as ISO 8601 counts, or 0.
  var weekday = 0
  /// The season, 21 (spring) to 24 as ISO 8601-2:2019 counts, or 0.
  var season = 0
  /// The number a Roman numeral up to XII writes, or 0.
  var roman = 0
  /// The number an ordinal up to four writes: `first`, or 0.
  var ordinal = 0
  /// Whether it is the first day of a month: `primero`, `premier`.
  var isFirstDay = false
  /// Whether the name of a month begins with it that has two words: the `كانون` of `كانون الأول`.
  var beginsMonth = false
  var roles: Roles = []

  /// What a word may mean, looked up by its folded letters in UTF-8.
  static func meaning(of letters: [UInt8]) -> DateWord {
    guard letters.count <= longest else { return DateWord() }
    return all[String(decoding: letters, as: UTF8.self)] ?? DateWord()
  }

  private static let longest = all.keys.lazy.map(\.utf8.count).max() ?? 0

  private static let all: [String: DateWord] = {
    var all: [String: DateWord] = [:]
    func add(_ list: WordList, _ change: (inout DateWord) -> Void) {
      for word in Languages.set(list) {
        var letters: [UInt8] = []
        for scalar in word.unicodeScalars { LetterFolding.fold(scalar, into: &letters) }
        change(&all[String(decoding: letters, as: UTF8.self), default: DateWord()])
      }
    }
    for (index, list) in months.enumerated() { add(list) { $0.month = index + 1 } }
    for name in all.keys {
      if let blank = name.firstIndex(of: " ") { all[String(name[..<blank]), default: DateWord()].beginsMonth = true }
    }
    for (index, list) in weekdays.enumerated() { add(list) { $0.weekday = index + 1 } }
    for (index, list) in shortWeekdays.enumerated() {
      add(list) {
        $0.weekday = index + 1
        $0.roles.insert(.shortWeekday)
      }
    }
    for (index, list) in seasons.enumerated() { add(list) { $0.season = index + 21 } }
    for (index, word) in "i ii iii iv v vi vii viii ix x xi xii".split(separator: " ").enumerated() {
      all[String(word), default: DateWord()].roman = index + 1
    }
    for (index, list) in ordinals.enumerated() { add(list) { $0.ordinal = index + 1 } }
    add(.dateFirstDay) { $0.isFirstDay = true }
    for (role, list) in lists { add(list) { $0.roles.insert(role) } }
    return all
  }()
}
