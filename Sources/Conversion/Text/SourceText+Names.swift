extension SourceText {
  /// The lines between blank lines that are nothing but a person's name; the text's last line is left out.
  func soleNames(_ shapes: [LineShape], from start: Int) -> [Int] {
    (start..<max(start, lines.count - 1)).filter { index in
      let shape = shapes[index]
      guard (2...8).contains(shape.words), shape.smallWords <= 1, shape.figures == 0, !shape.endsSentence,
        lines[index].beginsBlock, lines[index + 1].beginsBlock, shape.hasCase
      else { return false }
      let line = string(index)
      guard let byline = Byline(line), !byline.isMarked, (1...2).contains(byline.authors.count) else { return false }
      return !line.split(separator: " ").contains { usesInSmallLetters($0) }
    }
  }
}
