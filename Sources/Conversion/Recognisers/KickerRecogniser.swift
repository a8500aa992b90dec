import LanguageFiles

/// Finds the line over the headline: "Around the left", "Foreign news".
struct KickerRecogniser: Recogniser {
  func candidates(at index: Int, in opening: Opening) -> [Candidate] {
    let line = opening.string(index)
    let shape = opening.shapes[index]
    guard (1...6).contains(shape.words), line.utf8.count <= 60, opening.dates(index).isEmpty,
      shape.last != .comma, shape.opening != .hyphen,
      index + 1 < opening.range.upperBound,
      opening[index + 1].byline == nil || opening.shapes[index + 1].words > 3 || SectionTitles.contain(line)
    else { return [] }
    var sheet = EvidenceSheet()
    sheet.add(-1.5, "a few words over the headline")
    sheet.add(
      1.5, "in capitals over a headline that is not", if: shape.isInCapitals && !opening.shapes[index + 1].isInCapitals)
    sheet.add(0.5, "shorter than the line below", if: shape.words * 2 <= opening.shapes[index + 1].words)
    let recurrence = opening[index].recurrence
    sheet.add(
      3, "it stands at the top of \(recurrence) texts", if: recurrence >= 3 && opening[index + 1].recurrence < 3)
    sheet.add(-2, "ends as a sentence does", if: shape.endsSentence)
    sheet.add(4, "a section's name", if: opening.isSectionTitle(index))
    var values = FieldValues()
    values.kicker = line.hasSuffix(":") ? String(line.dropLast()) : line
    return [Candidate(part: .kicker, lines: index..<index + 1, evidence: sheet, values: values)]
  }

  /// `PERU: Siege ends` as kicker and headline: a word or two in capitals before a headline that is not.
  static func split(_ headline: String) -> (kicker: String, headline: String)? {
    guard let colon = headline.firstIndex(of: ":") else { return nil }
    let kicker = headline[..<colon]
    let rest = headline[headline.index(after: colon)...].drop { $0 == " " }
    let shape = LineShape(String(kicker))
    let restShape = LineShape(String(rest))
    guard (1...3).contains(shape.words), shape.isInCapitals, !kicker.contains(where: \.isNumber),
      kicker.utf8.count >= 3,
      headline[headline.index(after: colon)...].first == " ", restShape.words >= 2, !restShape.isInCapitals,
      restShape.letters > restShape.capitals, restShape.hasCase, kicker.last != " ",
      !kicker.lowercased().split(separator: " ").contains(where: { flags.contains(String($0)) })
    else { return nil }
    return (String(kicker), String(rest))
  }

  /// Calls for attention, which belong to the headline.
  private static let flags = Languages.set(.callsForAttention)
}
