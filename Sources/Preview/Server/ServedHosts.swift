/// The names under which a preview answers. A page elsewhere on the web could have its own name lead to this machine
/// (DNS rebinding), and read the archive's drafts: a name that nobody gave is refused. An address in figures is safe,
/// because no name leads there.
struct ServedHosts: Sendable {
  private let names: Set<String>

  /// - Parameter host: what the editor named, beside this machine's own names.
  init(_ host: String) {
    names = ["localhost", host.lowercased()]
  }

  /// Whether a request's `Host` (RFC 9110, section 7.2) is one of them.
  func contains(_ host: String?) -> Bool {
    guard let host, let name = Self.name(of: host.lowercased()) else { return false }
    return names.contains(name) || Self.isAddress(name)
  }

  /// Whether a page of an origin may ask (RFC 6454, section 7): only those of the preview itself.
  func allows(origin: String?, host: String?) -> Bool {
    guard let origin else { return true }
    return host.map { origin.lowercased() == "http://\($0.lowercased())" } ?? false
  }

  /// The host without the port; `nil` for what is none.
  private static func name(of host: String) -> String? {
    if host.hasPrefix("[") {
      guard let end = host.firstIndex(of: "]") else { return nil }
      return isPort(host[end...].dropFirst()) ? String(host[...end].dropFirst().dropLast()) : nil
    }
    let parts = host.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    return isPort(host.dropFirst(parts[0].count)) ? String(parts[0]) : nil
  }

  private static func isPort(_ text: Substring) -> Bool {
    text.isEmpty || text.first == ":" && text.dropFirst().utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func isAddress(_ name: String) -> Bool {
    if name.contains(":") { return name.allSatisfy { $0.isHexDigit || $0 == ":" || $0 == "." } }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil }
  }
}
