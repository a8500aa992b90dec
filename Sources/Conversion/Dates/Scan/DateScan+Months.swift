/// Dates less precise than a day: months, seasons, quarters.
extension DateScan {
  /// `April 1997`, `abril de 1997`, `March/April 1997`, `April '97`.
  func monthYear(at index: Int) -> DateMatch? {
    guard isSureMonth(at: index), let first = month(at: index) else { return nil }
    var (next, last): (Int, Int?) = (first.next, nil)
    let separator = self[next]
    if separator.isDash || separator.mark == "/" || separator.has(.and) || separator.has(.until),
      let second = month(at: next + 1), isSureMonth(at: next + 1)
    {
      (next, last) = (second.next, second.month)
    }
    guard let year = year(at: beforeYear(next), allowsShort: false), !year.isDual else { return nil }
    var match = DateMatch(
      content: .parts(DateParts(year: year.value ?? 1, month: first.month), nil), next: year.next, precision: .month,
      hasMonthName: true, isShortYear: year.value == nil)
    if let last, let value = year.value {
      let from = DateParts(year: last < first.month ? value - 1 : value, month: first.month)
      match.content = .parts(from, DateParts(year: value, month: last))
      match.precision = .interval
    }
    return match
  }

  /// `Spring 1997`, `printemps 1997`, `primavera de 1997`, `Winter 1996-97`, which is the season of the first year.
  func season(at index: Int) -> DateMatch? {
    let token = self[index]
    // `prices fall 2000 points`, `il a été 1997`: in small letters some seasons are other words.
    if token.has(.riskyWhenSmall), !token.isCapitalised, !standsApart(index), !self[index - 1].has(.joiner),
      !self[index - 1].has(.article) || self[index - 1].letters == 1
    {
      return nil
    }
    var (next, last): (Int, Int?) = (index + 1, nil)
    if self[next].isDash || self[next].mark == "/", self[next + 1].word.season > token.word.season {
      (next, last) = (index + 3, self[index + 2].word.season)
    }
    next = beforeYear(next)
    if self[next].mark == "'", let year = year(at: next, allowsShort: false) {
      let parts = DateParts(year: year.value ?? 1, month: token.word.season)
      return DateMatch(
        content: .parts(parts, nil), next: year.next, precision: .season, isShortYear: year.value == nil)
    }
    guard self[next].isYear else { return nil }
    let value = self[next].value
    let end = secondYear(at: next)?.next ?? next + 1
    guard isFree(after: end, isStrict: false) else { return nil }
    let from = DateParts(year: value, month: token.word.season)
    let to = last.map { DateParts(year: value, month: $0) }
    return DateMatch(
      content: .parts(from, to), next: end, precision: to == nil ? .season : .interval, hasMonthName: false)
  }

  /// `first quarter 1997`, `1er trimestre 1997`, `Q1 1997`, `I. Quartal 1997`. Level 1 of ISO 8601-2:2019 has no
  /// quarters: they are intervals of months.
  func quarter(at index: Int) -> DateMatch? {
    let token = self[index]
    var number = 0
    var next = index + 1
    if token.has(.quarterLetter), self[next].kind == .number, self[next].isGlued, self[next].digits == 1 {
      (number, next) = (self[next].value, next + 1)
    } else if token.kind == .number, token.digits == 1 {
      // "1Q 1997"
      if self[next].has(.quarterLetter), self[next].isGlued { return quarter(token.value, yearAt: next + 1) }
      guard let ordinal = day(at: index) else { return nil }
      (number, next) = (token.value, ordinal.next)
      guard self[next].has(.quarter) else { return nil }
      next += 1
    } else {
      number = max(token.word.ordinal, token.word.roman)
      if token.word.roman > 0, self[next].mark == "." { next += 1 }
      guard self[next].has(.quarter) else { return nil }
      next += 1
    }
    return quarter(number, yearAt: next)
  }

  /// `1997 Q3`, `1997-Q3`.
  func yearQuarter(at index: Int) -> DateMatch? {
    var place = index + 1
    if self[place].isDash || self[place].mark == "/", self[place].isGlued { place += 1 }
    let number = self[place + 1]
    guard self[place].has(.quarterLetter), number.isGlued, number.kind == .number, (1...4).contains(number.value),
      isFree(after: place + 2, isStrict: true)
    else { return nil }
    let from = DateParts(year: self[index].value, month: number.value * 3 - 2)
    let to = DateParts(year: from.year, month: number.value * 3)
    return DateMatch(content: .parts(from, to), next: place + 2, precision: .quarter)
  }

  private func quarter(_ number: Int, yearAt index: Int) -> DateMatch? {
    guard (1...4).contains(number), let year = year(at: beforeYear(index), allowsShort: false), !year.isDual,
      let value = year.value
    else { return nil }
    return DateMatch(
      content: .parts(
        DateParts(year: value, month: number * 3 - 2), DateParts(year: value, month: number * 3)),
      next: year.next, precision: .quarter)
  }
}
