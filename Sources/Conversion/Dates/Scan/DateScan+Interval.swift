/// Intervals between two whole dates.
extension DateScan {
  /// `24 April 1997 – 1 May 1998`, `Dec. 1996 to Jan. 1997`, `1997-04-24/1997-05-01`.
  func interval(from first: DateMatch) -> DateMatch? {
    guard first.precision != .interval, !first.isBareYear, !first.isShortYear, !first.isImpossible,
      first.oldStyle == nil
    else { return nil }
    let separator = self[first.next]
    guard separator.isDash || separator.mark == "/" || separator.kind == .word && separator.has(.until) else {
      return nil
    }
    var place = first.next + 1
    while place < first.next + 4, self[place].kind == .word, self[place].has(.article) || self[place].word.weekday > 0 {
      place += 1
      if self[place].mark == "," { place += 1 }
    }
    guard let second = singleMatch(at: place) ?? glued(at: place), second.precision == first.precision,
      !second.isShortYear, !second.isImpossible, second.oldStyle == nil
    else { return nil }
    var match = second
    switch (first.content, second.content) {
    case (.parts(let from, nil), .parts(let to, nil)) where to.order > from.order: match.content = .parts(from, to)
    case (.figures(let from, nil), .figures(let to, nil)): match.content = .figures(from, to)
    default: return nil
    }
    match.precision = .interval
    return match
  }

  /// The second date of `1997-04-24/1997-05-01` and `24.04.1997–26.04.1997`, which has no blank before it.
  private func glued(at index: Int) -> DateMatch? {
    guard self[index].isGlued, self[index - 1].kind == .mark else { return nil }
    return self[index].isYear ? yearFirst(at: index) : figures(at: index)
  }
}
