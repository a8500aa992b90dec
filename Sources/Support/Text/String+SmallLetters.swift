extension String {
  /// The text in small letters, as `lowercased()` gives it.
  ///
  /// The standard library is quick with ASCII, and slow as soon as one quotation mark or accent stands in a line, as in
  /// most lines of a newspaper: then it looks each character up. Here the letters of Western Europe and the marks of
  /// print go byte by byte, and only other text is given to the library.
  public var inSmallLetters: String {
    var text = self
    return text.withUTF8 { bytes in
      guard bytes.contains(where: { $0 >= 0x80 }), Self.isWestern(bytes) else { return nil }
      return String(unsafeUninitializedCapacity: bytes.count) { small in
        // Both buffers have room for as many bytes, and each is written once.
        var last: UInt8 = 0
        for (place, byte) in bytes.enumerated() {
          // U+00C0–U+00DE, but for U+00D7, are C3 80 to C3 9E, and their small letters 32 further on.
          let isCapital = byte.isASCIICapital || last == 0xC3 && byte < 0x9F && byte != 0x97
          small.initializeElement(at: place, to: isCapital ? byte | 0x20 : byte)
          last = byte
        }
        return bytes.count
      }
    } ?? lowercased()
  }

  /// Whether UTF-8 holds nothing beyond U+00FF but U+2000–U+203F, which are no letters.
  private static func isWestern(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for (place, byte) in bytes.enumerated() where byte >= 0xC0 {
      guard byte == 0xC2 || byte == 0xC3 || byte == 0xE2 && bytes[place + 1] == 0x80 else { return false }
    }
    return true
  }

  /// The words between spaces, byte by byte.
  public var blankParted: [Substring] { self[...].blankParted }
}

extension Substring {
  /// The words between spaces, byte by byte.
  public var blankParted: [Substring] { utf8.split(separator: UInt8(ascii: " ")).map { Substring($0) } }
}
