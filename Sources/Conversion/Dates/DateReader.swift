import Archive

/// Reads dates as newspapers print them, in the languages of Europe, Arabic, and those of East Asia.
///
/// The dates are those of ISO 8601-2:2019 (EDTF) level 1. Nothing is invented: a year stays a year, an impossible day
/// is no date, and figures that can be read in two ways give the year alone.
struct DateReader: Sendable {
  /// How dates in figures are to be read; `nil` when only the calendar or a weekday can tell.
  let order: Configuration.DateOrder?
  /// The earliest year that a year of two digits can mean: with 1930, `30` is 1930 and `29` is 2029. `nil` when such
  /// years are not understood.
  let earliestShortYear: Int?

  init(order: Configuration.DateOrder?, earliestShortYear: Int?) {
    self.order = order
    self.earliestShortYear = earliestShortYear
  }

  /// All dates in a line, from the left, not overlapping, the longest reading at each place.
  func dates(in line: String) -> [DateReading] {
    guard DateToken.mayHoldDate(line) else { return [] }
    let scan = DateScan(line, order: order, earliestShortYear: earliestShortYear)
    var readings: [DateReading] = []
    var index = 0
    var floor = 0
    while index < scan.tokens.count {
      guard let match = scan.match(at: index) else {
        index += 1
        continue
      }
      let (reading, next) = scan.reading(of: match, from: index, floor: floor)
      readings.append(reading)
      index = max(next, index + 1)
      floor = index
    }
    return readings
  }
}
