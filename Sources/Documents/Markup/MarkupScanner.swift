import Support

/// Goes through XML or HTML from tag to tag. It is no judge of either: what it is for is to find the words, whatever
/// else is wrong.
struct MarkupScanner {
  enum Token: Equatable {
    /// A tag; one that ends at once is followed by its end.
    case start(String, attributes: Range<Int>)
    case end(String)
    /// Words, with their references read.
    case text(String)
  }

  let bytes: [UInt8]
  private let isHTML: Bool
  private(set) var position = 0
  /// Where the last token began.
  private(set) var start = 0
  /// The tag that ended as it began.
  private var endsAtOnce: String?
  /// What stands as it is, up to its end: a program, a style.
  private var verbatim: String?

  /// What stands for a reference that is not known.
  static let unknown: Unicode.Scalar = "\u{FFFC}"

  init(_ bytes: [UInt8], isHTML: Bool = false) {
    self.bytes = bytes
    self.isHTML = isHTML
  }

  /// The next token; `nil` at the end.
  mutating func next() -> Token? {
    if let name = endsAtOnce {
      endsAtOnce = nil
      return .end(name)
    }
    start = position
    if let name = verbatim {
      verbatim = nil
      position = endTag(name) ?? bytes.count
    }
    while position < bytes.count {
      start = position
      guard bytes[position] == UInt8(ascii: "<"), position + 1 < bytes.count else { return text() }
      let next = bytes[position + 1]
      if next == UInt8(ascii: "!") {
        if let words = passDeclaration() { return .text(words) }
      } else if next == UInt8(ascii: "?") {
        pass("?>")
      } else if next == UInt8(ascii: "/") || next.isASCIILetter || next == UInt8(ascii: "_") {
        return tag(isEnd: next == UInt8(ascii: "/"))
      } else {
        return text()
      }
    }
    return nil
  }

  /// The value of an attribute of a tag.
  func attribute(_ name: String, in range: Range<Int>) -> String? {
    var here = range.lowerBound
    while here < range.upperBound {
      while here < range.upperBound, bytes[here] <= 0x20 || bytes[here] == UInt8(ascii: "/") { here += 1 }
      let start = here
      while here < range.upperBound, bytes[here] > 0x20, bytes[here] != UInt8(ascii: "=") { here += 1 }
      let found = String(decoding: bytes[start..<here], as: UTF8.self)
      while here < range.upperBound, bytes[here] <= 0x20 { here += 1 }
      guard here < range.upperBound, bytes[here] == UInt8(ascii: "=") else {
        if here == start { here += 1 }
        continue
      }
      here += 1
      while here < range.upperBound, bytes[here] <= 0x20 { here += 1 }
      let quote = here < range.upperBound ? bytes[here] : 0
      let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
      if isQuoted { here += 1 }
      let value = here
      while here < range.upperBound, isQuoted ? bytes[here] != quote : bytes[here] > 0x20 { here += 1 }
      if isHTML ? found.lowercased() == name : found == name { return read(value..<here) }
      here += 1
    }
    return nil
  }

  // MARK: - Steps

  private mutating func text() -> Token {
    // A bracket that begins no tag is text.
    position += 1
    while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
    return .text(read(start..<position))
  }

  private mutating func pass(_ end: String) {
    let end = Array(end.utf8)
    while position < bytes.count {
      if bytes[position] == end[0], bytes[position...].starts(with: end) {
        position += end.count
        return
      }
      position += 1
    }
  }

  /// Passes a comment or a declaration; the words of a CDATA section.
  private mutating func passDeclaration() -> String? {
    let rest = bytes[position...]
    if rest.starts(with: "<!--".utf8) {
      position += 4
      pass("-->")
    } else if rest.starts(with: "<![CDATA[".utf8) {
      let begin = position + 9
      pass("]]>")
      let isEnded = bytes[..<position].suffix(3).elementsEqual("]]>".utf8)
      return String(decoding: bytes[begin..<max(begin, isEnded ? position - 3 : position)], as: UTF8.self)
    } else {
      pass(">")
    }
    return nil
  }

  private mutating func tag(isEnd: Bool) -> Token {
    position += isEnd ? 2 : 1
    let nameStart = position
    while position < bytes.count, bytes[position] > 0x20, bytes[position] != UInt8(ascii: ">"),
      bytes[position] != UInt8(ascii: "/")
    { position += 1 }
    var name = String(decoding: bytes[nameStart..<position], as: UTF8.self)
    if isHTML { name = name.lowercased() }
    let attributes = position
    var quote: UInt8?
    while position < bytes.count, quote != nil || bytes[position] != UInt8(ascii: ">") {
      let byte = bytes[position]
      if byte == quote {
        quote = nil
      } else if quote == nil, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
      position += 1
    }
    let range = attributes..<position
    let isEmpty = bytes[range].last == UInt8(ascii: "/")
    position = min(position + 1, bytes.count)
    if isEnd { return .end(name) }
    if isEmpty, !isHTML { endsAtOnce = name }
    if isHTML, ["script", "style", "template"].contains(name), !isEmpty { verbatim = name }
    return .start(name, attributes: range)
  }

  private func endTag(_ name: String) -> Int? {
    let end = Array("</\(name)".utf8)
    return bytes.indices[position...].first { here in
      bytes[here] == end[0] && here + end.count <= bytes.count
        && bytes[here..<here + end.count].elementsEqual(end) { $0 | ($0.isASCIILetter ? 0x20 : 0) == $1 }
    }
  }

  // MARK: - References

  private func read(_ range: Range<Int>) -> String {
    let part = bytes[range]
    guard part.contains(UInt8(ascii: "&")) else { return String(decoding: part, as: UTF8.self) }
    var text: [UInt8] = []
    var here = range.lowerBound
    while here < range.upperBound {
      if bytes[here] == UInt8(ascii: "&"),
        let end = bytes[here..<min(here + 34, range.upperBound)].firstIndex(of: UInt8(ascii: ";")),
        let scalar = Self.scalar(String(decoding: bytes[here + 1..<end], as: UTF8.self))
      {
        text += String(scalar).utf8
        here = end + 1
      } else {
        text.append(bytes[here])
        here += 1
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func scalar(_ name: String) -> Unicode.Scalar? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    case "nbsp": return "\u{A0}"
    default: break
    }
    guard name.hasPrefix("#") else {
      return !name.isEmpty && name.utf8.allSatisfy(\.isASCIILetterOrDigit) ? unknown : nil
    }
    let digits = name.dropFirst()
    let number = digits.lowercased().hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return number.flatMap(Unicode.Scalar.init)
  }
}
