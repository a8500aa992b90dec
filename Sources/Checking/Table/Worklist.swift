import Archive
import Markdown
import Support

/// What was found as a table that can be sent around: a row for each, in CSV (UTF-8).
public struct Worklist: Sendable {
  /// The table.
  public let csv: [UInt8]

  /// A table of findings, in their order.
  public init(_ findings: [Finding]) {
    var rows = [["file", "line", "column", "check", "severity", "what", "remedy"]]
    for finding in findings {
      let told = finding.diagnostic
      rows.append([
        told.path, "\(told.position.line)", "\(told.position.column)", finding.check, told.severity.rawValue,
        told.message, told.advice,
      ])
    }
    csv = Array(CSV.text(of: rows.map { $0.map(Self.line) }).utf8)
  }

  /// A text in one line: a row is one, for programs that read by lines.
  static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).map { String($0).trimmedBlanks }.joined(separator: " ").printable
  }
}
