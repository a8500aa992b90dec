extension TemplateOutput {
  /// Prints text for XML 1.0, between tags and in quoted attributes alike. Characters that no XML document may hold
  /// (section 2.2) become U+FFFD.
  public mutating func append(xml text: String) {
    var text = text
    text.withUTF8 { append(xml: $0) }
  }

  /// The same for text that lies somewhere as bytes of UTF-8.
  public mutating func append(xml bytes: UnsafeBufferPointer<UInt8>) {
    let isWellFormed = bytes.allSatisfy { $0 >= 0x20 && $0 != 0xEF }
    if isWellFormed { return append(escaping: bytes) }
    let text = String(decoding: bytes, as: UTF8.self)
    var clean = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0xFFFE, 0xFFFF: clean.unicodeScalars.append("\u{FFFD}")
      default: clean.unicodeScalars.append(scalar)
      }
    }
    append(clean)
  }
}
