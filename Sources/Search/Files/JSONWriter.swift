/// Writes a JSON value (RFC 8259) that is an expression of JavaScript too.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []

  /// Writes characters that stand for themselves.
  mutating func add(raw text: StaticString) {
    bytes += UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
  }

  mutating func add(_ number: Int) { bytes += Array(String(number).utf8) }

  /// Writes a text.
  mutating func add(_ text: String) { add(Array(text.utf8)) }

  /// Writes a text of UTF-8.
  mutating func add(_ text: [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0x0A: bytes += Array("\\n".utf8)
      case 0..<0x20, 0x7F: bytes += Array("\\u00".utf8) + [Self.digit(byte >> 4), Self.digit(byte & 15)]
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }

  /// Writes what needs no backslash, such as the characters of bits.
  mutating func add(plain text: [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    bytes += text
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes a list.
  mutating func add<Elements: Sequence>(
    list: Elements, _ add: (inout JSONWriter, Elements.Element) -> Void
  ) {
    bytes.append(UInt8(ascii: "["))
    var isFirst = true
    for element in list {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      add(&self, element)
    }
    bytes.append(UInt8(ascii: "]"))
  }
}
