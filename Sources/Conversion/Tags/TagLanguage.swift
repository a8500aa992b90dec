/// The languages whose little words are known; the number is the place of a language's byte in `LanguageWords`.
enum TagLanguage: Int, Sendable, CaseIterable {
  case english, french, german, spanish, portuguese, italian, dutch, russian

  /// The BCP 47 tag.
  var code: String {
    switch self {
    case .english: "en"
    case .french: "fr"
    case .german: "de"
    case .spanish: "es"
    case .portuguese: "pt"
    case .italian: "it"
    case .dutch: "nl"
    case .russian: "ru"
    }
  }

  /// The language of a tag such as `pt-BR`.
  init?(code: String) {
    let primary = code.prefix { $0 != "-" }.lowercased()
    guard let language = Self.allCases.first(where: { $0.code == primary }) else { return nil }
    self = language
  }

  /// Whether an adjective stands before its noun.
  var putsAdjectivesFirst: Bool {
    switch self {
    case .english, .german, .dutch, .russian: true
    case .french, .spanish, .portuguese, .italian: false
    }
  }

  /// Its words.
  var words: WordList {
    switch self {
    case .english: .english
    case .french: .french
    case .german: .german
    case .spanish: .spanish
    case .portuguese: .portuguese
    case .italian: .italian
    case .dutch: .dutch
    case .russian: .russian
    }
  }
}
