import Support

/// A source text: its lines, blank ones left out, over its decoded bytes.
struct SourceText: Sendable {
  /// The decoded text, UTF-8.
  let bytes: [UInt8]
  /// The lines that are not blank.
  let lines: [SourceLine]
  /// What a document marks in it.
  let markup: TextMarkup

  /// Cuts the blanks off a decoded text's lines.
  init(_ decoded: DecodedText) {
    self.init(bytes: decoded.bytes, decoded.lines[...], decoded.markup)
  }

  /// A part of a decoded text, where one file holds several articles.
  init(bytes: [UInt8], _ decodedLines: ArraySlice<DecodedText.Line>, _ markup: TextMarkup = TextMarkup()) {
    self.bytes = bytes
    self.markup = markup
    var lines: [SourceLine] = []
    lines.reserveCapacity(decodedLines.count)
    var blanks = 0
    var pageEnded = false
    bytes.withUnsafeBufferPointer { bytes in
      let trimmed = decodedLines.map { Self.withoutIndent($0.range, in: bytes) }
      let quoted = QuotedLines(trimmed.map(\.range), in: bytes)
      for (place, line) in decodedLines.enumerated() {
        pageEnded = pageEnded || line.followsPageBreak
        let mark = quoted[place]
        let range = trimmed[place].range.dropFirst(mark?.length ?? 0)
        if range.isEmpty {
          blanks += 1
          continue
        }
        var width = 0
        for index in range where bytes[index] & 0xC0 != 0x80 { width += 1 }
        lines.append(
          SourceLine(
            range: range, number: line.number, indent: trimmed[place].indent, width: width, blanksBefore: blanks,
            followsPageBreak: pageEnded, quotes: mark?.depth ?? markup.quotes[line.number] ?? 0))
        blanks = 0
        pageEnded = false
      }
    }
    lines = HeadingMark.takenOff(Self.withoutDoubleSpacing(lines, bytes), in: bytes)
    if !markup.headings.isEmpty || !markup.marks.isEmpty {
      for index in lines.indices where lines[index].width <= 200 {
        if markup.headings.contains(lines[index].number) {
          lines[index].mark = .heading
        } else if lines[index].mark == nil, markup.isBold(lines[index].range), !Self.isInSentence(index, lines, bytes) {
          lines[index].mark = .emphasis
        }
      }
    }
    self.lines = lines
  }

  /// Whether a line goes on with the sentence of the line above it, which nothing sets off, or the line below goes on
  /// with its own: a break in the middle of a sentence makes no heading of the words between.
  private static func isInSentence(_ index: Int, _ lines: [SourceLine], _ bytes: [UInt8]) -> Bool {
    if index > 0, !lines[index].beginsBlock, lines[index - 1].mark == nil,
      !".!?:".utf8.contains(bytes[lines[index - 1].range.upperBound - 1])
    {
      return true
    }
    return index + 1 < lines.count && !lines[index + 1].beginsBlock
      && bytes[lines[index + 1].range.lowerBound].isASCIISmallLetter
  }

  private init(bytes: [UInt8], lines: [SourceLine], markup: TextMarkup) {
    self.markup = markup
    self.bytes = bytes
    self.lines = lines
  }

  /// The text without the first bytes of some lines; a line of which nothing is left is gone.
  func cutting(_ cuts: [Int: Int]) -> SourceText {
    var blanks = 0
    var left: [SourceLine] = []
    for (index, line) in lines.enumerated() {
      let range = line.range.dropFirst(cuts[index] ?? 0)
      if range.isEmpty {
        blanks = max(1, line.blanksBefore)
        continue
      }
      var cut = line.with(blanksBefore: max(blanks, line.blanksBefore))
      if range != line.range {
        cut.range = range
        cut.width = bytes[range].reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
      }
      blanks = 0
      left.append(cut)
    }
    return SourceText(bytes: bytes, lines: left, markup: markup)
  }

