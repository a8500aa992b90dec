import Archive

/// The words of the interface in the archive's language.
///
/// A class, so that a record that needs words holds no more than their address.
final class Words: Sendable {
  /// Words that stand for themselves, by their keys.
  private let words: [String: String]
  private let phrases: [Phrase: WordPattern]
  private let counted: [CountedPhrase: CountedForms]
  /// How dates are put in words.
  let dates: DateWords

  /// The forms of words with a number, all of one language.
  struct CountedForms: Sendable {
    let rule: PluralRule
    let numbers: NumberFormat
    let patterns: [PluralCategory: WordPattern]
  }

  init(
    words: [String: String], phrases: [Phrase: WordPattern], counted: [CountedPhrase: CountedForms], dates: DateWords
  ) {
    self.words = words
    self.phrases = phrases
    self.counted = counted
    self.dates = dates
  }

  /// Words that stand for themselves.
  subscript(word: Word) -> String { self[word.rawValue] }

  /// The same, by their key: a taxonomy's words are no case of `Word`.
  subscript(key: String) -> String { words[key] ?? "" }

  /// Words around values, by the names of their places.
  func text(_ phrase: Phrase, _ values: KeyValuePairs<String, String>) -> String {
    assert(Set(values.map(\.key)) == Set(phrase.placeholders), "\(phrase) is given other values than it has places for")
    return phrases[phrase]?.filled(values) ?? ""
  }

  /// Words with a number: "1,204 articles".
  func text(_ number: Int, _ phrase: CountedPhrase) -> String {
    guard let forms = counted[phrase] else { return "" }
    return forms.patterns[forms.rule.category(of: number)]?.filled([
      CountedPhrase.placeholder: forms.numbers.text(number)
    ]) ?? ""
  }

  /// A number by itself: "1,204".
  func text(_ number: Int) -> String { counted[.articles]?.numbers.text(number) ?? String(number) }

  /// The forms of words with a number, in CLDR's order, the place of the number left open; and how numbers are written.
  /// For a page that fills in numbers of its own.
  func forms(of phrase: CountedPhrase) -> (patterns: [(form: PluralCategory, text: String)], numbers: NumberFormat)? {
    counted[phrase].map { forms in
      let open = KeyValuePairs(dictionaryLiteral: (CountedPhrase.placeholder, "{\(CountedPhrase.placeholder)}"))
      let patterns = forms.rule.categories.compactMap { form in forms.patterns[form].map { (form, $0.filled(open)) } }
      return (patterns, forms.numbers)
    }
  }

  /// A name, and how many articles it has: "1997: 12 articles".
  func label(_ name: String, articles: Int) -> String {
    name + self[.colon] + text(articles, .articles)
  }

  /// "24 April 1997: 3 articles".
  func label(of day: Catalogue.Day) -> String { label(dates.text(day.day), articles: day.articles.count) }
}
