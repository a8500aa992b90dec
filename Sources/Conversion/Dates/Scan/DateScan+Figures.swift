import Archive

/// Dates in figures.
extension DateScan {
  /// `24.4.1997`, `24/04/97`, `24 - 4 - 1997`. The order is found later, when it is known whether a weekday stands
  /// beside.
  func figures(at index: Int) -> DateMatch? {
    guard let match = threeFigures(at: index) ?? dayAndYear(at: index), !isLabelled(index) else { return nil }
    let end = match.next
    let goesOn = self[end].isDash && self[end].isGlued && threeFigures(at: end + 1) != nil
    // `24.04.1997r.`, `24/4/1997م`.
    return goesOn || isFree(after: end, isStrict: !self[end].has(.year)) && !isOtherEra(end) ? match : nil
  }

  /// The figure at a place with what belongs to it: `24`, `1º`; or what is meant for one, `1O`.
  private func figure(at index: Int) -> (value: Int, next: Int)? {
    if let misread = misreadFigure(at: index) { return misread }
    let (token, after) = (self[index], self[index + 1])
    guard token.isShortNumber else { return nil }
    let isFirst = token.value == 1 && after.isGlued && after.letters == 1 && after.has(.ordinal)
    return (token.value, isFirst ? index + 2 : index + 1)
  }

  /// `24/4 1997`, `24/4-1997`, as Scandinavia writes dates.
  private func dayAndYear(at index: Int) -> DateMatch? {
    let (first, second) = (self[index], self[index + 2])
    guard first.isShortNumber, self[index + 1].mark == "/", self[index + 1].isGlued, second.isShortNumber,
      second.isGlued
    else { return nil }
    let isJoined = self[index + 3].isDash && self[index + 3].isGlued && self[index + 4].isGlued
    let year = self[isJoined ? index + 4 : index + 3]
    let (low, high) = (min(first.value, second.value), max(first.value, second.value))
    guard year.isYear, year.value >= 1700, isJoined || year.followsBlank, (1...12).contains(low),
      (1...31).contains(high)
    else { return nil }
    return DateMatch(
      content: .figures(DateFigures(first: first.value, second: second.value, year: year.value), nil),
      next: index + (isJoined ? 5 : 4), precision: .day, isInFigures: true)
  }

  /// Three figures, whatever follows.
  private func threeFigures(at index: Int) -> DateMatch? {
    guard let first = figure(at: index), let mark = self[first.next].mark, mark == "/" || mark == "." || mark == "-",
      let second = figure(at: first.next + 1), self[second.next].mark == mark
    else { return nil }
    let third = self[second.next + 1]
    guard third.kind == .number else { return nil }
    let next = second.next + 2
    let (low, high) = (min(first.value, second.value), max(first.value, second.value))
    var figures = DateFigures(first: first.value, second: second.value, year: third.value)
    if third.isYear {
      // Figures that are far from any day and month are something else; 32.1.1997 is a misprint.
      guard third.value >= 1700, (1...19).contains(low), high <= 39 else { return nil }
      return DateMatch(content: .figures(figures, nil), next: next, precision: .day, isInFigures: true)
    }
    // Three short numbers are a date only when they can be one, and when no blanks part them.
    guard third.digits == 2, next == index + 5, (index + 1..<next).allSatisfy({ self[$0].isGlued }),
      mark == "/" || isShortDate(index)
    else { return nil }
    figures.year = century(of: third.value) ?? 1
    var match = DateMatch(
      content: .figures(figures, nil), next: next, precision: .day, isInFigures: true,
      isShortYear: earliestShortYear == nil)
    if order == .ymd {
      guard (1...12).contains(second.value), (1...31).contains(third.value) else { return nil }
      match.content = .parts(
        DateParts(year: century(of: first.value) ?? 1, month: second.value, day: third.value), nil)
      return match
    }
    return (1...12).contains(low) && (1...31).contains(high) ? match : nil
  }

