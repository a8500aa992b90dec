/// Finds lines that the web page needs and the article does not, and a line of the head that is printed again: pages
/// saved from the web have their headline twice. Below the first line of the text only what can be nothing else is left
/// out: there ballads have refrains, and lists the same line twice.
struct SurplusRecogniser: Recogniser {
  func candidates(at index: Int, in opening: Opening) -> [Candidate] {
    let line = opening.string(index)
    let shape = opening.shapes[index]
    if opening.isUnreadDate(index) { return [leavingOut(line, 4, "a date that is not understood", index)] }
    if opening[index].isOfCopy { return [leavingOut(line, 4, "says when the text was copied", index)] }
    let isAtEdge = index < opening.range.lowerBound + 3
    if WebPhrases.contain(line, isAtEdge: isAtEdge, hasCompany: opening.text.isOfWebPage(besides: index)) {
      return [leavingOut(line, 4, "of the web page, not of the article", index)]
    }
    if shape.words > 0, line.isAddressAlone {
      return [leavingOut(line, 4, "an address and nothing else", index, isAboveTextAlone: true)]
    }
    let isInRecord = opening.labels.end > opening.range.lowerBound
    if RecordPhrases.contain(line, isInRecord: isInRecord) || WordCountLine.isOne(line) {
      return [leavingOut(line, 4, "of a database's record, not of the article", index)]
    }
    // "All rights reserved." by itself may be what somebody says.
    if RightsLine.hasSign(line) || RightsLine.isOne(line) && isBelowSign(index, opening) {
      var sheet = EvidenceSheet()
      sheet.add(5, "says whose the text is")
      var values = FieldValues()
      values.rights = line
      return [Candidate(part: .rights, lines: index..<index + 1, evidence: sheet, values: values, isLabelled: true)]
    }
    if FolioPiece.isCount(line) {
      return [leavingOut(line, 4, "of the web page, not of the article", index, isAboveTextAlone: true)]
    }
    if (2...45).contains(shape.words), isSaidOnceAbove(index, opening) {
      return [leavingOut(line, 3, "an earlier line says the same", index, isAboveTextAlone: true)]
    }
    guard isOfLayout(line, opening.standing(index)), !line.isEmpty, !opening.isProse(at: index),
      // Councils and letters are addressed in each text with the same words.
      shape.last != .colon, shape.last != .comma, opening.dates(index).isEmpty
    else { return [] }
    return [leavingOut(line, 1, "all texts laid out so have it", index, isAboveTextAlone: true)]
  }

  /// Whether texts laid out alike have a line word for word, or its label with a number of each text's own:
  /// `Ref. 14133/B`.
  private func isOfLayout(_ line: String, _ standing: FoundLayouts.Standing?) -> Bool {
    switch standing {
    case .constant: return true
    case .labelled:
      let words = line.split(whereSeparator: \.isWhitespace).dropFirst()
      return !words.isEmpty && words.allSatisfy { $0.contains(where: \.isNumber) }
    case .differing, nil: return false
    }
  }

  private func isBelowSign(_ index: Int, _ opening: Opening) -> Bool {
    index == opening.range.lowerBound || RightsLine.hasSign(opening.string(index - 1))
  }

  /// Whether a line says one above it again, and no third does, as a refrain would.
  private func isSaidOnceAbove(_ index: Int, _ opening: Opening) -> Bool {
    let folded = opening[index].folded
    return opening.range.filter { opening[$0].folded == folded }.prefix(3).count == 2
      && (opening.range.lowerBound..<index).contains { opening[$0].folded == folded }
  }

  private func leavingOut(
    _ line: String, _ weight: Double, _ reason: String, _ index: Int, isAboveTextAlone: Bool = false
  ) -> Candidate {
    var sheet = EvidenceSheet()
    sheet.add(weight, reason)
    var values = FieldValues()
    values.leftOut = [line]
    // It takes no place among the parts, whatever stands around it.
    return Candidate(
      part: .otherLabel, lines: index..<index + 1, evidence: sheet, values: values, isAboveTextAlone: isAboveTextAlone)
  }
}
