extension DateReading {
  /// The date as the line prints it.
  func printed(in line: String) -> String { String(line[range]) }

  /// What stands before it.
  func before(in line: String) -> Substring { line[..<range.lowerBound] }

  /// What stands after it.
  func after(in line: String) -> Substring { line[fullRange.upperBound...] }
}
