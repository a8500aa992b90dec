/// Puts the lines of a text together to blocks again: paragraphs that were broken into lines, subheads, lists, verse,
/// tables.
struct BodyReader {
  let text: SourceText
  let shapes: [LineShape]
  let layout: TextLayout
  let hyphenation: Hyphenation
  /// Lines that stay lines: verse, an address.
  let keptLines: Set<Int>

  init(text: SourceText, shapes: [LineShape], layout: TextLayout, hyphenation: Hyphenation) {
    self.text = text
    self.shapes = shapes
    self.layout = layout
    self.hyphenation = hyphenation
    keptLines = ShortLines.find(in: text, shapes, layout)
  }

  /// The blocks that the lines `indices` make, and the lines that are left out as furniture of the printed page.
  func read(_ indices: [Int], furniture: PageFurniture) -> [BodyBlock] {
    var blocks: [BodyBlock] = []
    var current: BodyBlock?
    var previous: Int?
    var wasInterrupted = false
    for index in indices {
      if furniture.lines[index] != nil {
        wasInterrupted = true
        continue
      }
      defer {
        previous = index
        wasInterrupted = false
      }
      if let marker = SeparatorLine(text, index), let separator = marker.block {
        if let block = current { blocks.append(block) }
        current = nil
        blocks.append(separator)
        continue
      }
      if let last = previous, goesOn(current, from: last, to: index, wasInterrupted: wasInterrupted) {
        current?.pieces.append(piece(index, after: last))
        continue
      }
      if let block = current { blocks.append(block) }
      current = BodyBlock(
        kind: .paragraph, pieces: [BodyBlock.Piece(line: index, range: text.lines[index].range, joint: .first)],
        quotes: text.lines[index].quotes)
    }
    if let block = current { blocks.append(block) }
    return blocks
  }

  /// Whether the line `index` goes on with a block whose last line is `last`.
  private func goesOn(_ block: BodyBlock?, from last: Int, to index: Int, wasInterrupted: Bool) -> Bool {
    guard let block, block.pieces.last?.line == last else { return false }
    if text.lines[last].quotes != text.lines[index].quotes { return false }
    return wasInterrupted ? sentenceGoesOn(from: last, to: index) : !beginsBlock(index, after: last, in: block)
  }

  // MARK: - Lines

  /// A line as it follows another in a paragraph.
  private func piece(_ index: Int, after last: Int) -> BodyBlock.Piece {
    let line = text.lines[index]
    let joint: BodyBlock.Joint =
      switch hyphenation.decision(at: last, before: index, in: text) {
      case .remove: .withoutHyphen
      case .keep: .afterHyphen
      case nil: areWrittenWithoutBlanks(last, index) ? .nothing : .blank
      }
    return BodyBlock.Piece(line: index, range: line.range, joint: joint)
  }

  private func areWrittenWithoutBlanks(_ last: Int, _ next: Int) -> Bool {
    guard shapes[last].caselessLetters > 0, shapes[next].caselessLetters > 0 else { return false }
    return text.lastScalar(of: last).isWrittenWithoutBlanks && text.firstScalar(of: next).isWrittenWithoutBlanks
  }

  /// Whether a paragraph that the end of a page cut goes on behind it.
  private func sentenceGoesOn(from last: Int, to next: Int) -> Bool {
    let (before, after) = (shapes[last], shapes[next])
    if before.last == .hyphen { return after.opening == .small }
    guard !before.endsSentence, before.last != .colon, before.words >= 3 else { return false }
    // A full line that ends no sentence goes on, whatever letter follows.
    if text.lines[next].indent <= layout.baseIndent + 1, isFull(last, before: next) { return true }
    return after.opening == .small || before.last == .comma && after.opening != .hyphen
  }

  /// Whether a block begins with the line `next`, which follows `last`.
  private func beginsBlock(_ next: Int, after last: Int, in block: BodyBlock) -> Bool {
    let (line, before) = (text.lines[next], text.lines[last])
    let (shape, shapeBefore) = (shapes[next], shapes[last])
    if line.blanksBefore > 0 { return true }
    if keptLines.contains(next) && keptLines.contains(last) { return false }
    if line.quotes != before.quotes { return true }
    // Mail breaks its lines where it likes: without a blank line only a list parts what it quotes.
    if line.quotes > 0 { return ListMarker(text, next) != nil }
    if text.hasColumns(last), text.hasColumns(next) { return false }
    if line.followsPageBreak { return !sentenceGoesOn(from: last, to: next) }
    let isOpen = !shapeBefore.endsSentence && shapeBefore.last != .colon
    if ListMarker(text, next) != nil {
      let firstLine = block.pieces[0].line
      let isInList = ListMarker(text, firstLine) != nil
      // A dash that happens to begin a line in the middle of a sentence makes no list.
      return isInList || !isOpen || layout.wrapWidth == nil || !isFull(last, before: next)
    }
    guard layout.wrapWidth != nil else {
      // A line is a paragraph, unless a sentence plainly runs on.
      return !(isOpen && shape.opening == .small && before.width >= 40 && shapeBefore.last != .other)
    }
    let isFull = isFull(last, before: next)
    if layout.hasIndentedParagraphs, line.indent > layout.baseIndent + 1 {
      // A passage that is set in as a whole goes on; a first line alone begins a paragraph.
      let isSetIn =
        before.indent == line.indent && block.pieces.count > 0 && isFull && isOpen && shape.opening == .small
      return !isSetIn
    }
    if isFull { return false }
    if shape.opening == .small, isOpen { return false }
    let reach = Double(before.indent + before.width) / Double(layout.wrapWidth ?? 1)
    if !isOpen { return reach < 0.9 }
    // A short line that ends no sentence: a heading, an address, verse.
    return reach < 0.6 && shape.opening != .small && shapeBefore.last != .comma
  }

  /// Whether the first word of `next` would not have fitted behind `last`.
  private func isFull(_ last: Int, before next: Int) -> Bool {
    layout.isFull(text.lines[last], nextWordWidth: text.firstWordWidth(of: next))
  }
}

extension SourceText {
  /// The first character of a line.
  func firstScalar(of index: Int) -> Unicode.Scalar {
    bytes.withUnsafeBufferPointer { bytes in
      var cursor = ScalarCursor(UnsafeBufferPointer(rebasing: bytes[lines[index].range]))
      return cursor.next() ?? " "
    }
  }

  /// The last character of a line.
  func lastScalar(of index: Int) -> Unicode.Scalar {
    let range = lines[index].range
    return bytes.withUnsafeBufferPointer { bytes in
      var start = range.upperBound - 1
      while start > range.lowerBound, bytes[start] & 0xC0 == 0x80 { start -= 1 }
      var cursor = ScalarCursor(UnsafeBufferPointer(rebasing: bytes[start..<range.upperBound]))
      return cursor.next() ?? " "
    }
  }

  /// The length of a line's first word in characters. A line of Chinese or Japanese ends after any, but a few signs are
  /// taken along.
  func firstWordWidth(of index: Int) -> Int {
    if firstScalar(of: index).isWrittenWithoutBlanks { return 2 }
    var width = 0
    for byte in bytes[lines[index].range] {
      if byte == 0x20 || byte == 0x09 { break }
      if byte & 0xC0 != 0x80 { width += 1 }
    }
    return width
  }
}
