/// The text that libyaml reads, to turn libyaml's places into those of the whole file.
struct YAMLSource {
  let text: String
  let firstLine: Int
  /// Where each of libyaml's lines stands in the file; `nil` where both count alike, which is nearly always.
  private let lineStarts: [TextPosition]?

  init(text: String, firstLine: Int) {
    self.text = text
    self.firstLine = firstLine
    lineStarts = Self.hasUnicodeLineBreaks(text) ? Self.lineStarts(of: text) : nil
  }

  /// A place of libyaml in the whole file; `nil` is the beginning.
  func position(of mark: YAMLMark?) -> TextPosition {
    guard let mark else { return TextPosition(line: firstLine, column: 1) }
    return position(line: mark.line, column: mark.column)
  }

  /// A place by libyaml's count of lines and columns, both from 1, in the whole file.
  func position(line: Int, column: Int) -> TextPosition {
    var position = TextPosition(line: 0, column: 0)
    if let lineStarts, !lineStarts.isEmpty { position = lineStarts[min(max(line, 1), lineStarts.count) - 1] }
    if lineStarts == nil { position = TextPosition(line: line - 1, column: 0) }
    return TextPosition(line: position.line + firstLine, column: position.column + column)
  }

  /// An error at one of libyaml's places.
  func error(at mark: YAMLMark?, _ message: String, _ advice: String) -> YAMLError {
    YAMLError(position: position(of: mark), message: message, advice: advice)
  }

  /// The text of a line, by libyaml's count from 1, without its end.
  func line(_ number: Int) -> Substring {
    var lines = text.unicodeScalars[...]
    for _ in 1..<max(1, number) { lines = Self.droppingLine(lines) }
    return Substring(lines.prefix { !Self.isBreak($0) })
  }

  // libyaml follows YAML 1.1 and ends lines at NEL, LS and PS as well; editors and YAML 1.2.2, section 5.4, do not.
  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  private static func hasUnicodeLineBreaks(_ text: String) -> Bool {
    var previous: (UInt8, UInt8) = (0, 0)
    for byte in text.utf8 {
      if byte == 0x85, previous.1 == 0xC2 { return true }
      if byte | 1 == 0xA9, previous == (0xE2, 0x80) { return true }
      previous = (previous.1, byte)
    }
    return false
  }

  private static func droppingLine(_ scalars: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView {
    var rest = scalars.drop { !isBreak($0) }
    let end = rest.popFirst()
    if end == "\r", rest.first == "\n" { rest.removeFirst() }
    return rest
  }

  private static func lineStarts(of text: String) -> [TextPosition] {
    var cursor = TextCursor(firstLine: 0)
    var starts = [TextPosition(line: 0, column: 0)]
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      cursor.pass(scalar)
      let start = TextPosition(line: cursor.position.line, column: cursor.position.column - 1)
      if scalar == "\n", previous == "\r" {
        starts[starts.count - 1] = start
      } else if isBreak(scalar) {
        starts.append(start)
      }
      previous = scalar
    }
    return starts
  }
}
