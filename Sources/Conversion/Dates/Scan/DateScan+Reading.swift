import Archive

/// From a pattern that fits to the date.
extension DateScan {
  /// The weekday beside a date.
  typealias Weekday = (number: Int, token: Int)

  /// The reading of a match together with what stands around it, and the place after it.
  func reading(of match: DateMatch, from index: Int, floor: Int) -> (reading: DateReading, next: Int) {
    var (start, end) = (index, match.next)
    var weekday: Weekday? = match.weekday
    if let before = weekdayBefore(index, floor: floor) {
      start = before.start
      weekday = (before.number, before.token)
    }
    let about = aboutBefore(start, floor: floor)
    start = about ?? start
    let yearWord = afterYearWord(end)
    end = yearWord ?? end
    let style = style(at: end)
    end = style?.next ?? end
    if weekday == nil, let after = weekdayAfter(end) {
      weekday = (after.number, after.token)
      end = after.next
    }
    let uncertain = afterUncertain(end, start: start)
    end = uncertain ?? end

    var fullStart = start
    while !match.isBareYear, fullStart > start - 2, let article = article(before: fullStart), article >= floor {
      fullStart = article
    }
    var fullEnd = end
    var hasTime = match.hasTime
    if !hasTime, !match.isBareYear, let time = timeOfDay(at: end) {
      (fullEnd, hasTime) = (time.next, true)
    }

    var judge = DateJudge(printed: printed(start..<end), order: order)
    judge.weekday = weekday.map { ($0.number, printed($0.token..<$0.token + 1)) }
    judge.qualifier =
      switch (uncertain != nil, about != nil) {
      case (false, false): .certain
      case (true, false): .uncertain
      case (false, true): .approximate
      case (true, true): .uncertainAndApproximate
      }
    judge.isOldStyle = style?.isOld == true
    judge.judge(match)
    let misprints = (index..<match.next).flatMap { place -> [DateDoubt] in
      [
        misprintedMonth(at: place).map { DateDoubt.misprint(printed: printed(start..<end), month: $0) },
        misread(at: place, of: match, printed(start..<end)),
      ].compactMap(\.self)
    }
    let reading = DateReading(
      date: judge.date, range: range(start..<end), fullRange: range(fullStart..<fullEnd),
      doubts: judge.doubts + misprints,
      proves: judge.proves, precision: match.precision, hasWeekday: weekday != nil, isInFigures: match.isInFigures,
      hasMonthName: match.hasMonthName,
      isBareYear: match.isBareYear && weekday == nil && about == nil && uncertain == nil && yearWord == nil,
      hasTime: hasTime)
    return (reading, fullEnd)
  }

  /// What is said of a letter where a figure belongs.
  private func misread(at index: Int, of match: DateMatch, _ printed: String) -> DateDoubt? {
    if match.isInFigures, let figure = misreadFigure(at: index) {
      return .misreadFigure(printed: printed, value: figure.value)
    }
    return misreadDay(at: index).map { .misreadDay(printed: printed, day: $0.day) }
  }
}
