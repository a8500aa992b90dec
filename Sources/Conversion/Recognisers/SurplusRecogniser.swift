/// Finds lines that the web page needs and the article does not, and a line that says an earlier one again: pages saved
/// from the web print their headline twice.
struct SurplusRecogniser: Recogniser {
  func candidates(at index: Int, in opening: Opening) -> [Candidate] {
    let line = opening.string(index)
    let shape = opening.shapes[index]
    if opening.isUnreadDate(index) { return [leavingOut(line, 4, "a date that is not understood", index)] }
    if opening[index].isOfCopy { return [leavingOut(line, 4, "says when the text was copied", index)] }
    if WebPhrases.contain(line, isAtEdge: index < opening.range.lowerBound + 3) {
      return [leavingOut(line, 4, "of the web page, not of the article", index)]
    }
    if shape.words > 0, line.isAddressAlone { return [leavingOut(line, 4, "an address and nothing else", index)] }
    if RecordPhrases.contain(line) || WordCountLine.isOne(line) {
      return [leavingOut(line, 4, "of a database's record, not of the article", index)]
    }
    if RightsLine.isOne(line) {
      var sheet = EvidenceSheet()
      sheet.add(5, "says whose the text is")
      var values = FieldValues()
      values.rights = line
      return [Candidate(part: .rights, lines: index..<index + 1, evidence: sheet, values: values, isLabelled: true)]
    }
    if FolioPiece.isCount(line) { return [leavingOut(line, 4, "of the web page, not of the article", index)] }
    let isSaidAbove = (opening.range.lowerBound..<index).contains { opening[$0].folded == opening[index].folded }
    if isSaidAbove, (2...45).contains(shape.words) {
      return [leavingOut(line, 3, "an earlier line says the same", index)]
    }
    guard let standing = opening.standing(index), standing != .differing, !line.isEmpty, !opening.isProse(at: index),
      opening.dates(index).isEmpty
    else { return [] }
    return [leavingOut(line, 1, "all texts laid out so have it, or begin it alike", index)]
  }

  private func leavingOut(_ line: String, _ weight: Double, _ reason: String, _ index: Int) -> Candidate {
    var sheet = EvidenceSheet()
    sheet.add(weight, reason)
    var values = FieldValues()
    values.leftOut = [line]
    // It takes no place among the parts, whatever stands around it.
    return Candidate(part: .otherLabel, lines: index..<index + 1, evidence: sheet, values: values)
  }
}
