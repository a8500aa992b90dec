extension LabelBlock {
  /// Where the value of a label ends that stands at `index`: behind its own line, unless the next ones plainly go on
  /// with it.
  ///
  /// What stands below the last label is the text, and no part of the author's name: so a line goes on only where it is
  /// set in as mail folds its headers (RFC 5322, section 2.2.3), or where a label follows it, or where the line before
  /// is full.
  func valueEnd(_ part: Part, _ value: String, _ index: Int, _ text: SourceText) -> Int {
    var end = index + 1
    // A label alone in its line: what it says stands in the next one.
    if value.isEmpty {
      guard continues(end, text), Self.fits(part, text, end) else { return end }
      end += 1
    }
    guard Self.longParts.contains(part) else { return end }
    if value.isEmpty, part == .tags || part == .byline, items(index + 1..<end, text) != nil {
      while continues(end, text), items(end..<end + 1, text) != nil { end += 1 }
      return end
    }
    var stop = end
    while stop < text.lines.count, stop - end < 12, continues(stop, text) { stop += 1 }
    guard stop > end else { return end }
    let isAboveLabel = stop < text.lines.count && !text.lines[stop].beginsBlock && Self.split(text.string(stop)) != nil
    let isFolded = (end..<stop).allSatisfy { text.lines[$0].indent > text.lines[index].indent }
    if isAboveLabel { return isFolded || stop - end <= 3 && areShort(end..<stop, text) ? stop : end }
    // At the block's end the lines may be the text: there only what is broken for its length goes on.
    let own = text.lines[end - 1]
    let width = own.indent + own.width + 1 + text.firstWordWidth(of: end)
    guard stop == text.lines.count || text.lines[stop].beginsBlock, stop - end <= 6 else { return end }
    if isFolded {
      return (width > 70 || part == .otherLabel || value.hasSuffix(",")) && areShort(end..<stop, text) ? stop : end
    }
    return own.width >= 40 && (end..<stop).allSatisfy { text.lines[$0].width < width } ? stop : end
  }

  /// What the lines of a list say, without their marks; `nil` where one is no item.
  func items(_ lines: Range<Int>, _ text: SourceText) -> [String]? {
    let items = lines.compactMap { line in
      ListMarker(text, line).map {
        String(decoding: text.bytes[text.lines[line].range].dropFirst($0.length), as: UTF8.self)
      }
    }
    return items.isEmpty || items.count < lines.count ? nil : items
  }

  /// Whether a line may go on with the line above: it is no label, and no blank line parts them.
  private func continues(_ index: Int, _ text: SourceText) -> Bool {
    guard index < text.lines.count, !text.lines[index].beginsBlock, text.lines[index].quotes == 0,
      text.lines[index].width < 4000
    else { return false }
    return text.lines[index].indent > 0 || Self.split(text.string(index)) == nil
  }

  private func areShort(_ lines: Range<Int>, _ text: SourceText) -> Bool {
    lines.allSatisfy { text.lines[$0].width <= 100 }
  }

  /// Parts whose values may take more than a line.
  private static let longParts: Set<Part> = [
    .headline, .standfirst, .byline, .masthead, .rights, .tags, .otherLabel, .kicker,
  ]

  /// Whether a line below a label is what such a label says, and not the text.
  private static func fits(_ part: Part, _ text: SourceText, _ index: Int) -> Bool {
    let line = text.string(index)
    let shape = LineShape(line)
    switch part {
    case .page, .volume, .issue: return shape.words <= 4 && shape.figures > 0
    case .date:
      return shape.words <= 12 && !DateReader(order: nil, earliestShortYear: nil).dates(in: line).isEmpty
    case .standfirst: return true
    case .headline: return shape.words <= 24 && !shape.holdsSentenceEnd
    case .otherLabel: return shape.words <= 8 && !shape.endsSentence
    default: return shape.words <= 14 && !shape.endsSentence && shape.longSmallWords <= 4
    }
  }
}
