/// Says of each block what it is, by its look and by its neighbours.
struct BlockClassifier {
  let text: SourceText
  let shapes: [LineShape]
  let layout: TextLayout

  /// Lines that stay lines.
  let keptLines: Set<Int>
  /// Looking a passage up reads the whole text: a text of more blocks than this is no article.
  private static let longestForPullQuotes = 400
  let dates: DateReader

  func classify(_ blocks: [BodyBlock]) -> [BodyBlock] {
    var blocks = blocks.map(keepingLines)
    markLists(&blocks)
    markPassages(&blocks)
    markSubheads(&blocks)
    for index in blocks.indices where blocks[index].quotes > 0 && blocks[index].kind == .paragraph {
      blocks[index].kind = .quotation
      blocks[index].evidence = "each line begins with “>”"
    }
    return blocks
  }

  // MARK: - Lines that stay lines

  /// Neighbouring lines that are no running text: columns become a table, short lines verse.
  private func keepingLines(_ block: BodyBlock) -> BodyBlock {
    guard block.kind == .paragraph, block.pieces.count >= 2 else { return block }
    let lines = block.pieces.map(\.line)
    let columns = lines.count { text.hasColumns($0) }
    if columns >= 2, columns * 3 >= lines.count * 2 {
      var table = block
      table.kind = .table
      for piece in table.pieces.indices.dropFirst() { table.pieces[piece].joint = .lineBreak }
      table.evidence = "blanks part columns in \(columns) of \(lines.count) lines"
      return table
    }
    if lines.allSatisfy(keptLines.contains) {
      var verse = block
      verse.kind = .verse
      verse.evidence = "short lines that begin with capitals"
      for piece in verse.pieces.indices.dropFirst() { verse.pieces[piece].joint = .lineBreak }
      return verse
    }
    return block
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
          $0 >= 0 && $0 < blocks.count && bullet(blocks[$0]) == scalar
        }
        let isList = neighbours || scalar == "-" || ListMarker.bullets.contains(scalar)
        if isList { turn(&blocks[index], into: .bullet, skipping: marker.length, "begins with “\(scalar)”") }
        index += 1
      case .number(let first, _):
        var end = index + 1
        while end < blocks.count, let next = self.marker(blocks[end]), case .number(first + end - index, _) = next.kind
        { end += 1 }
        // Two lists one after the other would be read as one, which counts on.
        let followsList = index > 0 && blocks[index - 1].isNumbered
        if end - index >= 2, !followsList {
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

  /// The bullet that begins a block, whether or not it has been found to be an item.
  private func bullet(_ block: BodyBlock) -> Unicode.Scalar? {
    guard block.kind == .paragraph || block.kind == .bullet, let line = block.pieces.first?.line,
      case .bullet(let scalar) = ListMarker(text, line)?.kind
    else { return nil }
    return scalar
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
    let signatures = areSignatures(blocks, looks)
    let speakers = speakers(in: blocks)
    for index in blocks.indices {
      if index + 1 < blocks.count, let weight = looks[index], weight > 0, isMarked(blocks[index]) {
        blocks[index].kind = .subhead
        blocks[index].evidence = "the text's markup sets it off"
        continue
      }
      guard let weight = looks[index] else { continue }
      if signatures, isSignature(blocks[index]) { continue }
      if let speaker = speaker(of: blocks[index]), speakers[speaker, default: 0] > 1 { continue }
      var total = weight
      // Under a subhead stands text, or one more subhead; a list of short lines has neither.
      guard index + 1 < blocks.count else { continue }
      let isAboveText = looks[index + 1] == nil && isText(blocks[index + 1])
      let isAboveSubhead =
        looks[index + 1] != nil && index + 2 < blocks.count && looks[index + 2] == nil && isText(blocks[index + 2])
      let isInList = index > 0 && looks[index - 1] != nil
      total += isAboveText ? 1 : isAboveSubhead && !isInList ? 0.3 : -1.5
      if index == 0 {
        // A text seldom begins with one; what stands there is rather a deck or a note.
        total -= 0.8
      } else {
        total += !isInList && endsSentence(blocks[index - 1]) ? 0.5 : -0.5
        if isInList, index > 1, looks[index - 2] != nil { total -= 1 }
        // A line that a colon announces is what it announces.
        if let last = blocks[index - 1].pieces.last, shapes[last.line].last == .colon, !isAboveText { total -= 1 }
      }
      if total >= 1.5 {
        blocks[index].kind = .subhead
        blocks[index].evidence = "short, alone, without a full stop, and text follows"
      }
    }
  }

  /// Whether markup says that the block is a heading.
  private func isMarked(_ block: BodyBlock) -> Bool {
    block.pieces.allSatisfy { text.lines[$0.line].mark == .heading }
  }

  /// Whether short lines stand below what they belong to, as names under letters do: the text ends with one.
  private func areSignatures(_ blocks: [BodyBlock], _ looks: [Double?]) -> Bool {
    guard let last = blocks.last else { return false }
    return last.kind == .paragraph && !(shapes[last.pieces[0].line].words > 12) && isSignature(last)
  }

  /// A name, a name and a place, a pen name in quotation marks.
  private func isSignature(_ block: BodyBlock) -> Bool {
    let line = text.string(block.pieces[0].line)
    guard block.pieces.count == 1, shapes[block.pieces[0].line].words <= 8 else { return false }
    if Byline(line).map({ !$0.isMarked }) ?? false { return true }
    if let first = line.unicodeScalars.first, "“\"„«".unicodeScalars.contains(first) { return true }
    guard let comma = line.firstIndex(of: ",") else { return false }
    return PersonName.matches(line[..<comma].split(separator: " ").map(String.init), isMarked: false)
  }

  /// How many blocks begin with each word and a colon, as the questions and answers of an interview do.
  private func speakers(in blocks: [BodyBlock]) -> [String: Int] {
    blocks.reduce(into: [:]) { speakers, block in
      if let speaker = speaker(of: block) { speakers[speaker, default: 0] += 1 }
    }
  }

  private func speaker(of block: BodyBlock) -> String? {
    guard block.kind == .paragraph else { return nil }
    let range = block.pieces[0].range
    guard let colon = text.bytes[range].prefix(24).firstIndex(of: UInt8(ascii: ":")) else { return nil }
    return String(decoding: text.bytes[range.lowerBound..<colon], as: UTF8.self)
  }

  /// What speaks for a block being a subhead by its own look; `nil` when it cannot be one.
  private func looksLikeSubhead(_ block: BodyBlock) -> Double? {
    guard block.kind == .paragraph, block.quotes == 0, block.pieces.count <= 2 else { return nil }
    let shape = shapes[block.pieces[0].line]
    let last = shapes[block.pieces[block.pieces.count - 1].line]
    let words = block.pieces.reduce(0) { $0 + shapes[$1.line].words }
    guard words > 0, words <= 16, shape.opening != .small || shape.shareCapitalised >= 0.5 || words <= 3,
      shape.letters + shape.caselessLetters > 0
    else { return nil }
    guard last.last != .fullStop, last.last != .comma, last.last != .semicolon, last.last != .colon,
      !shape.holdsSentenceEnd
    else { return nil }
    if block.pieces.count == 2, layout.wrapWidth == nil { return nil }
    let string = text.string(block.pieces[0].line)
    if string.holdsAddress { return nil }
    // `From The Call, September 10 1926` says where a passage was printed.
    if shape.figures > 0,
      dates.dates(in: string).contains(where: { FolioReading($0, in: string) != nil && $0.precision == .day })
    {
      return nil
    }
    if UnreadDate.isOne(string, dates) { return nil }
    if StandfirstRecogniser.tellsOfPrinting(folded: string.lowercased())
      || HeadlineRecogniser.isSalutation(string, last)
    {
      return nil
    }
    if shape.opening == .hyphen || shape.opening == .dash || shape.first == .other { return nil }
    // `Length: three days` is what a table says, not what a passage is about.
    if let (label, value) = LabelBlock.split(string), !value.isEmpty, FieldLabel.part(of: label) != nil { return nil }
    var weight = 1.0
    weight += words <= 8 ? 0.5 : words > 11 ? -1 : 0
    if shape.isInCapitals { weight += 0.5 }
    if shape.opening == .small { weight -= 0.7 }
    if last.last == .exclamationMark { weight -= 1 }
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
        || block.pieces.last.map { shapes[$0.line].last == .colon } ?? false
    case .bullet, .numbered, .table, .quotation: return true
    default: return false
    }
  }

