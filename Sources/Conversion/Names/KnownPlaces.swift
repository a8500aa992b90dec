import LanguageFiles

/// Cities that stand in datelines without their country, so that "London, 24 April 1997" names no newspaper.
enum KnownPlaces {
  /// Whether everybody knows the place.
  static func contains(_ name: String) -> Bool { names.contains(name.lowercased()) }

  private static let names = Languages.set(.knownPlaces)
}
