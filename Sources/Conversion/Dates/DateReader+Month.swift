extension DateReader {
  /// Whether a word is a month's name or its abbreviation.
  static func isMonth(_ word: some StringProtocol) -> Bool {
    var letters: [UInt8] = []
    for scalar in word.unicodeScalars {
      if case .letter = LetterFolding.kind(of: scalar) { LetterFolding.fold(scalar, into: &letters) }
    }
    return DateWord.meaning(of: letters).month > 0
  }
}
