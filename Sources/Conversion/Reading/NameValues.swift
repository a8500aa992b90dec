import Archive

/// What a name says of a text: its file's, a folder's, or its path.
struct NameValues: Sendable {
  let values: FieldValues
  /// The name.
  let printed: String
  /// Whose name it is.
  let place: String

  /// Where a text says something else: its own words, and the name's.
  func contradictions(of said: FieldValues) -> [(key: ArticleKey, own: String, other: String)] {
    var found: [(ArticleKey, String, String)] = []
    if let own = said.date, let other = values.date, !Self.areSame(own, other) {
      found.append((.date, own.edtf, other.edtf))
    }
    // Words may be shortened in a name, figures are not.
    for key: ArticleKey in [.volume, .issue, .page] {
      guard let own = said[key], let other = values[key] else { continue }
      let (one, two) = (own.filter(\.isNumber), other.filter(\.isNumber))
      if !one.isEmpty, !two.isEmpty, one != two { found.append((key, own, other)) }
    }
    return found
  }

  /// Whether dates are the same, as far as both are known.
  private static func areSame(_ date: PartialDate, _ other: PartialDate) -> Bool {
    let (one, two) = (date.edtf, other.edtf)
    guard two.allSatisfy({ $0.isNumber || $0 == "-" }), one.allSatisfy({ $0.isNumber || $0 == "-" }) else {
      return true
    }
    return one.hasPrefix(two) || two.hasPrefix(one)
  }
}

extension NameValues {
  /// The date that a name has by its look.
  init(_ date: NameDate) {
    var values = FieldValues()
    values.date = date.date
    self.init(values: values, printed: date.printed, place: date.place)
  }
}
