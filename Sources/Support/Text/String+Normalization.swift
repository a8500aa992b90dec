#if canImport(Darwin)
  import Foundation
#else
  // Foundation forms strings with these functions of the standard library too; from it alone they bring no tables of
  // languages, which would be half of the program.
  @_spi(_Unicode) import Swift
#endif

extension String {
  /// The text in Unicode's decomposed form (NFD, UAX #15), which ASCII always is.
  public var decomposed: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return self }
    #if canImport(Darwin)
      return decomposedStringWithCanonicalMapping
    #else
      return String(String.UnicodeScalarView(_nfd))
    #endif
  }

  /// The text in Unicode's composed form (NFC, UAX #15), which ASCII always is.
  public var composed: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return self }
    #if canImport(Darwin)
      return precomposedStringWithCanonicalMapping
    #else
      return String(String.UnicodeScalarView(_nfc))
    #endif
  }
}
