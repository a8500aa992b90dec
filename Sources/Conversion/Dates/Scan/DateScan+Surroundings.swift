/// What stands around a date and belongs to it: weekdays, `circa`, a question mark, the style of the calendar.
extension DateScan {
  /// A weekday before a date, not before `floor`: `Thursday,`, `Donnerstag, den`, `quinta-feira,`, `(Do.)`.
  func weekdayBefore(_ index: Int, floor: Int) -> (number: Int, start: Int, token: Int)? {
    var place = index - 1
    if self[place].mark == ".", let article = article(before: index) { place = article - 1 }
    while place >= floor, place > index - 3, self[place].kind == .word, self[place].has(.article),
      self[place].word.weekday == 0 || self[place].has(.riskyWeekday) && !self[place].isCapitalised
    {
      place -= 1
    }
    var hasBracket = false
    for _ in 0..<3 {
      if self[place].mark == ")" { hasBracket = true }
      if self[place].mark == "," || self[place].mark == "." || self[place].mark == ")" || self[place].isDash {
        place -= 1
      }
    }
    if self[place].kind == .word, self[place].has(.partOfDay) { place -= 1 }
    let end = place
    if self[place].has(.feira) {
      place -= 1
      if self[place].isDash { place -= 1 }
    }
    guard place >= floor, self[place].kind == .word, self[place].word.weekday > 0 else { return nil }
    if self[place].has(.shortWeekday) {
      let hasStop = self[end + 1].mark == "."
      let isRisky = self[place].has(.riskyWeekday)
      let opensLine = self[place - 1].kind == .none && place == index - 1
      guard
        hasStop || opensLine || self[place].isCapitalised && (!isRisky || standsApart(place))
          || standsApart(place) && !isRisky
      else { return nil }
    }
    let start = hasBracket && self[place - 1].mark == "(" && place > floor ? place - 1 : place
    return (self[place].word.weekday, start, place)
  }

  /// The place of a word before a day that belongs to it: `le`, `lì`, `d.`, `dn.`
  func article(before index: Int) -> Int? {
    var place = index - 1
    // `1d. April 24` has a price.
    if self[place].mark == ".", self[place].isGlued, self[place - 1].letters <= 2, self[place - 1].followsBlank,
      self[place - 2].kind != .number
    {
      place -= 1
    }
    return self[place].kind == .word && self[place].has(.article) ? place : nil
  }

  /// A weekday after a date: `1997-04-24 (Thu)`, `24 Nisan 1997 Perşembe`. One that goes on, as in
  /// `24 April 1997, Sunday Times`, is a name.
  func weekdayAfter(_ index: Int) -> (number: Int, token: Int, next: Int)? {
    var place = index
    if self[place].mark == "," { place += 1 }
    let hasBracket = self[place].mark == "(" || self[place].mark == "["
    if hasBracket { place += 1 }
    let token = self[place]
    guard token.kind == .word, token.word.weekday > 0 else { return nil }
    if token.has(.shortWeekday), !hasBracket, token.has(.riskyWeekday) || !token.isCapitalised { return nil }
    var next = place + 1
    if token.has(.shortWeekday), self[next].mark == ".", self[next].isGlued { next += 1 }
    if self[next].has(.feira) { next += 1 }
    if self[next].isDash, self[next + 1].has(.feira) { next += 2 }
    if self[next].kind == .word, self[next].has(.partOfDay) { next += 1 }
    if hasBracket {
      guard self[next].mark == ")" || self[next].mark == "]" else { return nil }
      return (token.word.weekday, place, next + 1)
    }
    let after = self[next]
    guard after.kind == .none || after.kind == .mark || timeOfDay(at: next) != nil else { return nil }
    // A weekday that begins another date.
    if after.mark == ",", self[next + 1].isShortNumber, timeOfDay(at: next) == nil { return nil }
    return (token.word.weekday, place, next)
  }

  /// Where the word for `about` before a date begins.
  func aboutBefore(_ index: Int, floor: Int) -> Int? {
    var place = index - 1
    if self[place].mark == "." { place -= 1 }
    if place == index - 1, self[place].kind == .word, self[place].has(.article) || self[place].has(.joiner),
      !self[place].has(.about)
    {
      place -= 1
    }
    guard place >= floor, self[place].kind == .word, self[place].has(.about) else { return nil }
    // `c` alone may be a letter of anything: `c. 1926`, `c1926`.
    let isLetter = self[place].range.count == 1
    if isLetter, self[place + 1].mark != ".", self[place + 1].followsBlank { return nil }
    // "por volta de"
    if self[place].has(.joiner) { return nil }
    return place
  }

  /// Past a sign of uncertainty: `1926?`, `April 1997 (?)`. A question mark that ends a sentence is none.
  func afterUncertain(_ index: Int, start: Int) -> Int? {
    if self[index].mark == "(" || self[index].mark == "[", self[index + 1].mark == "?",
      self[index + 2].mark == ")" || self[index + 2].mark == "]"
    {
      return index + 3
    }
    guard self[index].mark == "?", standsApart(start), self[start - 1].mark != "." else { return nil }
    return index + 1
  }

  /// Past the word for `year` after a date: `1997 г.`, `1997 roku`.
  func afterYearWord(_ index: Int) -> Int? {
    let token = self[index]
    guard token.kind == .word, token.has(.year) else { return nil }
    // Spanish and Portuguese `y` is "and".
    if token.range.count == 1, !token.isGlued, self[index + 1].mark != "." { return nil }
    let hasStop = self[index + 1].mark == "." && self[index + 1].isGlued && token.range.count <= 2
    return hasStop ? index + 2 : index + 1
  }

  /// Past a sign of the calendar: `O.S.`, `(old style)`, `ст. ст.`, `n. St.`.
  func style(at index: Int) -> (isOld: Bool, next: Int)? {
    var place = index
    if self[place].mark == "," { place += 1 }
    let hasBracket = self[place].mark == "(" || self[place].mark == "["
    if hasBracket { place += 1 }
    // по старому стилю
    if self[place].kind == .word, self[place + 1].has(.oldStyle) || self[place + 1].has(.newStyle),
      self[place + 2].has(.style), self[place].has(.until)
    {
      place += 1
    }
    let word = self[place]
    guard word.kind == .word, word.has(.oldStyle) || word.has(.newStyle) else { return nil }
    let isShort = self[place + 1].mark == "."
    place += isShort ? 2 : 1
    guard self[place].kind == .word, self[place].has(.style) else { return nil }
    // `O.S.` needs its stops or its capitals: "24 April 1997 a s…" is prose.
    guard isShort || word.range.count > 2 else { return nil }
    place += 1
    if isShort, self[place].mark == ".", self[place].isGlued { place += 1 }
    if hasBracket {
      guard self[place].mark == ")" || self[place].mark == "]" else { return nil }
      place += 1
    }
    return (word.has(.oldStyle), place)
  }
}
