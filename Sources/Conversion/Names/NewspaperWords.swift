import LanguageFiles
import Support

/// Words that newspapers and magazines are called by.
enum NewspaperWords {
  /// Whether one of them stands in a name.
  static func areIn(_ name: String) -> Bool {
    if isDomain(name) { return true }
    let folded = name.inSmallLetters
    let holdsOne =
      folded.utf8.allSatisfy { $0 < 0x80 }
      ? folded.utf8.split { !$0.isASCIILetter }.contains { words.contains(String(Substring($0))) }
      : folded.split { !$0.isLetter }.contains { words.contains(String($0)) }
    return holdsOne || endings.contains { folded.hasSuffix($0) }
  }

  /// `n-tv.de`: papers on the web are called by their domain.
  static func isDomain(_ name: String) -> Bool {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let top = parts.last, (2...4).contains(top.utf8.count),
      parts.allSatisfy({ !$0.isEmpty })
    else {
      return false
    }
    return top.utf8.allSatisfy { $0.isASCIISmallLetter } && parts[parts.count - 2].count > 1
      && name.utf8.allSatisfy { $0.isASCIILetterOrDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
  }

  private static let words = Languages.set(.newspaperWords)
  private static let endings = Languages.words(.newspaperEndings)
}
