/// Where the front matter of a file ends and its text begins.
///
/// Front matter stands between two lines that hold nothing but `---`, the first of which begins the file. Spaces and
/// tabs after the hyphens do not count, since nobody sees them; `---` inside a line, indented, or `----` is something
/// else.
public struct FrontMatterSplit: Sendable, Hashable {
  /// The bytes between the two lines.
  public var yaml: Range<Int>
  /// The bytes after the second line.
  public var body: Range<Int>
  /// The line at which the YAML begins: 2.
  public static let yamlFirstLine = 2
  /// The line at which the text begins.
  public var bodyFirstLine: Int

  /// Splits a file; `nil` if it has no front matter. An error if the front matter does not end.
  public static func split(_ file: [UInt8]) throws(YAMLError) -> FrontMatterSplit? {
    // Editors on Windows add a byte order mark.
    var lines = LineCursor(file, at: file.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    guard let opening = lines.next(), isFence(file[opening]) else { return nil }
    let start = lines.offset
    var count = 1
    while let line = lines.next() {
      count += 1
      guard isFence(file[line]) else { continue }
      return FrontMatterSplit(
        yaml: start..<line.lowerBound, body: lines.offset..<file.count, bodyFirstLine: count + 1)
    }
    throw YAMLError(
      position: TextPosition(line: 1, column: 1), message: "the front matter begins here and does not end",
      advice: "Write a line with nothing but --- between the front matter and the text.")
  }

  /// How many blank lines stand above the line with which a front matter would begin; `nil` where it begins the file,
  /// or there is none.
  public static func blankLinesAbove(in file: [UInt8]) -> Int? {
    var lines = LineCursor(file, at: file.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    var count = 0
    while let line = lines.next() {
      if isFence(file[line]) { return count > 0 ? count : nil }
      guard file[line].allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else { return nil }
      count += 1
    }
    return nil
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: "---".utf8) && line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}

/// The lines of a file, which LF, CR or CRLF ends.
private struct LineCursor {
  private let bytes: [UInt8]
  /// Where the next line begins.
  private(set) var offset: Int

  init(_ bytes: [UInt8], at offset: Int) {
    self.bytes = bytes
    self.offset = offset
  }

  /// The next line without its end; `nil` at the end of the file.
  mutating func next() -> Range<Int>? {
    guard offset < bytes.count else { return nil }
    let start = offset
    while offset < bytes.count, bytes[offset] != 0x0A, bytes[offset] != 0x0D { offset += 1 }
    let end = offset
    if offset < bytes.count {
      offset += bytes[offset] == 0x0D && offset + 1 < bytes.count && bytes[offset + 1] == 0x0A ? 2 : 1
    }
    return start..<end
  }
}
