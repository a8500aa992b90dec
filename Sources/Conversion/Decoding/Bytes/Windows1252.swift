/// Windows-1252 as the WHATWG Encoding Standard defines it (index windows-1252): every byte has a character, and five
/// have only a control character.
enum Windows1252 {
  /// The characters of the bytes 0x80–0x9F; all others have their byte's number.
  private static let upperControls: [UInt32] = [
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
    0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
  ]

  /// The character of a byte.
  static func scalar(of byte: UInt8) -> UInt32 {
    0x80...0x9F ~= byte ? upperControls[Int(byte - 0x80)] : UInt32(byte)
  }

  /// Whether the byte has no visible character: 81, 8D, 8F, 90, 9D.
  static func isUndefined(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x81, 0x8D, 0x8F, 0x90, 0x9D: true
    default: false
    }
  }

  /// The byte from 0x80 of a character, also for a control character that was read as ISO-8859-1; `nil` for all others.
  static func byte(of scalar: UInt32) -> UInt8? {
    if 0x80...0xFF ~= scalar { return UInt8(truncatingIfNeeded: scalar) }
    guard 0x0152...0x2122 ~= scalar else { return nil }
    switch scalar {
    case 0x0152, 0x0153, 0x0160, 0x0161, 0x0178, 0x017D, 0x017E, 0x0192, 0x02C6, 0x02DC, 0x2010...0x2122:
      return upperControls.firstIndex(of: scalar).map { UInt8($0) + 0x80 }
    default:
      return nil
    }
  }

  /// The UTF-8 bytes of each byte from 0x80.
  static let utf8: [[UInt8]] = (0x80...0xFF).map { byte in
    var bytes: [UInt8] = []
    bytes.append(scalar: scalar(of: UInt8(byte)))
    return bytes
  }
}
