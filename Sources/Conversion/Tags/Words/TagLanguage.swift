import LanguageFiles

/// A language whose little words are known: each that has a list of function words.
struct TagLanguage: Sendable, Equatable {
  /// The language's place among all, which is that of its byte in `WordClasses`. Nothing else, so that asking each word
  /// of a text costs nothing.
  let index: Int

  /// All of them: first those that are taken where as much of a text speaks for several.
  static let all = facts.indices.map(TagLanguage.init)

  /// The BCP 47 tag.
  var code: String { Self.facts[index].code }

  /// Whether an adjective stands before its noun.
  var putsAdjectivesFirst: Bool { Self.facts[index].putsAdjectivesFirst }

  /// Whether all nouns are printed with a capital.
  var nounsHaveCapitals: Bool { Self.facts[index].nounsHaveCapitals }

  /// Endings of adverbs and participles.
  var qualityEndings: [[UInt8]] { Self.facts[index].qualityEndings }

  private static let facts: [Facts] = {
    let known = Languages.wordsByLanguage(.subjectFunctionWords).map(\.language)
    let first = Languages.wordsByLanguage(.languagesFirst).flatMap(\.words).filter(known.contains)
    return (first + known.filter { !first.contains($0) }).map(Facts.init)
  }()

  /// What a language's file says of its grammar.
  private struct Facts {
    let code: String
    let putsAdjectivesFirst: Bool
    let nounsHaveCapitals: Bool
    let qualityEndings: [[UInt8]]

    init(_ code: String) {
      func words(_ list: WordList) -> [String] {
        Languages.wordsByLanguage(list).first { $0.language == code }?.words ?? []
      }
      self.code = code
      putsAdjectivesFirst = !words(.adjectivesFirst).isEmpty
      nounsHaveCapitals = !words(.nounsHaveCapitals).isEmpty
      qualityEndings = words(.qualityEndings).map { Array($0.utf8) }
    }
  }
}
