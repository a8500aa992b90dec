import Support

/// The characters that stand for others in an attribute's value (WHATWG HTML, section 13.5).
enum EntityDecoding {
  /// The names that templates and cmark write; an address has no others.
  private static let names: [(name: StaticString, byte: UInt8)] = [
    ("amp;", 0x26), ("lt;", 0x3C), ("gt;", 0x3E), ("quot;", 0x22), ("apos;", 0x27),
  ]

  /// The bytes of a value, with what it writes as names and numbers.
  static func decoded(_ value: ArraySlice<UInt8>) -> [UInt8] {
    guard value.contains(0x26) else { return Array(value) }
    var decoded: [UInt8] = []
    decoded.reserveCapacity(value.count)
    var rest = value
    while let byte = rest.popFirst() {
      if byte == 0x26, let (bytes, length) = entity(rest) {
        decoded += bytes
        rest.removeFirst(length)
      } else {
        decoded.append(byte)
      }
    }
    return decoded
  }

  /// What stands behind an ampersand, and how long that is; `nil` where it stands for itself.
  private static func entity(_ rest: ArraySlice<UInt8>) -> (bytes: [UInt8], length: Int)? {
    for (name, byte) in names {
      if let found = name.withUTF8Buffer({ rest.starts(with: $0) ? $0.count : nil }) { return ([byte], found) }
    }
    guard rest.first == UInt8(ascii: "#"), let end = rest.prefix(10).firstIndex(of: UInt8(ascii: ";")) else {
      return nil
    }
    let digits = String(decoding: rest[(rest.startIndex + 1)..<end], as: UTF8.self)
    let number = digits.lowercased().hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let scalar = number.flatMap(Unicode.Scalar.init) else { return nil }
    return (Array(String(scalar).utf8), end + 1 - rest.startIndex)
  }
}
