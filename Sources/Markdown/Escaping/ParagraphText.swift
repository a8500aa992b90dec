import Support

/// The lines of a paragraph as they render, and the characters that may be mark-up.
///
/// The lines have no spaces around them and a break between them; none is blank.
struct ParagraphText {
  /// How a line ends that is not the last.
  enum LineBreak {
    /// A soft line break (CommonMark 0.30, section 6.8).
    case soft
    /// A hard line break, a backslash before the line feed (section 6.7).
    case hard
    /// None: the lines are one.
    case blank

    var bytes: [UInt8] {
      switch self {
      case .soft: [0x0A]
      case .hard: [UInt8(ascii: "\\"), 0x0A]
      case .blank: [0x20]
      }
    }
  }

  let lineBreak: LineBreak
  private(set) var bytes: [UInt8] = []
  /// Where a character stands that may be mark-up: with a backslash before each of them the text renders to itself.
  private(set) var special: [Int] = []

  /// Whether brackets may be links: before `(` an inline one, before `:` a definition; others need a definition.
  private var mayHoldLinks = false

  init(trimming source: UnsafeBufferPointer<UInt8>, lineBreak: LineBreak) {
    self.lineBreak = lineBreak
    bytes.reserveCapacity(source.count)
    var start = 0
    while start < source.count {
      var end = start
      while end < source.count, source[end] != 0x0A, source[end] != 0x0D { end += 1 }
      append(line: source, from: start, to: end)
      start = end + 1
    }
    if !mayHoldLinks {
      special.removeAll { bytes[$0] == UInt8(ascii: "[") || bytes[$0] == UInt8(ascii: "]") }
    }
  }

  private mutating func append(line source: UnsafeBufferPointer<UInt8>, from: Int, to: Int) {
    var start = from
    var end = to
    while start < end, source[start].isBlank { start += 1 }
    while end > start, source[end - 1].isBlank { end -= 1 }
    guard start < end else { return }
    if !bytes.isEmpty { bytes += lineBreak.bytes }
    let line = UnsafeBufferPointer(rebasing: source[start..<end])
    if lineBreak != .blank, let mark = Self.blockMark(of: line) { special.append(bytes.count + mark) }
    for (offset, byte) in line.enumerated() {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: "`"), UInt8(ascii: "*"),
        UInt8(ascii: "_"), UInt8(ascii: "["), UInt8(ascii: "]"):
        special.append(bytes.count + offset)
      case UInt8(ascii: "("), UInt8(ascii: ":"):
        if offset > 0, line[offset - 1] == UInt8(ascii: "]") { mayHoldLinks = true }
      default: break
      }
    }
    bytes.append(contentsOf: line)
  }

  /// The character that may make a line the start of a block, but for those that may be mark-up anywhere (CommonMark
  /// 0.30, chapters 4 and 5).
  private static func blockMark(of line: UnsafeBufferPointer<UInt8>) -> Int? {
    switch line[0] {
    case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "="),
      UInt8(ascii: "~"):
      return 0
    default:
      guard let end = line.firstIndex(where: { !$0.isASCIIDigit }), end > 0, end <= 9 else { return nil }
      return line[end] == UInt8(ascii: ".") || line[end] == UInt8(ascii: ")") ? end : nil
    }
  }

  /// Adds the hashes that would close a heading (CommonMark 0.30, section 4.2): those at its end, after a space.
  mutating func addClosingSequence() {
    let start = (bytes.lastIndex { $0 != UInt8(ascii: "#") } ?? -1) + 1
    if start < bytes.count, start == 0 || bytes[start - 1].isBlank { special.append(start) }
  }

  /// The text with a backslash before some of its characters.
  func markdown(escaping offsets: some Sequence<Int>) -> [UInt8] {
    var markdown: [UInt8] = []
    markdown.reserveCapacity(bytes.count + special.count + 8)
    var copied = 0
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      // A byte order mark at the start of a text is not part of it: as an entity it is.
      markdown += "&#65279;".utf8
      copied = 3
    }
    for offset in offsets {
      markdown += bytes[copied..<offset]
      markdown.append(UInt8(ascii: "\\"))
      copied = offset
    }
    return markdown + bytes[copied...]
  }
}
