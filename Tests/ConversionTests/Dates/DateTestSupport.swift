import Archive
import Testing

@testable import Conversion

/// A line, and the dates that are to be read in it, as EDTF; `-` for a date that cannot be used.
struct DateCase: Sendable, CustomTestStringConvertible {
  let line: String
  let dates: [String]

  init(_ line: String, _ dates: String...) {
    self.line = line
    self.dates = dates
  }

  var testDescription: String { line }
}

extension DateReader {
  /// A reader as it is without a configuration.
  static let plain = DateReader(order: nil, earliestShortYear: nil)

  /// The dates in a line as EDTF, `-` for those that cannot be used.
  func edtf(_ line: String) -> [String] {
    dates(in: line).map { $0.date?.edtf ?? "-" }
  }
}
