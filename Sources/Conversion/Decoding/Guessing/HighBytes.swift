import Support

/// The bytes from 0x80 of a text with what stands around them, and its words, counted once for all encodings.
struct HighBytes: Sendable {
  /// A byte between its neighbours; blanks stand for the text's ends.
  struct Triple: Hashable, Sendable {
    let before: UInt8
    let byte: UInt8
    let after: UInt8
  }

  private(set) var triples: [Triple: Int] = [:]
  /// Different words with such bytes.
  private(set) var words: Set<ArraySlice<UInt8>> = []
  /// What the different words without such bytes are in small letters, as `LetterModel` hashes them.
  private(set) var plainWords: [UInt64] = []
  /// Which such bytes there are.
  let bytes: Set<UInt8>

  /// Words are gathered from so many of the first bytes; letters from all.
  private static let sample = 1 << 16
  private static let mostWords = 2000

  init(_ source: [UInt8]) {
    for offset in source.indices where source[offset] >= 0x80 {
      let before = offset > 0 ? source[offset - 1] : 0x20
      let after = offset + 1 < source.count ? source[offset + 1] : 0x20
      triples[Triple(before: before, byte: source[offset], after: after), default: 0] += 1
    }
    bytes = Set(triples.keys.map(\.byte))
    var seen = KeyedTable<Int32>()
    var start: Int?
    for offset in 0...min(source.count, Self.sample) {
      if offset < source.count, Self.isLetter(source[offset]) {
        start = start ?? offset
      } else if let begin = start {
        start = nil
        let word = source[begin..<offset]
        guard words.count + plainWords.count < Self.mostWords, word.count < 40 else { continue }
        if word.contains(where: { $0 >= 0x80 }) {
          words.insert(word)
        } else {
          seen.update(FNVHash(word).value) { times in
            if times == 0 { plainWords.append(FNVHash(word.lazy.map { $0 | 0x20 }).value) }
            times = 1
          }
        }
      }
    }
  }

  static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || byte.isASCIILetter }
}
