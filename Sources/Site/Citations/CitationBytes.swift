import Archive

/// A citation while it is put together, from many small pieces.
struct CitationBytes {
  private(set) var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(768) }

  /// Words of the format's own.
  mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  /// A number with zeros before it.
  mutating func append(number: Int, width: Int = 1) {
    let digits = String(number)
    for _ in 0..<max(0, width - digits.utf8.count) { bytes.append(UInt8(ascii: "0")) }
    append(plain: digits)
  }

  /// Text that has no sign with a meaning.
  mutating func append(plain text: String) {
    append(text, isSpecial: { _ in false }) { _, _ in }
  }

  /// Text, with another spelling for the bytes that have a meaning. What lies between them is copied as it is.
  mutating func append(
    _ text: String, isSpecial: (UInt8) -> Bool, spelling: (UInt8, inout CitationBytes) -> Void
  ) {
    var text = text
    text.withUTF8 { source in
      var start = 0
      for (index, byte) in source.enumerated() where isSpecial(byte) {
        bytes.append(contentsOf: source[start..<index])
        spelling(byte, &self)
        start = index + 1
      }
      bytes.append(contentsOf: source[start...])
    }
  }

  /// Text in one line: what would end a line, or is no character at all, is a blank.
  mutating func append(inOneLine text: String) {
    append(text.inOneLine, isSpecial: { _ in false }) { _, _ in }
  }
}
