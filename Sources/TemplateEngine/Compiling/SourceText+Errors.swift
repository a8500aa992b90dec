extension SourceText {
  /// Line and column of `offset`, both from 1, the column in Unicode scalars.
  func position(of offset: Int) -> (line: Int, column: Int) {
    var line = 1
    var column = 1
    for byte in bytes[..<offset] {
      if byte == .newline {
        line += 1
        column = 1
      } else if byte & 0b1100_0000 != 0b1000_0000 {  // the first byte of a scalar
        column += 1
      }
    }
    return (line, column)
  }

  /// An error at `offset`.
  func error(at offset: Int, _ message: String, advice: String) -> TemplateError {
    let (line, column) = position(of: offset)
    return TemplateError(
      path: path,
      line: line,
      column: column,
      message: message,
      advice: advice,
      excerpt: excerpt(around: offset)
    )
  }

  /// The line of `offset`, without its line break.
  private func excerpt(around offset: Int) -> String {
    let start = bytes[..<offset].lastIndex(of: .newline).map { $0 + 1 } ?? 0
    var end = bytes[offset...].firstIndex(of: .newline) ?? bytes.count
    if end > start, bytes[end - 1] == .carriageReturn { end -= 1 }
    return start < end ? string(start..<end) : ""
  }
}
