extension DecodedBytes {
  /// Reads any encoding the C library knows; a byte that means nothing there becomes U+FFFD, for to read it in yet
  /// another encoding would invent a letter.
  init(_ source: [UInt8], charset name: String, libraryNames: [String]) throws(DecodingError) {
    guard var converter = CharsetConverter(from: libraryNames) else {
      throw DecodingError(
        message: "this computer's C library cannot read \(name)",
        advice: "Save the file with the encoding UTF-8, or run pressmark on another computer.")
    }
    self.init(text: [])
    encoding = .other(name: name, libraryNames: libraryNames)
    text.reserveCapacity(source.count + source.count / 2)
    slipNote = { count in
      let bytes = count == 1 ? "1 byte that means" : "\(count) bytes that mean"
      return "replaced \(bytes) nothing in \(name) by “\u{FFFD}”"
    }
    var offset = 0
    while offset < source.count {
      switch converter.convert(source, from: &offset, to: &text) {
      case .done, .roomNeeded: break
      case .invalid, .incomplete:
        guard offset < source.count else { break }
        // What the library holds back of the character before belongs before the mark. But in ISO 2022, where bytes
        // switch between alphabets, this would switch back.
        if !name.hasPrefix("iso-2022") { converter.finish(&text) }
        addSlip(
          "the byte \(source[offset].hexadecimal) means nothing in \(name)",
          advice: "If there are many, `encoding:` in pressmark.yml names the wrong one. Otherwise type the character"
            + " that is meant, and save the file with the encoding UTF-8.")
        appendMark()
        offset += 1
      }
    }
    converter.finish(&text)
    // A library that gave bytes that are not UTF-8 would break all that follows.
    if !Self.isUTF8(text) { text = Array(String(decoding: text, as: UTF8.self).utf8) }
    if text == source { encoding = .utf8 }
  }
}