  /// A typescript has a blank line after every line: where nearly all lines stand alone and their sentences run on, one
  /// blank line means nothing.
  private static func withoutDoubleSpacing(_ lines: [SourceLine], _ bytes: [UInt8]) -> [SourceLine] {
    guard lines.count >= 8, lines.dropFirst().count(where: { $0.blanksBefore == 1 }) * 2 >= lines.count,
      !lines.dropFirst().contains(where: { $0.blanksBefore == 0 })
    else { return lines }
    let goesOn = zip(lines, lines.dropFirst()).count { line, next in
      let (last, first) = (bytes[line.range.upperBound - 1], bytes[next.range.lowerBound])
      return last.isASCIISmallLetter && first.isASCIISmallLetter
    }
    // Broken lines fill a common width and most end in the middle of a sentence.
    guard goesOn * 5 >= lines.count * 2, !lines.contains(where: { $0.width > 120 }) else { return lines }
    return lines.map { $0.with(blanksBefore: $0.blanksBefore / 2) }
  }

  /// How many bytes there are from the first line to the last.
  var length: Int { (lines.last?.range.upperBound ?? 0) - (lines.first?.range.lowerBound ?? 0) }

  /// These bytes: where a file holds several articles, the others' do not count.
  var ownBytes: ArraySlice<UInt8> {
    guard let first = lines.first, let last = lines.last else { return [] }
    return bytes[first.range.lowerBound..<last.range.upperBound]
  }

  /// A line's words.
  func string(_ index: Int) -> String { String(decoding: bytes[lines[index].range], as: UTF8.self) }

  /// A line's first words, at most 480 bytes of them.
  func opening(of index: Int) -> String {
    var end = min(lines[index].range.upperBound, lines[index].range.lowerBound + 480)
    while end < lines[index].range.upperBound, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return String(decoding: bytes[lines[index].range.lowerBound..<end], as: UTF8.self)
  }

  /// The words of lines that belong together, with a blank between the lines.
  func string(_ indices: Range<Int>) -> String {
    if indices.count == 1 { return string(indices.lowerBound) }
    return indices.map(string).joined(separator: " ")
  }

  private static func withoutIndent(
    _ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (range: Range<Int>, indent: Int) {
    var start = range.lowerBound
    var indent = 0
    scan: while start < range.upperBound {
      switch bytes[start] {
      case 0x20: indent += 1
      case 0x09: indent = (indent / 8 + 1) * 8
      // U+3000, the blank of Japanese and Chinese texts, is as wide as two others.
      case 0xE3 where start + 2 < range.upperBound && bytes[start + 1] == 0x80 && bytes[start + 2] == 0x80:
        indent += 2
        start += 2
      default: break scan
      }
      start += 1
    }
    var end = range.upperBound
    while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    return (start..<end, indent)
  }
}

extension SourceText {
  /// Whether these bytes stand in the text as a word of their own.
  func contains(word: [UInt8]) -> Bool {
    guard let first = word.first, let start = lines.first?.range.lowerBound, let end = lines.last?.range.upperBound
    else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      var here = start
      while here + word.count <= end {
        guard bytes[here] == first else {
          here += 1
          continue
        }
        var length = 1
        while length < word.count, bytes[here + length] == word[length] { length += 1 }
        if length == word.count, here == start || !Self.isWordByte(bytes[here - 1]),
          here + length == end || !Self.isWordByte(bytes[here + length])
        {
          return true
        }
        here += 1
      }
      return false
    }
  }

  /// Whether the line `own` quotes the text: its words stand in a longer line, and nowhere else are a line by
  /// themselves, as a sentence is that comes back time and again.
  func isQuotation(_ passage: [UInt8], in own: Int) -> Bool {
    guard let first = passage.first else { return false }
    var isQuoted = false
    for (index, line) in lines.enumerated() where index != own && line.range.count >= passage.count {
      var here = line.range.lowerBound
      let last = line.range.upperBound - passage.count
      while here <= last {
        if bytes[here] == first, bytes[here..<here + passage.count].elementsEqual(passage) {
          // Quotation marks and a full stop make it no longer.
          if line.range.count <= passage.count + 12 { return false }
          isQuoted = true
          break
        }
        here += 1
      }
    }
    return isQuoted
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte.isASCIIDigit || byte.isASCIILetter
  }
}
