import Archive

/// An article as an entry of a BibTeX file, in UTF-8.
///
/// A year, month and day have the fields that every style knows; any other date is an EDTF expression in `date`, which
/// BibLaTeX reads.
struct BibTeXCitation {
  let article: CitedArticle

  private static let months: [StaticString] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// Appends the entry.
  func append(to bytes: inout CitationBytes) {
    // An article of no paper is none in BibTeX's sense.
    bytes.append(article.publication == nil ? "@misc{" : "@article{")
    appendKey(to: &bytes)
    if !article.authors.isEmpty {
      bytes.append(",\n  author = {")
      for (number, name) in article.authors.enumerated() {
        if number > 0 { bytes.append(" and ") }
        // In braces what BibTeX would take for several names, or for a name and its beginning.
        let isOne = name.utf8.contains(UInt8(ascii: ",")) || name.lowercased().contains(" and ")
        if isOne { bytes.append(UInt8(ascii: "{")) }
        Self.append(escaping: name, to: &bytes)
        if isOne { bytes.append(UInt8(ascii: "}")) }
      }
      bytes.append(UInt8(ascii: "}"))
    }
    // Twice in braces: styles take capitals away from titles.
    append("title", article.title, "{{", "}}", to: &bytes)
    if let publication = article.publication { append("journal", publication, "{{", "}}", to: &bytes) }
    if let volume = article.volume { append("volume", volume, to: &bytes) }
    if let issue = article.issue { append("number", issue, to: &bytes) }
    if let page = article.page { append("pages", Self.pages(page), to: &bytes) }
    appendDate(to: &bytes)
    append("language", article.language, to: &bytes)
    if let address = article.address {
      bytes.append(",\n  url = {")
      bytes.append(plain: address)
      bytes.append(UInt8(ascii: "}"))
    }
    bytes.append("\n}\n")
  }

  private func append(
    _ field: StaticString, _ value: String, _ open: StaticString = "{", _ close: StaticString = "}",
    to bytes: inout CitationBytes
  ) {
    bytes.append(",\n  ")
    bytes.append(field)
    bytes.append(" = ")
    bytes.append(open)
    Self.append(escaping: value, to: &bytes)
    bytes.append(close)
  }

  private func appendDate(to bytes: inout CitationBytes) {
    guard let date = article.date else { return }
    if let point = date.plainPoint {
      bytes.append(",\n  year = {")
      bytes.append(number: point.year)
      bytes.append("}")
      if let month = point.month {
        bytes.append(",\n  month = ")
        bytes.append(Self.months[month - 1])
      }
      if let day = point.day {
        bytes.append(",\n  day = {")
        bytes.append(number: day)
        bytes.append("}")
      }
      return
    }
    if let year = date.year {
      bytes.append(",\n  year = {")
      bytes.append(number: year)
      bytes.append("}")
    }
    bytes.append(",\n  date = {")
    bytes.append(plain: date.edtf)
    bytes.append("}")
  }

  /// What no other entry of the archive has: its path, in ASCII; where that loses letters, with a number made of them.
  private func appendKey(to bytes: inout CitationBytes) {
    var isWhole = true
    var hash: UInt32 = 0x811C_9DC5
    let key = article.path.hasSuffix(".html") ? String(article.path.dropLast(5)) : article.path
    bytes.append(key, isSpecial: { $0 == UInt8(ascii: "/") || $0 >= 0x80 }) { byte, bytes in
      if byte < 0x80 { return bytes.append(UInt8(ascii: "-")) }
      // FNV-1a.
      hash = (hash ^ UInt32(byte)) &* 0x0100_0193
      isWhole = false
    }
    if isWhole { return }
    bytes.append("-")
    bytes.append(plain: String(hash, radix: 16))
  }

  /// A range of pages with the dash that BibTeX wants: "1--3".
  private static func pages(_ text: String) -> String {
    // Nearly always it is one number.
    if text.utf8.allSatisfy({ $0 != UInt8(ascii: "-") && $0 < 0x80 }) { return text }
    return text.contains("--") ? text : text.replacing("\u{2013}", with: "-").replacing("-", with: "--")
  }

  /// Text with what has a meaning in LaTeX written out. Braces must be: BibTeX counts even those behind a backslash.
  static func append(escaping text: String, to bytes: inout CitationBytes) {
    bytes.append(text, isSpecial: isSpecial) { byte, bytes in
      switch byte {
      case UInt8(ascii: "\\"): bytes.append("\\textbackslash{}")
      case UInt8(ascii: "{"): bytes.append("\\textbraceleft{}")
      case UInt8(ascii: "}"): bytes.append("\\textbraceright{}")
      case UInt8(ascii: "~"): bytes.append("\\textasciitilde{}")
      case UInt8(ascii: "^"): bytes.append("\\textasciicircum{}")
      case 0..<0x20, 0x7F: bytes.append(UInt8(ascii: " "))
      default:
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      }
    }
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, 0x7F, UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "%"), UInt8(ascii: "&"), UInt8(ascii: "\\"),
      UInt8(ascii: "^"), UInt8(ascii: "_"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
