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
