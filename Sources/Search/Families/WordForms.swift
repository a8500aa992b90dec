/// The forms that words have in a language, by number, gender and case: a table of endings (`Languages/`).
///
/// It is made for joining too few words rather than wrong ones. What a word may be a form of counts only where that
/// word stands in the archive as well; so an ending may be given that is none in some words.
struct WordForms: Sendable {
  /// Endings that other forms have in the place of some. Of several such forms the most frequent is meant.
  struct Changes {
    /// How many characters the other form has at least.
    let least: Int
    /// In how many times fewer articles than the word it stands at most: printers' errors are rare.
    let rarer: Int
    /// An ending, and that of the other form. An ending may have several.
    let endings: [(ending: String, other: String)]

    init(least: Int, rarer: Int = 10, _ endings: KeyValuePairs<String, String>) {
      (self.least, self.rarer) = (least, rarer)
      self.endings = endings.map { ($0, $1) }
    }

    /// Words that some endings stand behind, also as the last part of others.
    init(of words: [String], with endings: [String]) {
      (least, rarer) = (3, 10)
      self.endings = words.flatMap { word in endings.map { (word + $0, word) } }
    }
  }

  /// Words that a word may be a form of, and in how many times fewer articles these stand at most.
  typealias Others = (words: [[UInt8]], rarer: Int)

  private struct Change: Sendable {
    let ending: [UInt8]
    let other: [UInt8]
  }

  private struct ChangeGroup: Sendable {
    let least: Int
    let rarer: Int
    let changes: [Change]
  }

  /// Beginnings that every word loses, and endings of which every word changes the longest that it has.
  private let beginnings: [[UInt8]]
  private let endings: [Change]
  /// How many characters are left of it at least.
  private let least: Int
  /// How many characters stand before such an ending at least.
  private static let leastBefore = 3
  /// Forms that a word may be one of, the likelier groups first.
  private let changes: [ChangeGroup]
  private let irregular: [[UInt8]: [UInt8]]
  /// Endings of words that are forms of no other.
  private let kept: [[UInt8]]

  /// - Parameters:
  ///   - beginnings: what is written before words of all kinds: articles, prepositions.
  ///   - endings: endings of all words, and those that stand for them, so that what comes of it need not be a word.
  ///   - least: how many characters come of a word at least.
  ///   - changes: endings for which another form of the word has others; the likelier ones first.
  ///   - kept: endings of words that are forms of no other, though one of the others ends so.
  ///   - irregular: words of which each is a form of another that endings do not tell.
  ///   - apart: words that are forms of no other, though they end so.
  init(
    beginnings: [String] = [], endings: KeyValuePairs<String, String> = [:], least: Int = 4, changes: [Changes] = [],
    kept: [String] = [], irregular: KeyValuePairs<String, String> = [:], apart: [String] = []
  ) {
    self.beginnings = beginnings.map(Self.folded).sorted { $0.count > $1.count }
    self.endings = endings.map(Self.change).sorted { $0.ending.count > $1.ending.count }
    self.least = least
    self.changes = changes.map { group in
      ChangeGroup(least: group.least, rarer: group.rarer, changes: group.endings.map(Self.change))
    }
    self.kept = kept.map(Self.folded)
    var known: [[UInt8]: [UInt8]] = [:]
    for (word, other) in irregular { known[Self.folded(word)] = Self.folded(other) }
    for word in apart { known[Self.folded(word)] = Self.folded(word) }
    self.irregular = known
  }

  /// A word of the table as the index has it.
  private static func folded(_ word: String) -> [UInt8] { Array(SearchWords.words(of: word).joined().utf8) }

  private static func change(_ ending: String, _ other: String) -> Change {
    Change(ending: folded(ending), other: folded(other))
  }

  /// What comes of a word whatever other words there are.
  func stem(of word: [UInt8]) -> [UInt8] {
    if let other = irregular[word] { return other }
    var left = word[...]
    if let beginning = beginnings.first(where: { left.starts(with: $0) }),
      left.dropFirst(beginning.count).characterCount >= least
    {
      left = left.dropFirst(beginning.count)
    }
    if let change = endings.first(where: { left.ends(with: $0.ending) }) {
      let other = ArraySlice(left.dropLast(change.ending.count) + change.other)
      let isLong = left.dropLast(change.ending.count).characterCount >= Self.leastBefore
      if isLong, other.characterCount >= least { left = other }
    }
    return Array(left)
  }

  /// What the words of which this came may be forms of, the likelier first.
  func others(of stem: [UInt8]) -> [Others] {
    if irregular[stem] != nil || kept.contains(where: stem.ends) { return [] }
    return changes.map { group in
      let others = group.changes.filter { stem.ends(with: $0.ending) }
        .map { stem.dropLast($0.ending.count) + $0.other }
      return (others.filter { $0.characterCount >= group.least }, group.rarer)
    }
  }
}

extension Collection<UInt8> {
  /// How many characters they are in UTF-8.
  fileprivate var characterCount: Int { count { $0 & 0xC0 != 0x80 } }
}

extension BidirectionalCollection<UInt8> {
  fileprivate func ends(with ending: [UInt8]) -> Bool { reversed().starts(with: ending.reversed()) }
}
