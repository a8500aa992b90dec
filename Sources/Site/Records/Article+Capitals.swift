import Archive

extension Article {
  /// Whether the headline is set wholly in capitals, as many newspapers set theirs: in small letters among others it
  /// would cry, so that themes set it smaller.
  var hasHeadlineInCapitals: Bool { withText(.title) { $0.areInCapitals } ?? false }
}

extension UnsafeBufferPointer<UInt8> {
  /// Fewer are an abbreviation.
  private static var fewestCapitals: Int { 5 }

  /// Whether all letters of a text in UTF-8 are capitals. A letter that has no case, as those of Arabic, is none.
  fileprivate var areInCapitals: Bool {
    // Nearly every headline has one of these among its first letters.
    if contains(where: { (0x61...0x7A).contains($0) }) { return false }
    var capitals = 0
    for scalar in String(decoding: self, as: UTF8.self).unicodeScalars {
      let properties = scalar.properties
      if properties.isUppercase {
        capitals += 1
      } else if properties.isAlphabetic, !Self.standAmongCapitals.contains(scalar) {
        return false
      }
    }
    return capitals >= Self.fewestCapitals
  }

  /// The sharp s of German, and the signs of ordinal numbers, which are set among capitals as they are.
  private static var standAmongCapitals: Set<Unicode.Scalar> { ["ß", "ª", "º"] }
}
