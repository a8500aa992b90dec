/// Months as no table has them: counted from March, cut short in some way of the printer's, misprinted.
extension DateScan {
  /// `9bre`, `8bris`, `7.ber`: the figure counts from March, so that the ninth month is November.
  func countedMonth(at index: Int) -> (month: Int, hasStop: Bool, next: Int)? {
    guard self[index].isShortNumber, (7...10).contains(self[index].value) else { return nil }
    let hasStop = self[index + 1].mark == "." && self[index + 1].isGlued
    let ending = hasStop ? index + 2 : index + 1
    guard self[ending].has(.monthEnding), self[ending].isGlued else { return nil }
    let isCut = self[ending + 1].mark == "." && self[ending + 1].isGlued
    return (self[index].value + 2, isCut, isCut ? ending + 2 : ending + 1)
  }

  /// The month whose name begins so, where a full stop says that the rest is missing: `paźdz.`, `Septemb.`
  func cutMonth(at index: Int) -> Int? {
    let token = self[index]
    guard token.kind == .word, token.letters >= 4, token.letters <= 10, token.word.roles.isEmpty,
      self[index + 1].mark == ".", self[index + 1].isGlued
    else { return nil }
    return UnusualMonths.beginnings[folded(index)]
  }

  /// The month that a word means which is a slip away from its name, between a day and a year: `12. Feburar 1931`.
  func misprintedMonth(at index: Int) -> Int? {
    let token = self[index]
    guard token.kind == .word, (5...12).contains(token.letters), token.word.roles.isEmpty, token.word.month == 0,
      token.word.weekday == 0, token.word.season == 0, token.word.roman == 0, token.word.ordinal == 0,
      standsInDate(index)
    else { return nil }
    return UnusualMonths.nearest(to: Array(folded(index).utf8))
  }

  /// Whether a day stands before the word and a year after it, or both after it.
  private func standsInDate(_ index: Int) -> Bool {
    func isYear(_ place: Int) -> Bool { self[beforeYear(place)].isYear }
    var before = index - 1
    while before > index - 4, self[before].mark != nil || self[before].has(.joiner) || self[before].has(.ordinal) {
      before -= 1
    }
    if self[before].isShortNumber, (1...31).contains(self[before].value), isYear(index + 1) { return true }
    return self[index + 1].isShortNumber && (1...31).contains(self[index + 1].value) && isYear(index + 2)
  }

  private func folded(_ index: Int) -> String { LetterFolding.folded(printed(index..<index + 1)) }
}
