/// UTF-8 that was read as an encoding other than Windows-1252: of DOS, of the Mac, of Central Europe or Russia. What
/// speaks for it is that all characters beyond ASCII, put back into that encoding's bytes, are UTF-8.
struct WholeMisreading: Sendable {
  /// The encoding as which the text was read.
  let name: String
  /// How many characters are meant, and how many beyond ASCII belong to none.
  private(set) var sequences = 0
  private(set) var uncovered = 0
  /// Where the first stands.
  private(set) var firstPlace = 0
  /// The text with them mended, when none is left over.
  private(set) var mended: [UInt8] = []
  /// How many sequences it takes to be certain: one is enough where no text has such signs together.
  private var needed = 2

  /// Whether the text was read wrongly as a whole.
  var isCertain: Bool { uncovered == 0 && sequences >= needed }
  /// Whether so much of the text looks like it that a person should be told.
  var isLikely: Bool { sequences >= 3 && sequences >= uncovered }

  /// Characters' bytes in one encoding.
  private struct Codec: Sendable {
    let name: String
    let bytes: [UInt32: UInt8]
    /// What each byte from 0x80 looks like.
    let kinds: [CharacterKind]

    init?(_ name: String) {
      guard let candidate = EncodingCandidate.all.first(where: { $0.encoding.name == name }) else { return nil }
      self.name = name
      var bytes: [UInt32: UInt8] = [:]
      // Bytes without a character are kept as controls by many programs.
      for byte in UInt8(0x80)...0x9F { bytes[UInt32(byte)] = byte }
      for (index, character) in candidate.characters.enumerated() where character.scalar != "\u{FFFD}" {
        bytes[character.scalar.value] = UInt8(index) + 0x80
      }
      self.bytes = bytes
      kinds = candidate.characters.map { CharacterKind($0.scalar) }
    }
  }

  private static let codecs = [
    "windows-1250", "macintosh", "cp437", "cp850", "windows-1251", "cp852", "ibm866", "windows-1257",
    "koi8-r", "iso-8859-2", "windows-1253",
  ].compactMap(Codec.init)

  /// The reading that explains most of the text; `nil` when there is none to speak of.
  static func find(in text: [UInt8]) -> WholeMisreading? {
    guard holdsPair(text) else { return nil }
    let found = codecs.map { WholeMisreading(text, $0) }
    if let certain = found.filter(\.isCertain).max(by: { $0.sequences > $1.sequences }) { return certain }
    return found.filter(\.isLikely).max { $0.sequences - $0.uncovered < $1.sequences - $1.uncovered }
  }

  /// Whether two characters beyond ASCII stand side by side, as they do wherever one was misread.
  private static func holdsPair(_ text: [UInt8]) -> Bool {
    text.withUnsafeBytes { bytes in
      var offset = 0
      while true {
        offset = ByteScan.firstBeyondASCII(in: bytes, from: offset)
        guard offset < bytes.count else { return false }
        offset += 1
        while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
        if offset < bytes.count, bytes[offset] >= 0x80 { return true }
      }
    }
  }

  private init(_ text: [UInt8], _ codec: Codec) {
    name = codec.name
    var copied = 0
    var offset = 0
    var run: [UInt8] = []
    while offset < text.count {
      offset = text.withUnsafeBytes { ByteScan.firstBeyondASCII(in: $0, from: offset) }
      guard offset < text.count else { break }
      let start = offset
      var characters = 0
      var isWhole = true
      run.removeAll(keepingCapacity: true)
      while offset < text.count, text[offset] >= 0x80 {
        let (value, length) = UTF8Sequence.scalar(in: text, at: offset)
        if let byte = codec.bytes[value] { run.append(byte) } else { isWhole = false }
        characters += 1
        offset += max(1, length)
      }
      let found = isWhole ? meant(by: run, codec) : nil
      guard let found else {
        uncovered += characters
        // An honest text soon shows that it is one.
        if uncovered > 2 * sequences + 24 { return }
        continue
      }
      if sequences == 0 { firstPlace = start }
      sequences += found
      mended += text[copied..<start]
      mended += run
      copied = offset
    }
    mended += text[copied...]
  }

  /// How many characters a run of bytes is in UTF-8; `nil` when it is not, or when some are hardly meant: "’é" in
  /// "l’été".
  private mutating func meant(by run: [UInt8], _ codec: Codec) -> Int? {
    var count = 0
    var offset = 0
    var needed = 2
    while offset < run.count {
      let length = UTF8Sequence.length(in: run, at: offset)
      guard length > 1, PlausibleCharacter.contains(UTF8Sequence.scalar(in: run, at: offset).value) else { return nil }
      switch codec.kinds[Int(run[offset] - 0x80)] {
      case .other where needed == 2: needed = 1
      case .apostrophe, .enclosure, .fullStop, .blank:
        if length == 2 { return nil }
      case .dash: needed = 4
      default: if length > 2, needed == 2 { needed = 1 }
      }
      count += 1
      offset += length
    }
    self.needed = self.needed == 2 ? needed : max(self.needed, needed)
    return count
  }
}
