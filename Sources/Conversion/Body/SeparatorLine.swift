/// A line without words between paragraphs: `* * *`, `-----`, `§`.
struct SeparatorLine {
  let block: BodyBlock?

  /// `nil` when the line has words.
  init?(_ text: SourceText, _ index: Int) {
    let range = text.lines[index].range
    guard range.count <= 400 else { return nil }
    for byte in text.bytes[range] where byte >= 0x80 || byte.isASCIIWordByte { return nil }
    block = BodyBlock(
      kind: .separator, pieces: [BodyBlock.Piece(line: index, range: range, joint: .first)],
      evidence: "a line without words")
  }
}

extension UInt8 {
  /// Whether this is an ASCII letter or digit.
  var isASCIIWordByte: Bool { (0x30...0x39).contains(self) || (0x61...0x7A).contains(self | 0x20) }
}
