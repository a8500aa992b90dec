extension TemplateOutput {
  /// Prints text for HTML, between tags and in quoted attributes alike.
  ///
  /// Eight bytes at a time while nothing in them is special, which is nearly always.
  public mutating func append(escaping bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = UnsafeRawPointer(bytes.baseAddress), !bytes.isEmpty else { return }
    let length = bytes.count
    // Eight bytes are written at once.
    let first = room(for: length + 8)
    let target = UnsafeMutableRawPointer(first)
    var index = 0
    while index + 8 <= length {
      let word = source.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      if Self.hasSpecial(word) { return finish(escaping: bytes, copied: index) }
      target.storeBytes(of: word, toByteOffset: index, as: UInt64.self)
      index += 8
    }
    if index < length {
      if length >= 8 {
        // The last eight bytes overlap those before, which are known to be plain.
        let word = source.loadUnaligned(fromByteOffset: length - 8, as: UInt64.self)
        if Self.hasSpecial(word) { return finish(escaping: bytes, copied: index) }
        target.storeBytes(of: word, toByteOffset: length - 8, as: UInt64.self)
      } else {
        while index < length {
          if Self.isSpecial(bytes[index]) { return finish(escaping: bytes, copied: index) }
          first[index] = bytes[index]
          index += 1
        }
      }
    }
    advance(by: length)
  }

  /// Prints the runs between special characters whole; the first `copied` bytes are in place.
  private mutating func finish(escaping bytes: UnsafeBufferPointer<UInt8>, copied: Int) {
    advance(by: copied)
    var start = copied
    for index in copied..<bytes.count {
      let replacement: StaticString
      switch bytes[index] {
      case UInt8(ascii: "&"): replacement = "&amp;"
      case UInt8(ascii: "<"): replacement = "&lt;"
      case UInt8(ascii: ">"): replacement = "&gt;"
      case UInt8(ascii: "\""): replacement = "&quot;"
      case UInt8(ascii: "'"): replacement = "&#39;"
      default: continue
      }
      append(raw: UnsafeBufferPointer(rebasing: bytes[start..<index]))
      append(raw: replacement)
      start = index + 1
    }
    append(raw: UnsafeBufferPointer(rebasing: bytes[start...]))
  }

  @inline(__always)
  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "\"")
      || byte == UInt8(ascii: "'")
  }

  /// Whether one of eight bytes is special: a byte of `word ^ pattern` is zero where the two are the same (Mycroft's
  /// test). `&` and `'` differ in their last bit, `<` and `>` in the one before it.
  @inline(__always)
  private static func hasSpecial(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let ampersandOrApostrophe = (word | ones) ^ 0x2727_2727_2727_2727
    let angles = (word | (ones << 1)) ^ 0x3E3E_3E3E_3E3E_3E3E
    let quotes = word ^ 0x2222_2222_2222_2222
    let zero =
      ((ampersandOrApostrophe &- ones) & ~ampersandOrApostrophe) | ((angles &- ones) & ~angles)
      | ((quotes &- ones) & ~quotes)
    return zero & 0x8080_8080_8080_8080 != 0
  }
}
