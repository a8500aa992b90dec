import Support

/// Letters, pairs of letters that follow each other, and words: of each the languages that have it.
struct LetterModel: Sendable {
  /// Sets of languages, by what is the same for the same letters only.
  private var pairs = KeyedTable<UInt32>()
  private var letters = KeyedTable<UInt32>()
  private var words = KeyedTable<UInt32>()
  /// The words in ASCII once more: nearly all words of a text are looked up here, by a hash of their bytes.
  private var plainWords = KeyedTable<UInt32>()

  /// What stands for a word's beginning and end in a pair.
  static let edge: UInt32 = 0x20

  /// What the samples say.
  static let shared = LetterModel()

  private init() {
    for language in LanguageSample.allCases {
      let mark = LanguageSet(language).rawValue
      for word in language.words.split(separator: " ") {
        let scalars = word.unicodeScalars.map(\.value)
        words.update(Self.key(of: scalars)) { $0 |= mark }
        if scalars.allSatisfy({ $0 < 0x80 }) { plainWords.update(FNVHash(word.utf8).value) { $0 |= mark } }
        for letter in scalars { letters.update(Self.key(of: letter, 0)) { $0 |= mark } }
        for (first, second) in zip([Self.edge] + scalars, scalars + [Self.edge]) {
          pairs.update(Self.key(of: first, second)) { $0 |= mark }
        }
      }
    }
  }

  /// The languages in which two letters follow each other.
  func languages(having first: UInt32, before second: UInt32) -> LanguageSet {
    LanguageSet(rawValue: pairs[Self.key(of: first, second)] ?? 0)
  }

  /// The languages that have a letter.
  func languages(having letter: UInt32) -> LanguageSet {
    LanguageSet(rawValue: letters[Self.key(of: letter, 0)] ?? 0)
  }

  /// The languages that have a word.
  func languages(having word: some Sequence<UInt32>) -> LanguageSet {
    LanguageSet(rawValue: words[Self.key(of: word)] ?? 0)
  }

  /// The languages that have a word in ASCII, by the hash of its bytes in small letters (FNV-1a).
  func languages(havingPlain word: UInt64) -> LanguageSet { LanguageSet(rawValue: plainWords[word] ?? 0) }

  private static func key(of letters: some Sequence<UInt32>) -> UInt64 {
    var hash = FNVHash()
    for letter in letters { hash.add(letter: letter) }
    return hash.value
  }

  private static func key(of first: UInt32, _ second: UInt32) -> UInt64 {
    var hash = FNVHash()
    hash.add(letter: first)
    hash.add(letter: second)
    return hash.value
  }
}

extension FNVHash {
  /// Adds a letter; those of all samples lie below U+10000.
  fileprivate mutating func add(letter: UInt32) {
    add(UInt8(truncatingIfNeeded: letter))
    add(UInt8(truncatingIfNeeded: letter >> 8))
  }
}
