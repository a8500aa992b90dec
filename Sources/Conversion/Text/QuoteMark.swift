/// `>` before a line, as mail marks what it quotes; `>>` and `> >` before what the quoted text itself quotes.
struct QuoteMark {
  /// How many signs there are: the depth of the quotation.
  let depth: Int
  /// How many bytes the signs and the blanks behind them take.
  let length: Int
  /// Whether a blank parts them from what is quoted, or nothing is.
  let isApart: Bool

  /// Reads the mark at the beginning of a line that has no indent; `nil` when there is none.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    guard !range.isEmpty, bytes[range.lowerBound] == UInt8(ascii: ">") else { return nil }
    var depth = 0
    var end = range.lowerBound
    while end < range.upperBound,
      bytes[end] == UInt8(ascii: ">") || bytes[end] == 0x20 || bytes[end] == 0x09
    {
      if bytes[end] == UInt8(ascii: ">") { depth += 1 }
      end += 1
    }
    self.depth = min(depth, Self.deepest)
    length = end - range.lowerBound
    isApart = end == range.upperBound || bytes[end - 1] != UInt8(ascii: ">")
  }

  /// A made-up text may have any number of signs; nobody tells so many apart.
  private static let deepest = 20
}
