/// How a language writes large numbers: 1,204 or 1.204.
struct NumberFormat: Sendable, Equatable {
  /// What stands between groups of three digits; may be empty.
  let separator: String
  /// The smallest number that is written in groups: in Spanish 1204 and 12.040.
  let groupedFrom: Int

  static let separatorKey = "number-separator"
  static let groupedFromKey = "number-grouped-from"

  /// The number in digits.
  func text(_ number: Int) -> String {
    let digits = String(number)
    if number < groupedFrom { return digits }
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += separator }
      text.append(digit)
    }
    return text
  }
}
