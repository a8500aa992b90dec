import LanguageFiles

/// Words beside a date that say whose date it is, and are no name: `Week ending`, `Mis en ligne`,
/// `first published 11 October 1956`.
enum DateLabel {
  static func isOne(_ piece: String) -> Bool {
    guard piece.utf8.count <= 60 else { return false }
    let words = piece.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "-" || $0 == "'") }
    let telling = words.filter { word in
      !word.contains(where: \.isNumber) && !articles.contains(String(word)) && !DateReader.isMonth(word)
    }
    // Another date of the same line may stand behind: only its words count.
    guard !telling.isEmpty, words.count <= 9,
      !words.contains(where: { $0.contains(where: \.isNumber) }) || words.contains(where: { DateReader.isMonth($0) })
    else { return false }
    return phrases.contains(telling.joined(separator: " ")) || FieldLabel.part(of: piece) == .date
  }

  private static let articles = Languages.set(.dateLabelArticles)

  private static let phrases = Languages.set(.dateLabels)
}
