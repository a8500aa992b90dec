import TemplateEngine

/// A file that is made in pieces, which may be made at once: whatever its size, no more of it is in memory than a few of them.
struct PiecewiseFile: Sendable {
  /// The number of pieces.
  let count: Int
  /// Makes one of them.
  let piece: @Sendable (Int) -> [UInt8]

  /// A file of pieces of any kind.
  init(count: Int, piece: @escaping @Sendable (Int) -> [UInt8]) {
    self.count = count
    self.piece = piece
  }

  /// How many articles a piece holds.
  static let articlesInPiece = 1024

  /// A file of articles: what stands before them, a piece for so many of them, and what stands behind them.
  init(
    articles count: Int, _ print: @escaping @Sendable (Range<Int>, inout TemplateOutput) -> Void,
    head: @escaping @Sendable (inout TemplateOutput) -> Void, tail: @escaping @Sendable (inout TemplateOutput) -> Void
  ) {
    let pieces = max(1, (count + Self.articlesInPiece - 1) / Self.articlesInPiece)
    self.count = pieces
    piece = { number in
      var output = TemplateOutput(capacity: 1 << 18)
      if number == 0 { head(&output) }
      let start = number * Self.articlesInPiece
      print(start..<min(count, start + Self.articlesInPiece), &output)
      if number == pieces - 1 { tail(&output) }
      return output.bytes
    }
  }

  /// All pieces.
  var bytes: [UInt8] { (0..<count).reduce(into: []) { $0 += piece($1) } }
}
