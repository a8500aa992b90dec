/// Whether a file of mark-up, an SVG picture or a page of HTML, may do more than be seen. Shown by an `img` element a
/// picture cannot, but whoever opens it by itself has its scripts run in the name of the archive's host (SVG 2, section
/// 15; HTML, section 4.8.4).
enum ScriptCheck {
  /// Elements that run something, or bring in what may, under any prefix. Lower case.
  private static let elements = ["script", "foreignobject", "iframe", "embed", "object", "handler", "animate", "set"]
  /// What else may begin a script, or hide one. Lower case.
  private static let signs = ["javascript:", "data:text/html", "<!entity", "<?xml-stylesheet", "&#"]
  /// The endings of names by which servers send mark-up.
  private static let endings = [".svg", ".svgz", ".html", ".htm", ".xhtml", ".xht", ".xml"]

  /// Whether a server sends a file of this name as mark-up.
  static func isMarkup(_ name: String) -> Bool {
    let name = name.lowercased()
    return endings.contains(where: name.hasSuffix)
  }

  /// Whether there is such an element in the bytes, such a sign, or an attribute that is run (`onload`).
  static func mayRun(_ bytes: [UInt8]) -> Bool {
    // Two bytes a letter, signs that change the encoding (ISO/IEC 2022), or a packed file would hide all of it.
    if bytes.contains(where: { $0 == 0 || $0 == 0x1B }) || bytes.starts(with: [0x1F, 0x8B]) { return true }
    let text = String(decoding: bytes, as: UTF8.self).lowercased()
    return signs.contains(where: text.contains) || hasElement(text.utf8) || hasHandler(text.utf8)
  }

  private static func hasElement(_ text: String.UTF8View) -> Bool {
    text.split(separator: UInt8(ascii: "<")).contains { tag in
      let name = tag.prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
      let local = name.split(separator: UInt8(ascii: ":")).last ?? name
      return elements.contains { local.elementsEqual($0.utf8) }
    }
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
