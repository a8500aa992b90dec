/// Dates with a month's name.
extension DateScan {
  /// `24 April 1997`, `24. April 1997`, `24 de abril de 1997`, `24th of April, 1997`, `24–26 April 1997`,
  /// `24 April–1 May 1997`, `21 Dec 89 08:51:03 CST`.
  func dayMonthYear(at index: Int) -> DateMatch? {
    // `No. 24 April 1997`, `No. 1O April 1997`; but `Ausgabe 24. April 1997`.
    let hasMark = misreadDay(at: index) == nil && day(at: index).map { $0.next > index + 1 } == true
    guard let days = days(at: index), !isLabelled(index) || hasMark else { return nil }
    let place = afterDay(days.next)
    guard let month = month(at: place) else { return nil }
    // "3 out of 1997", "24 set of 1997".
    if self[place].has(.risky), self[month.next].has(.englishOf) { return nil }

    if days.last == nil, let match = twoDates(first: (days.first, month.month), at: month.next) { return match }

    let yearPlace = beforeYear(month.next)
    guard let year = year(at: yearPlace, allowsShort: true) ?? mailYear(at: yearPlace) else { return nil }
    if year.isDual, month.month > 3 { return nil }
    if OtherCalendar.isTurkish(year.value, printed(place..<place + 1)) { return nil }
    if days.hasBracket {
      let match = dated(days, month: month.month, year: year)
      return match.precision == .day ? match : nil
    }
    var match = dated(days, month: month.month, year: year)
    readMailYear(year, weekdayBefore: index, into: &match)
    return match
  }

  /// Past the words and signs between a day and its month.
  private func afterDay(_ index: Int) -> Int {
    var next = index
    // In Russian letters the day stands between quotation marks: «24» апреля.
    if let mark = self[next].mark, "»”\"".unicodeScalars.contains(mark), self[next].isGlued { next += 1 }
    if let mark = self[next].mark, ["-", "/", ".", "–"].contains(mark), self[next].isGlued, self[next + 1].isGlued {
      next += 1
    }
    next = afterJoiners(next)
    if self[next].has(.article), self[next].word.month == 0 { next += 1 }
    return next
  }

  /// What follows `24 April` in `24 April–1 May 1997` and in `25 октября (7 ноября) 1917`.
  private func twoDates(first: (day: Int, month: Int), at index: Int) -> DateMatch? {
    let separator = self[index]
    let hasBracket = separator.mark == "("
    guard hasBracket || separator.isDash || separator.mark == "/" || separator.has(.until) else { return nil }
    var place = index + 1
    while self[place].kind == .word, self[place].has(.article) || self[place].word.weekday > 0 { place += 1 }
    guard let second = day(at: place), let month = month(at: afterJoiners(second.next)) else { return nil }
    var next = month.next
    if hasBracket {
      guard self[next].mark == ")" else { return nil }
      next += 1
    }
    guard let year = year(at: beforeYear(next), allowsShort: false), let value = year.value else { return nil }
    var match = DateMatch(content: .decade(""), next: year.next, precision: .interval, hasMonthName: true)
    // 24 December–2 January 1998 began in the year before.
    let from = DateParts(
      year: month.month < first.month ? value - 1 : value, month: first.month, day: first.day)
    let to = DateParts(year: value, month: month.month, day: second.day)
    if hasBracket || separator.mark == "/", from.gregorianFromJulian.map({ DateParts($0) }) == to {
      match.content = .parts(to, nil)
      match.precision = .day
      match.oldStyle = .laterDay(to.edtf)
      return match
    }
    if hasBracket { return nil }
    match.content = .parts(from, to)
    return match
  }

  /// `April 24, 1997`, `April 24th 1997`, `April 24-26, 1997`, `April 24–May 1, 1997`, `May 24 19:59:19 2006`.
  func monthDayYear(at index: Int) -> DateMatch? {
    guard let month = month(at: index) else { return nil }
    var place = month.next
    if self[place].mark == ",", !self[place + 1].isYear { place += 1 }
    if self[place].isDash, self[place].isGlued, self[place + 1].isGlued { place += 1 }
    // Portuguese has an article `o`: `May O4, 1997`.
    while self[place].kind == .word, self[place].has(.article), self[place].word.month == 0,
      misreadDay(at: place) == nil
    {
      place += 1
    }
    guard let days = days(at: place) else { return nil }

    if days.last == nil, let second = secondDate(first: (days.first, month.month), at: days.next) { return second }
    if let match = clockYear(days, month: month.month, at: days.next) { return match }

    let yearPlace = beforeYear(days.next)
    guard let year = year(at: yearPlace, allowsShort: true) else { return nil }
    let hasComma = self[days.next].mark == ","
    // "march 5 1997 miles", "Set 24 1997".
    guard isSureMonth(at: index) || hasComma && !self[index].has(.risky) else { return nil }
    if year.isDual, month.month > 3 { return nil }
    return dated(days, month: month.month, year: year)
  }

