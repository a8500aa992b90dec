extension SourceText {
  /// The lines between blank lines that are nothing but a person's name, or a pen name in quotation marks.
  func soleNames(_ shapes: [LineShape], from start: Int) -> [Int] {
    var names: [Int] = []
    // Looking a name up reads the whole text: a text with more names than this is a list of them.
    var lookUps = 64
    for index in start..<max(start, lines.count) where lookUps > 0 {
      let shape = shapes[index]
      guard (1...8).contains(shape.words), shape.smallWords <= 1, shape.figures == 0, !shape.endsSentence,
        lines[index].quotes == 0, lines[index].beginsBlock, index + 1 == lines.count || lines[index + 1].beginsBlock,
        shape.hasCase
      else { continue }
      let line = string(index)
      if shape.words <= 3, shape.opening == .enclosure, let last = line.last, "\"”“»".contains(last) {
        names.append(index)
        continue
      }
      if shape.words < 2 { continue }
      guard let byline = Byline(line), !byline.isMarked, (1...2).contains(byline.authors.count) else { continue }
      lookUps -= 1
      if !line.split(separator: " ").contains(where: { usesInSmallLetters($0) }) { names.append(index) }
    }
    return names
  }
}
