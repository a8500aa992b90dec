extension EscapeMarks {
  /// Marks what would be inline mark-up, but for links: those depend on the other backslashes.
  mutating func markInlines(in text: ParagraphText) {
    if text.contents.contains(.backslash) { markBackslashes(in: text) }
    text.bytes.withUnsafeBufferPointer { bytes in
      if text.contents.contains(.ampersand) { markEntities(in: bytes) }
      if text.contents.contains(.lessThan) { markAngleBrackets(in: bytes) }
      if text.contents.contains(.backtick) { markCodeSpans(in: bytes) }
      if text.contents.contains(.delimiter) { markEmphasis(in: bytes) }
    }
  }

  /// Marks backslashes that would escape a character or break a line (CommonMark 0.30, sections 2.4 and 6.7).
  mutating func markBackslashes(in text: ParagraphText) {
    for index in text.lineStarts.indices {
      for offset in text.line(index) where text.bytes[offset] == UInt8(ascii: "\\") && offset + 1 < text.bytes.count {
        let next = text.bytes[offset + 1]
        if next.isASCIIPunctuation || next == 0x0A { mark(offset) }
      }
    }
  }

  /// Marks ampersands that begin a character reference (CommonMark 0.30, section 2.5).
  mutating func markEntities(in bytes: UnsafeBufferPointer<UInt8>) {
    for offset in bytes.indices where bytes[offset] == UInt8(ascii: "&") {
      if CharacterReference.starts(bytes, at: offset) { mark(offset) }
    }
  }

  /// Marks angle brackets that begin an autolink or inline HTML (CommonMark 0.30, sections 6.5 and 6.6).
  mutating func markAngleBrackets(in bytes: UnsafeBufferPointer<UInt8>) {
    let scanner = AngleBracketScanner(bytes)
    for offset in bytes.indices where bytes[offset] == UInt8(ascii: "<") {
      if scanner.startsMarkup(at: offset) { mark(offset) }
    }
  }

  /// Marks backticks that would begin a code span (CommonMark 0.30, section 6.1).
  ///
  /// A run closes the next run before it of the same length, whether it is escaped or not: so from the end to the start.
  /// Of a run as few backticks are escaped as leave a rest that nothing closes.
  mutating func markCodeSpans(in bytes: UnsafeBufferPointer<UInt8>) {
    var follows: Set<Int> = []
    var end = bytes.count
    while end > 0 {
      guard bytes[end - 1] == UInt8(ascii: "`") else {
        end -= 1
        continue
      }
      var start = end - 1
      while start > 0, bytes[start - 1] == UInt8(ascii: "`") { start -= 1 }
      let length = end - start
      // The first may be marked already, because it would begin a fence.
      var escaped = isMarked[start] ? 1 : 0
      while escaped < length, follows.contains(length - escaped) { escaped += 1 }
      for offset in start..<start + escaped { mark(offset) }
      if escaped > 1 { follows.insert(1) }
      follows.insert(escaped == 0 ? length : length - escaped + 1)
      end = start
    }
  }
}
