/// Whether an SVG picture may do more than be seen. Shown by an `img` element it cannot, but whoever opens it by itself
/// has its scripts run in the name of the archive's host (SVG 2, section 15; HTML, section 4.8.4).
enum SVGCheck {
  /// What begins a script, or brings in mark-up that may hold one. Lower case.
  private static let signs = [
    "<script", "javascript:", "<foreignobject", "<iframe", "<embed", "<object", "<handler", "data:text/html",
    "<!entity",
    "<?xml-stylesheet",
  ]

  /// Whether the bytes of a picture hold any of that, or an attribute that is run (`onload`).
  static func mayRun(_ bytes: [UInt8]) -> Bool {
    // Two bytes a letter would hide all of it.
    if bytes.contains(0) { return true }
    let text = String(decoding: bytes, as: UTF8.self).lowercased()
    if signs.contains(where: text.contains) { return true }
    return hasHandler(text.utf8)
  }

  /// An attribute whose name begins with `on`: blank or quote, `on`, letters, blanks, `=`.
  private static func hasHandler(_ text: String.UTF8View) -> Bool {
    var before: UInt8 = 0
    var rest = text[...]
    while let byte = rest.popFirst() {
      defer { before = byte }
      let begins = before <= 0x20 || "\"'/".utf8.contains(before)
      guard begins, byte == UInt8(ascii: "o"), rest.first == UInt8(ascii: "n") else { continue }
      let name = rest.dropFirst().prefix { (0x61...0x7A).contains($0) }
      guard !name.isEmpty else { continue }
      if rest.dropFirst(1 + name.count).first(where: { $0 > 0x20 }) == UInt8(ascii: "=") { return true }
    }
    return false
  }
}
