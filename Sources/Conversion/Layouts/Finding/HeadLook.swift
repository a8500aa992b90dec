import Support

/// What the first lines of a text look like, so far as others may be laid out alike.
struct HeadLook: Sendable {
  /// A line.
  struct Line: Sendable {
    /// Its words.
    let words: UInt64
    /// The word with which it begins, where that looks like a label; 0 where it does not.
    let label: UInt64
    /// Whether a blank line stands before it.
    let shape: UInt64
  }

  /// How many lines are looked at; running text ends them.
  static let length = 10

  private(set) var lines: [Line] = []

  init(_ text: SourceText, from start: Int = 0) {
    for index in text.lines.indices.dropFirst(start).prefix(Self.length) {
      let line = text.lines[index]
      if line.width > 100 { break }
      let words = text.bytes[line.range]
      lines.append(
        Line(
          words: FNVHash(words).value, label: Self.label(words).map { FNVHash($0).value } ?? 0,
          shape: line.beginsBlock && index > start ? 1 : 0))
    }
  }

  /// The beginning of a line that few sentences and names have: up to a colon, a word that a full stop, a bracket or a
  /// sign ends, one in capitals before others that are not, a small letter, no letter at all.
  private static func label(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    if let colon = line.prefix(32).firstIndex(of: UInt8(ascii: ":")), colon + 1 < line.endIndex {
      return line[...colon]
    }
    guard let blank = line.firstIndex(of: 0x20) else { return nil }
    let word = line[..<blank]
    guard let first = word.first, let last = word.last else { return nil }
    func mayEnd(_ byte: UInt8) -> Bool { byte >= 0x80 || byte.isASCIILetter || ",'".utf8.contains(byte) }
    if first < 0x80 && !first.isASCIILetter || !mayEnd(last) {
      return word.contains(where: \.isASCIIDigit) ? nil : word
    }
    // A name may begin with a small letter: "openSUSE".
    if first.isASCIISmallLetter { return word.allSatisfy(\.isASCIISmallLetter) ? word : nil }
    let isInCapitals = word.count > 1 && !word.contains { $0.isASCIISmallLetter || $0 >= 0x80 }
    return isInCapitals && line[blank...].contains { $0.isASCIISmallLetter || $0.isASCIIDigit } ? word : nil
  }
}
