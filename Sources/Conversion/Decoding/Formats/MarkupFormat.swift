import Support

/// A format whose files are letters and signs, but no plain text: a web page, a mail in its coded form.
enum MarkupFormat: Sendable, Equatable {
  case webPage, xml, quotedPrintable, base64, multipart

  /// Looks at a file; `nil` when it is none of these.
  init?(_ bytes: [UInt8]) {
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count, bytes[start] <= 0x20 { start += 1 }
    let head = bytes[start..<min(bytes.count, start + 4096)]
    if let format = Self.markup(head) {
      self = format
    } else if Self.hasBase64(bytes), head.names("base64") {
      self = .base64
    } else if Self.isQuotedPrintable(bytes, isNamed: head.names("quoted-printable")) {
      self = .quotedPrintable
    } else if Self.hasParts(bytes, head) {
      self = .multipart
    } else {
      return nil
    }
  }

  /// What a file is that begins with a tag; `nil` when it does not, or holds too few of them.
  private static func markup(_ head: ArraySlice<UInt8>) -> MarkupFormat? {
    guard head.first == UInt8(ascii: "<") else { return nil }
    let head = head.lowercased
    if pageBeginnings.contains(where: head.hasPrefix) { return .webPage }
    if head.hasPrefix("<?xml") { return head.contains("<html") ? .webPage : .xml }
    return blockEnds.reduce(0) { $0 + head.components(of: $1) } >= 2 ? .webPage : nil
  }

  /// What the file is, without a full stop.
  var message: String {
    switch self {
    case .webPage: "the file is a web page (HTML), not plain text"
    case .xml: "the file is in a markup language (XML), not plain text"
    case .quotedPrintable: "the file is a mail as it is sent (quoted-printable: “=E9” for “é”), not plain text"
    case .base64: "the file is a mail as it is sent (base64), not plain text"
    case .multipart: "the file is a mail as it is sent, in several parts (multipart), not plain text"
    }
  }

  /// How to mend it.
  var advice: String {
    switch self {
    case .webPage:
      "Open it in a browser and save it as text, or copy the article out of it, and save that with the encoding UTF-8."
    case .xml: "Open it in the program that made it and save it as plain text, with the encoding UTF-8."
    case .quotedPrintable, .base64, .multipart:
      "Open it in a mail program (give it the ending .eml), and save or copy the text from there, with the encoding UTF-8."
    }
  }

  private static let pageBeginnings = ["<!doctype html", "<html", "<head>", "<body"]
  private static let blockEnds = [
    "</p>", "</div>", "</td>", "</h1>", "</h2>", "<br>", "<br />", "<br/>", "</title>", "</a>",
  ]

  /// Letters beyond ASCII as `=E9`, and lines that `=` cuts.
  private static func isQuotedPrintable(_ bytes: [UInt8], isNamed: @autoclosure () -> Bool) -> Bool {
    var letters = 0
    var cuts = 0
    var others = 0
    var offset = 0
    while let found = ByteScan.first(UInt8(ascii: "="), in: bytes, from: offset) {
      offset = found + 1
      guard offset < bytes.count else { break }
      if bytes[offset] == 0x0A || bytes[offset] == 0x0D, found > 0, bytes[found - 1] != UInt8(ascii: "=") {
        cuts += 1
      } else if offset + 1 < bytes.count, isHexadecimal(bytes[offset]), isHexadecimal(bytes[offset + 1]) {
        if bytes[offset] >= UInt8(ascii: "8") { letters += 1 }
        offset += 2
      } else {
        others += 1
      }
    }
    return letters + cuts > others && (letters >= 2 && cuts > 0 || letters >= 6 || isNamed())
  }

  /// Whether a mail's head names the line that parts the mail (RFC 2046, section 5.1.1), and that line is there.
  private static func hasParts(_ bytes: [UInt8], _ head: ArraySlice<UInt8>) -> Bool {
    // Stroke by stroke: looked for as a text, the word would take a fifth of the time of a conversion.
    let strokes = head.indices.lazy.filter { head[$0] == UInt8(ascii: "/") }
    guard let stroke = strokes.first(where: { head[..<$0].suffix(9).elementsEqual("multipart".utf8) }),
      String(decoding: head[..<stroke].suffix(49), as: UTF8.self).lowercased().contains("content-type:"),
      let name = head[stroke...].prefix(400).firstRange(of: "boundary=".utf8)
    else { return false }
    let value = head[name.upperBound...].prefix(120).drop { $0 == UInt8(ascii: "\"") }
    let mark = value.prefix { $0 > 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: ";") }
    guard !mark.isEmpty else { return false }
    return bytes[value.startIndex...].contains([0x0A, 0x2D, 0x2D] + mark)
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    byte.isASCIIDigit || UInt8(ascii: "A")...UInt8(ascii: "F") ~= byte
  }

  private static func isBase64(_ byte: UInt8) -> Bool {
    byte.isASCIILetterOrDigit || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "/")
  }

  /// Whether a long line of nothing but base64's letters is there.
  private static func hasBase64(_ bytes: [UInt8]) -> Bool {
    let length = 60
    var start = 0
    // From its end back most runs are soon found too short.
    while start + length <= bytes.count {
      guard let other = bytes[start..<start + length].lastIndex(where: { !isBase64($0) }) else { return true }
      start = other + 1
    }
    return false
  }
}

extension ArraySlice<UInt8> {
  fileprivate var lowercased: String { String(decoding: self, as: UTF8.self).lowercased() }

  /// Whether a mail's head says that the mail is coded in such a way.
  fileprivate func names(_ coding: String) -> Bool { lowercased.contains("content-transfer-encoding: " + coding) }
}

extension String {
  /// How often a text stands in this one.
  fileprivate func components(of part: String) -> Int {
    var count = 0
    var rest = self[...]
    while let found = rest.firstRange(of: part) {
      count += 1
      rest = rest[found.upperBound...]
    }
    return count
  }
}
