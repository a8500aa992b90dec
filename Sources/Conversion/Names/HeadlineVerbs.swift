import LanguageFiles

/// Words by which headlines tell what somebody did: `Ann Lee Wins Regatta`, `LEE TRITT ZURÜCK` are no names.
enum HeadlineVerbs {
  /// Whether a word is one of them.
  static func contain(_ word: String) -> Bool { words.contains(word.lowercased().filter { $0.isLetter || $0 == "-" }) }

  private static let words = Languages.set(.headlineVerbs)
}
