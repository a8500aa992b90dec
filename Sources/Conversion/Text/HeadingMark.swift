import Support

/// Markup by which a plain text sets a headline or subhead off: `# Headline`, `== Headline ==`, `**Headline**`, or a
/// line of signs below it, or above and below. The signs are no words.
enum HeadingMark: Sendable {
  /// Signs that mark nothing but headings.
  case heading
  /// Signs that may as well stress a sentence.
  case emphasis

  /// The lines with such signs taken off; a line of nothing but signs that marks a heading is left out.
  static func takenOff(_ lines: [SourceLine], in bytes: [UInt8]) -> [SourceLine] {
    var remover = HeadingMarkRemover(lines: lines, bytes: bytes)
    remover.run()
    return remover.result
  }
}

/// Goes through the lines of a text once and takes the marks of headings off.
private struct HeadingMarkRemover {
  let lines: [SourceLine]
  let bytes: [UInt8]
  private(set) var result: [SourceLine] = []
  /// Whether the next line begins a block because a heading's mark stands right above it.
  private var isBelowMark = false
  /// Where the block began to which the next line of `result` belongs.
  private var blockStart = 0

  init(lines: [SourceLine], bytes: [UInt8]) {
    self.lines = lines
    self.bytes = bytes
  }

  mutating func run() {
    var index = frontMatterEnd
    result = Array(lines[..<index])
    while index < lines.count {
      if let rule = rule(lines[index]) {
        index += takeOff(rule, at: index)
      } else {
        append(withoutSigns(at: index))
        index += 1
      }
    }
  }

  /// A front matter that a text brings is no heading between two lines.
  private var frontMatterEnd: Int {
    func isFence(_ line: SourceLine) -> Bool { bytes[line.range].elementsEqual("---".utf8) }
    guard let first = lines.first, isFence(first) else { return 0 }
    return lines.dropFirst().firstIndex(where: isFence).map { $0 + 1 } ?? 0
  }

  private mutating func append(_ line: SourceLine) {
    var line = line
    if isBelowMark, line.blanksBefore == 0 { line = line.with(blanksBefore: 1) }
    isBelowMark = line.mark == .heading
    if line.beginsBlock { blockStart = result.count }
    result.append(line)
  }

  // MARK: - Lines of signs

  /// The number of signs in a line of nothing but one or two kinds of them.
  private func rule(_ line: SourceLine) -> Int? {
    guard line.width >= 3, line.width <= 400, line.range.count <= 3 * line.width else { return nil }
    var signs: (Unicode.Scalar?, Unicode.Scalar?)
    for scalar in String(decoding: bytes[line.range], as: UTF8.self).unicodeScalars {
      guard Self.ruleSigns.contains(scalar) else { return nil }
      if signs.0 == nil || signs.0 == scalar {
        signs.0 = scalar
      } else if signs.1 == nil || signs.1 == scalar {
        signs.1 = scalar
      } else {
        return nil
      }
    }
    // Three dots end a sentence.
    return signs.0 == "." && line.width < 8 ? nil : line.width
  }

  private static let ruleSigns: Set<Unicode.Scalar> = [
    "=", "-", "~", "*", "_", "#", "^", "+", "─", "━", "═", "—", "–", "¯", ".",
  ]

  /// Leaves a line of signs out where it marks a heading; the number of lines that are done with.
  private mutating func takeOff(_ rule: Int, at index: Int) -> Int {
    // Above and below.
    if index + 2 < lines.count, !lines[index + 1].beginsBlock, !lines[index + 2].beginsBlock,
      self.rule(lines[index + 2]) != nil,
      bytes[lines[index].range.lowerBound] == bytes[lines[index + 2].range.lowerBound],
      case var title = enclosed(lines[index + 1]) ?? lines[index + 1], isTitle(title)
    {
      title = title.with(blanksBefore: max(1, lines[index].blanksBefore))
      title.mark = .heading
      append(title)
      return 3
    }
    let isBelow = !lines[index].beginsBlock && !result.isEmpty && !isBelowMark
    guard isBelow, let start = titleStart(above: rule) else {
      append(lines[index])
      return 1
    }
    for line in start..<result.count { result[line].mark = .heading }
    if start > 0, result[start].blanksBefore == 0 { result[start] = result[start].with(blanksBefore: 1) }
    isBelowMark = true
    return 1
  }

