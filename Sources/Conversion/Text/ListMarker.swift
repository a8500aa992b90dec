import Support

/// The mark that begins a list's item: a hyphen, a bullet, or a number.
struct ListMarker: Equatable {
  enum Kind: Equatable {
    case bullet(Unicode.Scalar)
    case number(Int, delimiter: UInt8)
  }

  let kind: Kind
  /// How many bytes the mark and the blanks behind it take.
  let length: Int

  /// Signs that are nothing but bullets; the last are those of the Symbol and Wingdings fonts, as word processors write
  /// them.
  static let bullets = Set("•·▪▫◦‣⁃∙●○■□◆◇►▶➢➤✓✔❖❑\u{F0B7}\u{F0A7}\u{F0D8}\u{F076}\u{F0FC}".unicodeScalars)

  var isBullet: Bool { if case .bullet = kind { true } else { false } }

  /// Reads the mark at a line's beginning.
  init?(_ text: SourceText, _ index: Int) {
    let range = text.lines[index].range
    let bytes = text.bytes
    let first = bytes[range.lowerBound]
    switch first {
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "o"):
      guard let length = Self.blanks(in: bytes, range, after: 1) else { return nil }
      // "o" is a bullet only where a typewriter or word processor made it so: set in, or before a tab.
      if first == UInt8(ascii: "o"), text.lines[index].indent == 0, bytes[range.lowerBound + 1] != 0x09 { return nil }
      kind = .bullet(Unicode.Scalar(first))
      self.length = length
    case 0xE2, 0xC2, 0xEF:
      let scalar = text.firstScalar(of: index)
      guard scalar == "–" || Self.bullets.contains(scalar),
        let length = Self.blanks(in: bytes, range, after: first == 0xC2 ? 2 : 3)
      else { return nil }
      kind = .bullet(scalar)
      self.length = length
    case 0x30...0x39:
      var offset = 0
      var number = 0
      while offset < min(4, range.count), bytes[range.lowerBound + offset].isASCIIDigit {
        number = number * 10 + Int(bytes[range.lowerBound + offset] - 0x30)
        offset += 1
      }
      guard offset < range.count, number < 1000 else { return nil }
      let delimiter = bytes[range.lowerBound + offset]
      guard delimiter == UInt8(ascii: ".") || delimiter == UInt8(ascii: ")"),
        let length = Self.blanks(in: bytes, range, after: offset + 1)
      else { return nil }
      kind = .number(number, delimiter: delimiter)
      self.length = length
    default: return nil
    }
  }

  /// The mark's length with the blanks behind it; `nil` when there are none, or nothing follows.
  private static func blanks(in bytes: [UInt8], _ range: Range<Int>, after length: Int) -> Int? {
    var end = range.lowerBound + length
    while end < range.upperBound, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
    return end > range.lowerBound + length && end < range.upperBound ? end - range.lowerBound : nil
  }
}
