import LanguageFiles

/// What a word is in each language: a byte for each.
typealias WordClasses = UInt128

/// What each little word is in each language, found by one look for all of them.
struct LanguageWords: Sendable {
  /// The one table, made from the languages' lists when it is first asked for.
  static let all = LanguageWords()

  /// A byte a language, by the word's key.
  private var classes = KeyedTable<WordClasses>()

  private init() {
    precondition(TagLanguage.all.count <= WordClasses.bitWidth / 8, "a word has a byte for each of 16 languages")
    add(.subjectDeterminers, [.stop, .determiner, .function])
    add(.subjectOfWords, [.stop, .of, .function])
    add(.subjectVerbMarkers, [.stop, .verbMarker, .function])
    add(.subjectFunctionWords, [.stop, .function])
    add(.subjectTimeWords, .stop)
    add(.subjectNameJoiners, .joiner)
    add(.subjectGeneralWords, .general)
  }

  private mutating func add(_ list: WordList, _ kind: WordClass) {
    for (code, words) in Languages.wordsByLanguage(list) {
      guard let language = TagLanguage.all.first(where: { $0.code == code }) else { continue }
      for word in words {
        classes.update(WordKey.key(of: word.utf8)) { $0 |= WordClasses(kind.rawValue) << (language.index * 8) }
      }
    }
  }

  /// A byte for each language; 0 for a word that is in no list.
  func classes(of key: UInt64) -> WordClasses { classes[key] ?? 0 }
}

extension WordClass {
  /// A word whose frequency tells the language.
  static let function = WordClass(rawValue: 64)

  /// The class in one language, out of the bytes for all.
  init(_ classes: WordClasses, _ language: TagLanguage) {
    self.init(rawValue: UInt8(truncatingIfNeeded: classes >> (language.index * 8)))
  }
}
