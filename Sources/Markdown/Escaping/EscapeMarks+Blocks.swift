extension EscapeMarks {
  /// Marks the characters that would start a block at the start of a line (CommonMark 0.30, chapters 4 and 5).
  mutating func markBlockStarts(in text: ParagraphText) {
    text.bytes.withUnsafeBufferPointer { bytes in
      for (index, start) in text.lineStarts.enumerated() where bytes[start].mayStartBlock {
        let line = ParagraphLine(bytes: UnsafeBufferPointer(rebasing: bytes[text.line(index)]), isFirst: index == 0)
        if let offset = line.blockStart { mark(start + offset) }
      }
    }
  }

  /// Marks the hashes that would close a heading (CommonMark 0.30, section 4.2): those at its end, after a space.
  mutating func markClosingSequence(in bytes: [UInt8]) {
    var start = bytes.count
    while start > 0, bytes[start - 1] == UInt8(ascii: "#") { start -= 1 }
    guard start < bytes.count, start == 0 || bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 else { return }
    mark(start)
  }
}
