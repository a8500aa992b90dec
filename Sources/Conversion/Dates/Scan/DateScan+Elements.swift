/// The pieces of which dates are made: days, months, years.
extension DateScan {
  /// A day, or two: `24`, `24th`, `24.–26.`, `24 and 25`.
  struct Days {
    var first: Int
    var last: Int?
    /// Whether the second follows a slash: in 10/21 February it may be the same day in the new calendar.
    var hasSlash = false
    /// Whether the second stands in brackets, where it can only be the same day.
    var hasBracket = false
    var next: Int
  }

  /// A year as printed.
  struct Year {
    /// The year; `nil` when it has two digits and the century is not known.
    var value: Int?
    /// Whether it has two digits.
    var isShort = false
    /// The figures of a short year.
    var figures = 0
    /// Whether it names two years, 1731/2; `value` is the second.
    var isDual = false
    var next: Int
  }

  /// A day's figure with what belongs to it: `24`, `24.`, `1er`, `24-го`, `24:e`; or what is meant for one, `1O`.
  func day(at index: Int) -> (day: Int, next: Int)? {
    if let misread = misreadDay(at: index) { return misread }
    let token = self[index]
    if token.word.isFirstDay, month(at: afterJoiners(index + 1)) != nil { return (1, index + 1) }
    guard token.isShortNumber else { return nil }
    var next = index + 1
    let after = self[next]
    if !after.isGlued, after.has(.ordinal), after.letters > 1, self[next + 1].word.month > 0 {
      // `1 er mai`.
      next += 1
    } else if after.isGlued {
      if after.kind == .word {
        guard after.has(.ordinal) else { return nil }
        next += 1
        if self[next].mark == ".", self[next].isGlued { next += 1 }
      } else if after.mark == "°" {
        next += 1
      } else if after.mark == "." {
        next += 1
        if self[next].isGlued, self[next].kind == .word, self[next].has(.ordinal), self[next].word.month == 0,
          self[next].word.roman == 0
        {
          next += 1
        }
      } else if after.mark == "-" || after.mark == ":" || after.mark == "'", self[next + 1].isGlued,
        self[next + 1].has(.ordinal)
      {
        next += 2
      }
    }
    return (token.value, next)
  }

  /// One day, or two with a sign or word between them.
  func days(at index: Int) -> Days? {
    guard let first = day(at: index) else { return nil }
    var days = Days(first: first.day, next: first.next)
    if self[first.next].mark == "(", let second = day(at: first.next + 1), self[second.next].mark == ")" {
      return Days(
        first: first.day, last: second.day, hasSlash: true, hasBracket: true, next: second.next + 1)
    }
    while true {
      let separator = self[days.next]
      let isWord = separator.kind == .word && (separator.has(.and) || separator.has(.until))
      let isMark = separator.isDash || separator.mark == "/" || separator.mark == "&" || separator.mark == ","
      guard isWord || isMark else { return days }
      var start = days.next + 1
      if separator.mark == ",", self[start].has(.and) { start += 1 }
      while self[start].kind == .word, self[start].has(.article) || self[start].word.weekday > 0 { start += 1 }
      guard let second = day(at: start), second.day <= 31,
        separator.isDash || second.day > (days.last ?? days.first)
      else { return days }
      days.last = second.day
      days.hasSlash = separator.mark == "/"
      days.next = second.next
    }
  }

  /// A month's name and the full stop of its abbreviation.
  func month(at index: Int) -> (month: Int, hasStop: Bool, next: Int)? {
    if let latin = countedMonth(at: index) { return latin }
    var month = self[index].word.month
    if month == 0 { month = cutMonth(at: index) ?? misprintedMonth(at: index) ?? 0 }
    guard month > 0 else { return nil }
    let hasStop = self[index + 1].mark == "." && self[index + 1].isGlued
    let next = hasStop ? index + 2 : index + 1
    return (month, hasStop, afterOtherName(of: month, at: next) ?? next)
  }

  /// Past the same month's name in the other calendar of names: `نيسان/أبريل`, `نيسان (أبريل)`.
  private func afterOtherName(of month: Int, at index: Int) -> Int? {
    guard self[index + 1].word.month == month else { return nil }
    if self[index].mark == "/" { return index + 2 }
    return self[index].mark == "(" && self[index + 2].mark == ")" ? index + 3 : nil
  }

