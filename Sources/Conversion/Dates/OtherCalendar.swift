import LanguageFiles

/// Dates of calendars that are not read: `٢٤ ذو الحجة ١٤١٧`, `24 เมษายน 2540`, `5 Floréal An VII`,
/// `17/12/1417 هـ`, `24 April 1989 E.C.`.
enum OtherCalendar {
  /// Whether a line holds such a date and little else: a month's name with a day or a year, a year with its era, or
  /// figures with a year that today's calendar has not printed, and no more than three other words.
  static func holdsDate(_ line: String) -> Bool {
    guard line.utf8.count <= 120 else { return false }
    let words = line.lowercased().split { !($0.isLetter || $0.isNumber || marks.contains($0)) }.map { word in
      LetterFolding.folded(word.drop { marks.contains($0) })
    }
    guard (1...8).contains(words.count) else { return false }
    let numbers = words.filter { $0.contains(where: \.isNumber) }
    let others = words.filter { !isMonth($0) && !eras.contains($0) && !$0.contains(where: \.isNumber) }
    guard others.count <= 3 else { return false }
    if hasEra(words) || isInFigures(line, numbers) { return true }
    if words.contains(where: { isTurkish(Int($0), words) }) { return true }
    guard words.count > 1, words.contains(where: isMonth) else { return false }
    let isRepublican = words.contains("an") && !numbers.isEmpty
    let hasLetterYear = words.count { $0.contains("\"") || $0.contains("״") } > 1
    return isRepublican || hasLetterYear || numbers.count > 1
  }

  /// Whether a year is Turkey's own, which counted from 584 until 1925: `30 Ağustos 1341`.
  static func isTurkish(_ year: Int?, _ month: String) -> Bool {
    guard let year, (1256...1341).contains(year) else { return false }
    return turkishMonths.contains(LetterFolding.folded(month))
  }

  private static func isTurkish(_ year: Int?, _ words: [String]) -> Bool {
    words.contains { isTurkish(year, $0) }
  }

  private static let turkishMonths: Set<String> = {
    var names: [String: Set<String>] = [:]
    for list in DateWord.months {
      for (language, words) in Languages.wordsByLanguage(list) {
        names[language, default: []].formUnion(words.map(LetterFolding.folded))
      }
    }
    let turkish = names.removeValue(forKey: "tr") ?? []
    return turkish.subtracting(names.values.joined())
  }()

  /// Whether a number has an era of another script at or behind it: `1417هـ`, `1417 هـ`. In Latin letters eras are
  /// other words too.
  private static func hasEra(_ words: [String]) -> Bool {
    var isBehindNumber = false
    for word in words {
      let letters = word.filter { !$0.isNumber }
      let isNumber = letters.count < word.count
      if isNumber || isBehindNumber, letters.utf8.contains(where: { $0 >= 0x80 }), eras.contains(letters) {
        return true
      }
      isBehindNumber = isNumber && letters.isEmpty
    }
    return false
  }

  /// Whether a line has three numbers, parted by signs alone, whose year is one of the Islamic, Persian or Buddhist
  /// calendar: `۱۳۷۶/۰۲/۰۴`, `24/4/2540`.
  private static func isInFigures(_ line: String, _ numbers: [String]) -> Bool {
    guard numbers.count == 3,
      line.contains("/") || line.contains(".") || line.contains("-") && line.utf8.contains(where: { $0 >= 0x80 })
    else { return false }
    let values = DateToken.tokens(of: line).filter { $0.kind == .number }.map(\.value)
    guard values.count == 3, (1...31).contains(values[1]) else { return false }
    return [(values[0], values[2]), (values[2], values[0])].contains { day, year in
      (1...31).contains(day) && ((1250...1500).contains(year) || (2400...2600).contains(year))
    }
  }

  /// Whether what stands behind a date says that it is one of another calendar.
  static func isEra(_ words: some StringProtocol) -> Bool {
    let letters = LetterFolding.folded(words.lowercased().filter { $0.isLetter })
    return eras.contains(letters) && words.utf8.count <= 8
  }

  private static let marks: Set<Character> = ["\"", "״", "'", "’", "׳"]

  private static func isMonth(_ word: String) -> Bool {
    // Hebrew sets "in" before a month without a blank.
    months.contains(word) || word.first == "ב" && months.contains(String(word.dropFirst()))
  }

  private static let eras = Set(Languages.set(.otherCalendarEras).map(LetterFolding.folded))

  /// The Islamic, Persian, Hebrew, Ethiopian, Thai and French Republican months.
  private static let months = Set(Languages.set(.otherCalendarMonths).map(LetterFolding.folded))
}
