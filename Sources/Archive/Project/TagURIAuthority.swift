/// Who gives permanent names, and since when: the `example.org,2026` of `tag:example.org,2026:1997/04/24/lima` (RFC
/// 4151).
public struct TagURIAuthority: Sendable, Equatable {
  /// The authority, a comma and the date.
  public let text: String

  /// A host name or mail address, a comma, and a year, month or day on which it was the archive's; `nil` for anything
  /// else.
  public init?(_ text: String) {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, Self.isName(parts[0]), let date = try? PartialDate(edtf: parts[1]),
      date.plainPoint != nil
    else { return nil }
    self.text = text
  }

  /// The host of a web address. Whoever holds the name at the beginning of Pressmark's first year may give names with
  /// it: the date must not depend on when a site is built, and none was built before.
  public init(of base: BaseURL) {
    let host = base.text.drop { $0 != "/" }.dropFirst(2).prefix { $0 != "/" && $0 != ":" }
    text = "\(host.lowercased()),2026"
  }

  /// Letters, digits, hyphens and dots, with at most one `@` (RFC 4151, section 2.1).
  private static func isName(_ name: Substring) -> Bool {
    let parts = name.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count <= 2
      && parts.allSatisfy { part in
        !part.isEmpty
          && part.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
            default: false
            }
          }
      }
  }
}
