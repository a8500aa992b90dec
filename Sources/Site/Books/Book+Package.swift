import Archive
import Files
import TemplateEngine

extension Book {
  /// What is in the book, and in which order.
  var package: [UInt8] {
    var output = TemplateOutput(capacity: 4096)
    output.append(
      raw: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\""
    )
    output.append(raw: " unique-identifier=\"id\" xml:lang=\"")
    output.append(xml: configuration.language)
    output.append(raw: "\">\n<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n")
    add("<dc:identifier id=\"id\">", identifier, "</dc:identifier>\n", to: &output)
    add("<dc:title>", title, "</dc:title>\n", to: &output)
    for language in languages { add("<dc:language>", language, "</dc:language>\n", to: &output) }
    if let license = configuration.license { add("<dc:rights>", license, "</dc:rights>\n", to: &output) }
    if let base = configuration.baseURL { add("<dc:source>", base.text, "</dc:source>\n", to: &output) }
    add("<meta property=\"dcterms:modified\">", changed, "</meta>\n</metadata>\n<manifest>\n", to: &output)
    output.append(
      raw: "<item id=\"nav\" href=\"nav.xhtml\" media-type=\"application/xhtml+xml\" properties=\"nav\"/>\n")
    output.append(raw: "<item id=\"style\" href=\"style.css\" media-type=\"text/css\"/>\n")
    for index in articles.indices {
      output.append(raw: "<item id=\"a")
      output.append(index + 1)
      add("\" href=\"", Self.file(index), "\" media-type=\"application/xhtml+xml\"/>\n", to: &output)
    }
    output.append(raw: "</manifest>\n<spine page-progression-direction=\"")
    add("", writingDirection(of: configuration.language), "\">\n<itemref idref=\"nav\"/>\n", to: &output)
    for index in articles.indices {
      output.append(raw: "<itemref idref=\"a")
      output.append(index + 1)
      output.append(raw: "\"/>\n")
    }
    output.append(raw: "</spine>\n</package>\n")
    return output.bytes
  }

  private func add(
    _ open: StaticString, _ text: String, _ close: StaticString, to output: inout TemplateOutput
  ) {
    output.append(raw: open)
    output.append(xml: text)
    output.append(raw: close)
  }

  /// The archive's language first, then those of articles.
  private var languages: [String] {
    articles.reduce(into: [configuration.language]) { languages, article in
      if let language = article.language, !languages.contains(language) { languages.append(language) }
    }
  }

  /// When it was changed: the specification wants to know it to the second.
  private var changed: String {
    let day = articles.compactMap(\.added).max().map { PartialDate($0).edtf }
    return (day ?? "2000-01-01") + "T00:00:00Z"
  }

  /// A UUID of what the book is: the same whenever it is made (RFC 9562, version 8).
  private var identifier: String {
    let name = (configuration.baseURL?.text ?? configuration.title) + "\n" + title
    var digits = Array(SHA256Digest(of: Array(name.utf8)).hexadecimal.utf8.prefix(32))
    digits[12] = UInt8(ascii: "8")
    digits[16] = UInt8(ascii: "8")
    let text = String(decoding: digits, as: UTF8.self)
    var parts: [Substring] = []
    var rest = text[...]
    for length in [8, 4, 4, 4, 12] {
      parts.append(rest.prefix(length))
      rest = rest.dropFirst(length)
    }
    return "urn:uuid:" + parts.joined(separator: "-")
  }
}
