import Archive

/// A part of a source file that stands between two separators: an article, or what stands above several.
struct SourcePiece: Sendable {
  /// Which of the file's parts it is, from 1; a part that holds no article counts too, so that an article's
  /// number never depends on
  /// how another part was read.
  let number: Int
  let text: SourceText
  /// Its lines in the file; `nil` when it holds none.
  let lines: SourceLines?

  init(number: Int, text: SourceText, hasLines: Bool = true) {
    self.number = number
    self.text = text
    lines =
      !hasLines
      ? nil
      : text.lines.first.flatMap { first in
        SourceLines(first: first.number, last: text.lines.last?.number ?? first.number)
      }
  }
}
