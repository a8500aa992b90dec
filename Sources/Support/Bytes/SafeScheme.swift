/// The schemes of addresses that only fetch, send or call something; a list of forbidden ones is never complete.
public enum SafeScheme {
  private static let names: [StaticString] = ["http", "https", "mailto", "tel", "ftp"]

  /// Whether a scheme is one of them, in whatever case (RFC 3986, section 3.1).
  public static func contains(_ scheme: some Collection<UInt8>) -> Bool {
    let lowercase = scheme.lazy.map { $0 &- UInt8(ascii: "A") < 26 ? $0 | 0x20 : $0 }
    return names.contains { name in
      name.withUTF8Buffer { lowercase.elementsEqual($0) }
    }
  }
}
