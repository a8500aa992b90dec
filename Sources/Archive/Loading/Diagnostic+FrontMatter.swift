import Markdown
import Support

extension Diagnostic {
  /// A file without a front matter, or with blank lines above it.
  static func noFrontMatter(in bytes: [UInt8], _ path: String, example: String) -> Diagnostic {
    if let lines = FrontMatterSplit.blankLinesAbove(in: bytes) {
      let (count, lead) = lines == 1 ? ("a blank line stands", "line") : ("\(lines) blank lines stand", "lines")
      return Diagnostic(
        .error, path, "\(count) above the front matter, which has to begin the file",
        advice: "Delete the blank \(lead) above the first ---.")
    }
    return Diagnostic(
      .error, path, "the file has no front matter",
      advice: "Begin the file with three lines: ---, title: \"\(example)\", ---.")
  }
}
