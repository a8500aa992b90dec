import LanguageFiles

/// Finds the line that says who translated the article.
struct TranslatorRecogniser: Recogniser {
  func candidates(at index: Int, in opening: Opening) -> [Candidate] {
    let line = opening.string(index)
    guard opening.shapes[index].words <= 8, Self.marks.contains(where: { opening[index].folded.hasPrefix($0) }) else {
      return []
    }
    var sheet = EvidenceSheet()
    sheet.add(6, "says who translated it")
    var values = FieldValues()
    values.extra = [("translator", line)]
    return [Candidate(part: .otherLabel, lines: index..<index + 1, evidence: sheet, values: values)]
  }

  private static let marks = Languages.words(.translatorMarks)
}
