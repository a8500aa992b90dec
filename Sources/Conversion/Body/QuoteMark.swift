/// `>` before a line, as mail marks what it quotes.
struct QuoteMark {
  /// How many bytes the marks and the blanks behind them take.
  let length: Int

  /// Reads the mark at a line's beginning; `nil` when there is none, or nothing stands behind it.
  init?(_ text: SourceText, _ index: Int) {
    let range = text.lines[index].range
    guard text.bytes[range.lowerBound] == UInt8(ascii: ">") else { return nil }
    var end = range.lowerBound
    while end < range.upperBound,
      text.bytes[end] == UInt8(ascii: ">") || text.bytes[end] == 0x20 || text.bytes[end] == 0x09
    { end += 1 }
    guard end < range.upperBound, text.bytes[end - 1] != UInt8(ascii: ">") else { return nil }
    length = end - range.lowerBound
  }
}
