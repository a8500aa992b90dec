/// The words of some articles that follow each other, in the order of their bytes, each with its articles: bytes that
/// `RunReader` reads from the first to the last.
///
/// Numbers have seven bits in each byte, the highest bit says that more follow. A word is the number of bytes that it
/// shares with the word before it, the number of the others, and these; then come in how many articles it begins with a
/// small letter, the number of bytes of its postings, and these: for each how far on the article is, and the weight in
/// three bits.
struct WordRun {
  private(set) var bytes: [UInt8] = []
  private var last: [UInt8] = []
  private var postings: [UInt8] = []

  mutating func reserve(words count: Int, postings: Int) { bytes.reserveCapacity(9 * count + postings + postings / 2) }

  /// Adds a word, behind those that come before it.
  ///
  /// - Parameters:
  ///   - list: the articles it stands in, counted from the run's first one.
  ///   - small: in how many of them it begins with a small letter somewhere.
  mutating func add(_ word: UnsafeBufferPointer<UInt8>, _ list: some Sequence<Posting>, small: Int) {
    var shared = 0
    while shared < min(word.count, last.count), word[shared] == last[shared] { shared += 1 }
    Self.add(shared, to: &bytes)
    Self.add(word.count - shared, to: &bytes)
    bytes.append(contentsOf: word[shared...])
    last.removeSubrange(shared...)
    last.append(contentsOf: word[shared...])

    Self.add(small, to: &bytes)
    postings.removeAll(keepingCapacity: true)
    var before = -1
    for posting in list {
      Self.add((posting.article - before) << 3 | posting.weight.number, to: &postings)
      before = posting.article
    }
    Self.add(postings.count, to: &bytes)
    bytes += postings
  }

  private static func add(_ number: Int, to bytes: inout [UInt8]) {
    var number = number
    while number >= 0x80 {
      bytes.append(UInt8(number & 0x7F) | 0x80)
      number >>= 7
    }
    bytes.append(UInt8(number))
  }
}
