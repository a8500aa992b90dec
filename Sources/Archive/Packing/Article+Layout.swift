public import Files

/// Places of the block are read here without a look at its end: an article is what `ArticlePacker` wrote, or was taken
/// from a file by `all`, which has looked where each field ends.
extension Article {
  /// Where the parts of a packed article lie, in bytes from its beginning. All numbers are little-endian. The ends of
  /// its fields, counted from where the first begins, take two bytes each, or four in a wide article, which holds more;
  /// then come the fields that it has, one after the other.
  enum Layout {
    /// Its length in all.
    static let length = 0
    /// A bit for each field that it has.
    static let mask = 4
    /// The number of its filing.
    static let filing = 12
    /// How its file was left.
    static let size = 16
    static let changed = 24
    static let noted = 32
    static let node = 40
    static let fingerprint = 48
    static let frontMatterFingerprint = fingerprint + Fingerprint.size
    static let ends = frontMatterFingerprint + Fingerprint.size
    /// The bit of the mask that says that the article is wide.
    static let wide: UInt64 = 1 << 63
  }

  /// What is packed beside the keys of the front matter: the highest bits of the mask.
  enum Part: UInt64 {
    case pictures = 56, links, file, extra, positions
    /// A checksum that is not 64 digits.
    case sourceChecksum
    /// There was something to say of the front matter, which must be said again: it is read anew each time.
    case doubt

    /// Its bit of the mask.
    var bit: UInt64 { 1 << rawValue }
  }

  /// How many bytes it takes.
  var length: Int { Int(block.packedNumber(at: start + Layout.length)) }

  /// Its bytes.
  var packed: ArraySlice<UInt8> { block[start..<start + length] }

  /// How many bytes its content file has.
  public var fileSize: Int { stamp.size }

  /// How its file was left when it was read.
  var stamp: FileSystem.Stamp {
    block.withUnsafeBytes { block in
      func number(at place: Int) -> Int {
        Int(Int64(littleEndian: block.loadUnaligned(fromByteOffset: start + place, as: Int64.self)))
      }
      return FileSystem.Stamp(
        size: number(at: Layout.size), changed: number(at: Layout.changed), noted: number(at: Layout.noted),
        node: number(at: Layout.node))
    }
  }

  /// Whether a file that is left so surely holds what the article was read from.
  ///
  /// - Parameter moment: one before it was read, in nanoseconds since 1970.
  public func isSurely(in file: FileSystem.Stamp, readAfter moment: Int) -> Bool {
    stamp == file && file.isSettled(before: moment)
  }

  /// What it is filed under.
  var filing: Filing { Filing(packed: block.packedNumber(at: start + Layout.filing)) }

  private var mask: UInt64 { block.packedMask(at: start + Layout.mask) }

  /// Whether it has a key.
  public func has(_ key: ArticleKey) -> Bool { mask & key.bit != 0 }

  func has(_ part: Part) -> Bool { mask & part.bit != 0 }

