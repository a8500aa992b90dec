extension String {
  /// The text without white space at both ends.
  public var trimmedBlanks: String {
    // White space in ASCII is no greater than a space, and all other is beyond ASCII.
    if let first = utf8.first, let last = utf8.last, 0x21..<0x80 ~= first, 0x21..<0x80 ~= last { return self }
    return self[...].trimmedBlanks
  }
}

extension StringProtocol {
  /// The words with one blank where white space stands between them.
  public var oneBlank: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

extension Substring {
  /// The text without white space at both ends.
  public var trimmedBlanks: String {
    var text = self
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
