import Markdown

/// Proves that nothing of a source text is lost on its way into a content file.
///
/// Every line is accounted for once: as part of the head, the end or the text, or as left out by name. The words of a
/// head's line stand in its fields. The rendered text is the text's lines, character by character; only blanks, a
/// list's marks and declared hyphens differ.
struct WordAudit {
  /// Words that would not come out.
  struct Loss: Error, Equatable {
    /// The line in the source text.
    let line: Int
    /// The first words.
    let words: String
  }

  private let reading: ArticleReading
  private let text: SourceText

  private init(_ reading: ArticleReading) {
    self.reading = reading
    text = reading.text
  }

  /// Compares a reading and the content file written for it with the source text.
  ///
  /// - Throws: `Loss` for the first words that are lost, added or moved.
  static func check(_ reading: ArticleReading, file: [UInt8]) throws(Loss) {
    let audit = WordAudit(reading)
    try audit.checkLines()
    try audit.checkFields()
    try audit.checkText(file)
  }

  // MARK: - Lines

  /// Each line is somewhere, once.
  private func checkLines() throws(Loss) {
    var seen = [Bool](repeating: false, count: text.lines.count)
    var lines = Array(reading.frontMatterLines) + reading.furniture.keys
    lines += (reading.opening + reading.closing).flatMap(\.lines)
    lines += reading.blocks.flatMap { $0.pieces.map(\.line) }
    for line in lines {
      if seen[line] { throw loss(line) }
      seen[line] = true
    }
    if let missing = seen.firstIndex(of: false) { throw loss(missing) }
  }

  private func loss(_ line: Int) -> Loss {
    Loss(line: text.lines[line].number, words: text.string(line).shortened)
  }

  // MARK: - Fields

  /// The words of the head's and the end's lines stand in their fields, or are named as left out.
  private func checkFields() throws(Loss) {
    var kept = WordCount(reading.values)
    for part in reading.opening + reading.closing {
      for line in part.lines {
        if let lost = kept.firstMissing(of: text.string(line)) {
          throw Loss(line: text.lines[line].number, words: lost)
        }
      }
    }
  }

  // MARK: - Text

  /// The rendered text is the source's lines.
  private func checkText(_ file: [UInt8]) throws(Loss) {
    guard let split = try? FrontMatterSplit.split(file) else { throw Loss(line: 1, words: "---") }
    let rendered = MarkdownRenderer().plainText(of: file.span.extracting(split.body))
    let failure: Loss? = text.bytes.withUnsafeBufferPointer { source in
      rendered.withUnsafeBufferPointer { rendered in compare(source, rendered) }
    }
    if let failure { throw failure }
  }

  private func compare(_ source: UnsafeBufferPointer<UInt8>, _ rendered: UnsafeBufferPointer<UInt8>) -> Loss? {
    var shown = 0
    for block in reading.blocks where block.kind != .separator {
      if case .numbered(let number, let delimiter) = block.kind {
        for byte in Array(String(number).utf8) + [delimiter] {
          while shown < rendered.count, rendered[shown].isASCIIBlank { shown += 1 }
          guard shown < rendered.count, rendered[shown] == byte else { return loss(block.pieces[0].line) }
          shown += 1
        }
      }
      for (index, piece) in block.pieces.enumerated() {
        let next = index + 1 < block.pieces.count ? block.pieces[index + 1].joint : .first
        if !compare(source, piece.range, before: next, rendered, &shown) { return loss(piece.line) }
      }
    }
    while shown < rendered.count, rendered[shown].isASCIIBlank { shown += 1 }
    guard shown < rendered.count else { return nil }
    let extra = String(decoding: rendered[shown..<min(rendered.count, shown + 40)], as: UTF8.self)
    return Loss(line: text.lines.last?.number ?? 1, words: extra)
  }

  /// Compares a line with what is shown from `shown` on; blanks stand where the line has blanks.
  private func compare(
    _ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, before next: BodyBlock.Joint,
    _ rendered: UnsafeBufferPointer<UInt8>, _ shown: inout Int
  ) -> Bool {
    var end = range.upperBound
    if next == .withoutHyphen {
      end -= 1
      while end > range.lowerBound, source[end] & 0xC0 == 0x80 { end -= 1 }
    }
    while shown < rendered.count, rendered[shown].isASCIIBlank { shown += 1 }
    var index = range.lowerBound
    while index < end {
      if source[index].isASCIIBlank {
        guard shown < rendered.count, rendered[shown].isASCIIBlank else { return false }
        while index < end, source[index].isASCIIBlank { index += 1 }
        while shown < rendered.count, rendered[shown].isASCIIBlank { shown += 1 }
        continue
      }
      guard shown < rendered.count, rendered[shown] == source[index] else { return false }
      index += 1
      shown += 1
    }
    // A word ends with its line, unless the lines are written without blanks or a hyphen binds them.
    switch next {
    case .first, .blank, .lineBreak: return shown == rendered.count || rendered[shown].isASCIIBlank
    case .nothing, .withoutHyphen, .afterHyphen: return shown < rendered.count && !rendered[shown].isASCIIBlank
    }
  }
}

extension UInt8 {
  /// A blank, a tab or a line's end.
  fileprivate var isASCIIBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
