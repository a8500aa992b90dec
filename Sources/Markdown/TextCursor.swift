/// Follows a text scalar by scalar and knows the line and column: LF, CR and CRLF end a line (YAML 1.2.2, section 5.4;
/// CommonMark 0.30, section 2.1).
struct TextCursor {
  private(set) var position: TextPosition
  private var previous: Unicode.Scalar = " "

  init(firstLine: Int) {
    position = TextPosition(line: firstLine, column: 1)
  }

  mutating func pass(_ scalar: Unicode.Scalar) {
    if scalar == "\r" || (scalar == "\n" && previous != "\r") {
      position = TextPosition(line: position.line + 1, column: 1)
    } else if scalar != "\n" {
      position.column += 1
    }
    previous = scalar
  }
}
