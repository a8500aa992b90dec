import Support

/// A line without words between paragraphs: `* * *`, `-----`, `§`.
struct SeparatorLine {
  let block: BodyBlock?

  /// `nil` when the line has words.
  init?(_ text: SourceText, _ index: Int) {
    let range = text.lines[index].range
    guard range.count <= 400 else { return nil }
    for byte in text.bytes[range] where byte >= 0x80 || byte.isASCIILetterOrDigit { return nil }
    block = BodyBlock(
      kind: .separator, pieces: [BodyBlock.Piece(line: index, range: range, joint: .first)],
      evidence: "a line without words")
  }
}
