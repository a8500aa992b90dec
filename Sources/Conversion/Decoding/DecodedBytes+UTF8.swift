extension DecodedBytes {
  /// Reads UTF-8, and bytes that are not as Windows-1252, one by one: they are mostly quotation marks and accents that
  /// were pasted from another file.
  init(utf8 source: [UInt8]) {
    guard !Self.isUTF8(source) else {
      self.init(text: source)
      return
    }
    self.init(text: [])
    text.reserveCapacity(source.count + source.count / 64)
    slipNote = { count in
      count == 1
        ? "read 1 byte that is not UTF-8 as Windows-1252" : "read \(count) bytes that are not UTF-8 as Windows-1252"
    }
    var copied = 0
    var offset = 0
    while offset < source.count {
      offset = source.withUnsafeBytes { ByteScan.firstBeyondASCII(in: $0, from: offset) }
      guard offset < source.count else { break }
      let length = UTF8Sequence.length(in: source, at: offset)
      if length == 0 {
        text += source[copied..<offset]
        appendStray(source[offset])
        copied = offset + 1
      }
      offset += max(1, length)
    }
    text += source[copied...]
  }

  private mutating func appendStray(_ byte: UInt8) {
    if Windows1252.isUndefined(byte) {
      addSlip(
        "the byte \(byte.hexadecimal) is not UTF-8 and was replaced by “\u{FFFD}”",
        advice: "Open the file in an editor, type the character that is meant, and save it with the encoding UTF-8.")
      appendMark()
    } else {
      let character = Windows1252.utf8[Int(byte - 0x80)]
      let shown = byte == 0xA0 || byte == 0xAD ? "a blank or hyphen" : "“\(String(decoding: character, as: UTF8.self))”"
      addSlip(
        "the byte \(byte.hexadecimal) is not UTF-8; it was read as \(shown), which it is in Windows-1252",
        advice: "Check the word here, then save the file with the encoding UTF-8.")
      text += character
    }
  }
}
