import Support

/// Which addresses a link or image of a text may have.
enum LinkAddress {
  /// Whether an address has no scheme, or a safe one (RFC 3986, sections 3.1 and 4.2).
  ///
  /// Anything before the first colon counts as the scheme, control characters and spaces too: browsers drop some of
  /// them.
  static func isAllowed(_ address: UnsafePointer<CChar>) -> Bool {
    var length = 0
    while true {
      switch UInt8(bitPattern: address[length]) {
      case 0, UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return true
      case UInt8(ascii: ":"):
        return SafeScheme.contains(UnsafeRawBufferPointer(start: address, count: length))
      default: length += 1
      }
    }
  }
}
