/// Finds stanzas and addresses: blocks of short lines, most with a capital, few of which end a sentence.
enum ShortLines {
  /// The lines of all such blocks.
  static func find(in text: SourceText, _ shapes: [LineShape], _ layout: TextLayout) -> Set<Int> {
    var found: Set<Int> = []
    var start = 0
    while start < text.lines.count {
      var end = start + 1
      while end < text.lines.count, !text.lines[end].beginsBlock { end += 1 }
      if end - start >= 2, end - start <= 60, areShort(start..<end, text, shapes, layout) {
        found.formUnion(start..<end)
      }
      start = end
    }
    return found
  }

  private static func areShort(_ lines: Range<Int>, _ text: SourceText, _ shapes: [LineShape], _ layout: TextLayout)
    -> Bool
  {
    let widest = lines.map { text.lines[$0].width }.max() ?? 0
    // In a text of wrapped lines they stay well below the margin; elsewhere a line of print is the measure.
    let limit =
      layout.wrapWidth.map { $0 * 3 / 4 }
      ?? (text.firstScalar(of: lines.upperBound - 1).isWrittenWithoutBlanks ? 24 : 60)
    guard widest <= limit else { return false }
    let capitals = lines.count { index in
      let shape = shapes[index]
      return shape.opening == .capital || shape.opening == .enclosure || shape.opening == .apostrophe
        || shape.opening == .digit
        || shape.opening == .caseless
    }
    let ended = lines.dropLast().count { shapes[$0].endsSentence }
    let items = lines.count { ListMarker(text, $0) != nil || text.lines[$0].quotes > 0 }
    return capitals * 3 >= lines.count * 2 && ended * 2 <= lines.count && items == 0
  }
}