  /// The bytes of a key that is a text, where they lie: to print it without a copy.
  public func withText<Result>(_ key: ArticleKey, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result? {
    withText(key.bit, body)
  }

  private func withText<Result>(_ bit: UInt64, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result? {
    guard let range = range(of: bit) else { return nil }
    return block.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// Where a field's bytes lie in the block; `nil` for one that it does not have.
  private func range(of bit: UInt64) -> Range<Int>? { ends(of: bit).map { $0.lower..<$0.upper } }

  /// Asked for hundreds of thousands of times while lists are printed.
  @inline(__always)
  private func ends(of bit: UInt64) -> (lower: Int, upper: Int)? {
    block.withUnsafeBytes { block in
      let mask = UInt64(littleEndian: block.loadUnaligned(fromByteOffset: start + Layout.mask, as: UInt64.self))
      guard mask & bit != 0 else { return nil }
      let place = (mask & (bit - 1)).nonzeroBitCount
      let count = (mask & ~Layout.wide).nonzeroBitCount
      let ends = start + Layout.ends
      if mask & Layout.wide == 0 {
        let first = ends + 2 * count
        let upper = block.loadUnaligned(fromByteOffset: ends + 2 * place, as: UInt16.self)
        let lower = place == 0 ? 0 : block.loadUnaligned(fromByteOffset: ends + 2 * place - 2, as: UInt16.self)
        return (first + Int(UInt16(littleEndian: lower)), first + Int(UInt16(littleEndian: upper)))
      }
      let first = ends + 4 * count
      let upper = block.loadUnaligned(fromByteOffset: ends + 4 * place, as: UInt32.self)
      let lower = place == 0 ? 0 : block.loadUnaligned(fromByteOffset: ends + 4 * place - 4, as: UInt32.self)
      return (first + Int(UInt32(littleEndian: lower)), first + Int(UInt32(littleEndian: upper)))
    }
  }

  /// Whether it is that of a content file.
  func isOf(file: String) -> Bool {
    var file = file
    return file.withUTF8 { file in withText(Part.file.bit) { $0.elementsEqual(file) } } ?? false
  }

  /// Whether its content file comes before another one.
  func isBefore(file: String) -> Bool {
    var file = file
    return file.withUTF8 { file in withText(Part.file.bit) { $0.lexicographicallyPrecedes(file) } } ?? true
  }

  func text(_ key: ArticleKey) -> String? { text(key.bit) }

  func text(_ part: Part) -> String? { text(part.bit) }

  private func text(_ bit: UInt64) -> String? {
    guard let range = range(of: bit) else { return nil }
    return block.withUnsafeBytes { String(decoding: UnsafeRawBufferPointer(rebasing: $0[range]), as: UTF8.self) }
  }

  /// The date when it is one of those of which there are most: certain, no interval, and known as far as it goes. For
  /// lists, which show thousands.
  var plainDate: PartialDate? {
    guard let range = range(of: ArticleKey.date.bit), range.count == ByteReader.plainDateLength else { return nil }
    return block.withUnsafeBytes { ByteReader.plainDate(UnsafeRawBufferPointer(rebasing: $0[range])) }
  }

  func texts(_ key: ArticleKey) -> [String] { texts(key.bit) }

  func texts(_ part: Part) -> [String] { texts(part.bit) }

  private func texts(_ bit: UInt64) -> [String] {
    var texts: [String] = []
    withTexts(bit) { texts.append(String(decoding: $0, as: UTF8.self)) }
    return texts
  }

  /// The bytes of each text of a key that is a list, where they lie.
  ///
  /// - Parameter most: so many of them, from the first.
  public func withTexts(_ key: ArticleKey, most: Int = .max, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    withTexts(key.bit, most: most, body)
  }

  private func withTexts(_ bit: UInt64, most: Int = .max, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    guard let range = range(of: bit) else { return }
    block.withUnsafeBytes { block in
      var (place, left) = (range.lowerBound, most)
      while left > 0, range.upperBound - place >= 4 {
        left -= 1
        let length = Int(UInt32(littleEndian: block.loadUnaligned(fromByteOffset: place, as: UInt32.self)))
        place += 4
        guard length <= range.upperBound - place else { break }
        block[place..<place + length].withMemoryRebound(to: UInt8.self, body)
        place += length
      }
    }
  }

  /// Whether a key that is a text has the same bytes in another article, or both do not have it.
  public func hasSame(_ key: ArticleKey, as other: Article) -> Bool {
    has(key) == other.has(key) && precedes(other, by: key) == nil
  }

  func precedes(_ other: Article, by key: ArticleKey) -> Bool? { precedes(other, by: key.bit) }

  func precedes(_ other: Article, by part: Part) -> Bool? { precedes(other, by: part.bit) }

  /// Whether a field that is a text comes before that of another article by its bytes; `nil` when both are the same.
  /// One that is missing is an empty text.
  private func precedes(_ other: Article, by bit: UInt64) -> Bool? {
    let (one, two) = (range(of: bit) ?? 0..<0, other.range(of: bit) ?? 0..<0)
    return block.withUnsafeBytes { block in
      other.block.withUnsafeBytes { otherBlock in
        let one = UnsafeRawBufferPointer(rebasing: block[one])
        let two = UnsafeRawBufferPointer(rebasing: otherBlock[two])
        for (a, b) in zip(one, two) where a != b { return a < b }
        return one.count == two.count ? nil : one.count < two.count
      }
    }
  }

  /// Unpacks a field.
  func unpack<Value>(_ key: ArticleKey, _ read: (inout ByteReader) -> Value?) -> Value? { unpack(key.bit, read) }

  func unpack<Value>(_ part: Part, _ read: (inout ByteReader) -> Value?) -> Value? { unpack(part.bit, read) }

  private func unpack<Value>(_ bit: UInt64, _ read: (inout ByteReader) -> Value?) -> Value? {
    guard let range = range(of: bit) else { return nil }
    var reader = ByteReader(block, in: range)
    return read(&reader)
  }

  /// Whether the date is one of those.
  var hasPlainDate: Bool { plainDate != nil }

  func fingerprint(at offset: Int) -> Fingerprint { Fingerprint(in: block, at: start + offset) }
}

extension [UInt8] {
  fileprivate func packedNumber(at offset: Int) -> UInt32 {
    withUnsafeBytes { UInt32(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: UInt32.self)) }
  }

  fileprivate func packedMask(at offset: Int) -> UInt64 {
    withUnsafeBytes { UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) }
  }
}

extension Article {
  /// The digest that a key holds.
  func digest(_ key: ArticleKey) -> SHA256Digest? {
    range(of: key.bit).map { SHA256Digest(in: block, at: $0.lowerBound) }
  }

  /// The articles of a part of a block; `nil` when it is not one of packed articles.
  static func all(in block: [UInt8], _ range: Range<Int>) -> [Article]? {
    var articles: [Article] = []
    var start = range.lowerBound
    while start < range.upperBound {
      guard range.upperBound - start > Layout.ends else { return nil }
      let length = Int(block.packedNumber(at: start + Layout.length))
      let mask = block.packedMask(at: start + Layout.mask)
      let first = Layout.ends + (mask & ~Layout.wide).nonzeroBitCount * (mask & Layout.wide == 0 ? 2 : 4)
      guard length >= first, length <= range.upperBound - start else { return nil }
      let article = Article(block: block, start: start)
      var last = start + first
      for number in 0..<UInt64(63) {
        guard let range = article.ends(of: 1 << number) else { continue }
        guard range.lower == last, range.upper >= last, range.upper <= start + length else { return nil }
        last = range.upper
      }
      articles.append(article)
      start += length
    }
    return articles
  }
}
