import Archive

/// Decides what date a match is, with what stands around it.
struct DateJudge {
  /// The date as printed.
  let printed: String
  /// The order of figures that is configured.
  let order: Configuration.DateOrder?
  /// The weekday beside the date, 1 (Monday) to 7, and as printed.
  var weekday: (number: Int, printed: String)?
  var qualifier = PartialDate.Qualifier.certain
  /// Whether it is said to be a date of the Julian calendar.
  var isOldStyle = false

  private(set) var date: PartialDate?
  private(set) var doubts: [DateDoubt] = []
  private(set) var proves: Configuration.DateOrder?

  init(printed: String, order: Configuration.DateOrder?) {
    self.printed = printed
    self.order = order
  }

  /// Decides.
  mutating func judge(_ match: DateMatch) {
    switch match.content {
    case .parts(let from, let to):
      judge(from, to, of: match)
    case .figures(let from, let to):
      judge(
        dmy: Span(from: from.dayFirst, to: to?.dayFirst), mdy: Span(from: from.monthFirst, to: to?.monthFirst),
        isShortYear: match.isShortYear)
    case .decade(let text):
      date = try? PartialDate(edtf: text + qualifier.rawValue)
    }
  }

  private mutating func judge(_ from: DateParts, _ to: DateParts?, of match: DateMatch) {
    if match.isShortYear { return doubts.append(.shortYear(printed: printed)) }
    if match.isMonthOrYears { doubts.append(.monthOrYears(printed: printed)) }
    if let oldStyle = match.oldStyle { doubts.append(.oldStyle(printed: printed, reading: oldStyle)) }
    guard !match.isImpossible else { return doubts.append(.impossible(printed: printed, order: nil)) }
    if isOldStyle, to == nil, from.day != nil, match.oldStyle == nil || match.oldStyle == .laterYear(from.year) {
      guard let day = from.gregorianFromJulian else { return doubts.append(.impossible(printed: printed, order: nil)) }
      let parts = DateParts(day)
      doubts = [.oldStyle(printed: printed, reading: .converted(parts.edtf))]
      date = partialDate(parts, nil)
      return
    }
    date = partialDate(from, to)
    if date == nil { return doubts.append(.impossible(printed: printed, order: nil)) }
    // The weekday beside 11 February 1731/2 is that of the old calendar.
    if to == nil, match.oldStyle == nil { checkWeekday(of: from) }
  }

  /// A day, or the two ends of an interval, in one order of the figures.
  private struct Span: Equatable {
    var from: DateParts
    var to: DateParts?

    /// Whether the calendar allows it.
    var isPossible: Bool {
      guard from.calendarDay != nil else { return false }
      return to.map { $0.calendarDay != nil && $0.order >= from.order } ?? true
    }

    /// The day of the week, when it is a day.
    var weekday: Int? { to == nil ? from.calendarDay?.weekday : nil }
  }

  /// Decides between day first and month first.
  private mutating func judge(dmy: Span, mdy: Span, isShortYear: Bool) {
    if isShortYear {
      // The year is not known, and 29 February may be: the figures alone tell.
      if let day = dmy.from.day, day > 12 { proves = .dmy }
      if let day = mdy.from.day, day > 12 { proves = .mdy }
      return doubts.append(.shortYear(printed: printed))
    }
    if dmy.isPossible != mdy.isPossible { proves = dmy.isPossible ? .dmy : .mdy }

    let chosen: Span?
    switch order {
    case .dmy: chosen = dmy
    case .mdy: chosen = mdy
    case .ymd, nil:
      if dmy.isPossible, mdy.isPossible, dmy != mdy {
        // A weekday cannot put right what the configuration excludes.
        let fits = order == nil ? [dmy, mdy].filter { $0.weekday != nil && $0.weekday == weekday?.number } : []
        guard fits.count == 1 else {
          doubts.append(.ambiguousOrder(printed: printed))
          date = partialDate(DateParts(year: dmy.from.year), nil)
          return
        }
        chosen = fits.first
      } else {
        chosen = order == .ymd ? nil : dmy.isPossible ? dmy : mdy
      }
    }
    guard let chosen, chosen.isPossible else {
      let isOfAnotherOrder = dmy.isPossible || mdy.isPossible
      return doubts.append(.impossible(printed: printed, order: isOfAnotherOrder ? order : nil))
    }
    date = partialDate(chosen.from, chosen.to)
    if chosen.to == nil { checkWeekday(of: chosen.from) }
  }

  /// Monday to Sunday, for messages.
  private static let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

  private mutating func checkWeekday(of parts: DateParts) {
    guard let weekday, let day = parts.calendarDay, day.weekday != weekday.number else { return }
    doubts.append(
      .weekdayMismatch(
        printed: weekday.printed, date: parts.edtf, real: Self.weekdays[day.weekday - 1]))
  }

  /// The date in EDTF; `nil` when the calendar does not have it.
  private func partialDate(_ from: DateParts, _ to: DateParts?) -> PartialDate? {
    guard let to else { return try? PartialDate(edtf: from.edtf + qualifier.rawValue) }
    return try? PartialDate(edtf: "\(from.edtf)\(qualifier.rawValue)/\(to.edtf)\(qualifier.rawValue)")
  }
}
