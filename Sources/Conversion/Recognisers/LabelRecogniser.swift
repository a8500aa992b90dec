import Archive
import Support

/// Reads lines that say with a label what they are.
struct LabelRecogniser: Recogniser {
  /// What a label by itself may say below a standfirst too; any other label is text there: "To: Mayor, Port Ellery".
  private static let partsBelowText: Set<Part> = [
    .headline, .byline, .date, .masthead, .section, .rights, .language, .tags,
  ]

  func candidates(at index: Int, in opening: Opening) -> [Candidate] {
    guard let entry = opening.labels.entries[index] else { return [] }
    var sheet = EvidenceSheet()
    sheet.add(8, entry.label.isEmpty ? "a line of the record" : "the label “\(entry.label):” stands before it")
    let dates = DateReader(order: opening.settings.dateOrder, earliestShortYear: opening.settings.earliestShortYear)
    let value = LabelledValue(
      entry, printed: opening.text.string(entry.lines), line: opening.text.lines[index].number, dates: dates,
      isDated: opening.labels.entries.values.contains { $0.part == .date }, isMail: opening.labels.isMail)
    return [
      Candidate(
        part: value.part, lines: entry.lines, evidence: sheet, values: value.values, doubts: value.doubts,
        isLabelled: true,
        isAboveTextAlone: index >= opening.labels.end && !Self.partsBelowText.contains(value.part))
    ]
  }
}

extension String {
  /// Without quotation marks, where they stand around the whole and nowhere else in it.
  var withoutQuotes: String {
    let pairs: [(Character, String)] = [
      ("\"", "\""), ("“", "”"), ("„", "“”"), ("«", "»"), ("»", "«"), ("‘", "’"), ("「", "」"), ("『", "』"), ("《", "》"),
    ]
    guard count > 2, let first, let last,
      let pair = pairs.first(where: { $0.0 == first && $0.1.contains(last) }),
      !dropFirst().dropLast().contains(where: { $0 == first || pair.1.contains($0) })
    else { return self }
    return dropFirst().dropLast().trimmedBlanks
  }
}
