extension PartialDate {
  /// The date as an English sentence has it: "24 April 1997", "spring 1997", "about 1926", "the 1990s".
  public var words: String {
    guard let end else { return start.words }
    return switch (start, end) {
    case (.point, .open): "since \(start.words)"
    case (.open, .point), (.unknown, .point): "until \(end.words)"
    case (.point, .unknown): "from \(start.words)"
    default: "\(start.words) to \(end.words)"
    }
  }

  /// The date for a machine, as HTML's `time` element takes it: a certain year, month or day; `nil` for any other.
  public var machineReadable: String? {
    guard end == nil, case .point(let point) = start, point.qualifier == .certain, point.unspecifiedYearDigits == 0,
      point.unspecifiedParts == 0, point.month ?? 1 <= 12
    else { return nil }
    return edtf
  }

  /// The English names of the months.
  public static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  /// The English names of the days of the week, Monday first.
  public static let weekdayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
}

extension PartialDate.Bound {
  fileprivate var words: String {
    switch self {
    case .point(let point): point.words
    case .open: "now"
    case .unknown: "an unknown date"
    }
  }
}

extension PartialDate.Point {
  fileprivate var words: String {
    let known =
      switch (month, day) {
      case (let month?, let day?): "\(day) \(PartialDate.monthNames[month - 1]) \(year)"
      case (let month?, nil) where month > 12: "\(["spring", "summer", "autumn", "winter"][month - 21]) \(year)"
      case (let month?, nil): "\(PartialDate.monthNames[month - 1]) \(year)"
      default: yearWords
      }
    return switch qualifier {
    case .certain: known
    case .uncertain: "\(known) (uncertain)"
    case .approximate: "about \(known)"
    case .uncertainAndApproximate: "about \(known) (uncertain)"
    }
  }

  private var yearWords: String {
    switch unspecifiedYearDigits {
    case 1: "the \(year)s"
    case 2: "between \(year) and \(year + 99)"
    default: String(year)
    }
  }
}
