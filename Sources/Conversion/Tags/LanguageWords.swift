/// What each little word is in each language, found by one look for all of them.
struct LanguageWords: Sendable {
  /// The one table, made from the languages' lists when it is first asked for.
  static let all = LanguageWords()

  /// A byte a language, by the word's key.
  private var classes = KeyedTable<UInt64>()

  private init() {
    for language in TagLanguage.allCases {
      let words = language.words
      add(words.determiners, [.stop, .determiner, .function], language)
      add(words.of, [.stop, .of, .function], language)
      add(words.verbMarkers, [.stop, .verbMarker, .function], language)
      add(words.others, [.stop, .function], language)
      add(words.times, .stop, language)
      add(words.joiners, .joiner, language)
      add(words.general, .general, language)
    }
  }

  private mutating func add(_ list: String, _ kind: WordClass, _ language: TagLanguage) {
    for word in list.split(separator: " ") {
      classes.update(WordKey.key(of: word.utf8)) { $0 |= UInt64(kind.rawValue) << UInt64(language.rawValue * 8) }
    }
  }

  /// A byte for each language; 0 for a word that is in no list.
  func classes(of key: UInt64) -> UInt64 { classes[key] ?? 0 }
}

extension WordClass {
  /// A word whose frequency tells the language.
  static let function = WordClass(rawValue: 64)

  /// The class in one language, out of the bytes for all.
  init(_ classes: UInt64, _ language: TagLanguage) {
    self.init(rawValue: UInt8(truncatingIfNeeded: classes >> UInt64(language.rawValue * 8)))
  }
}
