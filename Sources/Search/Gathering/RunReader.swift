import Files
import Support

/// Reads a run's words one after the other, of the run's bytes no more at once than it needs.
struct RunReader {
  private let source: StoredBytes
  /// The numbers of the run's articles.
  private let articles: Range<Int>
  /// The bytes that were read and not used yet begin at `place`; the run's others begin at `next`.
  private var buffer: [UInt8] = []
  private var place = 0
  private var next = 0
  private let pieceSize: Int

  /// The word that was read last, and its `beginning`, by which most are told apart.
  private(set) var word: [UInt8] = []
  private(set) var beginning: UInt64 = 0
  /// In how many articles it begins with a small letter.
  private(set) var small = 0
  /// How many bytes of its postings have not been read.
  private var postings = 0

  /// - Parameters:
  ///   - articles: the numbers of the run's articles.
  ///   - pieceSize: how many bytes are read at once.
  init(_ source: StoredBytes, of articles: Range<Int>, pieceSize: Int) {
    (self.source, self.articles, self.pieceSize) = (source, articles, pieceSize)
  }

  /// Goes to the next word; `false` at the end.
  mutating func goOn() throws(FileError) -> Bool {
    while postings > 0 { _ = try byte() }
    if place == buffer.count, next == source.count { return false }
    let shared = try number()
    if shared > word.count { throw source.damage }
    var count = try number()
    word.removeSubrange(shared...)
    while count > 0 {
      word.append(try byte())
      count -= 1
    }
    beginning = word.beginning
    small = try number()
    postings = try number()
    return true
  }

  /// Appends the postings of the word, with the articles' own numbers.
  mutating func append(postingsTo list: inout [Posting]) throws(FileError) {
    var article = articles.lowerBound - 1
    while postings > 0 {
      let value = try number()
      // Somebody may have forged the file.
      if value >> 3 > articles.upperBound - 1 - article || value & 7 > Weight.highest { throw source.damage }
      article += value >> 3
      list.append(Posting(article: article, weight: Weight(number: value & 7)))
    }
  }

  private mutating func number() throws(FileError) -> Int {
    var (number, shift) = (0, 0)
    while true {
      let byte = try byte()
      if shift > 56 { throw source.damage }
      number |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
  }

  @inline(__always)
  private mutating func byte() throws(FileError) -> UInt8 {
    if place == buffer.count {
      let end = min(source.count, next + pieceSize)
      if next == end { throw source.damage }
      buffer = try source.bytes(next..<end)
      (place, next) = (0, end)
    }
    defer { place += 1 }
    if postings > 0 { postings -= 1 }
    return buffer[place]
  }
}
