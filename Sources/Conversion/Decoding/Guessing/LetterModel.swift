/// Letters, pairs of letters that follow each other, and words: of each the languages that have it.
struct LetterModel: Sendable {
  private var pairs: [UInt32: LanguageSet] = [:]
  private var letters: [UInt32: LanguageSet] = [:]
  private var words: [[UInt32]: LanguageSet] = [:]
  /// The words in ASCII once more: nearly all words of a text are looked up here.
  private var plainWords: [String: LanguageSet] = [:]

  /// What stands for a word's beginning and end in a pair.
  static let edge: UInt32 = 0x20

  /// What the samples say.
  static let shared = LetterModel()

  private init() {
    for language in LanguageSample.allCases {
      let mark = LanguageSet(language)
      for word in language.words.split(separator: " ") {
        let scalars = word.unicodeScalars.map(\.value)
        words[scalars, default: []].insert(mark)
        if scalars.allSatisfy({ $0 < 0x80 }) { plainWords[String(word), default: []].insert(mark) }
        for letter in scalars { letters[letter, default: []].insert(mark) }
        for (first, second) in zip([Self.edge] + scalars, scalars + [Self.edge]) {
          pairs[Self.pair(first, second), default: []].insert(mark)
        }
      }
    }
  }

  /// The languages in which two letters follow each other.
  func languages(having first: UInt32, before second: UInt32) -> LanguageSet { pairs[Self.pair(first, second)] ?? [] }

  /// The languages that have a letter.
  func languages(having letter: UInt32) -> LanguageSet { letters[letter] ?? [] }

  /// The languages that have a word.
  func languages(having word: [UInt32]) -> LanguageSet { words[word] ?? [] }

  /// The languages that have a word in ASCII.
  func languages(having word: String) -> LanguageSet { plainWords[word] ?? [] }

  private static func pair(_ first: UInt32, _ second: UInt32) -> UInt32 { first << 16 | second & 0xFFFF }
}
