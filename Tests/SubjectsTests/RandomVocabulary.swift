import TestSupport

@testable import Archive

extension Vocabulary {
  /// A vocabulary without mistakes, with signs that every format must keep.
  static func random(_ generator: inout SeededGenerator) -> Vocabulary {
    var number = 0
    let words = [
      "Peru", "l’été", "a, b", "say \"no\"", "it's", "x | y", "back\\slash", "#1", "- item", "ключ", "東京", "C++",
      "a: b", "true", "@fr",
    ]
    /// Labels are told apart by a figure.
    func label() -> String {
      number += 1
      return "\(words.randomElement(using: &generator) ?? "") n\(number)"
    }
    func labels(_ most: Int) -> [Label] {
      let count = Int.random(in: 0...most, using: &generator)
      return (0..<count).map { _ in
        Label(label(), language: [nil, "en", "fr", "pt-BR"].randomElement(using: &generator) ?? nil)
      }
      .inOrderOfLanguages
    }
    var terms: [Term] = []
    for _ in 0..<Int.random(in: 0...6, using: &generator) {
      var term = Term(label())
      if Bool.random(using: &generator) {
        term.labels = [Label(label(), language: "en"), Label(label(), language: "fr")]
      }
      term.alternatives = labels(4)
      term.hidden = labels(2)
      term.notes = labels(2).map { Label($0.text + "\nsecond; line", language: $0.language) }
      term.matches = (0..<Int.random(in: 0...2, using: &generator)).map { "https://example.org/\(number)/\($0)#x" }
      if Bool.random(using: &generator) {
        term.near = [label(), label()]
        term.within = Int.random(in: 1...1000, using: &generator)
      }
      if Bool.random(using: &generator) { term.notNear = [label()] }
      // Wider terms come before narrower ones, so that there is no circle.
      if let wider = terms.randomElement(using: &generator), Bool.random(using: &generator) {
        term.broader = [wider.labels[0].text]
      }
      if let other = terms.randomElement(using: &generator), Bool.random(using: &generator) {
        term.related = [other.labels[0].text]
      }
      terms.append(term)
    }
    return Vocabulary(terms: terms, dropped: (0..<Int.random(in: 0...3, using: &generator)).map { _ in label() })
  }
}
