import Archive
import Markdown

/// A source text, decoded and cut into blocks at its blank lines.
struct SourceText: Sendable {
  /// Lines that stand together.
  struct Block: Sendable, Equatable {
    /// The lines, without white space at their ends.
    var lines: [String]
    /// The number of the first line in the file, from 1.
    let firstLine: Int

    /// The lines as one, for what is never more than a line's worth: a headline, a byline.
    var joined: String { lines.joined(separator: " ") }
  }

  /// The text cannot be read.
  struct DecodingError: Error, Equatable {
    let position: TextPosition
    let message: String
    let advice: String
  }

  /// The blocks, from the top.
  let blocks: [Block]

  /// Decodes UTF-8, with or without a byte order mark; lines end with LF, CR LF or CR.
  init(decoding bytes: [UInt8]) throws(DecodingError) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if let flaw = TextCheck(bytes) {
      throw DecodingError(position: flaw.position, message: flaw.message, advice: flaw.advice)
    }
    var blocks: [Block] = []
    var current: Block?
    var lineNumber = 0
    for line in Self.lines(bytes[start...]) {
      lineNumber += 1
      let text = Self.trimmed(line)
      if text.isEmpty {
        if let block = current { blocks.append(block) }
        current = nil
      } else {
        let words = String(decoding: text, as: UTF8.self)
        if current == nil {
          current = Block(lines: [words], firstLine: lineNumber)
        } else {
          current?.lines.append(words)
        }
      }
    }
    if let block = current { blocks.append(block) }
    self.blocks = blocks
    if blocks.isEmpty {
      throw DecodingError(
        position: TextPosition(line: 1, column: 1), message: "the file is empty",
        advice: "Put the article's text into it, or delete it.")
    }
  }

  /// The lines, whatever ends them.
  private static func lines(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = bytes.startIndex
    var here = start
    while here < bytes.endIndex {
      let byte = bytes[here]
      guard byte == 0x0A || byte == 0x0D else {
        here += 1
        continue
      }
      lines.append(bytes[start..<here])
      here += byte == 0x0D && here + 1 < bytes.endIndex && bytes[here + 1] == 0x0A ? 2 : 1
      start = here
    }
    if start < bytes.endIndex { lines.append(bytes[start...]) }
    return lines
  }

  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    var line = line
    while let first = line.first, isSpace(first) { line.removeFirst() }
    while let last = line.last, isSpace(last) { line.removeLast() }
    return line
  }
}
