/// Finds the tags of a template and reports those that are not well formed.
///
/// Follows the specification's "interpolation", "comments" and "delimiters". After an error it goes on at the next
/// place that looks like a tag, so that one run reports as much as possible.
struct TagScanner {
  private let source: SourceText
  private var delimiters = Delimiters()
  private var offset = 0
  private(set) var tags: [Tag] = []
  private(set) var errors: [TemplateError] = []

  init(_ source: SourceText) {
    self.source = source
    while let start = source.find(delimiters.opening, from: offset) {
      scanTag(at: start)
    }
  }

  private mutating func scanTag(at start: Int) {
    let content = start + delimiters.opening.count
    let sign = content < source.bytes.count ? source.bytes[content] : .space
    switch sign {
    case UInt8(ascii: "!"): scanComment(from: start, content: content + 1)
    case UInt8(ascii: "="): scanDelimiters(from: start, content: content + 1)
    case UInt8(ascii: "{"): scanTriple(from: start, content: content + 1)
    case UInt8(ascii: "&"): scanNamed(.unescaped, from: start, content: content + 1)
    case UInt8(ascii: "#"): scanNamed(.section, from: start, content: content + 1)
    case UInt8(ascii: "^"): scanNamed(.inverted, from: start, content: content + 1)
    case UInt8(ascii: "/"): scanNamed(.close, from: start, content: content + 1)
    case UInt8(ascii: ">"): scanNamed(.partial, from: start, content: content + 1)
    case UInt8(ascii: "<"): scanNamed(.parent, from: start, content: content + 1)
    case UInt8(ascii: "$"): scanNamed(.block, from: start, content: content + 1)
    default: scanNamed(.variable, from: start, content: content)
    }
  }

  private mutating func scanComment(from start: Int, content: Int) {
    guard let end = source.find(delimiters.closing, from: content) else {
      return reportUnclosed(from: start, resumingAt: source.bytes.count)
    }
    offset = end + delimiters.closing.count
    tags.append(Tag(kind: .comment, range: start..<offset, name: end..<end, hasGoodName: true))
  }

  private mutating func scanNamed(_ kind: Tag.Kind, from start: Int, content: Int) {
    let end = source.find(delimiters.closing, from: content)
    if let inner = source.find(delimiters.opening, from: content), inner < end ?? source.bytes.count {
      return reportUnclosed(from: start, resumingAt: inner)
    }
    guard let end else { return reportUnclosed(from: start, resumingAt: source.bytes.count) }
    add(kind, from: start, content: content..<end, end: end + delimiters.closing.count)
  }

  private mutating func scanTriple(from start: Int, content: Int) {
    let closing = [UInt8(ascii: "}")] + delimiters.closing
    let simpleEnd = source.find(delimiters.closing, from: content)
    if let end = source.find(closing, from: content), end <= simpleEnd ?? end {
      return add(.unescaped, from: start, content: content..<end, end: end + closing.count)
    }
    reportUnclosed(
      from: start,
      resumingAt: simpleEnd.map { $0 + delimiters.closing.count } ?? source.bytes.count,
      closing: closing
    )
  }

  private mutating func add(_ kind: Tag.Kind, from start: Int, content: Range<Int>, end: Int) {
    let name = source.trimmed(content)
    let error = nameError(name, of: kind, tagAt: start)
    if let error { errors.append(error) }
    tags.append(Tag(kind: kind, range: start..<end, name: name, hasGoodName: error == nil))
    offset = end
  }

  private mutating func reportUnclosed(from start: Int, resumingAt next: Int, closing: [UInt8]? = nil) {
    let closing = String(decoding: closing ?? delimiters.closing, as: UTF8.self)
    errors.append(source.error(at: start, "this tag is never closed", advice: "Write \(closing) at its end."))
    offset = next
  }
}

extension TagScanner {
  /// `{{=<% %>=}}`: "delimiters MUST NOT contain whitespace or the equals sign".
  private mutating func scanDelimiters(from start: Int, content: Int) {
    let equalsAndClosing = [UInt8(ascii: "=")] + delimiters.closing
    if let end = source.find(equalsAndClosing, from: content) {
      let parts = source.bytes[content..<end].split(whereSeparator: source.isWhiteSpace)
      if parts.count == 2, !source.bytes[content..<end].contains(UInt8(ascii: "=")) {
        offset = end + equalsAndClosing.count
        tags.append(Tag(kind: .delimiters, range: start..<offset, name: end..<end, hasGoodName: true))
        delimiters = Delimiters(opening: Array(parts[0]), closing: Array(parts[1]))
        return
      }
    }
    guard let end = source.find(delimiters.closing, from: content) else {
      return reportUnclosed(from: start, resumingAt: source.bytes.count, closing: equalsAndClosing)
    }
    errors.append(
      source.error(
        at: start,
        "this does not set two delimiters",
        advice: "Write them with a space between and an equals sign at each end: {{=<% %>=}}."
      )
    )
    offset = end + delimiters.closing.count
  }

  private func nameError(_ name: Range<Int>, of kind: Tag.Kind, tagAt start: Int) -> TemplateError? {
    let bytes = source.bytes[name]
    guard let first = bytes.first else {
      return source.error(at: start, "this tag has no name", advice: "Write a name into it, or remove it.")
    }
    if bytes.contains(where: source.isWhiteSpace) {
      return source.error(
        at: start,
        "the name '\(source.string(name))' contains white space",
        advice: "A name is one word; where it needs several, join them with hyphens."
      )
    }
    if kind == .variable, "#^/!><$&={".utf8.contains(first) {
      let opening = String(decoding: delimiters.opening, as: UTF8.self)
      return source.error(
        at: start,
        "a name does not begin with '\(Character(Unicode.Scalar(first)))'",
        advice: "If it is the sign of a tag, write it right behind \(opening), without a space."
      )
    }
    if isData(kind), bytes.count > 1,
      bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).contains(where: \.isEmpty)
    {
      return source.error(
        at: start,
        "the name '\(source.string(name))' has an empty part",
        advice: "Write one dot between two parts: a.b."
      )
    }
    return nil
  }

  /// Whether a tag's name is one of the data's, with parts between dots.
  private func isData(_ kind: Tag.Kind) -> Bool {
    switch kind {
    case .variable, .unescaped, .section, .inverted: true
    case .close, .comment, .delimiters, .partial, .parent, .block: false
    }
  }
}
