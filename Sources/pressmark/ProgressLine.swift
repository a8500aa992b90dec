import Foundation

/// A line on the terminal that says how far the work has got, and that goes when it is done.
struct ProgressLine: Sendable {
  private let work: String

  /// - Parameter work: what is being done: "Converting".
  /// - Returns: `nil` where nobody would see it: in a pipe or a file.
  init?(_ work: String) {
    guard isatty(STDERR_FILENO) == 1 else { return nil }
    self.work = work
  }

  /// Shows the progress; the line is cleared at the end.
  @Sendable func show(_ done: Int, of all: Int) {
    let line = done < all ? "\r\(work) \(done) of \(all) (\(done * 100 / max(1, all)) %)\u{1B}[K" : "\r\u{1B}[K"
    // One call a line, so that those of several tasks do not mix.
    FileHandle.standardError.write(Data(line.utf8))
  }
}
