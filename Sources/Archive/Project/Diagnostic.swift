public import Files
public import Markdown

/// Something in the user's files that is wrong or doubtful, where it is, and how to mend it.
public struct Diagnostic: Error, Sendable, Hashable {
  /// Whether the work can go on.
  public enum Severity: String, Sendable {
    /// The output would be wrong: nothing is written.
    case error
    /// A person should look; the output is written.
    case warning
    /// Nothing is wrong: something is left to do, or to know.
    case note
  }

  /// The file, relative to the project.
  public var path: String
  /// Where in the file; 1:1 when the whole file is meant.
  public var position: TextPosition
  /// How bad it is.
  public var severity: Severity
  /// What is wrong, without a full stop.
  public var message: String
  /// How to mend it: one or more sentences, in one or more lines.
  public var advice: String
  /// The line of the file and one with a mark under the place, where they are shown.
  public var excerpt: [String] = []
  /// The kind of doubt, by which many of one kind are told together: "no date"; `nil` for what is always told by
  /// itself.
  public var topic: String?

  /// A diagnostic for the file `path`.
  public init(
    _ severity: Severity, _ path: String, at position: TextPosition = TextPosition(line: 1, column: 1),
    _ message: String, advice: String
  ) {
    self.path = path
    self.position = position
    self.severity = severity
    self.message = message
    self.advice = advice
  }

  /// An error that the operating system gave for the file `path`.
  public init(_ error: FileError, path: String) {
    self.init(.error, path, error.message, advice: error.advice)
  }

  /// An error in the YAML of the file `path`.
  public init(_ error: YAMLError, path: String) {
    self.init(.error, path, at: error.position, error.message, advice: error.advice)
  }
}

extension Diagnostic: CustomStringConvertible {
  /// Where it is, as it is shown: `path:line:column`.
  public var place: String { "\(path.printable):\(position.line):\(position.column)" }

  /// `path:line:column: error: what is wrong`, the excerpt if there is one, and how to mend it.
  public var description: String {
    let more = excerpt.map(\.printableInLine) + advice.split(separator: "\n").map { String($0).printable }
    return (["\(place): \(severity.rawValue): \(message.printable)"] + more.map { "    " + $0 }).joined(separator: "\n")
  }
}

extension Diagnostic: Comparable {
  /// By file and place.
  public static func < (one: Diagnostic, other: Diagnostic) -> Bool {
    if one.path != other.path { return one.path.utf8.lexicographicallyPrecedes(other.path.utf8) }
    let (a, b) = (one.position, other.position)
    return (a.line, a.column, one.message) < (b.line, b.column, other.message)
  }
}

extension Sequence<Diagnostic> {
  /// Whether the work must not go on.
  public var containsError: Bool {
    contains { $0.severity == .error }
  }
}

extension String {
  /// The same, with a tab as a space: it takes one column in what stands below.
  fileprivate var printableInLine: String {
    replacing("\t", with: " ").printable
  }

  /// The text with control characters shown as escapes, so that a file's name or words cannot steer a terminal.
  public var printable: String {
    guard unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else { return self }
    return unicodeScalars.reduce(into: "") { text, scalar in
      if scalar.properties.generalCategory == .control {
        text += scalar.escaped(asASCII: true)
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
  }
}
