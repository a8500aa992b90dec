/// How a language inflects its words.
struct Inflection: Sendable {
  /// The forms of its words.
  let words: WordForms
  /// Those of names: of words that stand with a capital nearly everywhere. `nil` where names are written in one form.
  let names: WordForms?

  /// - Parameters:
  ///   - words: the forms of its words.
  ///   - names: those of names, `nil` where they have one.
  init(_ words: WordForms, names: WordForms? = nil) { (self.words, self.names) = (words, names) }

  /// The languages that have a table, by their codes.
  static let all: [String: Inflection] = [
    "ar": arabic, "de": german, "en": english, "es": spanish, "fr": french, "it": italian, "pt": portuguese,
    "ru": russian,
  ]
}
