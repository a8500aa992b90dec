/// The words of articles in the order in which they stand there, to see which follow which.
struct WordSequence {
  /// For each word its number, and in three bits of how many parts it is; `end` behind a text.
  private var words: [Int32] = []
  private var articleEnds: [Int] = []

  private static let end: Int32 = -1

  /// Adds the next word of a text.
  ///
  /// - Parameter parts: as `SearchWords` counts them.
  mutating func add(_ word: Int, parts: Int) { words.append(Int32(word) << 3 | Int32(parts)) }

  /// What follows is another text: no words are together across its beginning.
  mutating func endText() { words.append(Self.end) }

  /// What follows is another article.
  mutating func endArticle() {
    endText()
    articleEnds.append(words.count)
  }

  /// Calls `body` for each two words of which one stands behind the other, of one article after the other. What is
  /// joined stands where its parts do: in `the U.S. army`, `army` is behind `s` and behind `us`, which is behind `the`.
  func forEachPair(_ body: (_ article: Int, _ one: Int, _ other: Int) -> Void) {
    // The words that end at each of the last places: one of one part, and one of several; -1 for none.
    var ends = [(one: Int32, together: Int32)](repeating: (-1, -1), count: 8)
    var (place, start) = (0, 0)
    for (article, end) in articleEnds.enumerated() {
      for value in words[start..<end] {
        if value == Self.end {
          for place in ends.indices { ends[place] = (-1, -1) }
          continue
        }
        let (word, parts) = (value >> 3, Int(value & 7))
        if parts < 2 {
          place += 1
          ends[place & 7] = (parts == 0 ? -1 : word, -1)
          if parts == 0 { continue }
        } else {
          ends[place & 7].together = word
        }
        let before = ends[(place - max(1, parts)) & 7]
        if before.one >= 0 { body(article, Int(before.one), Int(word)) }
        if before.together >= 0 { body(article, Int(before.together), Int(word)) }
      }
      start = end
    }
  }
}