  /// What follows `April 24` in `April 24–May 1, 1997`.
  private func secondDate(first: (day: Int, month: Int), at index: Int) -> DateMatch? {
    let separator = self[index]
    guard separator.isDash || separator.mark == "/" || separator.has(.until), let month = month(at: index + 1),
      let second = day(at: month.next), let year = year(at: beforeYear(second.next), allowsShort: false),
      let value = year.value
    else { return nil }
    let from = DateParts(year: month.month < first.month ? value - 1 : value, month: first.month, day: first.day)
    let to = DateParts(year: value, month: month.month, day: second.day)
    return DateMatch(content: .parts(from, to), next: year.next, precision: .interval, hasMonthName: true)
  }

  /// The clock's form of C's `asctime`, which mail folders use: `May 24 19:59:19 2006`, `May 24 19:59:19 CST 2006`.
  private func clockYear(_ days: Days, month: Int, at index: Int) -> DateMatch? {
    guard days.last == nil, let time = timeOfDay(at: index), time.hasColon,
      let year = year(at: time.next, allowsShort: false)
    else { return nil }
    var match = dated(days, month: month, year: year)
    match.hasTime = true
    return match
  }

  /// `1997 April 24`, `1997-Apr-24`.
  func yearMonthDay(at index: Int) -> DateMatch? {
    let yearToken = self[index]
    let place = beforeYear(index + 1)
    guard let month = month(at: place) else { return nil }
    var dayPlace = month.next
    if self[dayPlace].isDash, self[dayPlace].isGlued { dayPlace += 1 }
    guard let days = days(at: dayPlace), isSureMonth(at: place) else { return nil }
    // The day may belong to a date that follows: "1914, March 5, 1915".
    guard !self[beforeYear(days.next)].isYear, isFree(after: days.next, isStrict: false) else { return nil }
    return dated(days, month: month.month, year: Year(value: yearToken.value, next: days.next))
  }

  /// A match of one or two days in a month.
  private func dated(_ days: Days, month: Int, year: Year) -> DateMatch {
    let from = DateParts(year: year.value ?? 1, month: month, day: days.first)
    var match = DateMatch(content: .parts(from, nil), next: year.next, precision: .day, hasMonthName: true)
    match.isShortYear = year.value == nil
    if year.isDual { match.oldStyle = .laterYear(from.year) }
    if let last = days.last {
      let to = DateParts(year: from.year, month: month, day: last)
      // Great Britain kept the old calendar until 1752, Russia until 1918, Greece until 1923.
      if days.hasSlash, (1582...1923).contains(from.year), from.gregorianFromJulian.map({ DateParts($0) }) == to {
        match.content = .parts(to, nil)
        match.oldStyle = .laterDay(to.edtf)
      } else {
        match.content = .parts(from, to)
        match.precision = .interval
      }
    }
    return match
  }

  /// The years of three digits that mail programs wrote in 2000 (RFC 5322, section 4.3).
  private func mailYear(at index: Int) -> Year? {
    let token = self[index]
    guard token.kind == .number, (2...3).contains(token.digits), timeOfDay(at: index + 1)?.hasColon == true
    else { return nil }
    return Year(value: nil, isShort: true, figures: token.value, next: index + 1)
  }

  /// Reads a year of two or three digits as RFC 5322, section 4.3, says, where the whole form of a mail's date stands:
  /// a time, and a weekday or time zone.
  private func readMailYear(_ year: Year, weekdayBefore index: Int, into match: inout DateMatch) {
    guard year.isShort, case .parts(var parts, nil) = match.content,
      let time = timeOfDay(at: year.next), time.hasColon, time.isBare,
      time.hasZone || self[index - 1].mark == "," && self[index - 2].word.weekday > 0
    else { return }
    parts.year = year.figures + (year.figures < 50 ? 2000 : 1900)
    match.content = .parts(parts, nil)
    match.isShortYear = false
  }
}
