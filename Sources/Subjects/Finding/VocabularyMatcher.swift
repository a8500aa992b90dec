public import Archive
import Support

/// Finds the terms of a vocabulary in texts. It is made once for an archive, and a text is read in one pass.
///
/// Labels are found without regard to capitals, accents and hyphens; an abbreviation in capitals of up to five letters
/// ("WHO") only in capitals, and not in a headline that has nothing else. Of labels that overlap, the first counts, and
/// of those that begin alike the longest.
public struct VocabularyMatcher: Sendable {
  /// A label's use.
  struct Use: Sendable {
    let term: Int
    let isAbbreviation: Bool
  }

  /// What must or must not stand near a term's labels, as numbers of phrases.
  struct Surroundings: Sendable {
    let near: [Int]
    let notNear: [Int]
    let reach: Int
  }

  var words = InternedBytes()
  var automaton = PhraseAutomaton()
  /// The terms whose label each phrase is; none for phrases that only stand near.
  private(set) var uses: [[Use]] = []
  /// For the few terms that have any.
  private(set) var surroundings: [Int: Surroundings] = [:]

  /// A matcher for all labels of a vocabulary, preferred, alternative and hidden.
  public init(_ vocabulary: Vocabulary) {
    for (index, term) in vocabulary.terms.enumerated() {
      for label in term.allLabels {
        guard let phrase = phrase(label.text) else { continue }
        let use = Use(term: index, isAbbreviation: Self.isAbbreviation(label.text))
        // Of two forms of a label, the one that asks less counts.
        if let known = uses[phrase].firstIndex(where: { $0.term == index }) {
          if !use.isAbbreviation { uses[phrase][known] = use }
        } else {
          uses[phrase].append(use)
        }
      }
      if !term.near.isEmpty || !term.notNear.isEmpty {
        surroundings[index] = Surroundings(
          near: term.near.compactMap { phrase($0) }, notNear: term.notNear.compactMap { phrase($0) },
          reach: term.within ?? Vocabulary.Term.standardReach)
      }
    }
    automaton.finish()
  }

  /// The terms in an article, in the order in which they appear.
  public func matches(headline: String, standfirst: String? = nil, place: String? = nil, paragraphs: [[UInt8]])
    -> [VocabularyMatch]
  {
    var reading = VocabularyReading(self)
    reading.read(headline, as: .headline)
    if let standfirst { reading.read(standfirst, as: .standfirst) }
    if let place { reading.read(place, as: .place) }
    for (number, paragraph) in paragraphs.enumerated() { reading.read(paragraph.span, as: .paragraph(number)) }
    return reading.finish()
  }

  private mutating func phrase(_ text: String) -> Int? {
    var (text, numbers) = (text, [Int32]())
    text.withUTF8 { bytes in
      FoldedWords.forEach(in: bytes) { numbers.append(Int32(words.number(of: $0.word))) }
    }
    if numbers.isEmpty { return nil }
    let phrase = automaton.add(numbers)
    if phrase == uses.count { uses.append([]) }
    return phrase
  }

  private static func isAbbreviation(_ label: String) -> Bool {
    (2...5).contains(label.count) && label.allSatisfy { $0.isUppercase && $0.isLetter }
  }
}
