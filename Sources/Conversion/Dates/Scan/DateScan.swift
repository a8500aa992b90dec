import Archive

/// A line taken apart, in which dates are looked for. Patterns are functions that take the place of a token and return
/// the match that begins there.
struct DateScan {
  let line: String
  let tokens: [DateToken]
  let order: Configuration.DateOrder?
  let earliestShortYear: Int?

  init(_ line: String, order: Configuration.DateOrder?, earliestShortYear: Int?) {
    self.line = line
    tokens = DateToken.tokens(of: line)
    self.order = order
    self.earliestShortYear = earliestShortYear
  }

  /// The token at a place, inside the line or not.
  subscript(_ index: Int) -> DateToken {
    tokens.indices.contains(index) ? tokens[index] : .none
  }

  /// The date that begins with a token.
  func match(at index: Int) -> DateMatch? {
    guard let match = singleMatch(at: index) else { return nil }
    return interval(from: match) ?? match
  }

  /// The date that begins with a token; two dates with a dash between them are two.
  func singleMatch(at index: Int) -> DateMatch? {
    let token = self[index]
    switch token.kind {
    case .number:
      if let match = eastAsian(at: index) { return match }
      guard isFree(before: index) else { return nil }
      if token.isShortNumber {
        return figures(at: index) ?? figuresInterval(at: index) ?? romanMonth(at: index) ?? dayMonthYear(at: index)
          ?? quarter(at: index) ?? (countedMonth(at: index) == nil ? nil : monthYear(at: index))
      }
      guard token.isYear else { return nil }
      return yearFirst(at: index) ?? yearMonthDay(at: index) ?? yearQuarter(at: index) ?? decade(at: index)
        ?? years(at: index)
    case .word:
      let word = token.word
      if word.isFirstDay || misreadDay(at: index) != nil, isFree(before: index),
        let match = figures(at: index) ?? dayMonthYear(at: index)
      {
        return match
      }
      let isUnusual =
        word.month == 0 && word.roles.isEmpty && token.letters >= 4
        && (cutMonth(at: index) ?? misprintedMonth(at: index)) != nil
      guard
        word.month > 0 || isUnusual || word.season > 0 || word.ordinal > 0 || word.roman > 0
          || token.has(.quarterLetter),
        isFree(before: index)
      else { return nil }
      if word.month > 0 || isUnusual, let match = monthDayYear(at: index) ?? monthYear(at: index) { return match }
      if word.season > 0, let match = season(at: index) { return match }
      return quarter(at: index)
    case .ideograph: return eastAsian(at: index)
    case .mark, .none: return nil
    }
  }

  // MARK: Neighbours

  /// Whether nothing that stands before a token makes it a part of something else: a number with more figures, a name
  /// of a file, a price.
  func isFree(before index: Int) -> Bool {
    let token = self[index]
    let before = self[index - 1]
    guard token.isGlued else {
      // `+ 1997`, `$ 1997`; a dash or stop with a blank after it parts.
      return before.mark.map { !"$£€¥#§№=+".unicodeScalars.contains($0) } ?? true
    }
    switch before.kind {
    case .number: return false
    case .word: return token.kind == .number && before.has(.about) && self[index - 2].kind != .word
    case .ideograph, .none: return true
    case .mark: break
    }
    guard let mark = before.mark else { return true }
    switch mark {
    case "$", "£", "€", "¥", "#", "§", "№", "=", "+", "_", "@", "\\", "&", "%", "~": return false
    case "/", "-", ".", ":", ",", "–":
      guard before.isGlued else { return true }
      let other = self[index - 2]
      if other.kind == .number { return mark == "," && other.digits <= 2 && token.kind == .word }
      if other.kind == .mark { return !(mark == "–" || mark == "-") || self[index - 3].kind != .number }
      if other.kind == .word, token.kind == .number, mark != ",", mark != "–", mark != ":" {
        return other.word.weekday > 0 || other.has(.prefix) || mark == "." && other.word.month > 0
      }
      return true
    default: return true
    }
  }

  /// Whether nothing that stands at `index`, after a date, makes it a part of something else.
  ///
  /// - Parameter isStrict: Whether there are only figures, so that even a hyphen with a word makes something else of
  ///   them.
  func isFree(after index: Int, isStrict: Bool) -> Bool {
    let token = self[index]
    guard token.isGlued else { return true }
    switch token.kind {
    case .number: return false
    case .word: return isGluedYearWord(index) && !(isStrict && token.letters == 1)
    case .ideograph, .none: return true
    case .mark: break
    }
    guard let mark = token.mark else { return true }
    let other = self[index + 1]
    switch mark {
    case "%", "$", "£", "€", "°", "_", "@", "\\", "=", "+", "&": return false
    case ".", "/", "-", ":", ",", "–":
      guard other.isGlued else { return true }
      if other.kind == .number { return false }
      return !(isStrict && other.kind == .word && mark != "," && mark != ":" && mark != "–")
    default: return true
    }
  }

  /// Whether the word for `year` stands at a year without a blank: `1997г.`, `1921م`. A letter alone may be a part of a
  /// number where no month stands before.
  private func isGluedYearWord(_ index: Int) -> Bool {
    let after = self[index + 1]
    return self[index].has(.year) && !(after.isGlued && (after.kind == .number || after.kind == .word))
  }

  /// Whether an era of another calendar stands behind a year: `1417هـ`, `1417 AH`. In small letters the Latin ones are
  /// other words.
  func isOtherEra(_ index: Int) -> Bool {
    self[index].has(.otherEra) && !printed(index..<index + 1).contains { $0.isLowercase }
  }

  /// Whether the number at a place is the number of something: `No. 4`.
  func isLabelled(_ index: Int) -> Bool {
    var before = index - 1
    if let mark = self[before].mark, [".", ":", "°"].contains(mark) { before -= 1 }
    // Single letters, such as German `S.` for `page`, need their stop.
    return self[before].has(.label) && (before < index - 1 || self[before].letters > 1)
  }

  /// Whether a place begins the line, or stands after a sign.
  func standsApart(_ index: Int) -> Bool {
    self[index - 1].kind == .none || self[index - 1].kind == .mark
  }

  /// The words of some tokens as printed.
  func printed(_ tokens: Range<Int>) -> String {
    String(line[range(tokens)])
  }

  /// Where some tokens stand in the line.
  func range(_ tokens: Range<Int>) -> Range<String.Index> {
    let bytes = self[tokens.lowerBound].range.lowerBound..<self[tokens.upperBound - 1].range.upperBound
    let utf8 = line.utf8
    return utf8.index(
      utf8.startIndex, offsetBy: bytes.lowerBound)..<utf8.index(utf8.startIndex, offsetBy: bytes.upperBound)
  }
}
