import LanguageFiles

/// Letters that scanners read where a figure is printed, and the ordinals that end with one of them: `1O May`, and
/// `1o de maio`.
enum MisreadFigures {
  /// The figure that a letter is taken for; `nil` for a letter that looks like none.
  static func figure(_ letter: UInt8) -> Int? {
    switch letter {
    case UInt8(ascii: "O"), UInt8(ascii: "o"): 0
    case UInt8(ascii: "I"), UInt8(ascii: "i"), UInt8(ascii: "l"): 1
    case UInt8(ascii: "Z"): 2
    case UInt8(ascii: "A"): 4
    case UInt8(ascii: "S"): 5
    case UInt8(ascii: "B"): 8
    default: nil
    }
  }

  /// Numbers of two letters that are no words: the `lO` of `lO May`. `Il` is Italian's article, `II` Roman.
  static let pairs = ["IO": 10, "lO": 10, "ll": 11]

  /// Whether a language ends ordinals with a letter and calls a month so; both are folded.
  static func isOrdinal(_ letter: String, beside month: String) -> Bool { months[letter]?.contains(month) ?? false }

  /// The months' names in the languages of an ordinal's letter.
  private static let months: [String: Set<String>] = {
    var names: [String: Set<String>] = [:]
    for list in DateWord.months {
      for (language, words) in Languages.wordsByLanguage(list) {
        names[language, default: []].formUnion(words.map(LetterFolding.folded))
      }
    }
    var months: [String: Set<String>] = [:]
    for (language, endings) in Languages.wordsByLanguage(.dateOrdinal) {
      for ending in endings.map(LetterFolding.folded) where ending.utf8.count == 1 {
        months[ending, default: []].formUnion(names[language] ?? [])
      }
    }
    return months
  }()
}
