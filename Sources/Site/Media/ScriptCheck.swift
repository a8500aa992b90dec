import Files

/// Whether a file that texts name may do more than be seen, read or saved: whoever opens it has what runs in it run in
/// the name of the archive's host. Of most kinds the name's ending says that it cannot. An SVG picture can, though not
/// where an `img` element shows it (SVG 2, section 15; HTML, section 4.8.4).
enum ScriptCheck {
  /// The endings of names that are taken: no server sends such a file as a page, and none runs it.
  private static let endings = Set(
    """
    avif bmp gif heic jp2 jpe jpeg jpg png svg tif tiff webp
    aac avi flac m4a m4v mkv mov mp3 mp4 mpeg mpg oga ogg ogv opus vtt wav webm
    djvu pdf csv json tsv txt zip
    doc docx odg odp ods odt ppt pptx rtf xls xlsx
    azw3 epub mobi
    """.split(whereSeparator: \.isWhitespace).map(String.init))
  /// Endings by which servers know what they run, wherever these stand in a name.
  private static let programs: Set = ["asp", "aspx", "cgi", "jsp", "phar", "phtml", "pl", "py", "shtml"]
  /// Elements of SVG that run something, or bring in what may, under any prefix. Lower case.
  private static let elements = ["script", "foreignobject", "iframe", "embed", "object", "handler", "animate", "set"]
  /// What else may begin a script, or hide one. Lower case. As XHTML a document has more elements, and more entities.
  private static let signs = [
    "javascript:", "data:text/html", "<!entity", "<?xml-stylesheet", "&#", "xhtml", "mathml",
  ]

  /// Why a file is not published; `nil` where it may be.
  ///
  /// - Parameter beginning: its first bytes.
  static func flaw(
    of name: String, _ beginning: [UInt8], whole: () throws(FileError) -> [UInt8]
  ) throws(FileError) -> String? {
    let parts = name.lowercased().split(separator: ".", omittingEmptySubsequences: false).dropFirst().map(String.init)
    guard let ending = parts.last, endings.contains(ending),
      !parts.contains(where: { programs.contains($0) || $0.hasPrefix("php") })
    else { return "a server may send a file of this name as a page; if you mean it, put it into public/" }
    if ending == "svg" { return mayRun(try whole()) ? "there may be a script in it" : nil }
    // Where a server does not know the ending, browsers go by the first bytes (MIME Sniffing, section 7.1).
    let first = beginning.first { $0 > 0x20 }
    return first == UInt8(ascii: "<") ? "it begins as mark-up does, and its name says that it is none" : nil
  }

  /// Whether there is such an element in the bytes, such a sign, or an attribute that is run (`onload`).
  private static func mayRun(_ bytes: [UInt8]) -> Bool {
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
