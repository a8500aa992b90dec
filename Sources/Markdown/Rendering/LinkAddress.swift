/// Which addresses a link or image of a text may have.
enum LinkAddress {
  /// Schemes that only fetch or open something; a list of forbidden ones is never complete.
  private static let allowedSchemes: [StaticString] = ["http", "https", "mailto", "tel", "ftp"]

  /// Whether an address has no scheme, or one of the allowed (RFC 3986, sections 3.1 and 4.2).
  ///
  /// Anything before the first colon counts as the scheme, control characters and spaces too: browsers drop some of them.
  static func isAllowed(_ address: UnsafePointer<CChar>) -> Bool {
    var length = 0
    while true {
      switch UInt8(bitPattern: address[length]) {
      case 0, UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return true
      case UInt8(ascii: ":"): return allowedSchemes.contains { matches($0, address, length) }
      default: length += 1
      }
    }
  }

  private static func matches(_ scheme: StaticString, _ address: UnsafePointer<CChar>, _ length: Int) -> Bool {
    guard scheme.utf8CodeUnitCount == length else { return false }
    return (0..<length).allSatisfy { index in
      let byte = UInt8(bitPattern: address[index])
      let isUpper = byte &- UInt8(ascii: "A") < 26
      return (isUpper ? byte | 0x20 : byte) == scheme.utf8Start[index]
    }
  }
}
