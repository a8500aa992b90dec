import Archive
import FoundationEssentials

/// The colours of the words error, warning and note, where messages stand on a terminal that has some. Elsewhere, and
/// where `NO_COLOR` is set (https://no-color.org), there are none; nothing is told by colour alone.
enum SeverityColours {
  static let areShown: Bool = {
    let environment = ProcessInfo.processInfo.environment
    return StandardStreams.messagesAreOnTerminal && (environment["NO_COLOR"] ?? "").isEmpty
      && !["", "dumb"].contains(environment["TERM"] ?? "")
  }()

  /// A diagnostic as it is printed, the word of its severity in its colour.
  static func colour(_ text: String) -> String {
    guard areShown else { return text }
    let end = text.firstIndex(of: "\n") ?? text.endIndex
    for (severity, code) in [(Diagnostic.Severity.error, "1;31"), (.warning, "1;33"), (.note, "36")] {
      let word = ": \(severity.rawValue): "
      guard let found = text[..<end].firstRange(of: word) else { continue }
      let (before, after) = (text[..<found.lowerBound], text[found.upperBound...])
      return "\(before): \u{1B}[\(code)m\(severity.rawValue)\u{1B}[0m: \(after)"
    }
    return text
  }
}
