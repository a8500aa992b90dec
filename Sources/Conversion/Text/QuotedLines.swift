import Support

/// Which lines of a text quote a mail.
struct QuotedLines {
  /// The mark of each line, by its place among the decoded lines.
  private let marks: [Int: QuoteMark]

  /// Finds the marks in a text's lines, given without blanks around them.
  init(_ ranges: [Range<Int>], in bytes: UnsafeBufferPointer<UInt8>) {
    var marks: [Int: QuoteMark] = [:]
    var quoting = 0
    for (index, range) in ranges.enumerated() {
      // `>>> Help wanted! <<<` is an ornament.
      guard let mark = QuoteMark(bytes, range),
        mark.length == range.count || bytes[range.upperBound - 1] != UInt8(ascii: "<")
      else { continue }
      marks[index] = mark
      // What a scanner read as signs, or a column of figures, shows no quotation.
      if mark.length < range.count {
        let first = bytes[range.lowerBound + mark.length]
        if first >= 0x80 || first.isASCIILetterOrDigit && !first.isASCIIDigit || first == UInt8(ascii: "\"") {
          quoting += 1
        }
      }
    }
    // `>From` in a mailbox file is no quotation (RFC 4155), unless a neighbour shows that it is.
    let lone = marks.filter { !$0.value.isApart && marks[$0.key - 1] == nil && marks[$0.key + 1] == nil }
    for index in lone.keys { marks[index] = nil }
    // One line alone may well begin with "greater than".
    let isAnnounced = marks.keys.contains { index in
      guard let above = ranges[..<index].last(where: { !$0.isEmpty }) else { return false }
      return bytes[above.upperBound - 1] == UInt8(ascii: ":")
    }
    self.marks = quoting - lone.count >= 2 || isAnnounced ? marks : [:]
  }

  /// The mark of a line that is quoted.
  subscript(_ index: Int) -> QuoteMark? { marks[index] }
}
