import Support

/// The text of a post as WordPress keeps it: HTML whose paragraphs may be parted by nothing but blank lines.
enum PostText {
  private static let codes = [
    "caption", "wp_caption", "gallery", "embed", "audio", "video", "playlist", "contact-form", "contact-form-7",
  ]
  private static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "dd", "div", "dl", "dt", "figcaption", "figure", "footer", "form",
    "h1",
    "h2", "h3", "h4", "h5", "h6", "header", "hr", "iframe", "li", "main", "nav", "ol", "p", "pre", "script", "section",
    "style", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
  ]

  /// The words of a name or headline, in which WordPress keeps references and tags.
  static func plain(_ text: String) -> String {
    guard text.contains("&") || text.contains("<") else { return text }
    var scanner = MarkupScanner(Array(text.utf8), isHTML: true)
    var words = ""
    while let token = scanner.next() { if case .text(let more) = token { words += more } }
    return words.unicodeScalars.contains(MarkupScanner.unknown) ? text : words
  }

  /// HTML with tags where WordPress has blank lines, and how many short codes were taken out of it.
  static func html(of text: String) -> (html: String, shortCodes: Int) {
    let (text, count) = withoutShortCodes(text.replacing("\r\n", with: "\n").replacing("\r", with: "\n"))
    if text.contains("<!-- wp:") || text.contains("<p>") || text.contains("<p ") { return (text, count) }
    var html = ""
    var chunk: [Substring] = []
    func end() {
      defer { chunk = [] }
      guard !chunk.isEmpty else { return }
      let isBlock = beginsBlock(chunk[0])
      html += isBlock ? chunk.joined(separator: "\n") + "\n\n" : "<p>\(chunk.joined(separator: "<br>\n"))</p>\n\n"
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.allSatisfy(\.isWhitespace) {
        end()
      } else {
        // A heading above its paragraph, without a blank line.
        if let first = chunk.first, beginsBlock(first) != beginsBlock(line), isClosed(chunk) { end() }
        chunk.append(line)
      }
    }
    end()
    return (html, count)
  }

  private static func beginsBlock(_ line: Substring) -> Bool {
    let line = line.drop(while: \.isWhitespace)
    guard line.first == "<" else { return false }
    let name = line.dropFirst().drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
    return blocks.contains(name.lowercased())
  }

  /// Whether as many tags end in these lines as begin.
  private static func isClosed(_ lines: [Substring]) -> Bool {
    var scanner = MarkupScanner(Array(lines.joined(separator: "\n").utf8), isHTML: true)
    var depth = 0
    while let token = scanner.next() {
      switch token {
      case .start(let name, _): if blocks.contains(name), name != "hr" { depth += 1 }
      case .end(let name): if blocks.contains(name) { depth -= 1 }
      case .text: break
      }
    }
    return depth <= 0
  }

  /// `[caption id="…"]`, `[gallery ids="…"]`: what stands between two of them stays.
  private static func withoutShortCodes(_ text: String) -> (String, Int) {
    guard text.utf8.contains(UInt8(ascii: "[")) else { return (text, 0) }
    var result = ""
    var count = 0
    var rest = text[...]
    while let open = rest.firstIndex(of: "[") {
      result += rest[..<open]
      let inner = rest[rest.index(after: open)...]
      let name = inner.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
      guard codes.contains(String(name)), let close = inner.prefix(2000).firstIndex(of: "]") else {
        result.append("[")
        rest = inner
        continue
      }
      if inner.first != "/" { count += 1 }
      rest = rest[rest.index(after: close)...]
    }
    return (result + rest, count)
  }
}
