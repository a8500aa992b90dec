import Support

/// Writes a paragraph or heading with emphasis and links, and asks cmark whether it reads as what it is: next to signs
/// and inside words CommonMark does not take every asterisk for emphasis (0.30, section 6.2).
struct MarkedText {
  /// The Markdown, without the prefix.
  let markdown: [UInt8]
  /// The marks that are in it.
  let marks: [InlineMark]

  /// - Parameter prefix: what stands before the text and is not part of it.
  init(
    _ source: UnsafeBufferPointer<UInt8>, _ marks: [InlineMark], lineBreak: ParagraphText.LineBreak,
    after prefix: [UInt8] = []
  ) {
    var text = ParagraphText(trimming: source, lineBreak: lineBreak)
    if lineBreak == .blank { text.addClosingSequence() }
    let plain = EscapeSearch(text, after: prefix).markdown
    let marks = Self.nested(marks.filter { $0.range.upperBound <= source.count })
    let isAsItWas = text.bytes.count == source.count + (lineBreak.bytes.count - 1) * source.count { $0 == 0x0A }
    let candidates = [marks, marks.filter(\.isLink)]
    let shown = (prefix + plain).withUnsafeBufferPointer { CommonMarkDocument(parsing: $0, options: []).plainText() }
    let written = candidates.lazy.filter { _ in isAsItWas }.map { Self.write(text, source, $0, lineBreak) }
    (self.marks, markdown) =
      zip(candidates, written).first { marks, written in
        (prefix + written).withUnsafeBufferPointer { bytes in
          let document = CommonMarkDocument(parsing: bytes, options: [])
          return document.plainText() == shown && document.markCount == marks.count
        }
      } ?? ([], plain)
  }

  /// Marks of which each lies in another or apart from it, and none means what one around it means.
  private static func nested(_ marks: [InlineMark]) -> [InlineMark] {
    var kept: [InlineMark] = []
    for mark in marks {
      let around = kept.filter { $0.range.overlaps(mark.range) }
      let isInside = around.allSatisfy {
        $0.range.lowerBound <= mark.range.lowerBound && mark.range.upperBound <= $0.range.upperBound
          && $0.style != mark.style && !($0.isLink && mark.isLink)
      }
      if isInside { kept.append(mark) }
    }
    return kept
  }

  /// The text with a backslash before all that may be markup, and the signs of the marks.
  private static func write(
    _ text: ParagraphText, _ source: UnsafeBufferPointer<UInt8>, _ marks: [InlineMark],
    _ lineBreak: ParagraphText.LineBreak
  ) -> [UInt8] {
    // A bracket may be one of a link's.
    var escaped = Set(text.special)
    if marks.contains(where: \.isLink) {
      for (index, byte) in text.bytes.enumerated() where byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]") {
        escaped.insert(index)
      }
      for index in notes(in: text.bytes).joined() { escaped.remove(index) }
    }
    var opening: [Int: [UInt8]] = [:]
    var closing: [Int: [UInt8]] = [:]
    for mark in marks {
      let signs = mark.signs
      opening[mark.range.lowerBound, default: []] += signs.before
      closing[mark.range.upperBound] = signs.after + (closing[mark.range.upperBound] ?? [])
    }
    var markdown: [UInt8] = []
    var place = 0
    for offset in 0...source.count {
      if let signs = closing[offset] { markdown += signs }
      if let signs = opening[offset] { markdown += signs }
      if offset == source.count { break }
      if source[offset] == 0x0A {
        markdown += lineBreak.bytes
        place += lineBreak.bytes.count
        continue
      }
      if escaped.contains(place), needsBackslash(source, at: offset) { markdown.append(UInt8(ascii: "\\")) }
      markdown.append(source[offset])
      place += 1
    }
    return markdown
  }

  /// Where the brackets stand of `[^1]` or `[1]`, which lead to notes.
  private static func notes(in bytes: [UInt8]) -> [[Int]] {
    bytes.indices.compactMap { start in
      guard bytes[start] == UInt8(ascii: "[") else { return nil }
      let label = bytes[(start + 1)...].drop { $0 == UInt8(ascii: "^") }
      guard let end = label.firstIndex(where: { !$0.isASCIIDigit }), end > label.startIndex,
        bytes[end] == UInt8(ascii: "]")
      else { return nil }
      return [start, end]
    }
  }

  /// An ampersand before a blank is nothing but one.
  private static func needsBackslash(_ source: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    source[offset] != UInt8(ascii: "&") || offset + 1 < source.count && source[offset + 1] > 0x20
  }
}

extension InlineMark {
  fileprivate var isLink: Bool { style.address != nil }

  fileprivate var signs: (before: [UInt8], after: [UInt8]) {
    switch style {
    case .emphasis: ([UInt8(ascii: "*")], [UInt8(ascii: "*")])
    case .strong: (Array("**".utf8), Array("**".utf8))
    case .link(let address):
      ([UInt8(ascii: "[")], Array("](\(address.contains { "()".contains($0) } ? "<\(address)>" : address))".utf8))
    }
  }
}
