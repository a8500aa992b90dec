/// A date as precise as it is known: an expression of the Extended Date/Time Format (EDTF) level 1, ISO 8601-2:2019.
///
/// `1997`, `1997-04`, `1997-04-24`, `1997-21` (spring), `199X`, `1997-04-XX`, `1997?`, `1997-04~`,
/// `1997-04-24/1997-05-01`, `1997/..`, `/1997`. Years are 0001 to 9999; times of day are not dates of articles.
public struct PartialDate: Sendable, Hashable {
  /// What is said of a date's certainty, by its last character.
  public enum Qualifier: String, Sendable {
    /// Nothing: the date is certain.
    case certain = ""
    /// `?`: the source is doubtful.
    case uncertain = "?"
    /// `~`: about then.
    case approximate = "~"
    /// `%`: about then, and doubtful.
    case uncertainAndApproximate = "%"
  }

  /// One date, which may end early.
  public struct Point: Sendable, Hashable {
    /// The year, with 0 for its unspecified digits.
    public var year: Int
    /// How many of the year's last digits are `X`, 0 to 2.
    public var unspecifiedYearDigits = 0
    /// 1 to 12, or a season, 21 (spring) to 24 (winter); `nil` when the date ends with the year or the month is `XX`.
    public var month: Int?
    /// The day of the month; `nil` when the date ends earlier or the day is `XX`.
    public var day: Int?
    /// How many of month and day are written as `XX`.
    public var unspecifiedParts = 0
    /// The date's certainty.
    public var qualifier = Qualifier.certain
  }

  /// One end of an interval.
  public enum Bound: Sendable, Hashable {
    /// A date.
    case point(Point)
    /// `..`: it goes on.
    case open
    /// Nothing: not known.
    case unknown
  }

  /// The date, or an interval's beginning.
  public let start: Bound
  /// An interval's end; `nil` when this is no interval.
  public let end: Bound?

  init(start: Bound, end: Bound? = nil) {
    self.start = start
    self.end = end
  }

  /// A day.
  public init(_ day: CalendarDay) {
    start = .point(Point(year: day.year, month: day.month, day: day.day))
    end = nil
  }

  /// The date when it is no interval.
  private var single: Point? {
    guard end == nil, case .point(let point) = start else { return nil }
    return point
  }

  /// The year under which the article is filed: known in all its digits, and for an interval the same at both ends.
  public var year: Int? {
    common { $0.unspecifiedYearDigits == 0 ? $0.year : nil }
  }

  /// The month under which the article is filed, 1 to 12.
  public var month: Int? {
    guard year != nil else { return nil }
    return common { point in point.month.flatMap { $0 <= 12 ? $0 : nil } }
  }

  /// The day under which the article is filed.
  public var day: CalendarDay? {
    guard let year, let month, let day = common(\.day) else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }

  private func common(_ part: (Point) -> Int?) -> Int? {
    guard case .point(let first) = start else { return nil }
    switch end {
    case nil: return part(first)
    case .point(let last): return part(first) == part(last) ? part(first) : nil
    case .open, .unknown: return nil
    }
  }
}

extension PartialDate: Comparable {
  /// In time; a less precise date comes before those it may hold, and dates that look the same are in order of their
  /// text.
  public static func < (one: PartialDate, other: PartialDate) -> Bool {
    let (a, b) = (one.order, other.order)
    return a != b ? a < b : one.edtf < other.edtf
  }

  /// The year, month and day (0 when not known) as one number. Seasons come at their northern beginning.
  private var order: Int {
    let bounds: [Bound?] = [start, end]
    for case .point(let point) in bounds {
      let month = point.month.map { $0 > 12 ? [3, 6, 9, 12][$0 - 21] : $0 }
      return point.year * 10_000 + (month ?? 0) * 100 + (point.day ?? 0)
    }
    return 0
  }
}
