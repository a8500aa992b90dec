import Archive
import LanguageFiles
import Support

/// Looks for the issue's date in lines that are more than a date: `The Weekly Newsletter for Wednesday, July 3, 2002`.
struct StandingDate {
  /// A date, what speaks for its being the issue's, and its line.
  struct Finding: Sendable {
    let reading: DateReading
    let printed: String
    let line: Int
    let evidence: EvidenceSheet
  }

  /// The least evidence that is enough.
  private static let threshold = 3.0

  /// The date in the first lines with the most evidence; `nil` when none has enough.
  static func find(in opening: Opening) -> Finding? {
    var best: Finding?
    // A labelled line says what it says; only lines below it can say otherwise.
    for (position, index) in opening.range.enumerated()
    where !opening.labels.entries.values.contains(where: { $0.lines.contains(index) }) {
      let line = opening.string(index)
      let readings = opening.dates(index).filter { $0.date != nil && !$0.isBareYear }
      for reading in readings {
        let sheet = evidence(for: reading, in: line, opening.shapes[index], position, alone: readings.count == 1)
        guard sheet.weight >= threshold, sheet.weight > best?.evidence.weight ?? 0 else { continue }
        best = Finding(reading: reading, printed: reading.printed(in: line), line: index, evidence: sheet)
      }
    }
    return best
  }

  private static func evidence(
    for reading: DateReading, in line: String, _ shape: LineShape, _ position: Int, alone: Bool
  ) -> EvidenceSheet {
    var sheet = EvidenceSheet()
    let before = reading.before(in: line).trimmedBlanks
    let after = reading.after(in: line)
    sheet.add(1.5, "a whole date", if: reading.precision == .day)
    sheet.add(1.5, "with its weekday", if: reading.hasWeekday)
    sheet.add(1, "ends the line", if: !after.unicodeScalars.contains { CharacterKind($0).isWordCharacter })
    sheet.add(1, "in capitals", if: shape.isInCapitals)
    sheet.add(2, "the line speaks of an issue", if: speaksOfAnIssue(line))
    sheet.add(0.5, "few words in small letters", if: shape.longSmallWords <= 1)
    sheet.add(-0.15 * Double(position), "\(position) lines from the top", if: position > 0)
    sheet.add(-1.5, "other dates stand in the line", if: !alone)
    sheet.add(-1, "in a sentence", if: shape.longSmallWords >= 4)
    sheet.add(-1.5, "a sentence ends there", if: shape.endsSentence && shape.longSmallWords >= 3)
    let lastWord = before.split(separator: " ").last.map { $0.lowercased() } ?? ""
    sheet.add(-2, "“\(lastWord)” makes it the date of an event", if: eventWords.contains(lastWord))
    sheet.add(-2, "more than a line's worth", if: shape.words > 18)
    return sheet
  }

  private static let issueWords = Phrases(Languages.words(.speaksOfIssue))

  private static func speaksOfAnIssue(_ line: String) -> Bool {
    issueWords.areIn(line.inSmallLetters)
      || NewspaperWords.areIn(line) && LineShape(line).longSmallWords <= 1
  }

  private static let eventWords = Languages.set(.eventWords)
}
