import Archive
import Support

/// One text on its way through a ``VocabularyMatcher``: its parts in their order, then the matches.
public struct VocabularyReading: Sendable {
  /// A phrase in the text.
  private struct Found {
    let phrase: Int
    /// The words, counted through all parts.
    let words: Range<Int>
    let part: VocabularyMatch.Part
    let range: Range<Int>
    /// Whether all is in capitals, in a part that is not.
    let isInCapitals: Bool
  }

  private let matcher: VocabularyMatcher
  private var found: [Found] = []
  private var wordCount = 0
  /// The last words of the part, by their number in it: a phrase is known only at its last one.
  private var starts: [Int] = []
  private var capitals: [Bool] = []

  /// A text that nothing has been read of.
  public init(_ matcher: VocabularyMatcher) {
    self.matcher = matcher
  }

  /// Reads a part of the text.
  public mutating func read(_ text: String, as part: VocabularyMatch.Part) {
    var text = text
    text.withUTF8 { read($0, as: part) }
  }

  /// Reads a part of the text.
  public mutating func read(_ text: Span<UInt8>, as part: VocabularyMatch.Part) {
    text.withUnsafeBufferPointer { read($0, as: part) }
  }

  private mutating func read(_ text: UnsafeBufferPointer<UInt8>, as part: VocabularyMatch.Part) {
    starts.removeAll(keepingCapacity: true)
    capitals.removeAll(keepingCapacity: true)
    let firstFound = found.count
    let firstWord = wordCount
    var state: Int32 = 0
    var hasSmallLetters = false
    let automaton = matcher.automaton
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: FoldedWords.longest) { scratch in
      var words = FoldedWords(text, scratch: scratch)
      while words.next() {
        starts.append(words.range.lowerBound)
        capitals.append(words.isInCapitals)
        hasSmallLetters = hasSmallLetters || words.hasSmallLetter
        let number = matcher.words.known(words.word)
        state = number < 0 ? 0 : automaton.step(from: state, Int32(number))
        guard state != 0 else { continue }
        var end = automaton.phrases[Int(state)] >= 0 ? state : automaton.shorter[Int(state)]
        while end >= 0 {
          let first = starts.count - Int(automaton.depths[Int(end)])
          found.append(
            Found(
              phrase: Int(automaton.phrases[Int(end)]), words: firstWord + first..<firstWord + starts.count, part: part,
              range: starts[first]..<words.range.upperBound, isInCapitals: capitals[first...].allSatisfy { $0 }))
          end = automaton.shorter[Int(end)]
        }
      }
    }
    wordCount += starts.count
    guard !hasSmallLetters else { return }
    // Where everything is in capitals, they prove nothing.
    for index in found.indices[firstFound...] {
      let one = found[index]
      found[index] = Found(phrase: one.phrase, words: one.words, part: one.part, range: one.range, isInCapitals: false)
    }
  }

  /// The terms in the parts that were read, in the order in which they appear.
  public consuming func finish() -> [VocabularyMatch] {
    var matches: [VocabularyMatch] = []
    var numbers: [Int: Int] = [:]
    var end = 0
    let ordered = found.sorted {
      ($0.words.lowerBound, $1.words.upperBound) < ($1.words.lowerBound, $0.words.upperBound)
    }
    // The places of each phrase, for what must stand near.
    let places =
      matcher.surroundings.isEmpty ? [:] : Dictionary(grouping: ordered, by: \.phrase).mapValues { $0.map(\.words) }
    for one in ordered where one.words.lowerBound >= end {
      let uses = matcher.uses[one.phrase].filter { use in
        (one.isInCapitals || !use.isAbbreviation) && isAmongRightWords(one.words, use.term, places)
      }
      if uses.isEmpty { continue }
      end = one.words.upperBound
      for use in uses {
        let number = numbers[use.term] ?? matches.count
        if number == matches.count { matches.append(VocabularyMatch(term: use.term, hits: [])) }
        numbers[use.term] = number
        matches[number].hits.append(VocabularyMatch.Hit(part: one.part, range: one.range))
      }
    }
    return matches
  }

  private func isAmongRightWords(_ label: Range<Int>, _ term: Int, _ places: [Int: [Range<Int>]]) -> Bool {
    guard let surroundings = matcher.surroundings[term] else { return true }
    func stands(_ phrases: [Int]) -> Bool {
      phrases.contains { phrase in
        guard let places = places[phrase] else { return false }
        // The places of a phrase are in order and of one length: the nearest ones stand around where the label would.
        var low = places.indices.partitioningIndex { places[$0].upperBound > label.lowerBound }
        if low > 0, label.lowerBound - places[low - 1].upperBound < surroundings.reach { return true }
        // The words of the label itself are not near it.
        while low < places.count, places[low].overlaps(label) { low += 1 }
        return low < places.count && places[low].lowerBound - label.upperBound < surroundings.reach
      }
    }
    return (surroundings.near.isEmpty || stands(surroundings.near)) && !stands(surroundings.notNear)
  }
}
