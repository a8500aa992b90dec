import Archive

/// The words of some articles that follow each other, in the order of their bytes, each with its articles.
struct WordRun: Sendable {
  /// The words, one after the other, and where each ends.
  private(set) var words: [UInt8] = []
  private var wordEnds: [UInt32] = []
  /// The postings of all words, one word after the other, and where each word's end.
  private var postings: [UInt8] = []
  private var postingEnds: [UInt32] = []
  /// The number of the first of its articles.
  var first = 0

  /// The number of its words.
  var count: Int { wordEnds.count }

  /// Where a word's bytes are among `words`.
  func word(_ index: Int) -> Range<Int> { (index == 0 ? 0 : Int(wordEnds[index - 1]))..<Int(wordEnds[index]) }

  mutating func reserve(words count: Int, postings: Int) {
    words.reserveCapacity(8 * count)
    wordEnds.reserveCapacity(count)
    postingEnds.reserveCapacity(count)
    self.postings.reserveCapacity(postings + postings / 2)
  }

  /// Adds a word, behind those that come before it.
  ///
  /// - Parameter list: the articles it stands in, counted from the run's first one.
  mutating func add(_ word: UnsafeBufferPointer<UInt8>, _ list: some Sequence<Posting>) {
    words.append(contentsOf: word)
    wordEnds.append(UInt32(words.count))
    var last = -1
    for posting in list {
      // Seven bits in each byte: the weight, and how far on the article is.
      var value = (posting.article - last) << 3 | posting.weight.number
      last = posting.article
      while value >= 0x80 {
        postings.append(UInt8(value & 0x7F) | 0x80)
        value >>= 7
      }
      postings.append(UInt8(value))
    }
    postingEnds.append(UInt32(postings.count))
  }

  /// Writes it down, but for the number of the first article: that may be another the next time.
  func append(to writer: inout ByteWriter) {
    writer.add(words)
    writer.add(postings)
    for ends in [wordEnds, postingEnds] { ends.withUnsafeBytes { writer.add(Array($0)) } }
  }

  /// What was written down; `nil` when it is something else.
  static func read(_ reader: inout ByteReader) -> WordRun? {
    guard let words = reader.part(), let postings = reader.part(), let wordEnds = ends(&reader, within: words.count),
      let postingEnds = ends(&reader, within: postings.count), wordEnds.count == postingEnds.count
    else { return nil }
    var run = WordRun()
    (run.words, run.postings, run.wordEnds, run.postingEnds) = (Array(words), Array(postings), wordEnds, postingEnds)
    return run
  }

  private static func ends(_ reader: inout ByteReader, within count: Int) -> [UInt32]? {
    guard let bytes = reader.part(), bytes.count % 4 == 0 else { return nil }
    let ends = bytes.withUnsafeBytes { bytes in
      (0..<bytes.count / 4).map { bytes.loadUnaligned(fromByteOffset: 4 * $0, as: UInt32.self) }
    }
    return zip([0] + ends, ends).allSatisfy { $0 <= $1 && $1 <= count } ? ends : nil
  }

  /// Appends the postings of a word, with the articles' own numbers.
  func append(postingsOf index: Int, to list: inout [Posting]) {
    var place = index == 0 ? 0 : Int(postingEnds[index - 1])
    let end = Int(postingEnds[index])
    var article = first - 1
    while place < end {
      var (value, shift) = (0, 0)
      while true {
        let byte = postings[place]
        place += 1
        value |= Int(byte & 0x7F) << shift
        if byte < 0x80 { break }
        shift += 7
      }
      article += value >> 3
      list.append(Posting(article: article, weight: Weight(number: value & 7)))
    }
  }
}
