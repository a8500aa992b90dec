/// Japanese and Chinese dates.
extension DateScan {
  /// `1997年4月24日（木）`, `平成9年4月24日`, `民國86年4月`, `一九九七年四月二十四日 星期四`.
  func eastAsian(at index: Int) -> DateMatch? {
    var place = index
    var era: EastAsianCalendar.Era?
    if let first = self[place].ideograph, let second = self[place + 1].ideograph {
      era = EastAsianCalendar.eras[[first, second]]
      if era != nil { place += 2 }
    }
    guard let year = numeral(at: place), isSign(year.next, "年", "년") else { return nil }
    // A count of years, `12年`, is no date; the number may be the end of a longer one.
    if era == nil {
      guard (1000...2099).contains(year.value), numeral(at: place - 1) == nil || self[place - 1].ideograph == "元" else {
        return nil
      }
    }
    var parts = DateParts(year: year.value + (era?.offset ?? 0))
    var last: DateParts?
    var match = DateMatch(content: .parts(parts, nil), next: year.next + 1, precision: .year)
    match.isImpossible = era.map { !(1...$0.last).contains(year.value) } ?? false
    // 1997年（平成9年）4月24日: the same year in two ways.
    if self[match.next].mark == "(",
      let close = (match.next + 2..<match.next + 10).first(where: { self[$0].mark == ")" }),
      self[close - 1].ideograph == "年"
    {
      match.next = close + 1
    }
    if let month = numeral(at: match.next), isSign(month.next, "月", "월") {
      parts.month = month.value
      match.precision = .month
      match.next = month.next + 1
      if let day = numeral(at: match.next), let dayEnd = afterDaySign(day.next) {
        parts.day = day.value
        match.precision = .day
        match.next = dayEnd
        readEastAsianWeekday(into: &match)
        last = lastDay(at: &match.next, of: parts)
      }
      match.isImpossible = match.isImpossible || !(1...12).contains(month.value)
      // The Japanese calendar was lunar until the end of 1872, and China's until 1911: its months are others.
      if let era, parts.year < era.firstSolar {
        parts = DateParts(year: parts.year)
        last = nil
        match.oldStyle = .lunar
      }
    }
    if last != nil { match.precision = .interval }
    match.content = .parts(parts, last)
    match.isInFigures = match.precision != .year
    return match
  }

  /// Past the sign for a day, which is left out before a dash: `24-26日`.
  private func afterDaySign(_ index: Int) -> Int? {
    if isSign(index, "日", "일") || isSign(index, "號", "号") { return index + 1 }
    guard self[index].isDash, let second = numeral(at: index + 1), isSign(second.next, "日", "일") else { return nil }
    return index
  }

  /// The last day of `24日～26日`, `24-26日`, `30日～5月1日`.
  private func lastDay(at index: inout Int, of first: DateParts) -> DateParts? {
    guard self[index].isDash, let figure = numeral(at: index + 1) else { return nil }
    var last = first
    var (day, next) = (figure.value, figure.next)
    if isSign(next, "月", "월"), let figure = numeral(at: next + 1) {
      last.month = day
      (day, next) = (figure.value, figure.next)
    }
    guard isSign(next, "日", "일") else { return nil }
    last.day = day
    index = next + 1
    return last
  }

  private func isSign(_ index: Int, _ one: Unicode.Scalar, _ other: Unicode.Scalar) -> Bool {
    self[index].ideograph == one || self[index].ideograph == other
  }

  /// A number in figures or in Chinese numerals, written as digits (一九九七) or in words (二十四).
  private func numeral(at index: Int) -> (value: Int, next: Int)? {
    let token = self[index]
    if token.kind == .number { return token.digits <= 4 ? (token.value, index + 1) : nil }
    var (total, digits, next) = (0, 0, index)
    var isDigit = false
    // `初七` is the seventh day.
    if self[next].ideograph == "初" { next += 1 }
    let start = next
    // A circle stands for the zero inside a number; before it, it is the mark of an item.
    while next < index + 8, let sign = self[next].ideograph ?? (next > start ? circle(at: next) : nil) {
      if let digit = EastAsianCalendar.digit(sign) {
        digits = digits * 10 + digit
        isDigit = true
      } else if let power = EastAsianCalendar.power(sign) {
        total += isDigit ? digits * power : power
        (digits, isDigit) = (0, false)
      } else {
        break
      }
      next += 1
    }
    return next > start ? (total + digits, next) : nil
  }

  private func circle(at index: Int) -> Unicode.Scalar? {
    self[index].mark.flatMap { "○◯".unicodeScalars.contains($0) ? "〇" : nil }
  }

  /// Reads `（木）`, `木曜日`, `(목)`, `목요일`, `星期四`, `(周四)` after a date.
  private func readEastAsianWeekday(into match: inout DateMatch) {
    var place = match.next
    let hasBracket = self[place].mark == "("
    if hasBracket { place += 1 }
    guard let sign = self[place].ideograph else { return }
    var weekday: Int?
    let token = place
    switch sign {
    case "星", "礼", "禮":
      weekday = self[place + 2].ideograph.flatMap(EastAsianCalendar.chineseWeekday)
      place += 3
    case "周", "週":
      weekday = self[place + 1].ideograph.flatMap(EastAsianCalendar.chineseWeekday)
      place += 2
    default:
      weekday = EastAsianCalendar.japaneseWeekday(sign)
      place += 1
      if isSign(place, "曜", "요") {
        place += isSign(place + 1, "日", "일") ? 2 : 1
      } else if !hasBracket {
        return
      }
    }
    guard let weekday else { return }
    if hasBracket {
      guard self[place].mark == ")" else { return }
      place += 1
    }
    match.weekday = (weekday, token)
    match.next = place
  }
}
