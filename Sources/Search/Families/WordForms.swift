/// The forms that words have in a language, by number, gender and case: a table of endings (`Languages/`).
///
/// It is made for joining too few words rather than wrong ones. What a word may be a form of counts only where that word
/// stands in the archive as well; so an ending may be given that is none in some words.
struct WordForms: Sendable {
  /// Endings that other forms have in the place of some.
  struct Changes {
    /// How many characters the other form has at least.
    let least: Int
    /// An ending, and that of the other form. An ending may have several.
    let endings: [(ending: String, other: String)]

    init(least: Int, _ endings: KeyValuePairs<String, String>) {
      self.least = least
      self.endings = endings.map { ($0, $1) }
    }

    /// Words that some endings stand behind, also as the last part of others.
    init(of words: [String], with endings: [String]) {
      least = 3
      self.endings = words.flatMap { word in endings.map { (word + $0, word) } }
    }
  }

  private struct Change: Sendable {
    let ending: [UInt8]
    let other: [UInt8]
    let least: Int
  }

  /// Beginnings and endings that every word loses, the longest that leaves enough of it and the longest of all.
  private let beginnings: [[UInt8]]
  private let endings: [[UInt8]]
  /// How many characters are left of it at least.
  private let least: Int
  /// Forms that a word may be one of, the likelier first.
  private let changes: [Change]
  private let irregular: [[UInt8]: [UInt8]]
  /// Endings of words that are forms of no other.
  private let kept: [[UInt8]]

  /// - Parameters:
  ///   - beginnings: what is written before words of all kinds: articles, prepositions.
  ///   - endings: endings that every word loses, so that what is left need not be a word.
  ///   - least: how many characters are left of a word at least when it loses those.
  ///   - changes: endings for which another form of the word has others; the likelier form first.
  ///   - kept: endings of words that are forms of no other, though one of the others ends so.
  ///   - irregular: words of which each is a form of another that endings do not tell.
  ///   - apart: words that are forms of no other, though they end so.
  init(
    beginnings: [String] = [], endings: [String] = [], least: Int = 4, changes: [Changes] = [],
    kept: [String] = [], irregular: KeyValuePairs<String, String> = [:], apart: [String] = []
  ) {
    self.beginnings = beginnings.map(Self.folded).sorted { $0.count > $1.count }
    self.endings = endings.map(Self.folded).sorted { $0.count > $1.count }
    self.least = least
    self.changes = changes.flatMap { group in
      group.endings.map { Change(ending: Self.folded($0), other: Self.folded($1), least: group.least) }
    }
    self.kept = kept.map(Self.folded)
    var known: [[UInt8]: [UInt8]] = [:]
    for (word, other) in irregular { known[Self.folded(word)] = Self.folded(other) }
    for word in apart { known[Self.folded(word)] = Self.folded(word) }
    self.irregular = known
  }

  /// A word of the table as the index has it.
  private static func folded(_ word: String) -> [UInt8] { Array(SearchWords.words(of: word).joined().utf8) }

  /// What is left of a word when it loses what it may lose at once.
  func stem(of word: [UInt8]) -> [UInt8] {
    if let other = irregular[word] { return other }
    var left = word[...]
    if let beginning = beginnings.first(where: { left.starts(with: $0) }),
      left.dropFirst(beginning.count).characterCount >= least
    {
      left = left.dropFirst(beginning.count)
    }
    if let ending = endings.first(where: { left.ends(with: $0) }),
      left.dropLast(ending.count).characterCount >= least
    {
      left = left.dropLast(ending.count)
    }
    return Array(left)
  }

  /// What a word that has lost this may be a form of, the likelier first.
  func others(of stem: [UInt8]) -> [[UInt8]] {
    if irregular[stem] != nil || kept.contains(where: stem.ends) { return [] }
    return changes.compactMap { change in
      guard stem.ends(with: change.ending) else { return nil }
      let other = stem.dropLast(change.ending.count) + change.other
      return other.characterCount < change.least ? nil : Array(other)
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
