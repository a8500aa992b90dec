import Archive

/// An article in the format of reference managers, RIS: lines that end with carriage return and line feed.
struct RISCitation {
  let article: CitedArticle

  /// Appends the record.
  func append(to bytes: inout CitationBytes) {
    switch article.paper {
    case .newspaper: append("TY", "NEWS", to: &bytes)
    case .magazine: append("TY", "MGZN", to: &bytes)
    case .journal: append("TY", "JOUR", to: &bytes)
    }
    for name in article.authors { append("AU", name, to: &bytes) }
    append("TI", article.title, to: &bytes)
    if let publication = article.publication { append("T2", publication, to: &bytes) }
    if let volume = article.volume { append("VL", volume, to: &bytes) }
    if let issue = article.issue { append("IS", issue, to: &bytes) }
    if let page = article.page { append("SP", page, to: &bytes) }
    if let section = article.section { append("SE", section, to: &bytes) }
    appendDate(to: &bytes)
    append("LA", article.language, to: &bytes)
    if let address = article.address { append("UR", address, to: &bytes) }
    append("ER", "", to: &bytes)
  }

  private func append(_ tag: StaticString, _ value: String, to bytes: inout CitationBytes) {
    bytes.append(tag)
    bytes.append("  - ")
    bytes.append(inOneLine: value)
    bytes.append("\r\n")
  }

  /// The year alone, and the date as year/month/day/what else there is to say.
  private func appendDate(to bytes: inout CitationBytes) {
    guard let date = article.date else { return }
    if let year = date.year {
      bytes.append("PY  - ")
      bytes.append(number: year, width: 4)
      bytes.append("\r\n")
    }
    bytes.append("DA  - ")
    if let year = date.year { bytes.append(number: year, width: 4) }
    bytes.append(UInt8(ascii: "/"))
    if let month = date.month { bytes.append(number: month, width: 2) }
    bytes.append(UInt8(ascii: "/"))
    if let day = date.day { bytes.append(number: day.day, width: 2) }
    bytes.append(UInt8(ascii: "/"))
    if date.plainPoint == nil { bytes.append(inOneLine: article.dateText) }
    bytes.append("\r\n")
  }
}
