/// How the lines of a text make its paragraphs.
struct TextLayout: Sendable, Equatable {
  /// The column at which a person or a program broke the lines; `nil` when a line is a paragraph.
  let wrapWidth: Int?
  /// Whether paragraphs begin with an indent, without a blank line before them.
  let hasIndentedParagraphs: Bool
  /// The indent of lines that begin no paragraph.
  let baseIndent: Int

  /// How many neighbouring lines are looked at; a text's layout shows early.
  private static let sample = 600

  /// Looks at the lines of a text.
  init(_ text: SourceText, _ shapes: [LineShape]) {
    let lines = text.lines
    var pairs = 0
    var openWidths: [Int] = []
    // Where the next line has no capitals, only the width that lines have in common tells whether a sentence runs on.
    var caselessOpenLines: [(width: Int, next: Int)] = []
    var fullest = 0
    var indents: [Int: Int] = [:]
    var indentedStarts = 0
    var index = 0
    while index + 1 < lines.count, pairs < Self.sample {
      defer { index += 1 }
      let (line, next) = (lines[index], lines[index + 1])
      guard !next.beginsBlock else { continue }
      pairs += 1
      indents[next.indent, default: 0] += 1
      // A sentence that runs over the line's end shows that the line was broken for its length.
      let isOpen = !shapes[index].endsSentence && shapes[index].last != .colon
      if isOpen, shapes[index + 1].opening == .small {
        openWidths.append(line.indent + line.width)
      } else if shapes[index + 1].first == .caseless {
        fullest = max(fullest, line.indent + line.width)
        if isOpen { caselessOpenLines.append((line.indent + line.width, text.firstWordWidth(of: index + 1))) }
      }
      if next.indent > line.indent + 1 || next.indent > 1 && line.indent == next.indent,
        !isOpen || shapes[index + 1].first == .capital
      {
        indentedStarts += 1
      }
    }
    baseIndent = indents.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
    openWidths += caselessOpenLines.filter { $0.width + 1 + $0.next > fullest }.map(\.width)
    openWidths.sort()
    let widest = openWidths.isEmpty ? 0 : openWidths[min(openWidths.count - 1, openWidths.count * 97 / 100)]
    let isWrapped = pairs > 0 && openWidths.count * 4 >= pairs && widest <= 200
    wrapWidth = isWrapped ? widest : nil
    hasIndentedParagraphs = isWrapped && indentedStarts >= 2 && indentedStarts * 2 < pairs
  }

  /// Whether a line is as long as the layout lets it be: the next word would not have fitted.
  func isFull(_ line: SourceLine, nextWordWidth: Int) -> Bool {
    guard let wrapWidth else { return false }
    return line.indent + line.width + 1 + nextWordWidth > wrapWidth
  }
}
