import Archive
import ArgumentParser
import Files
import FoundationEssentials

/// What a command tells its user: diagnostics and the closing summary on standard error, JSON on standard output.
struct Report {
  let asJSON: Bool

  /// Whether every diagnostic is shown, however many of one kind there are.
  var listsAll = false

  /// Prints diagnostics, of many of one kind the first; returns the errors in a line each, where there was much to
  /// read.
  @discardableResult
  func print(_ diagnostics: [Diagnostic]) -> [String] {
    let list = DiagnosticList(diagnostics, isWhole: listsAll)
    list.lines.map(SeverityColours.colour).forEach(say)
    if list.untold > 0 {
      let words = Array(CommandLine.arguments.dropFirst()) + ["--all-warnings"]
      say("To list them all, type:\n    \(typedCommand(words))")
    }
    return list.digest
  }

  /// Does what the operating system may refuse; a refusal is told, and ends the command.
  func attempt<Result>(_ project: Project, _ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch {
      print([Diagnostic(error, in: project)])
      throw ExitCode.failure
    }
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
    StandardStreams.output(Array(try encoder.encode(value)) + "\n".utf8)
  }

  /// Writes a text to standard output.
  func write(_ text: String) {
    StandardStreams.output(text.utf8)
  }

  /// Prints a line to standard error.
  func say(_ line: String) {
    StandardStreams.message(line + "\n")
  }
}
