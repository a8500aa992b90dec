import LanguageFiles

/// A language whose little words are known: each that has a list of function words.
struct TagLanguage: Sendable, Equatable {
  /// The BCP 47 tag.
  let code: String
  /// Its place among them, which is that of its byte in `LanguageWords`.
  let index: Int
  /// Whether an adjective stands before its noun.
  let putsAdjectivesFirst: Bool
  /// Whether all nouns are printed with a capital.
  let nounsHaveCapitals: Bool
  /// Endings of adverbs and participles.
  let qualityEndings: [[UInt8]]

  /// All of them: first those that are taken where as much of a text speaks for several.
  static let all: [TagLanguage] = {
    let known = Languages.wordsByLanguage(.subjectFunctionWords).map(\.language)
    let first = Languages.wordsByLanguage(.languagesFirst).flatMap(\.words).filter(known.contains)
    return (first + known.filter { !first.contains($0) }).enumerated().map { TagLanguage($1, index: $0) }
  }()

  private init(_ code: String, index: Int) {
    func words(_ list: WordList) -> [String] {
      Languages.wordsByLanguage(list).first { $0.language == code }?.words ?? []
    }
    self.code = code
    self.index = index
    putsAdjectivesFirst = !words(.adjectivesFirst).isEmpty
    nounsHaveCapitals = !words(.nounsHaveCapitals).isEmpty
    qualityEndings = words(.qualityEndings).map { Array($0.utf8) }
  }
}
