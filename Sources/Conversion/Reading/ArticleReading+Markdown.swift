import Markdown

extension ArticleReading {
  /// Appends the text as Markdown, each block after a blank line.
  func appendMarkdown(onto markdown: inout [UInt8]) {
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
        append(block, onto: &markdown)
      } else {
        var quoted: [UInt8] = []
        append(block, onto: &quoted)
        for (number, line) in quoted.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
          if number > 0 { markdown.append(0x0A) }
          markdown += Self.quoteMarks(block.quotes) + [0x20] + line
        }
      }
      markdown.append(0x0A)
      previous = block
    }
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
  private func append(paragraph block: BodyBlock, onto markdown: inout [UInt8]) {
    MarkdownEscaping.append(paragraph: words(of: block).span, marks: marks(in: block), onto: &markdown)
  }

  private func append(_ block: BodyBlock, onto markdown: inout [UInt8]) {
    switch block.kind {
    case .paragraph, .caption, .footnote: append(paragraph: block, onto: &markdown)
    case .subhead:
      MarkdownEscaping.append(heading: words(of: block).span, level: 2, onto: &markdown)
    case .bullet:
      markdown += "- ".utf8
      append(paragraph: block, onto: &markdown)
    case .numbered(let number, let delimiter):
      markdown += String(number).utf8
      markdown += [delimiter, 0x20]
      append(paragraph: block, onto: &markdown)
    case .quotation:
      if block.quotes == 0 { markdown += "> ".utf8 }
      append(paragraph: block, onto: &markdown)
    case .verse:
      MarkdownEscaping.append(verse: words(of: block).span, marks: marks(in: block), onto: &markdown)
    case .table: appendTable(block, onto: &markdown)
    case .separator: markdown += "* * *".utf8
    }
  }

  /// What a document marks in the words of a block.
  private func marks(in block: BodyBlock) -> [InlineMark] {
    if text.markup.marks.isEmpty { return [] }
    var marks: [InlineMark] = []
    var length = 0
    for piece in block.pieces {
      switch piece.joint {
      case .first, .nothing, .afterHyphen: break
      case .blank, .lineBreak: length += 1
      // The hyphen may take several bytes: what is marked beside it is not worth counting them.
      case .withoutHyphen: return []
      }
      let shift = length - piece.range.lowerBound
      marks += text.markup.marks(in: piece.range).map {
        InlineMark($0.style, $0.range.lowerBound + shift..<$0.range.upperBound + shift)
      }
      length += piece.range.count
    }
    return marks
  }

  /// The words of a block in one run; verse has a line feed between its lines.
  func words(of block: BodyBlock) -> [UInt8] {
    var words: [UInt8] = []
    for piece in block.pieces {
      switch piece.joint {
      case .first, .nothing, .afterHyphen: break
      case .blank: words.append(0x20)
      case .lineBreak: words.append(0x0A)
      case .withoutHyphen:
        // The hyphen may take several bytes.
        while let last = words.popLast(), last & 0xC0 == 0x80 {}
      }
      words += text.bytes[piece.range]
    }
    return words
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
