/// Recognizes what follows the text of an inline link: `(address "title")` (CommonMark 0.30, section 6.3), as cmark does.
struct LinkTailScanner {
  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// Whether a link's address and title stand at `offset`, in brackets.
  func matches(at offset: Int) -> Bool {
    guard byte(at: offset) == UInt8(ascii: "(") else { return false }
    guard let end = endOfAddress(from: skipSpaces(from: offset + 1)) else { return false }
    let title = skipSpaces(from: end)
    if byte(at: title) == UInt8(ascii: ")") { return true }
    return title > end && isTitle(from: title)
  }

  private func byte(at offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  private func skipSpaces(from offset: Int) -> Int {
    var end = offset
    while end < bytes.count, bytes[end].isASCIISpace { end += 1 }
    return end
  }

  private func endOfAddress(from offset: Int) -> Int? {
    byte(at: offset) == UInt8(ascii: "<") ? endOfBracketedAddress(from: offset + 1) : endOfBareAddress(from: offset)
  }

  private func endOfBracketedAddress(from offset: Int) -> Int? {
    var end = offset
    while end < bytes.count {
      switch bytes[end] {
      case UInt8(ascii: ">"): return end + 1
      case UInt8(ascii: "\\"): end += 2
      case UInt8(ascii: "<"), 0x0A: return nil
      default: end += 1
      }
    }
    return nil
  }

  /// cmark counts up to 32 nested brackets, which also keeps hostile texts linear.
  private func endOfBareAddress(from offset: Int) -> Int? {
    var end = offset
    var depth = 0
    while end < bytes.count {
      let current = bytes[end]
      if current == UInt8(ascii: "\\"), byte(at: end + 1).isASCIIPunctuation {
        end += 1
      } else if current == UInt8(ascii: "(") {
        depth += 1
        if depth > 32 { return nil }
      } else if current == UInt8(ascii: ")") {
        if depth == 0 { return end }
        depth -= 1
      } else if current.isASCIISpace {
        return end > offset && depth == 0 ? end : nil
      }
      end += 1
    }
    return nil
  }

  /// Whether a title and the closing bracket stand at `offset`.
  ///
  /// cmark takes the longest title it finds, so a mark after a backslash may end it or not: either counts.
  private func isTitle(from offset: Int) -> Bool {
    let open = byte(at: offset)
    let close = open == UInt8(ascii: "(") ? UInt8(ascii: ")") : open
    guard open == UInt8(ascii: "\"") || open == UInt8(ascii: "'") || open == UInt8(ascii: "(") else { return false }
    for end in (offset + 1)..<max(offset + 1, bytes.count) where bytes[end] == close || bytes[end] == open {
      if bytes[end] == close, byte(at: skipSpaces(from: end + 1)) == UInt8(ascii: ")") { return true }
      if bytes[end - 1] != UInt8(ascii: "\\") { return false }
    }
    return false
  }
}
