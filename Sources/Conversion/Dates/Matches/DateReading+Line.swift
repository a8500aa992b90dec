extension DateReading {
  /// The date as the line prints it, with the words that lead to it: "le jeudi 24 avril 1997".
  func printed(in line: String) -> String { String(line[fullRange.lowerBound..<range.upperBound]) }

  /// What stands before it.
  func before(in line: String) -> Substring { line[..<range.lowerBound] }

  /// What stands after it.
  func after(in line: String) -> Substring { line[fullRange.upperBound...] }
}
