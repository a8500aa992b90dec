/// A page of the preview's own, put together from tags and texts.
struct HTMLText {
  private(set) var text = ""

  /// Adds tags, as they are.
  mutating func add(_ tags: StaticString) { text += "\(tags)" }

  /// Adds words, which become no tags whatever is in them.
  mutating func add(words: some StringProtocol) { text += String(words).escaped }

  /// Adds an attribute.
  mutating func add(attribute name: StaticString, _ value: String) { text += " \(name)=\"\(value.escaped)\"" }

  /// Adds an element with words in it.
  mutating func add(_ element: StaticString, _ words: some StringProtocol) {
    text += "<\(element)>"
    add(words: words)
    text += "</\(element)>"
  }

  /// Adds a link.
  mutating func add(link words: some StringProtocol, to address: String) {
    text += "<a"
    add(attribute: "href", address)
    text += ">"
    add(words: words)
    text += "</a>"
  }

  /// A whole page.
  static func page(_ title: String, _ build: (inout HTMLText) -> Void) -> [UInt8] {
    var page = HTMLText()
    page.add(
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <link rel="icon" href="data:,">
      <link rel="stylesheet" href="/-/preview.css">

      """)
    page.add("title", title)
    page.add("\n</head>\n<body>\n")
    build(&page)
    page.add("</body>\n</html>\n")
    return Array(page.text.utf8)
  }
}

extension String {
  /// The text with what HTML reads as tags and entities as entities (HTML Standard, section 13.1.4).
  fileprivate var escaped: String {
    var escaped = ""
    for character in unicodeScalars {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(character)
      }
    }
    return escaped
  }
}
