/// The web address of the archive's top: `https://example.org/archive`.
public struct BaseURL: Sendable, Hashable {
  /// The address without a final slash.
  public let text: String
  /// The path that the address ends with, from and to a slash: `/archive/`, or `/`.
  public let path: String

  /// Reads an address: `http` or `https`, a host, an optional port and path; no query or fragment (RFC 3986).
  /// `nil` for anything else.
  public init?(_ text: String) {
    guard let scheme = ["https://", "http://"].first(where: text.hasPrefix) else { return nil }
    let rest = text.dropFirst(scheme.count)
    let host = rest.prefix { $0 != "/" }
    let forbidden: Set<Unicode.Scalar> = ["?", "#", "\"", "<", ">", "\\", "^", "`", "{", "|", "}", "@"]
    guard !host.isEmpty,
      rest.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value != 0x7F && !forbidden.contains($0) })
    else { return nil }
    let path = rest.dropFirst(host.count).split(separator: "/")
    guard !path.contains(".."), !path.contains(".") else { return nil }
    self.text = ([scheme + host] + path.map(String.init)).joined(separator: "/")
    self.path = path.isEmpty ? "/" : "/" + path.joined(separator: "/") + "/"
  }

  /// The absolute address of a file of the site, with the path percent-encoded (RFC 3986, section 2.1).
  public func address(of path: String) -> String {
    text + "/" + path.percentEncodedPath
  }
}

extension String {
  /// Whether this is the address of a page on the web, which nothing but an address can be: `http` or `https`, a host,
  /// no blanks.
  public var isWebAddress: Bool {
    guard let scheme = ["https://", "http://"].first(where: hasPrefix) else { return false }
    let rest = dropFirst(scheme.count)
    let forbidden: Set<Unicode.Scalar> = ["\"", "<", ">", "\\", "^", "`", "{", "|", "}"]
    guard let first = rest.first, first != "/" else { return false }
    return rest.unicodeScalars.allSatisfy {
      $0.value > 0x20 && $0.value != 0x7F && !forbidden.contains($0) && !$0.properties.isWhitespace
    }
  }

  /// The path with every byte but unreserved characters and `/` percent-encoded.
  public var percentEncodedPath: String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E: bytes.append(byte)
      default: bytes += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
