import LanguageFiles

/// Words that head passages of a text and that no person is called.
enum SectionWords {
  /// Whether one of them stands in a line in small letters.
  static func areIn(_ folded: String) -> Bool {
    folded.split { !$0.isLetter }.contains { words.contains(String($0)) }
  }

  private static let words = Languages.set(.sectionWords)
}
