/// A template's text with what the compiler asks about its lines.
///
/// Lines end in `\n` or `\r\n`, blanks are spaces and tabs: the terms of the specification's standalone tags.
struct SourceText: Sendable {
  let name: String
  let path: String
  let bytes: [UInt8]

  init(_ source: TemplateSource) {
    name = source.name
    path = source.path
    bytes = source.text.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(source.text.dropFirst(3)) : source.text
  }

  /// Where the line of `offset` starts, if only blanks stand between; otherwise nil.
  func lineStart(beforeBlanksEndingAt offset: Int) -> Int? {
    var start = offset
    while start > 0, isBlank(bytes[start - 1]) { start -= 1 }
    return start == 0 || bytes[start - 1] == .newline ? start : nil
  }

  /// Where the next line starts (at the last line: the end), if only blanks stand between; otherwise nil.
  func nextLine(afterBlanksStartingAt offset: Int) -> Int? {
    var end = offset
    while end < bytes.count, isBlank(bytes[end]) { end += 1 }
    if end == bytes.count { return end }
    if bytes[end] == .carriageReturn, end + 1 < bytes.count { end += 1 }
    return bytes[end] == .newline ? end + 1 : nil
  }

  /// Where the line of `offset` ends, behind its line break.
  func lineEnd(from offset: Int, limit: Int) -> Int {
    var end = offset
    while end < limit {
      end += 1
      if bytes[end - 1] == .newline { break }
    }
    return end
  }

  /// The blanks at the start of the first line in `lines` that has anything else; nil when there is no such line.
  func indentation(ofFirstLineIn lines: Range<Int>) -> Range<Int>? {
    var start = lines.lowerBound
    while start < lines.upperBound {
      var end = start
      while end < lines.upperBound, isBlank(bytes[end]) { end += 1 }
      if end < lines.upperBound, bytes[end] != .newline, bytes[end] != .carriageReturn { return start..<end }
      start = lineEnd(from: end, limit: lines.upperBound)
    }
    return nil
  }

  /// Whether `sequence` stands at `offset`.
  func has(_ sequence: [UInt8], at offset: Int) -> Bool {
    guard offset + sequence.count <= bytes.count else { return false }
    for index in sequence.indices where bytes[offset + index] != sequence[index] { return false }
    return true
  }

  /// Where `sequence` stands next, from `offset` on.
  func find(_ sequence: [UInt8], from offset: Int) -> Int? {
    var index = offset
    while index + sequence.count <= bytes.count {
      if has(sequence, at: index) { return index }
      index += 1
    }
    return nil
  }

  /// `range` without the white space at both ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isWhiteSpace(bytes[start]) { start += 1 }
    while end > start, isWhiteSpace(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  /// The text in `range`.
  func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  func isBlank(_ byte: UInt8) -> Bool {
    byte == .space || byte == .tab
  }

  func isWhiteSpace(_ byte: UInt8) -> Bool {
    isBlank(byte) || byte == .newline || byte == .carriageReturn
  }
}

extension UInt8 {
  static let tab = UInt8(ascii: "\t")
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
}
