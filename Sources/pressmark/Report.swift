import Archive
import Foundation

/// What a command tells its user: diagnostics and the closing summary on standard error, JSON on standard output.
struct Report {
  let asJSON: Bool

  /// Prints diagnostics in the order of files and lines.
  func print(_ diagnostics: [Diagnostic]) {
    for diagnostic in diagnostics.sorted() { say(diagnostic.description) }
  }

  /// Prints the closing summary.
  func close(_ summary: RunSummary, _ lines: [String]) throws {
    guard asJSON else {
      lines.forEach(say)
      return
    }
    try write(summary)
  }

  /// Writes a value to standard output as JSON.
  func write(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    FileHandle.standardOutput.write(try encoder.encode(value) + Data("\n".utf8))
  }

  /// Writes a text to standard output.
  func write(_ text: String) {
    FileHandle.standardOutput.write(Data(text.utf8))
  }

  /// Prints a line to standard error.
  func say(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }
}
