/// Finds what `<` begins inside a paragraph: autolinks (CommonMark 0.30, section 6.5) and raw HTML (section 6.6).
///
/// Each scan ends at the next `<` outside quotes, or asks for the last end mark only: the whole stays linear.
struct AngleBracketScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let lastGreaterThan: Int
  private let lastInstructionEnd: Int
  private let lastCDATAEnd: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    var greaterThan = -1
    var instructionEnd = -1
    var cdataEnd = -1
    for index in bytes.indices where bytes[index] == UInt8(ascii: ">") {
      greaterThan = index
      if index >= 1, bytes[index - 1] == UInt8(ascii: "?") { instructionEnd = index }
      if index >= 2, bytes[index - 1] == UInt8(ascii: "]"), bytes[index - 2] == UInt8(ascii: "]") { cdataEnd = index }
    }
    lastGreaterThan = greaterThan
    lastInstructionEnd = instructionEnd
    lastCDATAEnd = cdataEnd
  }

  /// Whether the `<` at `offset` would be read as mark-up.
  func startsMarkup(at offset: Int) -> Bool {
    let next = offset + 1
    guard next < bytes.count, lastGreaterThan > next else { return false }
    switch bytes[next] {
    case UInt8(ascii: "!"): return startsDeclaration(at: next + 1) || isEmailAutolink(from: next)
    case UInt8(ascii: "?"): return lastInstructionEnd > next + 1 || isEmailAutolink(from: next)
    case UInt8(ascii: "/"): return isClosingTag(from: next + 1) || isEmailAutolink(from: next)
    default: return isAddressAutolink(from: next) || isOpeningTag(from: next) || isEmailAutolink(from: next)
    }
  }

  private func byte(at offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  private func skipSpaces(from offset: Int) -> Int {
    var end = offset
    while end < bytes.count, bytes[end].isASCIISpace { end += 1 }
    return end
  }

  /// Comments, CDATA sections and declarations.
  private func startsDeclaration(at offset: Int) -> Bool {
    if bytes[offset...].starts(with: "--".utf8) { return isComment(from: offset + 2) }
    if bytes[offset...].starts(with: "[CDATA[".utf8) { return lastCDATAEnd > offset + 8 }
    var end = offset
    while byte(at: end).isASCIIUppercase { end += 1 }
    return end > offset && byte(at: end).isASCIISpace && lastGreaterThan > end
  }

  /// The text of a comment holds no `--`; but cmark lets it begin with hyphens, so that two more beginnings are tried.
  private func isComment(from offset: Int) -> Bool {
    (offset...offset + 2).contains { start in
      var end = start
      while end + 2 < bytes.count {
        if bytes[end] == UInt8(ascii: "-"), bytes[end + 1] == UInt8(ascii: "-") {
          return bytes[end + 2] == UInt8(ascii: ">")
        }
        end += 1
      }
      return false
    }
  }

  private func endOfTagName(from offset: Int) -> Int? {
    guard byte(at: offset).isASCIILetter else { return nil }
    var end = offset + 1
    while byte(at: end).isASCIILetter || byte(at: end).isASCIIDigit || byte(at: end) == UInt8(ascii: "-") { end += 1 }
    return end
  }

  private func isClosingTag(from offset: Int) -> Bool {
    guard let end = endOfTagName(from: offset) else { return false }
    return byte(at: skipSpaces(from: end)) == UInt8(ascii: ">")
  }

  private func isOpeningTag(from offset: Int) -> Bool {
    guard var end = endOfTagName(from: offset) else { return false }
    while true {
      let name = skipSpaces(from: end)
      switch byte(at: name) {
      case UInt8(ascii: ">"): return true
      case UInt8(ascii: "/"): return byte(at: name + 1) == UInt8(ascii: ">")
      default:
        guard name > end, let next = endOfAttribute(from: name) else { return false }
        end = next
      }
    }
  }

  private func endOfAttribute(from offset: Int) -> Int? {
    let first = byte(at: offset)
    guard first.isASCIILetter || first == UInt8(ascii: "_") || first == UInt8(ascii: ":") else { return nil }
    var end = offset + 1
    while isAttributeNameByte(byte(at: end)) { end += 1 }
    let equals = skipSpaces(from: end)
    guard byte(at: equals) == UInt8(ascii: "=") else { return end }
    return endOfAttributeValue(from: skipSpaces(from: equals + 1))
  }

  private func isAttributeNameByte(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
      || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }

  private func endOfAttributeValue(from offset: Int) -> Int? {
    let quote = byte(at: offset)
    var end = offset
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      end += 1
      while end < bytes.count, bytes[end] != quote { end += 1 }
      return end < bytes.count ? end + 1 : nil
    }
    while end < bytes.count, !bytes[end].isASCIISpace, !Self.endsUnquotedValue(bytes[end]) { end += 1 }
    return end > offset ? end : nil
  }

  private static func endsUnquotedValue(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "`"):
      return true
    default: return false
    }
  }

  /// A scheme of 2 to 32 characters, a colon, and no spaces up to the `>`.
  private func isAddressAutolink(from offset: Int) -> Bool {
    guard byte(at: offset).isASCIILetter else { return false }
    var end = offset + 1
    while end - offset < 32, isSchemeByte(byte(at: end)) { end += 1 }
    guard end - offset >= 2, byte(at: end) == UInt8(ascii: ":") else { return false }
    while byte(at: end) > 0x20, byte(at: end) != UInt8(ascii: "<"), byte(at: end) != UInt8(ascii: ">") { end += 1 }
    return byte(at: end) == UInt8(ascii: ">")
  }

  private func isSchemeByte(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "+")
      || byte == UInt8(ascii: "-")
  }

  /// The expression of the HTML standard for mail addresses, which CommonMark quotes.
  private func isEmailAutolink(from offset: Int) -> Bool {
    var end = offset
    while Self.isLocalPartByte(byte(at: end)) { end += 1 }
    guard end > offset, byte(at: end) == UInt8(ascii: "@") else { return false }
    repeat {
      let label = end + 1
      end = label
      while byte(at: end).isASCIILetter || byte(at: end).isASCIIDigit || byte(at: end) == UInt8(ascii: "-") { end += 1 }
      guard end > label, end - label <= 63 else { return false }
      guard bytes[label] != UInt8(ascii: "-"), bytes[end - 1] != UInt8(ascii: "-") else { return false }
    } while byte(at: end) == UInt8(ascii: ".")
    return byte(at: end) == UInt8(ascii: ">")
  }

  private static func isLocalPartByte(_ byte: UInt8) -> Bool {
    if byte.isASCIILetter || byte.isASCIIDigit { return true }
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "%"),
      UInt8(ascii: "&"), UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "="),
      UInt8(ascii: "?"), UInt8(ascii: "^"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"),
      UInt8(ascii: "}"), UInt8(ascii: "~"), UInt8(ascii: "-"):
      return true
    default: return false
    }
  }
}
