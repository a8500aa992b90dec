/// Days with a letter where a figure is printed, the commonest slip of scanners.
extension DateScan {
  /// The day that is meant by a figure with a letter for the other one: `1O May`, `O4 April`, `2Ith May`; `nil` where
  /// the letter is an ordinal's: `1o de maio`.
  func misreadDay(at index: Int) -> (day: Int, next: Int)? {
    guard let misread = misreadNumber(at: index) else { return nil }
    if self[index].kind == .number, isOrdinal(index + 1) { return nil }
    var next = misread.next
    if self[next - 1].kind == .number, self[next].isGlued, self[next].has(.ordinal) { next += 1 }
    if self[next].mark == ".", self[next].isGlued { next += 1 }
    guard (1...31).contains(misread.value), !self[next].isGlued || self[next].kind == .mark else { return nil }
    return (misread.value, next)
  }

  /// The same in a date in figures: the `1O` of `1O.05.1997`. A small letter at the first day is an ordinal's.
  func misreadFigure(at index: Int) -> (value: Int, next: Int)? {
    guard let misread = misreadNumber(at: index), self[misread.next].kind == .mark, self[misread.next].isGlued,
      self[index].value != 1 || !self[index + 1].has(.ordinal) || self[index + 1].isCapitalised
    else { return nil }
    return misread
  }

  /// The number of two figures that is meant by a figure and a letter, or by two letters that are no word: `1O`, `O4`,
  /// `IO`.
  private func misreadNumber(at index: Int) -> (value: Int, next: Int)? {
    let (first, second) = (self[index], self[index + 1])
    if first.kind == .word, first.letters == 2, first.range.count == 2 {
      return MisreadFigures.pairs[printed(index..<index + 1)].map { ($0, index + 1) }
    }
    guard second.isGlued else { return nil }
    switch (first.kind, second.kind) {
    case (.number, .word):
      guard first.digits == 1, let ones = figureMeant(by: index + 1) else { return nil }
      return (first.value * 10 + ones, index + 2)
    case (.word, .number):
      guard first.letters == 1, second.digits == 1, let tens = figureMeant(by: index) else { return nil }
      return (tens * 10 + second.value, index + 2)
    default: return nil
    }
  }

  /// The figure that a word is meant for which is one letter, or one and the ending of an ordinal: the `Oth` of `1Oth`.
  private func figureMeant(by index: Int) -> Int? {
    let token = self[index]
    // Such a letter is one byte; so are those of the endings.
    guard token.letters <= 3, token.range.count == token.letters else { return nil }
    let letters = printed(index..<index + 1)
    guard let figure = letters.utf8.first.flatMap(MisreadFigures.figure) else { return nil }
    let ending = Array(LetterFolding.folded(letters.dropFirst()).utf8)
    return ending.isEmpty || ending.count > 1 && DateWord.meaning(of: ending).roles.contains(.ordinal) ? figure : nil
  }

  /// Whether the letters at a figure are an ordinal's. A single letter that may be a misread figure is one at the first
  /// day alone, and beside a month of its own language.
  private func isOrdinal(_ index: Int) -> Bool {
    guard self[index].has(.ordinal) else { return false }
    if self[index].letters > 1 || figureMeant(by: index) == nil { return true }
    var after = index + 1
    if self[after].mark == ".", self[after].isGlued { after += 1 }
    after = afterJoiners(after)
    let month = [after, index - 2].first { self[$0].word.month > 0 }
    let beside = month.map { printed($0..<$0 + 1) }
    // In capitals stand both or none.
    guard self[index - 1].value == 1, !self[index].isCapitalised || !(beside ?? line).contains(where: \.isLowercase)
    else { return false }
    let letter = LetterFolding.folded(printed(index..<index + 1))
    return beside.map { MisreadFigures.isOrdinal(letter, beside: LetterFolding.folded($0)) } ?? true
  }
}
