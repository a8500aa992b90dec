import Archive

/// The layout of `pressmark.yml` that a text has.
struct LayoutReading {
  /// Where its lines stand in the first layout that fits.
  private(set) var fit: LayoutFit?
  /// Where it stops being as one has it that nearly fits, when none does.
  private(set) var miss: LayoutMiss?

  /// - Parameter start: the text's first line behind a front matter of its own.
  init(_ text: SourceText, from start: Int, _ layouts: [Layout], _ dates: DateReader) {
    let values = LayoutValues(dates)
    for layout in layouts {
      let (fit, miss) = LayoutFit.find(layout, in: text, lines: start..<text.lines.count, reads: values.reads)
      if let fit {
        self.fit = fit
        self.miss = nil
        return
      }
      self.miss = self.miss ?? miss
    }
  }
}

extension Doubt {
  /// A text that is nearly as a layout has it.
  init(_ miss: LayoutMiss, in text: SourceText) {
    self.init(
      kind: .layout, line: text.lines[miss.line].number,
      message:
        "'\(text.string(miss.line).shortened)' stands where the layout '\(miss.layout.name)' has '\(miss.wanted)'",
      advice:
        "The text is read without it. If it has this layout, correct the content file and run pressmark learn, or change "
        + "the layout in pressmark.yml: '? ' before a line that some texts lack, '| ' before another form of the line above."
    )
  }
}
