import Archive
import LanguageFiles
import Support

/// A line that looks like a date whose month nobody knows: `7 xyz. 1931`, `۲۴ فروردین ۱۳۷۶`.
enum UnreadDate {
  /// Whether a line is one: a day, a word and a year, perhaps with a weekday or a place before them.
  static func isOne(_ line: String, _ dates: DateReader) -> Bool {
    guard line.utf8.count <= 100, DateToken.mayHoldDate(line) else { return false }
    let scan = DateScan(line, order: dates.order, earliestShortYear: dates.earliestShortYear)
    guard scan.tokens.count <= 12, scan.tokens.indices.contains(where: { isDate(at: $0, in: scan) }) else {
      return false
    }
    return !dates.dates(in: line).contains { $0.precision == .day || $0.precision == .interval }
  }

  /// Whether a line is a date and no more, and gives no day of today's calendar: `Monday 3 May`, `3 May 2999`,
  /// `before 24 April 1997`.
  static func isWhole(_ line: String, _ found: [DateReading], _ dates: DateReader) -> Bool {
    guard line.utf8.count <= 120,
      DateToken.mayHoldDate(line) || line.unicodeScalars.contains(where: { $0 == "\"" || $0 == "״" })
    else { return false }
    if OtherCalendar.holdsDate(line) {
      // `١٧ ذو الحجة ١٤١٧هـ - ٢٤/٤/١٩٩٧م` has a day of today's calendar as well.
      return found.allSatisfy { $0.precision != .day || $0.isInFigures && ($0.date?.year ?? 0) < 1582 }
    }
    if let first = found.first {
      let (before, after) = (first.before(in: line), first.after(in: line))
      guard found.count == 1, first.precision == .day else { return false }
      return before.trimmedBlanks.isEmpty && OtherCalendar.isEra(after)
        || after.allSatisfy { !$0.isLetter && !$0.isNumber } && limits.contains(before.lowercased().trimmedBlanks)
    }
    let scan = DateScan(line, order: dates.order, earliestShortYear: dates.earliestShortYear)
    let words = scan.tokens.filter { $0.kind != .mark }
    guard (2...6).contains(words.count), words.count(where: { $0.word.month > 0 }) == 1,
      words.contains(where: { $0.isShortNumber && (1...31).contains($0.value) })
    else { return false }
    return words.allSatisfy { token in
      token.kind == .number || token.word.month > 0 || token.word.weekday > 0 || token.has(.ordinal)
        || token.has(.article) || token.has(.joiner) || isInNumber(token, of: scan)
    }
  }

  /// Whether a word is a letter where a figure belongs: the `I` of `24 May I997`.
  private static func isInNumber(_ token: DateToken, of scan: DateScan) -> Bool {
    guard token.letters == 1, let index = scan.tokens.firstIndex(where: { $0.range == token.range }) else {
      return false
    }
    return scan[index + 1].kind == .number && scan[index + 1].isGlued
      || scan[index - 1].kind == .number && token.isGlued
  }

  private static let limits = Languages.set(.dateLimits)

  private static func isDate(at index: Int, in scan: DateScan) -> Bool {
    let day = scan[index]
    guard day.isShortNumber, (1...31).contains(day.value), !scan.isLabelled(index), scan.isFree(before: index) else {
      return false
    }
    var place = index + 1
    if scan[place].mark == "." || scan[place].has(.ordinal) { place += 1 }
    place = scan.afterJoiners(place)
    let word = scan[place]
    guard word.kind == .word, word.letters >= 3, !word.has(.monthEnding), !word.has(.unit), !word.has(.timeUnit),
      !word.has(.label)
    else {
      return false
    }
    place += 1
    if let mark = scan[place].mark, mark == "." || mark == "," { place += 1 }
    let year = scan[scan.afterJoiners(place)]
    return year.kind == .number && year.digits == 4 && (1200...2099).contains(year.value)
  }
}
