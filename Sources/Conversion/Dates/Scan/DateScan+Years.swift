/// Years alone, spans of years, decades.
extension DateScan {
  /// `1997`, `1997-98`, `1914–1918`, `1731/2`.
  func years(at index: Int) -> DateMatch? {
    guard !isLabelled(index) else { return nil }
    let from = DateParts(year: self[index].value)
    if let second = secondYear(at: index) {
      guard isFree(after: second.next, isStrict: true) else { return nil }
      var match = DateMatch(
        content: .parts(from, DateParts(year: second.year)), next: second.next, precision: .interval, isBareYear: true)
      // 2001-02 is February 2001 in ISO 8601, and a school year elsewhere.
      if self[index + 1].mark == "-", self[index + 2].digits == 2, (1...12).contains(self[index + 2].value) {
        match.content = .parts(from, nil)
        match.precision = .year
        match.isMonthOrYears = true
      }
      return match
    }
    guard isFree(after: index + 1, isStrict: true) else { return nil }
    let after = self[index + 1]
    // Groups of figures are telephone numbers and columns of a table.
    if self[index - 1].kind == .number || after.kind == .number && self[index + 2].word.month == 0 { return nil }
    if after.kind == .word, after.has(.unit) || isOtherEra(index + 1) { return nil }
    if after.has(.eraFirst), self[index + 2].mark == ".", self[index + 3].has(.eraSecond) { return nil }
    if after.kind == .mark, let mark = after.mark, "%$€£°".unicodeScalars.contains(mark) { return nil }
    return DateMatch(content: .parts(from, nil), next: index + 1, precision: .year, isBareYear: true)
  }

  /// The second year of `1997-98`, `1914 – 1918`, `1999/2000`.
  func secondYear(at index: Int) -> (year: Int, next: Int)? {
    let (first, separator, second) = (self[index], self[index + 1], self[index + 2])
    guard separator.isDash || separator.mark == "/", second.kind == .number,
      separator.isGlued == second.isGlued
    else { return nil }
    if second.isYear { return second.value > first.value ? (second.value, index + 3) : nil }
    guard second.isGlued else { return nil }
    if second.digits == 2 {
      let year = first.value / 100 * 100 + second.value
      if year > first.value { return (year, index + 3) }
      return second.value == 0 && first.value % 100 == 99 ? (year + 100, index + 3) : nil
    }
    let isNext = separator.mark == "/" && second.digits == 1 && (first.value + 1) % 10 == second.value
    return isNext ? (first.value + 1, index + 3) : nil
  }

  /// `the 1990s`, `1990er`, `années 1990`. `1900s` is the century.
  func decade(at index: Int) -> DateMatch? {
    let token = self[index]
    guard token.value % 10 == 0 else { return nil }
    var next = index + 1
    var isDecade = false
    if self[next].isGlued, self[next].has(.decadeAfter) {
      (isDecade, next) = (true, next + 1)
    } else if self[next].isDash || self[next].mark == "'", self[next].isGlued, self[next + 1].isGlued,
      self[next + 1].has(.decadeAfter)
    {
      (isDecade, next) = (true, next + 2)
    } else {
      var before = index - 1
      while before > index - 3, self[before].has(.joiner), !self[before].has(.decadeBefore) { before -= 1 }
      isDecade = self[before].has(.decadeBefore)
    }
    guard isDecade, isFree(after: next, isStrict: false) else { return nil }
    let digits = Array(String(token.value))
    let text = String(digits[..<2]) + (token.value % 100 == 0 ? "XX" : "\(digits[2])X")
    return DateMatch(content: .decade(text), next: next, precision: .decade)
  }
}
