extension PartialDate {
  /// The date when it is no interval.
  public var onlyPoint: Point? {
    guard end == nil, case .point(let point) = start else { return nil }
    return point
  }

  /// The date when a machine can read it, as HTML's `time` element and formats of citations take it: a certain year,
  /// month or day.
  public var plainPoint: Point? {
    guard let point = onlyPoint, point.qualifier == .certain, point.unspecifiedYearDigits == 0,
      point.unspecifiedParts == 0, point.month ?? 1 <= 12
    else { return nil }
    return point
  }
}
