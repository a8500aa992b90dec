import Markdown

extension ArticleReading {
  /// Appends the text as Markdown, each block after a blank line.
  ///
  /// - Returns: the addresses of the links that are in it.
  func appendMarkdown(onto markdown: inout [UInt8]) -> Set<String> {
    var addresses: Set<String> = []
    var previous: BodyBlock?
    for block in blocks {
      let isSameDepth = previous?.quotes == block.quotes
      // The items of a list stand close.
      if !(isSameDepth && previous.map { Self.areOneList($0.kind, block.kind) } ?? false) {
        // What is quoted in one go is one quotation, whose deeper ones end here.
        markdown += Self.quoteMarks(min(previous?.quotes ?? 0, block.quotes))
        markdown.append(0x0A)
      }
      if block.quotes == 0 {
        addresses.formUnion(append(block, onto: &markdown).compactMap(\.style.address))
      } else {
        var quoted: [UInt8] = []
        addresses.formUnion(append(block, onto: &quoted).compactMap(\.style.address))
        for (number, line) in quoted.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
          if number > 0 { markdown.append(0x0A) }
          markdown += Self.quoteMarks(block.quotes) + [0x20] + line
        }
      }
      markdown.append(0x0A)
      previous = block
    }
    return addresses
  }

  /// What stands before a line that is quoted so many times.
  private static func quoteMarks(_ depth: Int) -> [UInt8] {
    Array(String(repeating: "> ", count: depth).utf8.dropLast())
  }

  private static func areOneList(_ one: BodyBlock.Kind, _ next: BodyBlock.Kind) -> Bool {
    switch (one, next) {
    case (.bullet, .bullet): true
    case (.numbered(let first, let delimiter), .numbered(let second, let other)):
      second == first + 1 && delimiter == other
    default: false
    }
  }

  /// A block's words with what a document marks in them.
  private func append(paragraph block: BodyBlock, onto markdown: inout [UInt8]) -> [InlineMark] {
    let (words, marks) = markedWords(of: block)
    return MarkdownEscaping.append(paragraph: words.span, marks: marks, onto: &markdown)
  }

  /// Appends a block; what is marked in it.
  private func append(_ block: BodyBlock, onto markdown: inout [UInt8]) -> [InlineMark] {
    switch block.kind {
    case .paragraph, .caption, .footnote: break
    case .subhead:
      let (words, marks) = markedWords(of: block)
      // Subheads are bold as they are.
      let others = marks.filter { $0.style != .strong || $0.range != words.indices }
      return MarkdownEscaping.append(subhead: words.span, marks: others, onto: &markdown)
    case .bullet: markdown += "- ".utf8
    case .numbered(let number, let delimiter):
      markdown += String(number).utf8
      markdown += [delimiter, 0x20]
    case .quotation: if block.quotes == 0 { markdown += "> ".utf8 }
    case .verse:
      let (words, marks) = markedWords(of: block)
      return MarkdownEscaping.append(verse: words.span, marks: marks, onto: &markdown)
    case .table:
      appendTable(block, onto: &markdown)
      return []
    case .separator:
      markdown += "* * *".utf8
      return []
    }
    return append(paragraph: block, onto: &markdown)
  }

  /// The words of a block in one run; verse has a line feed between its lines.
  func words(of block: BodyBlock) -> [UInt8] { markedWords(of: block).words }

  /// The words of a block, and what a document marks in them.
  private func markedWords(of block: BodyBlock) -> (words: [UInt8], marks: [InlineMark]) {
    var words: [UInt8] = []
    var marks: [InlineMark] = []
    for piece in block.pieces {
      var end = words.count
      switch piece.joint {
      case .first, .nothing, .afterHyphen: break
      case .blank: words.append(0x20)
      case .lineBreak: words.append(0x0A)
      case .withoutHyphen:
        // The hyphen may take several bytes.
        while let last = words.popLast(), last & 0xC0 == 0x80 {}
        end = words.count
        marks = marks.map { InlineMark($0.style, $0.range.clamped(to: words.indices)) }
      }
      let shift = words.count - piece.range.lowerBound
      for mark in text.markup.marks(in: piece.range) {
        let range = mark.range.lowerBound + shift..<mark.range.upperBound + shift
        // What a line's end cuts in two goes on.
        if range.lowerBound == words.count,
          let cut = marks.lastIndex(where: { $0.style == mark.style && $0.range.upperBound == end })
        {
          marks[cut].range = marks[cut].range.lowerBound..<range.upperBound
        } else {
          marks.append(InlineMark(mark.style, range))
        }
      }
      words += text.bytes[piece.range]
    }
    return (words, marks)
  }

  /// A note for each address of a link that is not among those that were written: what the head says, and tables, have
  /// plain words.
  func lostLinks(besides written: Set<String>) -> [String] {
    guard let first = text.lines.first, let last = text.lines.last else { return [] }
    var known = written
    return text.markup.marks(in: first.range.lowerBound..<last.range.upperBound).compactMap { mark in
      guard let address = mark.style.address, known.insert(address).inserted else { return nil }
      return "a link to '\(address)' was left out, of “\(String(decoding: text.bytes[mark.range], as: UTF8.self))”"
    }
  }

  /// Columns keep their blanks in a fenced code block (CommonMark 0.30, section 4.5).
  private func appendTable(_ block: BodyBlock, onto markdown: inout [UInt8]) {
    var longest = 0
    for piece in block.pieces {
      var run = 0
      for byte in text.bytes[piece.range] {
        run = byte == UInt8(ascii: "`") ? run + 1 : 0
        longest = max(longest, run)
      }
    }
    let fence = [UInt8](repeating: UInt8(ascii: "`"), count: max(3, longest + 1))
    let indent = block.pieces.map { text.lines[$0.line].indent }.min() ?? 0
    markdown += fence
    markdown.append(0x0A)
    for piece in block.pieces {
      markdown += [UInt8](repeating: 0x20, count: text.lines[piece.line].indent - indent)
      markdown += text.bytes[piece.range]
      markdown.append(0x0A)
    }
    markdown += fence
  }
}
