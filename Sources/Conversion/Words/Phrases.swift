/// Phrases that are looked for in lines, byte by byte.
struct Phrases: Sendable {
  private let phrases: [[UInt8]]
  /// Whether one of them begins with a byte: most bytes of a line begin none.
  private let beginnings: [Bool]

  /// - Parameter phrases: in small letters.
  init(_ phrases: [String]) {
    self.phrases = phrases.map { Array($0.utf8) }
    let first = Set(phrases.compactMap(\.utf8.first))
    beginnings = (0...UInt8.max).map(first.contains)
  }

  /// Whether one of them stands in a line that is in small letters.
  func areIn(_ folded: String) -> Bool {
    var folded = folded
    return folded.withUTF8 { line in
      line.indices.contains { start in
        beginnings[Int(line[start])] && phrases.contains { Self.stands($0, at: start, in: line) }
      }
    }
  }

  /// Whether a line in small letters begins with one of them.
  func begin(_ folded: some StringProtocol) -> Bool {
    guard let first = folded.utf8.first, beginnings[Int(first)] else { return false }
    return phrases.contains { folded.utf8.starts(with: $0) }
  }

  /// Whether a phrase stands in a line.
  static func stands(_ phrase: [UInt8], in line: ArraySlice<UInt8>) -> Bool {
    line.withUnsafeBufferPointer { line in
      line.indices.contains { line[$0] == phrase.first && stands(phrase, at: $0, in: line) }
    }
  }

  private static func stands(_ phrase: [UInt8], at start: Int, in line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard start + phrase.count <= line.count else { return false }
    var length = 0
    while length < phrase.count, line[start + length] == phrase[length] { length += 1 }
    return length == phrase.count
  }
}
