/// Escapes links and link reference definitions in a paragraph whose other mark-up is escaped already: backslashes change
/// what an address or a title is, so the final text is what counts.
enum LinkEscaping {
  /// The paragraph with a backslash before each bracket that would begin or end an inline link or image (CommonMark
  /// 0.30, sections 6.3 and 6.4).
  ///
  /// Reference links need a definition, and `escapeDefinition` leaves none.
  static func escapingLinks(in paragraph: [UInt8]) -> [UInt8] {
    var marks = EscapeMarks(count: paragraph.count)
    paragraph.withUnsafeBufferPointer { bytes in
      let tail = LinkTailScanner(bytes)
      var openers: [Int] = []
      var offset = 0
      while offset < bytes.count {
        switch bytes[offset] {
        case UInt8(ascii: "\\"):
          if offset + 1 < bytes.count, bytes[offset + 1].isASCIIPunctuation { offset += 1 }
        case UInt8(ascii: "["): openers.append(offset)
        case UInt8(ascii: "]"):
          guard let opener = openers.last else { break }
          if !tail.matches(at: offset + 1) {
            openers.removeLast()
          } else if openers.count == 1 {
            marks.mark(opener)
            openers.removeLast()
          } else {
            // One backslash here instead of one before each of the brackets that are open.
            marks.mark(offset)
          }
        default: break
        }
        offset += 1
      }
    }
    return marks.apply(to: paragraph)
  }

  /// Escapes the first bracket if the paragraph begins with a link reference definition (CommonMark 0.30, section 4.7).
  ///
  /// Few paragraphs begin with a bracket and hold `]:`, so cmark itself is asked.
  static func escapeDefinition(in paragraph: inout [UInt8], renderingTo text: [UInt8]) {
    let rendered = paragraph.withUnsafeBufferPointer { CommonMarkDocument(parsing: $0, options: []).plainText() }
    if rendered != text, paragraph.first == UInt8(ascii: "[") { paragraph.insert(UInt8(ascii: "\\"), at: 0) }
  }
}
