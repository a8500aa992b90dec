/// Knows what one part of an article looks like, and says what speaks for finding it at a line.
protocol Recogniser: Sendable {
  /// The readings of the lines from `index` on as this recogniser's part; none when nothing speaks for it.
  func candidates(at index: Int, in opening: Opening) -> [Candidate]
}