  private func endsSentence(_ block: BodyBlock) -> Bool {
    guard let last = block.pieces.last else { return false }
    return shapes[last.line].endsSentence || block.kind == .bullet || block.kind == .separator
  }

  // MARK: - Quotations, verse, captions, footnotes

  private func markPassages(_ blocks: inout [BodyBlock]) {
    for index in blocks.indices where blocks[index].kind == .paragraph && blocks[index].quotes == 0 {
      let lines = blocks[index].pieces.map(\.line)
      let string = text.string(lines[0])
      if Caption.begins(string) {
        blocks[index].kind = .caption
        blocks[index].evidence = "begins as captions do"
      } else if Footnote.begins(string), index * 2 >= blocks.count {
        blocks[index].kind = .footnote
        blocks[index].evidence = "begins with a note's mark"
      } else if isPullQuote(blocks[index], among: blocks.count) {
        blocks[index].kind = .quotation
        blocks[index].evidence = "the text says the same words"
      }
    }
  }

  /// A short passage in quotation marks, or alone, whose words stand in another paragraph too.
  private func isPullQuote(_ block: BodyBlock, among blockCount: Int) -> Bool {
    let words = block.pieces.reduce(0) { $0 + shapes[$1.line].words }
    guard (5...40).contains(words), block.pieces.count <= 6 else { return false }
    let quotes = "“”\"„«»‘’'…. ".unicodeScalars
    var core = text.string(block.pieces[0].line).unicodeScalars[...]
    let isQuoted = core.first.map { "“\"„«‘'".unicodeScalars.contains($0) } ?? false
    while let first = core.first, quotes.contains(first) { core.removeFirst() }
    while let last = core.last, quotes.contains(last) { core.removeLast() }
    let needle = Array(String(String.UnicodeScalarView(core)).utf8)
    guard needle.count >= 24, blockCount <= Self.longestForPullQuotes else { return false }
    let isAlone = text.lines[block.pieces[0].line].beginsBlock
    guard isQuoted || isAlone else { return false }
    return text.isQuotation(needle, in: block.pieces[0].line)
  }
}

extension SourceText {
  /// Whether a line holds columns: a tab, a bar, or three blanks in a row between words. Those behind a list's mark
  /// make none.
  func hasColumns(_ index: Int) -> Bool {
    let range = lines[index].range
    var blanks = 0
    for byte in bytes[range].dropFirst(ListMarker(self, index)?.length ?? 0) {
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
