/// One character's bytes in UTF-8 (RFC 3629, section 4).
enum UTF8Sequence {
  /// How many bytes a well-formed sequence at `offset` has; 0 when there is none.
  static func length(in bytes: [UInt8], at offset: Int) -> Int {
    let lead = bytes[offset]
    if lead < 0x80 { return 1 }
    let length = length(lead: lead)
    guard length > 0, offset + length <= bytes.count, seconds(after: lead).contains(bytes[offset + 1]) else { return 0 }
    for following in bytes[offset + 2..<max(offset + 2, offset + length)] where following & 0xC0 != 0x80 { return 0 }
    return length
  }

  /// How many bytes a sequence has that begins with `lead`; 0 when none does.
  static func length(lead: UInt8) -> Int {
    switch lead {
    case 0..<0x80: 1
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 0
    }
  }

  /// What may stand second: this is what keeps out overlong forms, surrogates and values above U+10FFFF.
  static func seconds(after lead: UInt8) -> ClosedRange<UInt8> {
    switch lead {
    case 0xE0: 0xA0...0xBF
    case 0xED: 0x80...0x9F
    case 0xF0: 0x90...0xBF
    case 0xF4: 0x80...0x8F
    default: 0x80...0xBF
    }
  }

  /// The character of a well-formed sequence at `offset`, and its length.
  static func scalar(in bytes: [UInt8], at offset: Int) -> (value: UInt32, length: Int) {
    let lead = bytes[offset]
    let length = length(lead: lead)
    guard length > 1, offset + length <= bytes.count else { return (UInt32(lead), 1) }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for following in bytes[offset + 1..<offset + length] { value = value << 6 | UInt32(following & 0x3F) }
    return (value, length)
  }

  /// The character that ends right before `offset`; `nil` at the text's beginning.
  static func scalar(in bytes: [UInt8], before offset: Int) -> (value: UInt32, length: Int)? {
    guard offset > 0 else { return nil }
    var start = offset - 1
    while start > 0, start > offset - 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(in: bytes, at: start)
  }
}

extension [UInt8] {
  /// Appends a character in UTF-8; a number that is no character becomes U+FFFD.
  mutating func append(scalar value: UInt32) {
    func following(_ shift: UInt32) -> UInt8 { 0x80 | UInt8(truncatingIfNeeded: value >> shift & 0x3F) }
    switch value {
    case 0..<0x80:
      append(UInt8(truncatingIfNeeded: value))
    case 0x80..<0x800:
      append(0xC0 | UInt8(truncatingIfNeeded: value >> 6))
      append(following(0))
    case 0x800..<0xD800, 0xE000..<0x10000:
      append(0xE0 | UInt8(truncatingIfNeeded: value >> 12))
      append(following(6))
      append(following(0))
    case 0x10000..<0x110000:
      append(0xF0 | UInt8(truncatingIfNeeded: value >> 18))
      append(following(12))
      append(following(6))
      append(following(0))
    default:
      append(scalar: 0xFFFD)
    }
  }
}
