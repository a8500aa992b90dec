extension Candidate {
  /// The reading with what the other texts of the layout say of its lines.
  func judged(in opening: Opening) -> Candidate {
    let own = isLabelled ? [] : lines.compactMap(opening.standing)
    guard own.contains(where: { $0 != .differing }) else { return self }
    let isConstant = own.contains(.constant)
    let reason = isConstant ? "all texts laid out so have it" : "all texts laid out so begin it alike"
    var judged = self
    switch part {
    case .headline where lines.count > 1: judged.evidence.add(-6, reason)
    // The title of a column stands over each of its texts.
    case .headline where !opening.hasDifferingHeadline(besides: lines.lowerBound): return self
    case .headline, .standfirst: judged.evidence.add(-3.5, reason)
    case .kicker: judged.evidence.add(-1.5, reason)
    // One person may have written nearly all of them, and names may follow an agency's: "REUTERS Tom Quill".
    case .byline where !opening.isMarkedByline(lines.lowerBound) && !GivenNames.begin(opening.string(lines.lowerBound)):
      if !isConstant, !values.authors.isEmpty { return self }
      judged.evidence.add(isConstant ? -5 : -3, reason)
    default: return self
    }
    return judged
  }
}

extension Opening {
  /// How a line stands in the texts that are laid out alike; `nil` where there are none.
  func standing(_ index: Int) -> FoundLayouts.Standing? {
    let place = index - range.lowerBound
    return standings.indices.contains(place) ? standings[place] : nil
  }

  /// Whether a line that differs from text to text may be the headline.
  fileprivate func hasDifferingHeadline(besides line: Int) -> Bool {
    head.contains { $0 != line && standing($0) == .differing && mayBeHeadline($0) && !isMarkedByline($0) }
  }
}