  /// `24.–26.4.1997`, `24-26.4.1997`, `24/04-26/04/1997`: the year stands once.
  func figuresInterval(at index: Int) -> DateMatch? {
    let (first, sign) = (self[index], self[index + 1])
    guard first.isShortNumber, !isLabelled(index), sign.kind == .mark else { return nil }
    var figures = DateFigures(first: first.value, second: 0, year: 0)
    var place = index + 1
    let mark = sign.isDash ? nil : sign.mark
    if mark != nil { place += 1 }
    if mark != nil, self[place].isShortNumber {
      figures.second = self[place].value
      place += 1
      if self[place].mark == mark { place += 1 }
    }
    guard mark == nil || mark == "." || mark == "/" && figures.second > 0, self[place].isDash,
      var match = threeFigures(at: place + 1), self[place + 2].mark == mark ?? ".", !match.isShortYear,
      case .figures(let last, nil) = match.content, isFree(after: match.next, isStrict: true)
    else { return nil }
    figures.year = last.year
    if figures.second > 0 {
      match.content = .figures(figures, last)
    } else {
      // A day alone before the dash says that days come first, which the configuration may not.
      figures.second = last.second
      match.content = .parts(figures.dayFirst, last.dayFirst)
      match.isImpossible = order == .mdy || order == .ymd
    }
    match.precision = .interval
    return match
  }

  /// Whether three short numbers with stops or hyphens are a date, and not the number of a version: `php 8.3.19`,
  /// `2.6.14 is out`.
  private func isShortDate(_ index: Int) -> Bool {
    let (before, after) = (self[index - 1], self[index + 5])
    for place in [index, index + 2] where self[place].digits == 2 && self[place].value < 10 { return true }
    if weekdayBefore(index, floor: 0) != nil { return true }
    let leads = before.kind == .none || before.kind == .mark || before.has(.article) && before.isCapitalised == false
    return leads && (after.kind == .none || after.kind == .mark || timeOfDay(at: index + 5) != nil)
  }

  /// `25.III.1985`, `25/IV/97`, `25 IV 1985`.
  func romanMonth(at index: Int) -> DateMatch? {
    guard !isLabelled(index), let day = day(at: index) else { return nil }
    var place = day.next
    let isApart = self[place].followsBlank
    if let mark = self[place].mark, mark == "." || mark == "/" || mark == "-" { place += 1 }
    let numeral = self[place]
    guard numeral.kind == .word, numeral.word.roman > 0, !isApart || numeral.isCapitalised else { return nil }
    place += 1
    if let mark = self[place].mark, mark == "." || mark == "/" || mark == "-" { place += 1 }
    guard let year = year(at: place, allowsShort: !isApart), !year.isDual else { return nil }
    return DateMatch(
      content: .parts(DateParts(year: year.value ?? 1, month: numeral.word.roman, day: day.day), nil),
      next: year.next, precision: .day, isInFigures: true, isShortYear: year.value == nil)
  }

  /// `1997-04-24`, `1997-04-24T10:00:00Z`, `1997/04/24`, `1997.04.24`, `1997-04`: the year first is always year, month,
  /// day (ISO 8601).
  func yearFirst(at index: Int) -> DateMatch? {
    let (year, second, third) = (self[index], self[index + 2], self[index + 4])
    guard let mark = self[index + 1].mark, mark == "-" || mark == "/" || mark == ".", second.isShortNumber,
      !isLabelled(index)
    else { return nil }
    if self[index + 3].mark == mark, third.isShortNumber, second.value <= 19, third.value <= 39,
      self[index + 3].isGlued, self[index + 1].isGlued
    {
      // ISO 8601 may mean a year before the Gregorian calendar; other figures are those of another: `۱۳۷۶/۰۲/۰۴`.
      guard year.value >= 1582 || mark == "-" && year.range.count == year.digits else { return nil }
      var next = index + 5
      var hasTime = false
      if self[next].isGlued, self[next].has(.isoTime), let time = timeOfDay(at: next) {
        (next, hasTime) = (time.next, true)
      }
      // An interval of ISO 8601 goes on: 1997-04-24/1997-05-01.
      let goesOn = self[next].mark == "/" && self[next + 1].isYear && self[next + 2].mark == mark
      guard hasTime || goesOn || isFree(after: next, isStrict: !self[next].has(.year)), !isOtherEra(next) else {
        return nil
      }
      return DateMatch(
        content: .parts(DateParts(year: year.value, month: second.value, day: third.value), nil), next: index + 5,
        precision: .day, isInFigures: true)
    }
    guard mark == "-", second.digits == 2, (1...12).contains(second.value), self[index + 1].isGlued, second.isGlued,
      secondYear(at: index) == nil, isFree(after: index + 3, isStrict: true)
    else { return nil }
    return DateMatch(
      content: .parts(DateParts(year: year.value, month: second.value), nil), next: index + 3, precision: .month,
      isInFigures: true)
  }
}
