import Archive

/// Where the lines of a text stand in a layout that fits it.
struct LayoutFit: Sendable {
  /// A line of the layout in the text, or several where it may be repeated.
  struct Line: Sendable {
    /// The row of the layout.
    let row: Int
    /// The text's lines.
    var lines: Range<Int>
    /// What stands there for the fields, in order.
    var found: [(field: LayoutField, words: String)]
    /// The words that the layout has itself.
    var constant: [String]

    /// Takes a line of the same row in, which follows.
    mutating func append(_ next: Line) {
      lines = lines.lowerBound..<next.lines.upperBound
      constant += next.constant
      for (field, words) in next.found {
        if field != .leftOut, let place = found.firstIndex(where: { $0.field == field }) {
          found[place].words += " " + words
        } else {
          found.append((field, words))
        }
      }
    }
  }

  let layout: Layout
  /// The lines above the text.
  let head: [Line]
  /// The text's lines.
  let text: Range<Int>
  /// How many bytes of the first of them are the head's: the text begins behind them.
  let cut: Int
  /// The lines below it.
  let tail: [Line]

  /// Fits the lines `lines` of a text into a layout; `nil`, and where it stops being so, when it is another.
  ///
  /// - Parameter reads: whether words can be what a field is: a date, a language.
  static func find(
    _ layout: Layout, in text: SourceText, lines: Range<Int>, reads: @escaping (LayoutField, String) -> Bool
  ) -> (fit: LayoutFit?, miss: LayoutMiss?) {
    var head = LayoutWalk(layout.head, text, lines, isUpwards: false, reads: reads)
    guard let above = head.fit() else { return (nil, LayoutMiss(layout, text, lines, at: head.furthest)) }
    var start = above.last?.lines.upperBound ?? lines.lowerBound
    var cut = 0
    if let last = above.last?.found.last, last.field == .text {
      start -= 1
      cut = text.lines[start].range.count - text.length(ofEnding: last.words, in: start)
    }
    var tail = LayoutWalk(layout.tail, text, start..<lines.upperBound, isUpwards: true, reads: reads)
    guard let below = tail.fit() else { return (nil, LayoutMiss(layout, text, lines, at: tail.furthest)) }
    let end = below.last?.lines.lowerBound ?? lines.upperBound
    return (LayoutFit(layout: layout, head: above, text: start..<end, cut: cut, tail: below.reversed()), nil)
  }
}