  /// Where the title begins below which a line of signs stands: up to three lines that are a block, or a last line as
  /// wide as the signs.
  private func titleStart(above rule: Int) -> Int? {
    guard let last = result.last, isTitle(last) else { return nil }
    let block = result[blockStart...]
    if block.count == 1 { return blockStart }
    func isAsWide(_ width: Int) -> Bool { abs(width - rule) <= 2 }
    if block.count <= 3, block.allSatisfy(isTitle), isAsWide(block.map(\.width).max() ?? 0) { return blockStart }
    return isAsWide(last.width) ? result.count - 1 : nil
  }

  /// Whether a line may be a headline: short, with a letter, without columns, no sentence's end.
  private func isTitle(_ line: SourceLine) -> Bool {
    guard line.width <= 120, let last = bytes[line.range].last, !".,;".utf8.contains(last) else { return false }
    var blanks = 0
    var hasLetter = false
    for byte in bytes[line.range] {
      blanks = byte == 0x20 ? blanks + 1 : 0
      if blanks >= 3 || byte == 0x09 || byte == UInt8(ascii: "|") { return false }
      if byte >= 0x80 || byte.isASCIILetter { hasLetter = true }
    }
    return hasLetter
  }

  // MARK: - Signs around a line

  /// The line without the signs around it, where they mark it as a heading.
  private func withoutSigns(at index: Int) -> SourceLine {
    let line = lines[index]
    guard index == 0 || line.beginsBlock || isBelowMark, let found = enclosed(line) else { return line }
    let next = index + 1 < lines.count ? lines[index + 1] : nil
    // Comments in a program and some lists have a hash before every line.
    if let next, bytes[next.range.lowerBound] == bytes[line.range.lowerBound], !next.beginsBlock { return line }
    let isAlone = next?.beginsBlock ?? true
    return isAlone || index == 0 || found.mark == .heading ? found : line
  }

  private func enclosed(_ line: SourceLine) -> SourceLine? {
    var range = line.range
    let sign = bytes[range.lowerBound]
    guard "#*_=~+".utf8.contains(sign) else { return nil }
    let signs = bytes[range].prefix { $0 == sign }.count
    range = range.lowerBound + signs..<range.upperBound
    let closing = bytes[range].reversed().prefix { $0 == sign }.count
    if sign == UInt8(ascii: "#") {
      guard signs <= 6, let first = bytes[range].first, first == 0x20 || first == 0x09 else { return nil }
    } else {
      let least = sign == UInt8(ascii: "*") || sign == UInt8(ascii: "_") ? 1 : 2
      guard signs >= least, closing == signs else { return nil }
    }
    range = range.lowerBound..<range.upperBound - closing
    while let first = bytes[range].first, first == 0x20 || first == 0x09 {
      range = range.lowerBound + 1..<range.upperBound
    }
    while let last = bytes[range].last, last == 0x20 || last == 0x09 { range = range.lowerBound..<range.upperBound - 1 }
    guard !range.isEmpty, sign == UInt8(ascii: "#") || !bytes[range].contains(sign) else { return nil }
    let width = line.width - (line.range.count - range.count)
    var title = SourceLine(
      range: range, number: line.number, indent: line.indent, width: width, blanksBefore: line.blanksBefore,
      followsPageBreak: line.followsPageBreak, quotes: line.quotes)
    guard isTitle(title) else { return nil }
    title.mark = signs == 1 && sign != UInt8(ascii: "#") ? .emphasis : .heading
    return title
  }
}