  /// The place after words such as `de` and `of`.
  func afterJoiners(_ index: Int) -> Int {
    var next = index
    while next < index + 5 {
      let isApostrophe = next > index && self[next].mark == "'" && self[next].isGlued
      // Norwegian's `des.` is December, and German's `des` is a joiner.
      let isMonth = self[next].word.month > 0 && self[next + 1].word.month == 0
      guard isApostrophe || self[next].kind == .word && self[next].has(.joiner) && !isMonth else { return next }
      next += 1
    }
    return next
  }

  /// The place of a year after a month or day: past a comma, a sign, `de`.
  func beforeYear(_ index: Int) -> Int {
    var next = index
    if let mark = self[next].mark, [",", "-", "/", ".", "–"].contains(mark) {
      let isCloseSign = self[next].isGlued && self[next + 1].isGlued
      if mark == "," || mark == "." || isCloseSign { next += 1 }
    }
    return afterEraWords(afterJoiners(next))
  }

  /// Past `A.D.` and `in the year`.
  private func afterEraWords(_ index: Int) -> Int {
    if self[index].letters == 2, self[index + 1].has(.article), self[index + 2].has(.year) { return index + 3 }
    guard self[index].letters == 1, self[index + 2].letters == 1, self[index + 3].mark == "." else { return index }
    return printed(index..<index + 4).lowercased() == "a.d." ? index + 4 : index
  }

  /// A year of four digits, or of two when the caller allows it.
  func year(at index: Int, allowsShort: Bool) -> Year? {
    let token = self[index]
    if token.isYear {
      var year = Year(value: token.value, next: index + 1)
      let (sign, second) = (self[index + 1], self[index + 2])
      // Great Britain's year began in March until 1752; 1997/98 is something else.
      if sign.mark == "/" || sign.isDash, token.value < 1753, sign.isGlued, second.isGlued, second.kind == .number {
        guard second.isYear || second.isShortNumber,
          (token.value + 1) % [1, 10, 100, 1000, 10_000][second.digits] == second.value
        else { return nil }
        year.value = token.value + 1
        year.isDual = true
        year.next = index + 3
      }
      return isFree(after: year.next, isStrict: false) ? year : nil
    }
    let hasApostrophe = token.mark == "'" && self[index + 1].isGlued
    let place = hasApostrophe ? index + 1 : index
    let figures = self[place]
    guard allowsShort || hasApostrophe, figures.kind == .number, figures.digits == 2,
      isFree(after: place + 1, isStrict: true)
    else { return nil }
    // Two figures before a word are more likely a count: "24 May 19 people".
    if self[place + 1].mark == ",", self[place + 2].isYear { return nil }
    let isGlued = figures.isGlued || hasApostrophe
    let after = self[place + 1]
    guard isGlued || after.kind != .word || after.word.weekday > 0 || after.has(.year) || after.has(.timeLead)
    else { return nil }
    return Year(
      value: century(of: figures.value), isShort: true, figures: figures.value, next: place + 1)
  }

  /// The year that two digits mean.
  func century(of figures: Int) -> Int? {
    guard let earliest = earliestShortYear else { return nil }
    let year = earliest - earliest % 100 + figures
    return year < earliest ? year + 100 : year
  }

  /// Whether a month's word is to be believed where no day stands before it.
  func isSureMonth(at index: Int) -> Bool {
    let token = self[index]
    let hasStop = self[index + 1].mark == "." && self[index + 1].isGlued
    if hasStop || self[index + 1].mark == "/" && self[index + 1].isGlued { return true }
    if token.has(.risky) { return false }
    return !token.has(.riskyWhenSmall) || token.isCapitalised || isForeignSmallMonth(index)
  }

  /// `mars 1997` in French and Swedish, `mart 1997`: the words that are English in small letters are `may` and `march`.
  private func isForeignSmallMonth(_ index: Int) -> Bool {
    let token = self[index]
    return token.word.month == 3 && token.range.count == 4 && self[index].word.weekday == 0
  }
}
