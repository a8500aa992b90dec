/// What a request asks for: the path and the query of its target (RFC 9112, section 3.2.1).
struct RequestTarget: Sendable, Equatable {
  /// The target as it was sent.
  let text: String
  /// The path, decoded, from the slash that it begins with.
  let path: String
  /// The values of the query, decoded, by their names (application/x-www-form-urlencoded).
  let query: [String: String]

  /// Longer ones are no address of a page.
  private static let longest = 8192

  /// `nil` for a target that no page of an archive has: no path, a step upwards, a control character, or what is no
  /// UTF-8.
  init?(_ target: String) {
    let bytes = Array(target.utf8)
    guard bytes.first == UInt8(ascii: "/"), bytes.count <= Self.longest else { return nil }
    let parts = bytes.split(separator: UInt8(ascii: "?"), maxSplits: 1, omittingEmptySubsequences: false)
    guard let path = Self.decoded(parts[0], plusIsBlank: false), !Self.isUnsafe(path) else { return nil }
    text = target
    self.path = path
    self.query = parts.count > 1 ? Self.query(parts[1]) : [:]
  }

  /// The fields of a form that was sent.
  static func query(_ bytes: some Collection<UInt8>) -> [String: String] {
    var query: [String: String] = [:]
    for field in Array(bytes).split(separator: UInt8(ascii: "&")) {
      let pair = field.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = decoded(pair[0], plusIsBlank: true) else { continue }
      query[name] = pair.count > 1 ? decoded(pair[1], plusIsBlank: true) : ""
    }
    return query
  }

  private static func isUnsafe(_ path: String) -> Bool {
    let steps = path.split(separator: "/", omittingEmptySubsequences: false)
    return steps.contains("..") || steps.contains(".") || path.contains("\\")
      || path.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
  }

  /// Percent-encoding undone, once; `nil` where it is none, or the bytes are no UTF-8.
  private static func decoded(_ text: some Collection<UInt8>, plusIsBlank: Bool) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(text)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%") {
        let digits = rest.prefix(2)
        guard digits.count == 2, let text = String(validating: digits, as: UTF8.self),
          text.allSatisfy(\.isHexDigit), let value = UInt8(text, radix: 16)
        else { return nil }
        bytes.append(value)
        rest.removeFirst(2)
      } else {
        bytes.append(plusIsBlank && byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
