internal import Markdown

/// Turns offsets into lines and columns as an editor shows them, going through the text once.
///
/// Only LF, CRLF and CR end a line here: that is what editors count.
struct PositionFinder {
  private let text: [UInt8]
  private var offset = 0
  private var position = TextPosition(line: 1, column: 1)

  init(_ text: [UInt8]) {
    self.text = text
  }

  /// The place of an offset; offsets have to be asked for in ascending order.
  mutating func position(of wanted: Int) -> TextPosition {
    while offset < min(wanted, text.count) {
      let byte = text[offset]
      let isLineEnd =
        byte == 0x0A || byte == 0x0D && !(offset + 1 < text.count && text[offset + 1] == 0x0A)
      if isLineEnd {
        position.line += 1
        position.column = 1
      } else if byte & 0xC0 != 0x80 {
        position.column += 1
      }
      offset += 1
    }
    return position
  }
}
