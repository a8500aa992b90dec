extension PartialDate {
  /// The date for a machine, as HTML's `time` element takes it: a certain year, month or day; `nil` for any other.
  public var machineReadable: String? {
    guard end == nil, case .point(let point) = start, point.qualifier == .certain, point.unspecifiedYearDigits == 0,
      point.unspecifiedParts == 0, point.month ?? 1 <= 12
    else { return nil }
    return edtf
  }
}
