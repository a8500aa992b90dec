import TestSupport
import Testing

@testable import Archive
@testable import Subjects

/// Which terms of a vocabulary are found in a text, and where.
@Suite struct VocabularyMatcherTests {
  private func vocabulary(_ yaml: String) throws -> Vocabulary {
    let (vocabulary, diagnostics) = Vocabulary.parse(Array(yaml.utf8), path: "vocabulary.yml")
    try #require(diagnostics.isEmpty, "\(diagnostics)")
    return vocabulary
  }

  /// The labels found in the paragraphs, as they are printed there.
  private func found(_ yaml: String, _ paragraphs: String...) throws -> [String] {
    let matches = VocabularyMatcher(try vocabulary(yaml)).matches(
      headline: "", paragraphs: paragraphs.map { Array($0.utf8) })
    return matches.flatMap(\.hits).map { hit in
      guard case .paragraph(let number) = hit.part else { return "?" }
      return String(decoding: Array(paragraphs[number].utf8)[hit.range], as: UTF8.self)
    }
  }

  @Test(arguments: [
    ("Túpac Amaru", "The tupac amaru, and TÚPAC  AMARU.", ["tupac amaru", "TÚPAC  AMARU"]),
    ("Sinn Féin", "Sinn-Fein won.", ["Sinn-Fein"]),
    ("Humanité", "Dans l’Humanité.", ["Humanité"]),
    ("Straße", "An der STRASSE.", ["STRASSE"]),
    ("Émile Zola", "E\u{301}mile Zola wrote.", ["E\u{301}mile Zola"]),
    ("Ленин", "О ЛЕНИН!", ["ЛЕНИН"]),
    ("Ἀθῆναι", "ἀθῆναι", ["ἀθῆναι"]),
    ("東京", "私は東京へ行く", ["東京"]),
    ("C++", "In C, not in C++.", ["C++"]),
    ("Peru", "Peruvian perus", []),
    ("bread riot", "bread. Riot", ["bread. Riot"]),
  ])
  func wordsWithoutCapitalsAndAccents(label: String, text: String, hits: [String]) throws {
    #expect(try found("terms:\n  - label: \"\(label)\"\n", text) == hits)
  }

  @Test func theLongestLabelCounts() throws {
    let yaml = "terms:\n  - label: Lima\n  - label: Lima Bean\n  - label: Bean Company of Peru\n"
    let matches = VocabularyMatcher(try vocabulary(yaml)).matches(
      headline: "", paragraphs: [Array("A Lima bean, the Bean Company of Peru, Lima.".utf8)])
    #expect(matches.map(\.term) == [1, 2, 0])
    #expect(matches.map(\.hits.count) == [1, 1, 1])
  }

  @Test func labelsDoNotGoOnInTheNextParagraph() throws {
    #expect(try found("terms:\n  - label: Lima Bean\n", "In Lima", "bean soup").isEmpty)
  }

  @Test func abbreviationsNeedCapitals() throws {
    let yaml = "terms:\n  - label: WHO\n"
    #expect(try found(yaml, "who knows the WHO?") == ["WHO"])
    // In a line of capitals, capitals prove nothing.
    #expect(try found(yaml, "WHO KNOWS").isEmpty)
  }

  @Test func wordsThatMustBeNear() throws {
    let yaml = "terms:\n  - label: Mercury\n    near: [orbit, the sun]\n    within: 3\n"
    #expect(try found(yaml, "Mercury in its orbit") == ["Mercury"])
    #expect(try found(yaml, "The sun is near Mercury") == ["Mercury"])
    #expect(try found(yaml, "Mercury is in quite another orbit").isEmpty)
    #expect(try found(yaml, "Mercury").isEmpty)
    // The next paragraph is near too.
    #expect(try found(yaml, "Of Mercury", "Orbit one") == ["Mercury"])
  }

  @Test func wordsThatMustNotBeNear() throws {
    let yaml = "terms:\n  - label: Tupac\n    not-near: [rapper]\n"
    #expect(try found(yaml, "Tupac the rapper").isEmpty)
    #expect(try found(yaml, "Tupac the rebel") == ["Tupac"])
  }

  @Test func oneNameOfTwoSubjects() throws {
    let yaml = """
      terms:
        - label: Mercury (planet)
          also: Mercury
          near: orbit
        - label: Mercury (metal)
          also: Mercury
          near: thermometer
      """
    let matcher = VocabularyMatcher(try vocabulary(yaml))
    #expect(matcher.matches(headline: "Mercury in a thermometer", paragraphs: []).map(\.term) == [1])
  }

  @Test func assignedByTheHeadlineOrTwice() throws {
    let matcher = VocabularyMatcher(try vocabulary("terms:\n  - label: Peru\n"))
    func isAssigned(_ headline: String, _ standfirst: String?, _ text: String) -> Bool {
      matcher.matches(headline: headline, standfirst: standfirst, paragraphs: [Array(text.utf8)]).contains(
        where: \.isAssigned)
    }
    #expect(isAssigned("Peru votes", nil, ""))
    #expect(!isAssigned("Votes", nil, "In Peru."))
    #expect(!isAssigned("Votes", "Peru", ""))
    #expect(isAssigned("Votes", "Peru", "In Peru."))
    #expect(isAssigned("Votes", nil, "In Peru, Peru."))
  }

  /// The automaton against a search that tries every label at every word.
  @Test(arguments: 0..<200) func asASimpleSearchFinds(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let words = ["a1", "b1", "c1", "d1"]
    func phrase(_ length: ClosedRange<Int>) -> [String] {
      (0..<Int.random(in: length, using: &generator)).map { _ in words.randomElement(using: &generator) ?? "a1" }
    }
    var labels: [[String]] = []
    for _ in 0..<8 {
      let label = phrase(1...4)
      if !labels.contains(label) { labels.append(label) }
    }
    let text = phrase(0...60)
    var expected: [Int: Int] = [:]
    var start = 0
    while start < text.count {
      let fitting = labels.indices.filter { text[start...].starts(with: labels[$0]) }
      guard let longest = fitting.max(by: { labels[$0].count < labels[$1].count }) else {
        start += 1
        continue
      }
      expected[longest, default: 0] += 1
      start += labels[longest].count
    }
    let matcher = VocabularyMatcher(Vocabulary(terms: labels.map { Vocabulary.Term($0.joined(separator: " ")) }))
    let matches = matcher.matches(headline: "", paragraphs: [Array(text.joined(separator: " ").utf8)])
    #expect(Dictionary(uniqueKeysWithValues: matches.map { ($0.term, $0.hits.count) }) == expected)
  }

  /// Bytes that are no UTF-8, or cut off, must not be read past.
  @Test(arguments: 0..<100) func anyBytes(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    let bytes = Array("a ".utf8) + (0..<200).map { _ in UInt8.random(in: 0...255, using: &generator) }
    let matcher = VocabularyMatcher(Vocabulary(terms: [Vocabulary.Term("a")]))
    let hits = matcher.matches(headline: "", paragraphs: [bytes]).flatMap(\.hits)
    #expect(hits.first?.range == 0..<1)
    #expect(hits.allSatisfy { $0.range.upperBound <= bytes.count })
  }
}
