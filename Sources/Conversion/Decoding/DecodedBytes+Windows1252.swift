extension DecodedBytes {
  /// Reads Windows-1252 (WHATWG Encoding Standard, section 9.1, "single-byte decoder").
  ///
  /// Its five bytes without a character become the control characters the standard names. They stay for now, because
  /// UTF-8 that was read wrongly twice needs them to be mended; what is left becomes U+FFFD in `LineCutter`.
  init(windows1252 source: [UInt8]) {
    self.init(text: [])
    encoding = .windows1252
    text.reserveCapacity(source.count + source.count / 16)
    var offset = 0
    while offset < source.count {
      let end = source.withUnsafeBytes { ByteScan.firstBeyondASCII(in: $0, from: offset) }
      if end > offset { text += source[offset..<end] }
      guard end < source.count else { break }
      text += Windows1252.utf8[Int(source[end] - 0x80)]
      offset = end + 1
    }
    // A text of ASCII alone is the same in UTF-8.
    if text.count == source.count { encoding = .utf8 }
  }
}
