import Support

/// Reads exactly what ``FrontMatterWriter`` writes, in a tenth of the time of a YAML parser: an archive may hold a
/// million files. Between its keys there may be comments and blank lines, as in the project's own files. Whatever looks
/// different in the least is `nil`, and left to libyaml; what it reads, libyaml reads alike.
///
/// The bytes are those of `read`, which outlives it; each place is compared with their count before it is read.
struct WrittenFrontMatterReader {
  /// Beyond, comparing the keys with each other would be slow.
  private static let mostEntries = 256

  private let bytes: UnsafeBufferPointer<UInt8>
  private var offset = 0
  private var line: Int

  static func read(_ yaml: ArraySlice<UInt8>, firstLine: Int) -> [YAMLEntry]? {
    yaml.withUnsafeBufferPointer { buffer in
      var reader = WrittenFrontMatterReader(bytes: buffer, line: firstLine)
      return reader.entries()
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, line: Int) {
    self.bytes = bytes
    self.line = line
  }

  private mutating func entries() -> [YAMLEntry]? {
    var entries: [YAMLEntry] = []
    while true {
      skipComments()
      if offset == bytes.count { return entries }
      guard entries.count < Self.mostEntries, let entry = entry() else { return nil }
      if entries.contains(where: { $0.key == entry.key }) { return nil }
      entries.append(entry)
    }
  }

  /// Skips blank lines and comments in plain ASCII that begin with their line; any other is left where it is, and to
  /// libyaml.
  private mutating func skipComments() {
    while offset < bytes.count {
      var end = offset
      if bytes[end] == UInt8(ascii: "#") {
        while end < bytes.count, (0x20...0x7E).contains(bytes[end]) { end += 1 }
      }
      guard end < bytes.count, bytes[end] == UInt8(ascii: "\n") else { return }
      offset = end + 1
      line += 1
    }
  }

  private mutating func entry() -> YAMLEntry? {
    let start = offset
    guard offset < bytes.count, bytes[offset].isASCIILetter else { return nil }
    while offset < bytes.count, isKeyByte(bytes[offset]) { offset += 1 }
    let length = offset - start
    guard length <= 128, skip(":") else { return nil }
    let key = String(decoding: bytes[start..<offset - 1], as: UTF8.self)
    let position = TextPosition(line: line, column: 1)
    let value: YAMLValue
    var valuePosition = TextPosition(line: line, column: length + 3)
    if skip("\n") {
      line += 1
      valuePosition = TextPosition(line: line, column: 3)
      guard let items = items() else { return nil }
      value = .list(items)
    } else {
      guard skip(" "), let scalar = scalar() else { return nil }
      value = scalar
    }
    return YAMLEntry(key: key, value: value, position: position, valuePosition: valuePosition)
  }

  private mutating func scalar() -> YAMLValue? {
    let value: YAMLValue
    if skip("true") {
      value = .text("true")
    } else if skip("false") {
      value = .text("false")
    } else if skip("[]") {
      value = .list([])
    } else if let text = quotedText() {
      value = .text(text)
    } else {
      return nil
    }
    guard skip("\n") else { return nil }
    line += 1
    return value
  }

  private mutating func items() -> [YAMLItem]? {
    var items: [YAMLItem] = []
    while skip("  - ") {
      guard let text = quotedText(), skip("\n") else { return nil }
      items.append(YAMLItem(value: .text(text), position: TextPosition(line: line, column: 5)))
      line += 1
    }
    return items.isEmpty ? nil : items
  }

  private func isKeyByte(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  private mutating func skip(_ text: StaticString) -> Bool {
    guard offset + text.utf8CodeUnitCount <= bytes.count else { return false }
    for index in 0..<text.utf8CodeUnitCount where bytes[offset + index] != text.utf8Start[index] { return false }
    offset += text.utf8CodeUnitCount
    return true
  }

  private mutating func quotedText() -> String? {
    guard skip("\"") else { return nil }
    let start = offset
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "\""):
        offset += 1
        return String(validating: bytes[start..<offset - 1], as: UTF8.self)
      case UInt8(ascii: "\\"): return escapedText(from: start)
      case let byte where !mayStandUnescaped(byte): return nil
      default: offset += 1
      }
    }
    return nil
  }

  /// The rest of a text that holds escapes.
  private mutating func escapedText(from start: Int) -> String? {
    var text = [UInt8](bytes[start..<offset])
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\"") {
        offset += 1
        return String(validating: text, as: UTF8.self)
      }
      if byte == UInt8(ascii: "\\") {
        guard let scalar = escape(), let encoded = UTF8.encode(scalar) else { return nil }
        text.append(contentsOf: encoded)
      } else {
        guard mayStandUnescaped(byte) else { return nil }
        text.append(byte)
        offset += 1
      }
    }
    return nil
  }

  /// Whether the byte is one that the writer leaves as it is; the rare ones beyond ASCII that it may escape do not
  /// count.
  private func mayStandUnescaped(_ byte: UInt8) -> Bool {
    if byte < 0x80 { return byte >= 0x20 && byte != 0x7F }
    let second = offset + 1 < bytes.count ? bytes[offset + 1] : 0
    let third = offset + 2 < bytes.count ? bytes[offset + 2] : 0
    switch byte {
    // C1 controls, with NEL.
    case 0xC2: return second >= 0xA0
    // LS and PS.
    case 0xE2: return second != 0x80 || third | 1 != 0xA9
    // The byte order mark, U+FFFE and U+FFFF.
    case 0xEF: return !(second == 0xBB && third == 0xBF) && !(second == 0xBF && third >= 0xBE)
    default: return true
    }
  }

  private mutating func escape() -> Unicode.Scalar? {
    guard offset + 1 < bytes.count else { return nil }
    let character = bytes[offset + 1]
    offset += 2
    switch character {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): return Unicode.Scalar(character)
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "x"): return hexadecimal(digits: 2)
    case UInt8(ascii: "u"): return hexadecimal(digits: 4)
    case UInt8(ascii: "U"): return hexadecimal(digits: 8)
    default: return nil
    }
  }

  private mutating func hexadecimal(digits: Int) -> Unicode.Scalar? {
    guard offset + digits <= bytes.count else { return nil }
    var value: UInt32 = 0
    for byte in bytes[offset..<offset + digits] {
      guard byte.isASCIIHexDigit else { return nil }
      let digit = byte.isASCIIDigit ? byte & 0x0F : (byte | 0x20) - UInt8(ascii: "a") + 10
      value = value << 4 | UInt32(digit)
    }
    offset += digits
    return Unicode.Scalar(value)
  }
}
