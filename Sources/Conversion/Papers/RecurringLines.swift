import Support

/// Lines that stand at the top of several texts: a masthead, a column's title, a frequent byline; never a headline of
/// its own.
struct RecurringLines: Sendable {
  /// In how many texts a line stands at the top, by the line's hash.
  private var counts: [UInt64: Int] = [:]

  /// How many lines from the top count.
  private static let range = 6

  /// Adds a text's lines.
  mutating func add(_ lines: [UInt64]) {
    for line in lines { counts[line, default: 0] += 1 }
  }

  /// In how many texts of the archive a line, in small letters, stands at the top.
  func count(of folded: String) -> Int {
    counts.isEmpty ? 0 : counts[Self.hash(folded)] ?? 0
  }

  /// The short lines without figures at the top of a text, and the names in those with figures, as hashes that are the
  /// same in every run.
  static func lines(of text: SourceText) -> [UInt64] {
    var hashes: [UInt64] = []
    for index in text.lines.indices.prefix(range) where text.lines[index].width <= 60 {
      let line = text.string(index)
      let hasFigures = line.utf8.contains { $0.isASCIIDigit }
      for name in hasFigures ? FolioReading.names(in: line) : [line] {
        let hash = hash(name.lowercased())
        if !hashes.contains(hash) { hashes.append(hash) }
      }
    }
    return hashes
  }

  /// A line's hash: two of a million lines are hardly ever taken for each other, and a little evidence is all that
  /// hangs on it.
  private static func hash(_ folded: String) -> UInt64 { FNVHash(folded.utf8).value }
}
