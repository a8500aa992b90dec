/// Lines that head a passage of the text as others do below: they are no part of its head.
extension SourceText {
  /// Whether a line is a paper's name in a survey of the press, or a station in a programme.
  func headsPassage(_ index: Int, _ shapes: [LineShape]) -> Bool {
    standsOverWords(index, shapes) && (isOverHours(index, shapes) || isOfSurvey(index, shapes))
  }

  /// Whether a few words stand close above others.
  private func standsOverWords(_ index: Int, _ shapes: [LineShape]) -> Bool {
    index + 1 < lines.count && (1...6).contains(shapes[index].words) && lines[index].beginsBlock
      && !lines[index + 1].beginsBlock
  }

  /// Whether running text stands close below a paper's name, and another's name below in the same way.
  private func isOfSurvey(_ index: Int, _ shapes: [LineShape]) -> Bool {
    func isPaper(_ index: Int) -> Bool { shapes[index + 1].words >= 7 && NewspaperWords.areIn(string(index)) }
    guard isPaper(index) else { return false }
    return lines.indices[(index + 1)...].contains { other in
      standsOverWords(other, shapes) && shapes[other].isInCapitals == shapes[index].isInCapitals
        && isPaper(other) && string(other) != string(index)
    }
  }

  /// Whether two lines that begin with an hour stand close below: `6.00 News`.
  private func isOverHours(_ index: Int, _ shapes: [LineShape]) -> Bool {
    (index + 1...index + 2).allSatisfy { line in
      guard line < lines.count, !lines[line].beginsBlock, shapes[line].first == .digit else { return false }
      let hour = opening(of: line).prefix { $0.isNumber || ".:h".contains($0) }.split { !$0.isNumber }
      return hour.count == 2 && hour[0].count <= 2 && hour[1].count == 2
    }
  }
}
