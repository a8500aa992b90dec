import Archive
import ArgumentParser
import Files
import Foundation

/// What a command tells its user: diagnostics and the closing summary on standard error, JSON on standard output.
struct Report {
  let asJSON: Bool

  /// How many doubts of one kind are told one by one, when there are more than twice as many.
  private static let longestList = 10

  /// Prints diagnostics in the order of files and lines; of many doubts of one kind only the first.
  func print(_ diagnostics: [Diagnostic]) {
    var left = Dictionary(grouping: diagnostics.compactMap(\.topic), by: \.self).mapValues { kind in
      kind.count > 2 * Self.longestList ? Self.longestList : kind.count
    }
    var untold: [String: Int] = [:]
    for diagnostic in diagnostics.sorted() {
      if let topic = diagnostic.topic {
        if left[topic, default: 0] == 0 {
          untold[topic, default: 0] += 1
          continue
        }
        left[topic, default: 0] -= 1
      }
      say(diagnostic.description)
    }
    for (topic, count) in untold.sorted(by: { $0.key < $1.key }) {
      say("and \(count) more of this kind: \(topic) (pressmark inspect, with the texts' folder, lists them)")
    }
  }

  /// Does what the operating system may refuse; a refusal is told, and ends the command.
  func attempt<Result>(_ project: Project, _ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch let error as FileError {
      print([Diagnostic(error, path: project.shown(error.path))])
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
    StandardStreams.output(try encoder.encode(value) + Data("\n".utf8))
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
