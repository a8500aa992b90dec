import LanguageFiles
import Support

/// Lines in which the paper speaks about the article: "Clarification added: May 29, 2012", "Berichtigung:", "Editor's
/// note:".
enum EditorsNotes {
  /// Whether a line, in small letters, begins as such a note does and goes on with a colon or a date.
  static func begin(_ folded: String, isDated: Bool) -> Bool {
    // Most lines begin with another letter.
    guard let start = folded.utf8.first, !start.isASCIISmallLetter || openings[start] != nil else { return false }
    let line = folded.drop { "[(*–—-• ".contains($0) }
    guard let first = line.utf8.first, let opening = openings[first]?.first(where: { line.hasPrefix($0) })
    else { return false }
    let rest = line.dropFirst(opening.count)
    guard rest.first.map({ !$0.isLetter }) ?? true else { return false }
    return isDated || rest.prefix(40).contains { $0 == ":" || $0 == "：" }
  }

  /// How notes begin, by their first bytes.
  private static let openings = Dictionary(grouping: words) { $0.utf8.first ?? 0 }

  private static let words = Languages.words(.editorsNotes)
}
