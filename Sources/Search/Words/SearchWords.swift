import Support

/// Cuts a text into the words under which it is found: without case and accents, what is joined both in parts and
/// together (`U.S.` is `u`, `s` and `us`), scripts without spaces in pairs of characters.
///
/// The rules stand in docs/search-format.md, and in `search-words.js` for queries; Tests/Browser/search-words.json is a
/// table of cases that both are tested with.
public struct SearchWords {
  /// The characters of a word that count.
  static let longest = 32
  /// So many parts are a word together; more are none.
  static let most = 5

  /// A word, of how many parts it is (one, or those that it is together; none in scripts without spaces), and whether
  /// it begins with a capital.
  typealias Body = (_ word: UnsafeBufferPointer<UInt8>, _ parts: Int, _ isCapital: Bool) -> Void

  /// The part that is being read, and what is read of its compound.
  private var part = Letters()
  private var compound = Letters()
  private var parts = 0
  /// The last character of a run without spaces, in UTF-8.
  private var last: [UInt8] = []

  /// Letters of a word that come one after the other, as many as count.
  private struct Letters {
    var bytes: [UInt8] = []
    var count = 0
    var isCapital = false

    init() { bytes.reserveCapacity(4 * SearchWords.longest) }

    @inline(__always)
    mutating func add(_ byte: UInt8, isCapital: Bool) {
      guard count < SearchWords.longest else { return }
      if count == 0 { self.isCapital = isCapital }
      bytes.append(byte)
      count += 1
    }

    mutating func add(_ character: FoldedCharacter) {
      if count == 0 { isCapital = character.isCapital }
      if character.count == 1, count < SearchWords.longest {
        bytes += character.letters
        count += 1
        return
      }
      for scalar in String(decoding: character.letters, as: UTF8.self).unicodeScalars
      where count < SearchWords.longest {
        bytes += Array(String(scalar).utf8)
        count += 1
      }
    }

    mutating func removeAll() {
      bytes.removeAll(keepingCapacity: true)
      count = 0
    }
  }

  /// Calls `word` with the bytes of each word of a text, in the order in which they end.
  static func forEach(in text: UnsafeBufferPointer<UInt8>, _ word: Body) {
    var words = SearchWords()
    words.read(text, word)
    words.endCompound(word)
    words.endRun(word)
  }

  /// The words of a text.
  public static func words(of text: String) -> [String] {
    var (text, words) = (text, [String]())
    text.withUTF8 { bytes in forEach(in: bytes) { word, _, _ in words.append(String(decoding: word, as: UTF8.self)) } }
    return words
  }

  private mutating func read(_ text: UnsafeBufferPointer<UInt8>, _ word: Body) {
    var offset = 0
    while offset < text.count {
      let byte = text[offset]
      if byte < 0x80 {
        offset += 1
        read(ascii: byte, word)
      } else {
        let (scalar, length) = text.scalar(at: offset)
        read(FoldedCharacter.of(scalar), scalar, word)
        offset += length
      }
    }
  }

  /// 0 between words, 1 for what joins, otherwise the small letter or digit.
  private static let ascii: [UInt8] = (0..<128).map { byte in
    let folded = FoldedCharacter(Unicode.Scalar(UInt8(byte)))
    return folded.kind == .letter ? folded.letters[0] : folded.kind == .joiner ? 1 : 0
  }

  @inline(__always)
  private mutating func read(ascii byte: UInt8, _ word: Body) {
    let letter = Self.ascii[Int(byte)]
    if letter > 1 {
      if !last.isEmpty { endRun(word) }
      part.add(letter, isCapital: letter != byte)
    } else if letter == 1 {
      join(word)
    } else if part.count > 0 || parts > 0 || !last.isEmpty {
      endCompound(word)
      endRun(word)
    }
  }

  private mutating func read(_ character: FoldedCharacter, _ scalar: Unicode.Scalar, _ word: Body) {
    switch character.kind {
    case .nothing: break
    case .letter:
      endRun(word)
      part.add(character)
    case .joiner: join(word)
    case .separator:
      endCompound(word)
      endRun(word)
    case .unspaced:
      endCompound(word)
      let bytes = Array(String(scalar).utf8)
      if !last.isEmpty { (last + bytes).withUnsafeBufferPointer { word($0, 0, false) } }
      last = bytes
    }
  }

  /// A part ends, and its compound goes on when another part follows at once.
  private mutating func join(_ word: Body) {
    endRun(word)
    if part.count > 0 { endPart(word) } else { endCompound(word) }
  }

  private mutating func endPart(_ word: Body) {
    part.bytes.withUnsafeBufferPointer { word($0, 1, part.isCapital) }
    if parts == 0 { compound.isCapital = part.isCapital }
    // What the parts are together is wanted only where there are several.
    for scalar in String(decoding: part.bytes, as: UTF8.self).unicodeScalars
    where compound.count < Self.longest {
      compound.bytes += Array(String(scalar).utf8)
      compound.count += 1
    }
    parts += 1
    part.removeAll()
  }

  private mutating func endCompound(_ word: Body) {
    if parts == 0 {
      // As nearly all words.
      if part.count > 0 {
        part.bytes.withUnsafeBufferPointer { word($0, 1, part.isCapital) }
        part.removeAll()
      }
      return
    }
    if part.count > 0 { endPart(word) }
    if parts > 1, parts <= Self.most {
      compound.bytes.withUnsafeBufferPointer { word($0, parts, compound.isCapital) }
    }
    compound.removeAll()
    parts = 0
  }

  private mutating func endRun(_ word: Body) {
    if last.isEmpty { return }
    last.withUnsafeBufferPointer { word($0, 0, false) }
    last = []
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The character at an offset of UTF-8, and its length; what is none is a character between words.
  fileprivate func scalar(at offset: Int) -> (Unicode.Scalar, Int) {
    let byte = self[offset]
    let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
    guard byte >= 0xC2, offset + length <= count else { return (" ", 1) }
    var value = UInt32(byte) & (0xFF >> UInt32(length + 1))
    for index in 1..<length { value = value << 6 | UInt32(self[offset + index] & 0x3F) }
    return Unicode.Scalar(value).map { ($0, length) } ?? (" ", 1)
  }
}
