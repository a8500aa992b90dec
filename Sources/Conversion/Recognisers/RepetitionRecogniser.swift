/// Finds a line that says an earlier one again, as pages saved from the web print their headline twice.
struct RepetitionRecogniser: Recogniser {
  func candidates(at index: Int, in opening: Opening) -> [Candidate] {
    let line = opening.string(index)
    let shape = opening.shapes[index]
    guard shape.words >= 2, shape.words <= 45,
      (opening.range.lowerBound..<index).contains(where: { opening[$0].folded == opening[index].folded })
    else { return [] }
    var sheet = EvidenceSheet()
    sheet.add(3, "an earlier line says the same")
    var values = FieldValues()
    values.leftOut = [line]
    // It takes no place among the parts, whatever stands around it.
    return [Candidate(part: .otherLabel, lines: index..<index + 1, evidence: sheet, values: values)]
  }
}
