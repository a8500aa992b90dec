import Archive

/// A date in figures, `24.04.1997`, as a source prints it.
struct SourceDate: Sendable, Equatable {
  /// What the figures say; only the year when day and month cannot be told apart.
  let date: PartialDate
  /// Whether day and month could change places and the configuration does not say which comes first.
  let isAmbiguous: Bool

  /// Why a line is no date.
  enum Refusal: Error, Equatable {
    /// Not three numbers with `.`, `/` or `-` between.
    case notADate
    /// Three numbers that no calendar has, in the order that holds.
    case impossible(Configuration.DateOrder)
    /// A year of two digits.
    case shortYear
  }

  /// Reads a whole line. Another order than the configured one is never tried: a wrong date is worse than none.
  init(_ line: String, order: Configuration.DateOrder?) throws(Refusal) {
    guard let separator = line.first(where: { ".-/".contains($0) }) else { throw .notADate }
    let parts = line.split(separator: separator, omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in part.allSatisfy { $0.isASCII && $0.isNumber } ? Int(part) : nil }
    guard parts.count == 3, numbers.count == 3, parts.allSatisfy({ $0.count <= 4 }) else { throw .notADate }
    let yearIsFirst = parts[0].count == 4
    guard yearIsFirst != (parts[2].count == 4) else { throw parts[2].count == 2 ? .shortYear : .notADate }
    if yearIsFirst {
      // ISO 8601: nobody writes year, day, month.
      self = try Self.day(numbers[0], numbers[1], numbers[2], order: .ymd)
      return
    }
    let (first, second, year) = (numbers[0], numbers[1], numbers[2])
    switch order {
    case .dmy: self = try Self.day(year, second, first, order: .dmy)
    case .mdy: self = try Self.day(year, first, second, order: .mdy)
    case .ymd: throw .impossible(.ymd)
    case nil:
      let dayFirst = try? Self.day(year, second, first, order: .dmy)
      let monthFirst = try? Self.day(year, first, second, order: .mdy)
      switch (dayFirst, monthFirst) {
      case (let date?, nil), (nil, let date?): self = date
      case (let date?, let other?) where date == other: self = date
      case (_?, _?): self = try Self.yearAlone(year)
      case (nil, nil): throw .impossible(.dmy)
      }
    }
  }

  private init(date: PartialDate, isAmbiguous: Bool) {
    self.date = date
    self.isAmbiguous = isAmbiguous
  }

  private static func day(
    _ year: Int, _ month: Int, _ day: Int, order: Configuration.DateOrder
  ) throws(Refusal) -> SourceDate {
    guard year > 0, let day = CalendarDay(year: year, month: month, day: day) else { throw .impossible(order) }
    return SourceDate(date: PartialDate(day), isAmbiguous: false)
  }

  private static func yearAlone(_ year: Int) throws(Refusal) -> SourceDate {
    let digits = String(year)
    let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    guard let date = try? PartialDate(edtf: padded) else { throw .notADate }
    return SourceDate(date: date, isAmbiguous: true)
  }
}
