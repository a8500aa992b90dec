import Support

extension PartialDate {
  /// The expression is not a date; `description` says why.
  public struct ParsingError: Error, Sendable, Equatable {
    /// What is wrong, without a full stop.
    public let message: String
  }

  /// Reads an EDTF level 1 expression.
  ///
  /// - Throws: `ParsingError` for anything else, for days that the calendar does not have, and for an interval that
  ///   ends before it begins.
  public init(edtf text: some StringProtocol) throws(ParsingError) {
    if let day = CalendarDay(plain: text) {
      self.init(day)
      return
    }
    let bounds = text.split(separator: "/", omittingEmptySubsequences: false)
    switch bounds.count {
    case 1:
      self.init(start: .point(try Point(edtf: bounds[0])))
    case 2:
      let (start, end) = (try Bound(edtf: bounds[0]), try Bound(edtf: bounds[1]))
      if case .point(let first) = start, case .point(let last) = end, last.earliest < first.earliest {
        throw ParsingError(message: "the interval '\(text)' ends before it begins")
      }
      if !start.isPoint, !end.isPoint { throw ParsingError(message: "the interval '\(text)' has no date") }
      self.init(start: start, end: end)
    default:
      throw ParsingError(message: "'\(text)' has more than one '/'")
    }
  }

  /// The date as EDTF writes it.
  public var edtf: String {
    end.map { "\(start.edtf)/\($0.edtf)" } ?? start.edtf
  }
}

extension CalendarDay {
  /// The day that `1997-04-24` means, as nearly all dates are written; `nil` for any other text.
  fileprivate init?(plain text: some StringProtocol) {
    var (year, month, day) = (0, 0, 0)
    var length = 0
    for byte in text.utf8 {
      switch (length, byte) {
      case (4, UInt8(ascii: "-")), (7, UInt8(ascii: "-")): break
      case (0...3, 0x30...0x39): year = year * 10 + Int(byte & 0x0F)
      case (5...6, 0x30...0x39): month = month * 10 + Int(byte & 0x0F)
      case (8...9, 0x30...0x39): day = day * 10 + Int(byte & 0x0F)
      default: return nil
      }
      length += 1
    }
    guard length == 10, year > 0 else { return nil }
    self.init(year: year, month: month, day: day)
  }
}

extension PartialDate.Bound {
  fileprivate init(edtf text: some StringProtocol) throws(PartialDate.ParsingError) {
    switch text {
    case "": self = .unknown
    case "..": self = .open
    default: self = .point(try PartialDate.Point(edtf: text))
    }
  }

  fileprivate var edtf: String {
    switch self {
    case .point(let point): point.edtf
    case .open: ".."
    case .unknown: ""
    }
  }

  fileprivate var isPoint: Bool {
    if case .point = self { true } else { false }
  }
}

extension PartialDate.Point {
  fileprivate init(edtf text: some StringProtocol) throws(PartialDate.ParsingError) {
    let wrong = PartialDate.ParsingError(message: "'\(text)' is not a date")
    var rest = Substring(text)
    var qualifier = PartialDate.Qualifier.certain
    if let last = rest.last, let mark = PartialDate.Qualifier(rawValue: String(last)) {
      qualifier = mark
      rest.removeLast()
    }
    let parts = rest.split(separator: "-", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts[0].utf8.count == 4, parts.dropFirst().allSatisfy({ $0.utf8.count == 2 })
    else { throw wrong }

    let digits = parts[0].prefix { $0 != "X" }
    let unspecified = 4 - digits.utf8.count
    guard unspecified <= 2, parts[0].dropFirst(digits.count).allSatisfy({ $0 == "X" }),
      let number = Int(decimalDigits: digits)
    else { throw wrong }
    self.init(year: number * [1, 10, 100][unspecified], unspecifiedYearDigits: unspecified, qualifier: qualifier)
    guard year > 0 || unspecified > 0 else { throw PartialDate.ParsingError(message: "there is no year 0000") }
    if parts.count == 1 { return }
    // ISO 8601-2 level 1 lets digits be unspecified from the right only: nothing may follow 199X but XX.
    for (index, part) in parts.dropFirst().enumerated() {
      if part == "XX" {
        unspecifiedParts += 1
        continue
      }
      guard let number = Int(decimalDigits: part), unspecifiedParts == 0, unspecified == 0 else { throw wrong }
      if index == 0 {
        guard (1...12).contains(number) || (21...24).contains(number) && parts.count == 2 else {
          throw PartialDate.ParsingError(message: "'\(text)' has no month \(part)")
        }
        month = number
      } else {
        guard let month, CalendarDay(year: year, month: month, day: number) != nil else {
          throw PartialDate.ParsingError(message: "the calendar has no day '\(text)'")
        }
        day = number
      }
    }
  }

  fileprivate var edtf: String {
    if unspecifiedYearDigits == 0, unspecifiedParts == 0, qualifier == .certain, (0...9999).contains(year) {
      return plainText
    }
    let number = String(year)
    var text = String(repeating: "0", count: 4 - number.count) + number
    text = text.dropLast(unspecifiedYearDigits) + String(repeating: "X", count: unspecifiedYearDigits)
    for part in [month, day] {
      if let part { text += part < 10 ? "-0\(part)" : "-\(part)" }
    }
    return text + String(repeating: "-XX", count: unspecifiedParts) + qualifier.rawValue
  }

  /// The same where nothing but the year and perhaps month and day is said: nearly every date.
  private var plainText: String {
    String(unsafeUninitializedCapacity: 10) { text in
      var (rest, length) = (year, 4)
      for place in (0..<4).reversed() {
        text[place] = UInt8(ascii: "0") + UInt8(rest % 10)
        rest /= 10
      }
      for case let part? in [month, day] {
        text[length] = UInt8(ascii: "-")
        text[length + 1] = UInt8(ascii: "0") + UInt8(part / 10 % 10)
        text[length + 2] = UInt8(ascii: "0") + UInt8(part % 10)
        length += 3
      }
      return length
    }
  }

  /// A number to compare beginnings with.
  fileprivate var earliest: Int {
    let month = self.month ?? 0
    return year * 10_000 + (month > 12 ? (month - 20) * 3 : month) * 100 + (day ?? 0)
  }
}
