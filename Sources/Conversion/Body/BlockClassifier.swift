/// Says of each block what it is, by its look and by its neighbours.
struct BlockClassifier {
  let text: SourceText
  let shapes: [LineShape]
  let layout: TextLayout

  func classify(_ blocks: [BodyBlock]) -> [BodyBlock] {
    var blocks = blocks.flatMap(keepingLines)
    markLists(&blocks)
    markSubheads(&blocks)
    markOthers(&blocks)
    return blocks
  }

  // MARK: - Lines that stay lines

  /// Neighbouring lines that are no running text: columns become a table, short lines verse.
  private func keepingLines(_ block: BodyBlock) -> [BodyBlock] {
    guard block.kind == .paragraph, block.pieces.count >= 2 else { return [block] }
    let lines = block.pieces.map(\.line)
    let columns = lines.count { text.hasColumns($0) }
    if columns >= 2, columns * 3 >= lines.count * 2 {
      var table = block
      table.kind = .table
      table.evidence = "blanks part columns in \(columns) of \(lines.count) lines"
      return [table]
    }
    return [block]
  }

  // MARK: - Lists

  private func markLists(_ blocks: inout [BodyBlock]) {
    var index = 0
    while index < blocks.count {
      guard let marker = marker(blocks[index]) else {
        index += 1
        continue
      }
      switch marker.kind {
      case .bullet(let scalar):
        // One dash alone may open a line of dialogue, and the stars of a note are no bullets.
        let neighbours = [index - 1, index + 1].contains {
          $0 >= 0 && $0 < blocks.count && self.marker(blocks[$0])?.kind == marker.kind
        }
        let isList = neighbours || scalar == "-" || "•·▪◦‣●■".unicodeScalars.contains(scalar)
        if isList { turn(&blocks[index], into: .bullet, skipping: marker.length, "begins with “\(scalar)”") }
        index += 1
      case .number(let first, _):
        var end = index + 1
        while end < blocks.count, let next = self.marker(blocks[end]), case .number(first + end - index, _) = next.kind
        { end += 1 }
        if end - index >= 2 {
          for item in index..<end {
            guard let marker = self.marker(blocks[item]), case .number(let number, let delimiter) = marker.kind else {
              continue
            }
            turn(
              &blocks[item], into: .numbered(number, delimiter: delimiter), skipping: marker.length, "the numbers go up"
            )
          }
        }
        index = end
      }
    }
  }

  private func marker(_ block: BodyBlock) -> ListMarker? {
    guard block.kind == .paragraph, let first = block.pieces.first,
      first.range.lowerBound == text.lines[first.line].range.lowerBound
    else { return nil }
    return ListMarker(text, first.line)
  }

  private func turn(_ block: inout BodyBlock, into kind: BodyBlock.Kind, skipping length: Int, _ evidence: String) {
    let range = block.pieces[0].range
    block.kind = kind
    block.evidence = evidence
    block.pieces[0].range = range.lowerBound + length..<range.upperBound
  }

  // MARK: - Subheads

  private func markSubheads(_ blocks: inout [BodyBlock]) {
    let looks = blocks.map(looksLikeSubhead)
    for index in blocks.indices {
      guard let weight = looks[index] else { continue }
      var total = weight
      // Under a subhead stands text; a list of short lines has none.
      guard index + 1 < blocks.count else { continue }
      let next = blocks[index + 1]
      total += looks[index + 1] == nil && isText(next) ? 1 : -1.5
      if index > 0 {
        total += looks[index - 1] == nil && endsSentence(blocks[index - 1]) ? 0.5 : -0.5
        if looks[index - 1] != nil, index > 1, looks[index - 2] != nil { total -= 1 }
        // A line that a colon announces is what it announces.
        if let last = blocks[index - 1].pieces.last, shapes[last.line].last == .colon { total -= 1 }
      }
      if total >= 1.5 {
        blocks[index].kind = .subhead
        blocks[index].evidence = "short, alone, without a full stop, and text follows"
      }
    }
  }

