/// Searches the readings of a text's first lines for the one with the most evidence.
///
/// It goes from line to line and keeps, for each set of parts found so far and each part that came last, the best way
/// there: with a dozen lines and a few candidates each that is some hundred steps.
struct HeadSearch {
  /// A candidate, by its line and its number among that line's.
  struct Choice {
    let line: Int
    let number: Int
  }

  /// A candidate as the search sees it.
  private struct Move {
    let part: Part
    let end: Int
    let weight: Double
    /// The parts that it fills, as bits.
    let fills: UInt32
    let isLabelled: Bool
    let isAboveTextAlone: Bool
    let headline: Range<Int>?
  }

  /// A reading of the first lines, as far as it has got.
  private struct Path {
    var weight: Double
    /// The parts found, as bits, and whether a line of the text stands among them.
    var filled: UInt32
    var previous: Part?
    /// The last step taken.
    var step: Int
  }

  /// A candidate taken, or a line passed over, and the step before.
  private struct Step {
    let choice: Choice?
    let before: Int
  }

  private let opening: Opening
  private let moves: [[Move]]
  /// For each line whether running text stands there.
  private let isProse: [Bool]

  init(_ opening: Opening, _ candidates: [[Candidate]]) {
    self.opening = opening
    let base = opening.range.lowerBound
    moves = candidates.map { line in
      line.map { candidate in
        Move(
          part: candidate.part, end: candidate.lines.upperBound - base, weight: candidate.weight,
          fills: Self.bits(candidate), isLabelled: candidate.isLabelled,
          isAboveTextAlone: candidate.isAboveTextAlone, headline: candidate.part == .headline ? candidate.lines : nil)
      }
    }
    isProse = candidates.indices.map { opening.isProse(at: base + $0) }
  }

  /// The best reading: its evidence, and the candidates in it from the top.
  ///
  /// - Parameter headline: lines that are not to be the headline.
  func best(without headline: Range<Int>? = nil) -> (weight: Double, choices: [Choice]) {
    var steps = [Step(choice: nil, before: -1)]
    var paths: [[Path]] = Array(repeating: [], count: moves.count + 1)
    paths[0] = [Path(weight: 0, filled: 0, previous: nil, step: 0)]
    var best = (weight: -Double.infinity, step: 0)
    for line in 0...moves.count {
      for path in paths[line] {
        let end = path.weight + weightOfText(from: line, path)
        if end > best.weight { best = (end, path.step) }
        guard line < moves.count else { continue }
        for (number, move) in moves[line].enumerated() where move.end <= moves.count {
          if let headline, move.headline == headline { continue }
          guard path.filled & (move.isAboveTextAlone ? move.fills | Self.text : move.fills) == 0 else { continue }
          Self.keep(extended(path, by: move, at: line), Choice(line: line, number: number), &paths[move.end], &steps)
        }
        Self.keep(passedOver(path, line), nil, &paths[line + 1], &steps)
      }
    }
    var choices: [Choice] = []
    var step = best.step
    while step >= 0 {
      if let choice = steps[step].choice { choices.append(choice) }
      step = steps[step].before
    }
    return (best.weight, choices.reversed())
  }

  /// Keeps a path where no better one leads to the same place; its `step` is still that of the path before.
  private static func keep(_ path: Path, _ choice: Choice?, _ paths: inout [Path], _ steps: inout [Step]) {
    let there = paths.firstIndex { $0.filled == path.filled && $0.previous == path.previous }
    if let there, paths[there].weight >= path.weight { return }
    steps.append(Step(choice: choice, before: path.step))
    var path = path
    path.step = steps.count - 1
    if let there { paths[there] = path } else { paths.append(path) }
  }

  private func extended(_ path: Path, by move: Move, at line: Int) -> Path {
    var next = path
    next.filled |= move.fills
    next.weight += move.weight
    if !move.isLabelled, move.part != .otherLabel {
      next.weight += PartOrder.weight(of: move.part, after: path.previous)
      // Beside labels nothing else is expected but the text, and a headline above them where none has the label.
      if opening.labels.end > opening.range.lowerBound, !(move.part == .headline && isAboveLabels(line)) {
        next.weight -= 3
      }
    }
    // What is left out leaves the order of the parts as it was.
    if move.part != .otherLabel || move.isLabelled { next.previous = move.part }
    return next
  }

  private func isAboveLabels(_ line: Int) -> Bool {
    opening.range.lowerBound + line < opening.labels.start
      && !opening.labels.entries.values.contains { $0.part == .headline }
  }

  /// The line may be running text that stands above parts of the head.
  private func passedOver(_ path: Path, _ line: Int) -> Path {
    // A rule is no text: decks stand between rules.
    if opening.shapes[opening.range.lowerBound + line].words == 0 { return path }
    var next = path
    next.weight += PartOrder.weight(of: .text, after: path.previous) - (isProse[line] ? 3 : 0.5)
    next.previous = .text
    next.filled |= Self.text
    return next
  }

  /// The bit that says that a line of the text has been passed over.
  private static let text: UInt32 = 1 << 31

  /// Whether a line can be nothing but text on this path.
  private func isTextBelow(_ path: Path, _ line: Int) -> Bool {
    path.filled & Self.text != 0 && line < moves.count && moves[line].allSatisfy(\.isAboveTextAlone)
  }

  /// The parts that a candidate fills, as bits: a folio with a publication is a masthead and a date, and may be a
  /// byline.
  private static func bits(_ candidate: Candidate) -> UInt32 {
    guard candidate.part.isSingle else { return 0 }
    var bits: UInt32 = 1 << UInt32(candidate.part.rawValue)
    if candidate.values.publication != nil { bits |= 1 << UInt32(Part.masthead.rawValue) }
    if candidate.values.byline != nil { bits |= 1 << UInt32(Part.byline.rawValue) }
    if candidate.values.printedDate != nil { bits |= 1 << UInt32(Part.date.rawValue) }
    return bits
  }

  /// The evidence that the article's text begins at a line.
  private func weightOfText(from line: Int, _ path: Path) -> Double {
    let hasHeadline = path.filled & (1 << UInt32(Part.headline.rawValue)) != 0
    var weight = PartOrder.weightOfText(after: path.previous)
    if !hasHeadline { weight -= 3 }
    let index = opening.range.lowerBound + line
    guard index < opening.text.lines.count else { return weight - 1 }
    if opening.labels.entries[index] != nil, !isTextBelow(path, line) { weight -= 6 }
    let isProse = line < isProse.count ? self.isProse[line] : opening.isProse(at: index)
    if isProse {
      weight += 2
    } else if hasHeadline, opening.beginsBlock(index), opening.endsBlock(before: index + 1),
      opening.isProse(at: index + 1), !opening.shapes[index].endsSentence
    {
      // A subhead may open the text.
      weight += 1.5
    }
    let goesOn =
      path.previous != nil && !opening.beginsBlock(index) && opening.text.lines[index].indent == 0
      && opening.layout.wrapWidth != nil && opening.shapes[index].opening == .small
    return goesOn ? weight - 2 : weight
  }
}
