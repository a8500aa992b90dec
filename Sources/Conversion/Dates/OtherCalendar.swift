import LanguageFiles

/// Dates of calendars that are not read: `٢٤ ذو الحجة ١٤١٧`, `24 เมษายน 2540`, `5 Floréal An VII`,
/// `24 April 1989 E.C.`.
enum OtherCalendar {
  /// Whether a line holds such a date and little else: a month's name with a day or a year, and no more than three
  /// other words.
  static func holdsDate(_ line: String) -> Bool {
    guard line.utf8.count <= 120 else { return false }
    let words = line.lowercased().split { !($0.isLetter || $0.isNumber || marks.contains($0)) }.map { word in
      String(word.drop { marks.contains($0) })
    }
    guard (2...8).contains(words.count), words.contains(where: isMonth) else { return false }
    let numbers = words.filter { $0.contains(where: \.isNumber) }
    let isRepublican = words.contains("an") && !numbers.isEmpty
    let hasLetterYear = words.count { $0.contains("\"") || $0.contains("״") } > 1
    let others = words.filter { !isMonth($0) && !$0.contains(where: \.isNumber) }
    return others.count <= 3 && (isRepublican || hasLetterYear || numbers.count > 1)
  }

  /// Whether what stands behind a date says that it is one of another calendar.
  static func isEra(_ words: some StringProtocol) -> Bool {
    let letters = words.lowercased().filter { $0.isLetter }
    return eras.contains(letters) && words.utf8.count <= 8
  }

  private static let marks: Set<Character> = ["\"", "״", "'", "’", "׳"]

  private static func isMonth(_ word: String) -> Bool {
    // Hebrew sets "in" before a month without a blank.
    months.contains(word) || word.first == "ב" && months.contains(String(word.dropFirst()))
  }

  private static let eras = Languages.set(.otherCalendarEras)

  /// The Islamic, Persian, Hebrew, Ethiopian, Thai and French Republican months.
  private static let months = Languages.set(.otherCalendarMonths)
}