  /// What speaks for a block being a subhead by its own look; `nil` when it cannot be one.
  private func looksLikeSubhead(_ block: BodyBlock) -> Double? {
    guard block.kind == .paragraph, block.pieces.count <= 2 else { return nil }
    let shape = shapes[block.pieces[0].line]
    let last = shapes[block.pieces[block.pieces.count - 1].line]
    let words = block.pieces.reduce(0) { $0 + shapes[$1.line].words }
    guard words > 0, words <= 14, shape.opening != .small, shape.letters + shape.caselessLetters > 0 else { return nil }
    guard last.last != .fullStop, last.last != .comma, last.last != .semicolon, last.last != .colon,
      !shape.holdsSentenceEnd
    else { return nil }
    if block.pieces.count == 2, layout.wrapWidth == nil { return nil }
    let string = text.string(block.pieces[0].line)
    if string.contains("://") || string.contains("@") || Caption.begins(string) { return nil }
    if shape.opening == .hyphen || shape.opening == .dash || shape.first == .other { return nil }
    var weight = 1.0
    weight += words <= 8 ? 0.5 : words > 11 ? -1 : 0
    if shape.isInCapitals { weight += 0.5 }
    if last.last == .exclamationMark { weight -= 0.5 }
    // Quoted words are a pull quote or a line of dialogue.
    if let first = string.unicodeScalars.first, "“”\"„«".unicodeScalars.contains(first) { weight -= 1 }
    return weight
  }

  private func isText(_ block: BodyBlock) -> Bool {
    switch block.kind {
    case .paragraph:
      let words = block.pieces.reduce(0) { $0 + shapes[$1.line].words }
      let caseless = block.pieces.reduce(0) { $0 + shapes[$1.line].caselessLetters }
      return words >= 8 || caseless >= 12 || endsSentence(block)
    case .bullet, .numbered, .table, .quotation: return true
    default: return false
    }
  }

  private func endsSentence(_ block: BodyBlock) -> Bool {
    guard let last = block.pieces.last else { return false }
    return shapes[last.line].endsSentence || block.kind == .bullet || block.kind == .separator
  }

  // MARK: - Quotations, verse, captions, footnotes

  private func markOthers(_ blocks: inout [BodyBlock]) {
    for index in blocks.indices where blocks[index].kind == .paragraph {
      let lines = blocks[index].pieces.map(\.line)
      let string = text.string(lines[0])
      if Caption.begins(string) {
        blocks[index].kind = .caption
        blocks[index].evidence = "begins as captions do"
      } else if Footnote.begins(string), index * 2 >= blocks.count {
        blocks[index].kind = .footnote
        blocks[index].evidence = "begins with a note's mark"
      } else if isPullQuote(blocks[index]) {
        blocks[index].kind = .quotation
        blocks[index].evidence = "the text says the same words"
      }
    }
    markVerse(&blocks)
  }

  /// A short passage in quotation marks, or alone, whose words stand in another paragraph too.
  private func isPullQuote(_ block: BodyBlock) -> Bool {
    let words = block.pieces.reduce(0) { $0 + shapes[$1.line].words }
    guard (5...40).contains(words), block.pieces.count <= 6 else { return false }
    let quotes = "“”\"„«»‘’'…. ".unicodeScalars
    var core = text.string(block.pieces[0].line).unicodeScalars[...]
    let isQuoted = core.first.map { "“\"„«‘'".unicodeScalars.contains($0) } ?? false
    while let first = core.first, quotes.contains(first) { core.removeFirst() }
    while let last = core.last, quotes.contains(last) { core.removeLast() }
    let needle = Array(String(String.UnicodeScalarView(core)).utf8)
    guard needle.count >= 24 else { return false }
    let isAlone = text.lines[block.pieces[0].line].beginsBlock
    guard isQuoted || isAlone else { return false }
    return text.says(needle, outside: block.pieces[0].range)
  }

  /// Short lines in a text of long ones, none of them full, most with a capital: verse, or an address.
  private func markVerse(_ blocks: inout [BodyBlock]) {
    for index in blocks.indices where blocks[index].kind == .paragraph && blocks[index].pieces.count >= 2 {
      let lines = blocks[index].pieces.map(\.line)
      guard let width = layout.wrapWidth else { continue }
      let widest = lines.map { text.lines[$0].width }.max() ?? 0
      let capitals = lines.count {
        shapes[$0].opening == .capital || shapes[$0].opening == .enclosure || shapes[$0].first == .digit
          || shapes[$0].opening == .apostrophe
      }
      guard widest * 4 <= width * 3, capitals * 3 >= lines.count * 2 else { continue }
      turnIntoVerse(&blocks[index], "short lines that begin with capitals")
    }
  }

  private func turnIntoVerse(_ block: inout BodyBlock, _ evidence: String) {
    block.kind = .verse
    block.evidence = evidence
    for piece in block.pieces.indices.dropFirst() { block.pieces[piece].joint = .lineBreak }
  }
}

extension SourceText {
  /// Whether a line holds columns: a tab, a bar, or three blanks in a row between words.
  func hasColumns(_ index: Int) -> Bool {
    let range = lines[index].range
    var blanks = 0
    for byte in bytes[range] {
      switch byte {
      case 0x09: return true
      case UInt8(ascii: "|"): return true
      case 0x20:
        blanks += 1
        if blanks >= 3 { return true }
      default: blanks = 0
      }
    }
    return false
  }
}
