/// The starts of HTML blocks, kinds 1 to 6 (CommonMark 0.30, section 4.6).
enum HTMLBlockStart {
  private static let verbatimNames: Set<String> = ["pre", "script", "style", "textarea"]

  private static let blockNames: Set<String> = [
    "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center", "col", "colgroup",
    "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frame",
    "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "iframe", "legend", "li", "link",
    "main", "menu", "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p", "param", "section", "source",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "track", "ul",
  ]

  /// No name is longer.
  private static let longestName = 10

  /// Whether a line, which begins with `<`, starts a block.
  static func matches(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard line.count > 1 else { return false }
    switch line[1] {
    case UInt8(ascii: "?"): return true
    case UInt8(ascii: "!"):
      guard line.count > 2 else { return false }
      return line[2].isASCIIUppercase || line.dropFirst(2).starts(with: "--".utf8)
        || line.dropFirst(2).starts(with: "[CDATA[".utf8)
    default: return matchesName(line)
    }
  }

  private static func matchesName(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    let closes = line[1] == UInt8(ascii: "/")
    let start = closes ? 2 : 1
    var end = start
    while end < line.count, end - start <= longestName, line[end].isASCIILetter || line[end].isASCIIDigit { end += 1 }
    guard end > start, end - start <= longestName else { return false }
    let name = String(decoding: line[start..<end].lazy.map { $0.isASCIIUppercase ? $0 | 0x20 : $0 }, as: UTF8.self)
    let ends = end == line.count || line[end].isASCIISpace || line[end] == UInt8(ascii: ">")
    if verbatimNames.contains(name) { return ends && !closes }
    guard blockNames.contains(name) else { return false }
    return ends || line[end...].starts(with: "/>".utf8)
  }
}
