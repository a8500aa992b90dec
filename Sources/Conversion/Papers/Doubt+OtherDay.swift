extension Doubt {
  /// The doubt which of two days of a line is the article's: "Published 3 May 1998; first published 1 April 1997". A
  /// day on which the text was changed is no such one.
  ///
  /// - Parameters:
  ///   - reading: the date that is taken.
  ///   - dates: all dates of the line.
  ///   - number: the line's number in the file.
  static func otherDay(than reading: DateReading, in line: String, among dates: [DateReading], line number: Int)
    -> Doubt?
  {
    guard reading.precision == .day else { return nil }
    var end = line.startIndex
    for other in dates {
      defer { end = other.range.upperBound }
      guard other.precision == .day, other.date != nil, other.date != reading.date, end <= other.range.lowerBound,
        let label = FolioPiece.pieces(line[end..<other.range.lowerBound]).last, !FolioPiece.tellsOfChange(label),
        DateLabel.isOne(label)
      else { continue }
      return Doubt(
        kind: .severalDates, line: number,
        message: "'\(reading.printed(in: line))' is taken for the date, and not '\(other.printed(in: line))'",
        advice: "If that is wrong, correct the date in the content file.")
    }
    return nil
  }
}
