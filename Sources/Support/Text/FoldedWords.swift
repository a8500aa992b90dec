/// Cuts a text into words without capitals and accents: "L’Humanité" is `l`, `humanite`; "Sinn-Féin" is `sinn`, `fein`.
///
/// A `+` or `#` behind a letter belongs to the word, so that "C++" is not "C". Scripts without spaces give a word for
/// each character.
///
/// Both memories are the caller's, who holds them as long as this is used. Places that are read are compared with
/// `bytes.count`, those that are written with ``longest``; what is not valid UTF-8 is read as far as the text goes.
public struct FoldedWords {
  /// A word's bytes that count; longer words are alike when these are.
  public static let longest = 64

  private let bytes: UnsafeBufferPointer<UInt8>
  private var offset = 0
  private let folded: UnsafeMutableBufferPointer<UInt8>
  private let ascii = Self.ascii

  /// The folded word's length in `folded`.
  private(set) var count = 0
  /// The folded word's hash (FNV-1a).
  public var hash: UInt64 { sum.value }
  private var sum = FNVHash()
  /// Where the word stands in the text.
  public private(set) var range = 0..<0
  private var capitals = 0
  private var smallLetters = 0

  /// Whether the word is in capitals, two or more.
  public var isInCapitals: Bool { capitals >= 2 && smallLetters == 0 }
  /// Whether it has a small letter.
  public var hasSmallLetter: Bool { smallLetters > 0 }
  /// The folded word.
  public var word: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: folded[..<count]) }

  /// The words of `bytes`; `scratch` holds a word at a time, ``longest`` bytes of it.
  public init(_ bytes: UnsafeBufferPointer<UInt8>, scratch: UnsafeMutableBufferPointer<UInt8>) {
    self.bytes = bytes
    folded = scratch
  }

  /// Goes to the next word; `false` at the end.
  public mutating func next() -> Bool {
    count = 0
    capitals = 0
    smallLetters = 0
    sum = FNVHash()
    var start = offset
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte < 0x80 {
        let letter = ascii[Int(byte)]
        if letter > 1 {
          if count == 0 { start = offset }
          if byte < 0x61 { capitals += byte >= 0x41 ? 1 : 0 } else { smallLetters += 1 }
          add(letter)
        } else if letter == 1, count > 0 {
          add(byte)
        } else if count > 0 {
          break
        }
        offset += 1
      } else {
        let (scalar, length) = scalar()
        let kind = Self.kind(of: scalar)
        if kind == .ideograph {
          if count > 0 { break }
          start = offset
          for index in 0..<length { add(bytes[offset + index]) }
          offset += length
          break
        }
        if kind == .letter {
          if count == 0 { start = offset }
          add(scalar)
        } else if kind == .separator, count > 0 {
          break
        }
        offset += length
      }
    }
    range = start..<offset
    return count > 0
  }

  private mutating func add(_ byte: UInt8) {
    sum.add(byte)
    if count < Self.longest {
      folded[count] = byte
      count += 1
    }
  }

  private mutating func add(_ scalar: Unicode.Scalar) {
    if scalar.properties.changesWhenLowercased { capitals += 1 } else { smallLetters += 1 }
    if let letters = LatinFolding.letters(of: scalar.value) {
      add(letters.first)
      if letters.second != 0 { add(letters.second) }
      return
    }
    for small in scalar.properties.lowercaseMapping.unicodeScalars where !Self.isAccent(small.value) {
      for byte in UTF8.encode(Self.withoutAccent(small)) ?? UTF8.encodedReplacementCharacter { add(byte) }
    }
  }

  // MARK: - Characters

  /// 0 between words, 1 a sign that may end a word, otherwise the small letter or digit.
  private static let ascii: [UInt8] = (0..<128).map { (byte: UInt8) in
    switch byte {
    case 0x30...0x39, 0x61...0x7A: byte
    case 0x41...0x5A: byte | 0x20
    case UInt8(ascii: "+"), UInt8(ascii: "#"): 1
    default: 0
    }
  }

  private enum Kind {
    case letter, ideograph, separator
    /// What nobody sees, and accents that stand by themselves.
    case nothing
  }

  private static func isAccent(_ value: UInt32) -> Bool { (0x300...0x36F).contains(value) }

  private static func kind(of scalar: Unicode.Scalar) -> Kind {
    switch scalar.value {
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF: return .letter
    case 0x2000...0x200A, 0x2010...0x205F: return .separator
    case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF, 0x300...0x36F: return .nothing
    case 0x3005...0x3007, 0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: return .ideograph
    default:
      let properties = scalar.properties
      if properties.isAlphabetic || properties.numericType != nil { return .letter }
      switch properties.generalCategory {
      case .nonspacingMark, .spacingMark: return .letter
      default: return .separator
      }
    }
  }

  /// The small letters of Greek and Cyrillic whose accent is part of the character.
  private static func withoutAccent(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x3AC: "α"
    case 0x3AD: "ε"
    case 0x3AE: "η"
    case 0x390, 0x3AF, 0x3CA: "ι"
    case 0x3CC: "ο"
    case 0x3B0, 0x3CB, 0x3CD: "υ"
    case 0x3CE: "ω"
    case 0x3C2: "σ"
    case 0x451: "е"
    case 0x439: "и"
    default: scalar
    }
  }

  /// The character at `offset` of valid UTF-8, and its length; anything else is one byte between words.
  private func scalar() -> (Unicode.Scalar, Int) {
    let byte = bytes[offset]
    let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
    guard byte >= 0xC2, offset + length <= bytes.count else { return (" ", 1) }
    var value = UInt32(byte) & (0xFF >> UInt32(length + 1))
    for index in 1..<length { value = value << 6 | UInt32(bytes[offset + index] & 0x3F) }
    return Unicode.Scalar(value).map { ($0, length) } ?? (" ", 1)
  }
}

extension FoldedWords {
  /// Calls `body` with each word of a text.
  public static func forEach(in text: UnsafeBufferPointer<UInt8>, _ body: (borrowing FoldedWords) -> Void) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: longest) { scratch in
      var words = FoldedWords(text, scratch: scratch)
      while words.next() { body(words) }
    }
  }

  /// The words of a label.
  public static func words(of text: String) -> [[UInt8]] {
    var text = text
    return text.withUTF8 { bytes in
      var words: [[UInt8]] = []
      forEach(in: bytes) { words.append(Array($0.word)) }
      return words
    }
  }

  /// What a text and another have in common when they differ in capitals, accents and what stands between words.
  public static func key(of text: String) -> String {
    let words = words(of: text)
    if words.isEmpty { return text.lowercased() }
    return words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }
}
