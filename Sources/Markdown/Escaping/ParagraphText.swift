/// The lines of a paragraph as they render: without spaces around them, without blank ones, with one line feed between
/// them; and a note of what mark-up they may hold.
struct ParagraphText {
  /// What a paragraph may hold, so that a pass over it is made only where there is something to find.
  struct Contents: OptionSet {
    let rawValue: UInt8
    static let backslash = Contents(rawValue: 1)
    static let ampersand = Contents(rawValue: 2)
    static let lessThan = Contents(rawValue: 4)
    static let backtick = Contents(rawValue: 8)
    static let delimiter = Contents(rawValue: 16)
    static let linkTail = Contents(rawValue: 32)
    static let definition = Contents(rawValue: 64)
    static let byteOrderMark = Contents(rawValue: 128)
  }

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

  private(set) var bytes: [UInt8] = []
  /// Where each line begins.
  private(set) var lineStarts: [Int] = []
  private(set) var contents: Contents = []

  /// Whether a line begins with a character that may start a block.
  private var mayStartBlock = false

  let lineBreak: LineBreak

  /// What the lines render to.
  var rendered: [UInt8] {
    guard lineBreak == .hard else { return bytes }
    var rendered: [UInt8] = []
    for index in lineStarts.indices { rendered += bytes[line(index)] + [0x0A] }
    return rendered.dropLast()
  }

  /// Where a line stands, without its break.
  func line(_ index: Int) -> Range<Int> {
    let end = index + 1 < lineStarts.count ? lineStarts[index + 1] - lineBreak.bytes.count : bytes.count
    return lineStarts[index]..<end
  }

  var mayHoldMarkup: Bool { mayStartBlock || !contents.isEmpty }

  init(trimming source: UnsafeBufferPointer<UInt8>, lineBreak: LineBreak) {
    self.lineBreak = lineBreak
    let separator = lineBreak.bytes
    bytes.reserveCapacity(source.count)
    var start = 0
    while start < source.count {
      var end = start
      while end < source.count, source[end] != 0x0A, source[end] != 0x0D { end += 1 }
      append(line: source, from: start, to: end, after: separator)
      start = end + 1
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { contents.insert(.byteOrderMark) }
  }

  private mutating func append(line source: UnsafeBufferPointer<UInt8>, from: Int, to: Int, after separator: [UInt8]) {
    var start = from
    var end = to
    while start < end, source[start].isBlank { start += 1 }
    while end > start, source[end - 1].isBlank { end -= 1 }
    guard start < end else { return }
    if !lineStarts.isEmpty { bytes += separator }
    lineStarts.append(bytes.count)
    if source[start].mayStartBlock { mayStartBlock = true }
    var previous: UInt8 = 0
    for index in start..<end {
      let byte = source[index]
      switch byte {
      case UInt8(ascii: "\\"): contents.insert(.backslash)
      case UInt8(ascii: "&"): contents.insert(.ampersand)
      case UInt8(ascii: "<"): contents.insert(.lessThan)
      case UInt8(ascii: "`"): contents.insert(.backtick)
      case UInt8(ascii: "*"), UInt8(ascii: "_"): contents.insert(.delimiter)
      case UInt8(ascii: "("):
        if previous == UInt8(ascii: "]") { contents.insert(.linkTail) }
      case UInt8(ascii: ":"):
        // A definition stands at the start of a paragraph only (CommonMark 0.30, section 4.7).
        if previous == UInt8(ascii: "]"), (bytes.first ?? source[start]) == UInt8(ascii: "[") {
          contents.insert(.definition)
        }
      default: break
      }
      previous = byte
    }
    bytes.append(contentsOf: source[start..<end])
  }
}
