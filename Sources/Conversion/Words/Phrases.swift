/// Phrases that are looked for in lines, byte by byte.
struct Phrases: Sendable {
  private let phrases: [[UInt8]]

  /// - Parameter phrases: in small letters.
  init(_ phrases: [String]) {
    self.phrases = phrases.map { Array($0.utf8) }
  }

  /// Whether one of them stands in a line that is in small letters.
  func areIn(_ folded: String) -> Bool {
    var folded = folded
    return folded.withUTF8 { line in phrases.contains { Self.find($0, in: line) } }
  }

  /// Whether a line in small letters begins with one of them.
  func begin(_ folded: some StringProtocol) -> Bool {
    phrases.contains { folded.utf8.starts(with: $0) }
  }

  private static func find(_ phrase: [UInt8], in line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = phrase.first, line.count >= phrase.count else { return false }
    var start = 0
    while start + phrase.count <= line.count {
      if line[start] == first {
        var length = 1
        while length < phrase.count, line[start + length] == phrase[length] { length += 1 }
        if length == phrase.count { return true }
      }
      start += 1
    }
    return false
  }
}
