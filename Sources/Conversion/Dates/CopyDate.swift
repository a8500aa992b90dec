import LanguageFiles

/// The date of a copy, which is not the article's: `Accessed 24 April 2019`, `Transcribed by Ann Lee, 24 April 2019`.
enum CopyDate {
  /// Whether a line says when the text was looked up, saved, scanned or typed, and nothing else: its first date stands
  /// behind such words.
  static func isIn(_ line: String, _ dates: [DateReading]) -> Bool {
    guard line.utf8.count <= 160, let first = dates.first else { return false }
    return isBehind(line[..<first.fullRange.lowerBound])
  }

  /// Whether the words before a date make it a copy's. What something was copied from may have the date: "Scanned from
  /// The Herald, 24 April".
  static func isBehind(_ words: some StringProtocol) -> Bool {
    var words = words.lowercased().split { !($0.isLetter || $0 == "'" || $0 == "’") }.map { String($0) }
    guard let verb = words.first(where: { !Self.fillers.contains($0) }), Self.verbs.contains(verb) else { return false }
    words.removeSubrange(...(words.firstIndex(of: verb) ?? 0))
    guard let next = words.first(where: { !Self.fillers.contains($0) && !Self.verbs.contains($0) }) else { return true }
    return Self.persons.contains(next) && words.count <= 8 && !words.contains { Self.origins.contains($0) }
  }

  /// Whether the words before a date make it that of somebody's life: `Born 3 May 1909`.
  static func isOfLife(_ line: String, _ dates: [DateReading]) -> Bool {
    guard line.utf8.count <= 160, let first = dates.first else { return false }
    let words = line[..<first.fullRange.lowerBound].lowercased().split { !$0.isLetter }
    return words.count <= 2 && words.first.map { lives.contains(String($0)) } ?? false
  }

  private static let lives = Languages.set(.lifeDates)

  private static let verbs = Languages.set(.copyVerbs)

  /// What may stand before and behind them.
  private static let fillers = Languages.set(.copyFillers)
  private static let persons = Languages.set(.copyPersons)
  private static let origins = Languages.set(.copyOrigins)
}
