import Archive

/// An article as CSL-JSON, which citation processors read: a list of one.
struct CSLCitation {
  let article: CitedArticle

  /// Appends the list.
  func append(to bytes: inout CitationBytes) {
    bytes.append("[{\n  \"id\": ")
    Self.append(quoting: article.path, to: &bytes)
    bytes.append(",\n  \"type\": ")
    switch article.paper {
    case .newspaper: bytes.append("\"article-newspaper\"")
    case .magazine: bytes.append("\"article-magazine\"")
    case .journal: bytes.append("\"article-journal\"")
    }
    append("title", article.title, to: &bytes)
    if !article.authors.isEmpty {
      bytes.append(",\n  \"author\": [")
      for (number, name) in article.authors.enumerated() {
        bytes.append(number > 0 ? ", {\"literal\": " : "{\"literal\": ")
        Self.append(quoting: name, to: &bytes)
        bytes.append(UInt8(ascii: "}"))
      }
      bytes.append(UInt8(ascii: "]"))
    }
    if let publication = article.publication { append("container-title", publication, to: &bytes) }
    if let volume = article.volume { append("volume", volume, to: &bytes) }
    if let issue = article.issue { append("issue", issue, to: &bytes) }
    if let page = article.page { append("page", page, to: &bytes) }
    if let section = article.section { append("section", section, to: &bytes) }
    appendDate(to: &bytes)
    append("language", article.language, to: &bytes)
    if let address = article.address { append("URL", address, to: &bytes) }
    bytes.append("\n}]\n")
  }

  private func append(_ name: StaticString, _ value: String, to bytes: inout CitationBytes) {
    bytes.append(",\n  \"")
    bytes.append(name)
    bytes.append("\": ")
    Self.append(quoting: value, to: &bytes)
  }

  private func appendDate(to bytes: inout CitationBytes) {
    guard let date = article.date else { return }
    bytes.append(",\n  \"issued\": {")
    defer { bytes.append(UInt8(ascii: "}")) }
    guard let (parts, season) = date.numbers else {
      bytes.append("\"literal\": ")
      return Self.append(quoting: article.dateText, to: &bytes)
    }
    bytes.append("\"date-parts\": [")
    for (number, list) in parts.enumerated() {
      bytes.append(number > 0 ? ", [" : "[")
      for (position, part) in list.enumerated() {
        if position > 0 { bytes.append(", ") }
        bytes.append(number: part)
      }
      bytes.append("]")
    }
    bytes.append("]")
    if let season {
      bytes.append(", \"season\": ")
      bytes.append(number: season)
    }
    if date.isDoubtful { bytes.append(", \"circa\": true") }
  }

  /// A text of JSON (RFC 8259, section 7).
  static func append(quoting text: String, to bytes: inout CitationBytes) {
    bytes.append("\"")
    bytes.append(text, isSpecial: { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) {
      byte, bytes in
      guard byte < 0x20 else {
        bytes.append(UInt8(ascii: "\\"))
        return bytes.append(byte)
      }
      bytes.append("\\u00")
      bytes.append(byte >> 4 + UInt8(ascii: "0"))
      let low = byte & 15
      bytes.append(low < 10 ? low + UInt8(ascii: "0") : low - 10 + UInt8(ascii: "a"))
    }
    bytes.append("\"")
  }
}
