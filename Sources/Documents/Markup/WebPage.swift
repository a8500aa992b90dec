import Support

/// A web page: its markup, and the words that a browser shows.
struct WebPage {
  /// The page as pandoc gets it.
  let bytes: [UInt8]

  /// A page in UTF-8. Where one element, and only one, is marked as an article, it is what the page is for; pandoc
  /// knows it by another name.
  init(_ bytes: [UInt8]) {
    var scanner = MarkupScanner(bytes, isHTML: true)
    var places: [Int] = []
    var starts = 0
    var hasMain = false
    while let token = scanner.next() {
      switch token {
      case .start("article", _):
        starts += 1
        places.append(scanner.start + 1)
      case .end("article"): places.append(scanner.start + 2)
      case .start("main", _): hasMain = true
      default: break
      }
    }
    guard starts == 1, places.count == 2, !hasMain else {
      self.bytes = bytes
      return
    }
    let length = "article".utf8.count
    self.bytes =
      bytes[..<places[0]] + Array("main".utf8) + bytes[(places[0] + length)..<places[1]] + Array("main".utf8)
      + bytes[(places[1] + length)...]
  }

  /// The character set that a page, or a file of XML, says it has.
  static func charset(of bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self).lowercased()
    for mark in ["charset=", "encoding="] {
      guard let found = head.firstRange(of: mark) else { continue }
      let name = head[found.upperBound...].drop { $0 == "\"" || $0 == "'" }
        .prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_:".contains($0)) }
      if !name.isEmpty { return String(name) }
    }
    return nil
  }

  /// The words that a browser shows, and what it says in the place of pictures.
  var words: [PlacedWords] {
    var scanner = MarkupScanner(bytes, isHTML: true)
    var words = PlacedWords.Gatherer()
    var hidden = 0
    while let token = scanner.next() {
      switch token {
      case .start(let name, let attributes):
        // Whatever did not end above it: what is in the body is shown.
        if name == "body" { hidden = 0 }
        if Self.hidden.contains(name), bytes[attributes].last != UInt8(ascii: "/") { hidden += 1 }
        if let text = name == "img" ? scanner.attribute("alt", in: attributes) : nil, hidden == 0 {
          words.add(apart: text, WordSource.picture)
        }
        if !Self.inline.contains(name) { words.endParagraph() }
      case .end(let name):
        if Self.hidden.contains(name) { hidden = max(0, hidden - 1) }
        if !Self.inline.contains(name) { words.endParagraph() }
      case .text(let text): if hidden == 0 { words.add(text, WordSource.text) }
      }
    }
    return words.finish()
  }

  /// What the page says of itself to programs.
  var properties: [DocumentText.Property] {
    var scanner = MarkupScanner(bytes, isHTML: true)
    var properties: [DocumentText.Property] = []
    while let token = scanner.next() {
      guard case .start("meta", let attributes) = token else { continue }
      let name = ["property", "name", "itemprop"].lazy.compactMap { scanner.attribute($0, in: attributes) }.first
      guard let name, let key = Self.keys[name.lowercased()],
        let value = scanner.attribute("content", in: attributes)?.split(whereSeparator: \.isWhitespace)
          .joined(separator: " "), !value.isEmpty, !properties.contains(where: { $0.key == key })
      else { continue }
      properties.append(DocumentText.Property(key, value))
    }
    return properties
  }

  private static let keys = [
    "article:published_time": "date", "datepublished": "date", "date": "date", "dc.date": "date",
    "dcterms.date": "date", "citation_publication_date": "date", "author": "author", "dc.creator": "author",
    "citation_author": "author", "og:site_name": "publisher", "dc.publisher": "publisher", "og:title": "title",
    "citation_title": "title", "dc.title": "title",
  ]

  private static let hidden: Set<String> = ["script", "style", "template", "head", "title"]
  private static let inline: Set<String> = [
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark", "q", "s",
    "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
  ]
}
