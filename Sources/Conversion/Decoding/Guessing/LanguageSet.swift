/// Some of the languages of which there are samples.
struct LanguageSet: OptionSet, Sendable {
  let rawValue: UInt32

  init(rawValue: UInt32) { self.rawValue = rawValue }

  init(_ language: LanguageSample) { self.init(rawValue: 1 << UInt32(language.rawValue)) }

  init(_ languages: [LanguageSample]) { self.init(languages.map { LanguageSet($0) }) }

  /// Whether a language is one of them.
  func contains(_ language: LanguageSample) -> Bool { contains(LanguageSet(language)) }
}
