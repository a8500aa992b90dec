import LanguageFiles

/// Cities that stand in datelines without their country, so that "London, 24 April 1997" names no newspaper.
enum KnownPlaces {
  /// Whether everybody knows the place.
  static func contains(_ name: String) -> Bool {
    // The dot of `İstanbul` is a letter of its own in small letters.
    let scalars = name.lowercased().unicodeScalars.filter { $0 != "\u{307}" }
    return names.contains(String(String.UnicodeScalarView(scalars)))
  }

  private static let names = Languages.set(.knownPlaces)
}
