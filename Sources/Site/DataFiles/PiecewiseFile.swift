import Archive
import Support
import TemplateEngine

/// A file that is made in pieces, which may be made at once: whatever its size, no more of it is in memory than a few
/// of them.
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

  /// The articles of each piece of a file of so many.
  static func pieces(ofArticles count: Int) -> [Range<Int>] {
    stride(from: 0, to: max(1, count), by: articlesInPiece).map { $0..<min(count, $0 + articlesInPiece) }
  }

  /// A file of articles: what stands before them, a piece for so many of them, and what stands behind them.
  init(
    articles count: Int, _ print: @escaping @Sendable (Range<Int>, inout TemplateOutput) -> Void,
    head: @escaping @Sendable (inout TemplateOutput) -> Void, tail: @escaping @Sendable (inout TemplateOutput) -> Void
  ) {
    let pieces = Self.pieces(ofArticles: count)
    self.count = pieces.count
    piece = { number in
      var output = TemplateOutput(capacity: 1 << 18)
      if number == 0 { head(&output) }
      print(pieces[number], &output)
      if number == pieces.count - 1 { tail(&output) }
      return output.bytes
    }
  }

  /// Some pieces, made by `jobs` tasks.
  func pieces(_ range: Range<Int>, jobs: Int) async -> [[UInt8]] {
    await inParallel(range.count, jobs: jobs, chunk: 1) { part in part.map { piece(range.lowerBound + $0) } }.flatMap(
      \.self)
  }

  /// All pieces.
  var bytes: [UInt8] { (0..<count).reduce(into: []) { $0 += piece($1) } }
}
