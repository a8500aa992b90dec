/// `1 of 4 DOCUMENTS`: where such lines count the texts of a file, nothing else can be meant.
enum CountedFrame: Frame {
  static func cuts(in lines: FileLines) -> [FrameCut] {
    let marks = DocumentMark.ofOneExport(DocumentMark.all(in: lines.text))
    guard marks.count > 1 else { return [] }
    var start = 0
    return marks.map { mark in
      let cut = FrameCut(end: rule(above: mark.line, from: start, lines) ?? mark.line, next: mark.line + 1)
      start = cut.next
      return cut
    }
  }

  /// The run of signs that some databases set above such a line.
  private static func rule(above line: Int, from start: Int, _ lines: FileLines) -> Int? {
    let text = lines.text
    guard let rule = (start..<line).last(where: { !text.lines[$0].range.isEmpty }),
      ArticleSeparator.run(in: text.bytes[text.lines[rule].range]) != nil
    else { return nil }
    return rule
  }
}
