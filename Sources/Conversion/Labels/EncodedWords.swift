import Support

/// Words of a mail's head in the encoded form that lets it hold more than ASCII (RFC 2047): `=?iso-8859-1?Q?H=E4fen?=`.
enum EncodedWords {
  /// The line decoded; `nil` when it holds no such word, or one that cannot be decoded.
  static func decoded(_ line: String) -> String? {
    guard line.utf8.count <= 8000, line.contains("=?") else { return nil }
    let source = Array(line.utf8)
    var output: [UInt8] = []
    // What follows each other in one encoding is decoded together: a character may be cut between two words.
    var pending: (charset: String, bytes: [UInt8])?
    var index = 0
    var isFound = false
    func flush() -> Bool {
      guard let (charset, bytes) = pending else { return true }
      pending = nil
      guard let text = Self.text(of: bytes, charset) else { return false }
      output += text
      return true
    }
    while index < source.count {
      guard let word = word(source, at: index) else {
        if !flush() { return nil }
        output.append(source[index])
        index += 1
        continue
      }
      isFound = true
      if let (charset, bytes) = pending, charset == word.charset {
        pending = (charset, bytes + word.bytes)
      } else {
        if !flush() { return nil }
        pending = (word.charset, word.bytes)
      }
      index = word.end
      // Blanks between two encoded words are none.
      var next = index
      while next < source.count, source[next] == 0x20 || source[next] == 0x09 { next += 1 }
      if next > index, self.word(source, at: next) != nil { index = next }
    }
    guard isFound, flush() else { return nil }
    let text = String(decoding: output, as: UTF8.self)
    return text.unicodeScalars.contains { $0.value < 0x20 } ? nil : text.replacing("\u{AD}", with: "").trimmedBlanks
  }

  private struct Word {
    let charset: String
    let bytes: [UInt8]
    let end: Int
  }

  private static func word(_ source: [UInt8], at start: Int) -> Word? {
    let mark = UInt8(ascii: "?")
    guard start + 6 < source.count, source[start] == UInt8(ascii: "="), source[start + 1] == mark else { return nil }
    let limit = min(source.count, start + 1000)
    guard let first = source[(start + 2)..<limit].firstIndex(of: mark), first + 2 < limit, source[first + 2] == mark,
      first > start + 2
    else { return nil }
    var end = first + 3
    while end + 1 < limit, !(source[end] == mark && source[end + 1] == UInt8(ascii: "=")) { end += 1 }
    guard end + 1 < limit else { return nil }
    // A language may stand behind the charset (RFC 2231).
    let charset = String(decoding: source[(start + 2)..<first].prefix { $0 != UInt8(ascii: "*") }, as: UTF8.self)
      .lowercased()
    let payload = source[(first + 3)..<end]
    let bytes: [UInt8]?
    switch source[first + 1] {
    case UInt8(ascii: "Q"), UInt8(ascii: "q"): bytes = quotedPrintable(payload)
    case UInt8(ascii: "B"), UInt8(ascii: "b"): bytes = base64(payload)
    default: bytes = nil
    }
    return bytes.map { Word(charset: charset, bytes: $0, end: end + 2) }
  }

  private static func quotedPrintable(_ source: ArraySlice<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = []
    var index = source.startIndex
    while index < source.endIndex {
      switch source[index] {
      case UInt8(ascii: "_"): bytes.append(0x20)
      case UInt8(ascii: "="):
        guard index + 2 < source.endIndex,
          let byte = UInt8(String(decoding: source[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
        else { return nil }
        bytes.append(byte)
        index += 2
      default: bytes.append(source[index])
      }
      index += 1
    }
    return bytes
  }

  static func base64(_ source: ArraySlice<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = []
    var (bits, count): (UInt32, Int) = (0, 0)
    for byte in source where byte != UInt8(ascii: "=") && byte != 0x20 {
      let value: UInt8
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = byte - UInt8(ascii: "A")
      case UInt8(ascii: "a")...UInt8(ascii: "z"): value = byte - UInt8(ascii: "a") + 26
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = byte - UInt8(ascii: "0") + 52
      case UInt8(ascii: "+"): value = 62
      case UInt8(ascii: "/"): value = 63
      default: return nil
      }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return bytes
  }

  /// Bytes of an encoding as UTF-8; `nil` when nobody knows it, or they are none of its.
  private static func text(of bytes: [UInt8], _ charset: String) -> [UInt8]? {
    let name = EncodingLabels.nameOfLabel[charset] ?? charset
    switch name {
    case "utf-8", "us-ascii": return String(validating: bytes, as: UTF8.self).map { Array($0.utf8) }
    case "windows-1252": return bytes.flatMap { $0 < 0x80 ? [$0] : Windows1252.utf8[Int($0) - 0x80] }
    default:
      guard var converter = CharsetConverter(from: EncodingLabels.libraryNames[name] ?? [name.uppercased()]) else {
        return nil
      }
      var (offset, text) = (0, [UInt8]())
      while offset < bytes.count {
        switch converter.convert(bytes, from: &offset, to: &text) {
        case .done, .roomNeeded: continue
        case .invalid, .incomplete: return nil
        }
      }
      converter.finish(&text)
      return text
    }
  }
}
