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
    csv = Array(CSV.text(of: rows.map { $0.map(Self.field) }).utf8)
  }

  /// A field. A spreadsheet takes one that begins with one of these signs for a formula, and calculates what a text
  /// says; an apostrophe before it says that it is words.
  static func field(_ text: String) -> String {
    // A row is one line, for programs that read by lines.
    var text = text.split(whereSeparator: \.isNewline).map { String($0).trimmedBlanks }.joined(separator: " ").printable
    if let first = text.first, "=+-@".contains(first) { text = "'" + text }
    return text
  }
}
