/// A line of a paragraph, without spaces around it, never empty.
struct ParagraphLine {
  let bytes: UnsafeBufferPointer<UInt8>
  /// Fewer blocks can start inside a paragraph than before one.
  let isFirst: Bool

  /// The character to escape so that the line starts no block, if it would.
  var blockStart: Int? {
    switch bytes[0] {
    case UInt8(ascii: ">"): 0
    case UInt8(ascii: "#"): startsHeading ? 0 : nil
    case UInt8(ascii: "~"): run(of: bytes[0]) >= 3 ? 0 : nil
    case UInt8(ascii: "`"): startsBacktickFence ? 0 : nil
    case UInt8(ascii: "<"): startsHTML ? 0 : nil
    case UInt8(ascii: "="): !isFirst && run(of: bytes[0]) == bytes.count ? 0 : nil
    case UInt8(ascii: "_"): isThematicBreak ? 0 : nil
    case UInt8(ascii: "-"): isUnderline || isThematicBreak || startsItem(after: 1) ? 0 : nil
    case UInt8(ascii: "*"): isThematicBreak || startsItem(after: 1) ? 0 : nil
    case UInt8(ascii: "+"): startsItem(after: 1) ? 0 : nil
    default: numberedItemDelimiter
    }
  }

  private func run(of byte: UInt8) -> Int {
    var length = 0
    while length < bytes.count, bytes[length] == byte { length += 1 }
    return length
  }

  /// An ATX heading, section 4.2.
  private var startsHeading: Bool {
    let level = run(of: UInt8(ascii: "#"))
    return level <= 6 && (level == bytes.count || bytes[level] == 0x20 || bytes[level] == 0x09)
  }

  /// A fenced code block, section 4.5: no backtick may follow the fence.
  private var startsBacktickFence: Bool {
    let length = run(of: UInt8(ascii: "`"))
    return length >= 3 && !bytes[length...].contains(UInt8(ascii: "`"))
  }

  /// A setext heading's underline, section 4.3.
  private var isUnderline: Bool { !isFirst && run(of: UInt8(ascii: "-")) == bytes.count }

  /// Section 4.1: three or more of the same character, spaces between them.
  private var isThematicBreak: Bool {
    var count = 0
    for byte in bytes {
      if byte == bytes[0] {
        count += 1
      } else if byte != 0x20 && byte != 0x09 {
        return false
      }
    }
    return count >= 3
  }

  /// A list item, section 5.2. Inside a paragraph an item must hold something.
  private func startsItem(after marker: Int) -> Bool {
    marker == bytes.count ? isFirst : bytes[marker].isASCIISpace
  }

  /// The full stop or bracket after a list number. Inside a paragraph only the number 1 starts a list.
  private var numberedItemDelimiter: Int? {
    var digits = 0
    var number = 0
    while digits < bytes.count, digits < 9, bytes[digits].isASCIIDigit {
      number = number * 10 + Int(bytes[digits] & 0x0F)
      digits += 1
    }
    guard digits > 0, digits < bytes.count, isFirst || number == 1 else { return nil }
    guard bytes[digits] == UInt8(ascii: ".") || bytes[digits] == UInt8(ascii: ")") else { return nil }
    return startsItem(after: digits + 1) ? digits : nil
  }

  /// An HTML block of the kinds 1 to 6, section 4.6. Kind 7 is a whole tag, which is escaped as inline HTML.
  private var startsHTML: Bool { HTMLBlockStart.matches(bytes) }
}
