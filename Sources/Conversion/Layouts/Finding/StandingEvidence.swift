extension Candidate {
  /// The reading with what the other texts of the layout say of its lines.
  func judged(_ standings: [FoundLayouts.Standing], in opening: Opening) -> Candidate {
    guard !standings.isEmpty, !isLabelled else { return self }
    let first = opening.range.lowerBound
    let own = lines.map { standings.indices.contains($0 - first) ? standings[$0 - first] : .differing }
    guard own.contains(where: { $0 != .differing }) else { return self }
    let isConstant = own.contains { if case .constant = $0 { true } else { false } }
    let reason = isConstant ? "all texts laid out so have it" : "all texts laid out so begin it alike"
    var judged = self
    switch part {
    case .headline where lines.count > 1: judged.evidence.add(-6, reason)
    // The title of a column stands over each of its texts.
    case .headline where !opening.hasDifferingHeadline(besides: lines.lowerBound, standings): return self
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
  /// Whether a line that differs from text to text may be the headline.
  fileprivate func hasDifferingHeadline(besides line: Int, _ standings: [FoundLayouts.Standing]) -> Bool {
    head.contains { index in
      guard index != line, standings.indices.contains(index - range.lowerBound),
        case .differing = standings[index - range.lowerBound]
      else { return false }
      return mayBeHeadline(index) && !isMarkedByline(index)
    }
  }

  /// Lines that all texts of the layout have, or begin alike, may be left out.
  func surplus(_ index: Int, _ standings: [FoundLayouts.Standing]) -> Candidate? {
    guard standings.indices.contains(index - range.lowerBound) else { return nil }
    let standing = standings[index - range.lowerBound]
    if case .differing = standing { return nil }
    if self[index].string.isEmpty || isProse(at: index) || !dates(index).isEmpty { return nil }
    var sheet = EvidenceSheet()
    sheet.add(1, "all texts laid out so have it, or begin it alike")
    var values = FieldValues()
    values.leftOut = [string(index)]
    return Candidate(part: .otherLabel, lines: index..<index + 1, evidence: sheet, values: values)
  }
}
