/// Finds the parts of an article at the top of its text.
///
/// Every recogniser says for every line what speaks for its part being there. The reading of the whole opening is the one with the
/// most evidence: the lines' own, and the order in which parts usually stand. No layout is known in advance.
struct OpeningReader {
  /// What the opening was found to be.
  struct Reading: Sendable {
    /// The lines that are parts of the article's head, in order.
    var parts: [Candidate] = []
    /// How much more speaks for this headline than for any other reading.
    var headlineMargin = Double.infinity
  }

  private let opening: Opening
  /// The candidates that begin at each line.
  private let candidates: [[Candidate]]

  private static let recognisers: [any Recogniser] = [
    LabelRecogniser(), HeadlineRecogniser(), BylineRecogniser(), DateRecogniser(), MastheadRecogniser(),
    StandfirstRecogniser(), KickerRecogniser(), RepetitionRecogniser(),
  ]

  init(_ opening: Opening) {
    self.opening = opening
    candidates = opening.range.map { index in
      // What a label says is not open to other readings.
      let labelled = LabelRecogniser().candidates(at: index, in: opening)
      if !labelled.isEmpty { return labelled }
      return Self.recognisers.dropFirst().flatMap { $0.candidates(at: index, in: opening) }.filter { $0.weight > -4 }
    }
  }

  /// The reading with the most evidence.
  func read() -> Reading {
    guard let best = search(excluding: nil) else { return Reading() }
    var reading = Reading(parts: best.parts)
    if let headline = best.parts.first(where: { $0.part == .headline }), !headline.isLabelled {
      let second = search(excluding: headline.lines)
      reading.headlineMargin = best.weight - (second?.weight ?? best.weight - 10)
    }
    return reading
  }

  // MARK: - Search

  /// A reading of the first lines, as far as it has got.
  private struct Path {
    var weight: Double
    var used: UInt32
    var previous: Part?
    /// The last candidate taken, and the path before it.
    var step: Int
  }

  private struct Step {
    let candidate: (line: Int, number: Int)?
    let before: Int
  }

  private func search(excluding headline: Range<Int>?) -> (weight: Double, parts: [Candidate])? {
    let base = opening.range.lowerBound
    var steps = [Step(candidate: nil, before: -1)]
    // For each line the best paths by the parts used and the part before.
    var paths: [[UInt64: Path]] = Array(repeating: [:], count: opening.range.count + 1)
    paths[0][0] = Path(weight: 0, used: 0, previous: nil, step: 0)
    var best: (weight: Double, step: Int)?
    for offset in 0...opening.range.count {
      for (_, path) in paths[offset].sorted(by: { $0.key < $1.key }) {
        let end = path.weight + weightOfText(from: base + offset, path)
        if best.map({ end > $0.weight }) ?? true { best = (end, path.step) }
        guard offset < opening.range.count else { continue }
        for (number, candidate) in candidates[offset].enumerated() {
          if candidate.part == .headline, candidate.lines == headline { continue }
          guard let next = extend(path, candidate) else { continue }
          let target = candidate.lines.upperBound - base
          guard target < paths.count else { continue }
          let key = UInt64(next.used) << 8 | UInt64(next.previous?.rawValue ?? 255)
          if let there = paths[target][key], there.weight >= next.weight { continue }
          steps.append(Step(candidate: (offset, number), before: path.step))
          var stored = next
          stored.step = steps.count - 1
          paths[target][key] = stored
        }
        // The line may be running text that stands above parts of the head.
        var skipped = path
        skipped.weight +=
          PartOrder.weight(of: .text, after: path.previous) - (opening.isProse(at: base + offset) ? 3 : 0.5)
        skipped.previous = .text
        let key = UInt64(skipped.used) << 8 | UInt64(Part.text.rawValue)
        if paths[offset + 1][key].map({ $0.weight < skipped.weight }) ?? true {
          steps.append(Step(candidate: nil, before: path.step))
          skipped.step = steps.count - 1
          paths[offset + 1][key] = skipped
        }
      }
    }
    guard let best else { return nil }
    var parts: [Candidate] = []
    var step = best.step
    while step >= 0 {
      if let (line, number) = steps[step].candidate { parts.append(candidates[line][number]) }
      step = steps[step].before
    }
    return (best.weight, parts.reversed())
  }

  /// The path with a candidate more; `nil` when the article has such a part already.
  private func extend(_ path: Path, _ candidate: Candidate) -> Path? {
    var next = path
    let bits = Self.bits(candidate)
    guard path.used & bits == 0 else { return nil }
    next.used |= bits
    next.weight += candidate.weight
    if !candidate.isLabelled, candidate.part != .otherLabel {
      next.weight += PartOrder.weight(of: candidate.part, after: path.previous)
      // Below labels nothing else is expected but the text.
      if opening.labels.end > opening.range.lowerBound { next.weight -= 3 }
    }
    // What is left out leaves the order of the parts as it was.
    if candidate.part != .otherLabel || candidate.isLabelled { next.previous = candidate.part }
    return next
  }

  /// The parts that a candidate fills, as bits: a folio with a publication is a masthead and a date.
  private static func bits(_ candidate: Candidate) -> UInt32 {
    guard candidate.part.isSingle else { return 0 }
    var bits: UInt32 = 1 << UInt32(candidate.part.rawValue)
    if candidate.values.publication != nil { bits |= 1 << UInt32(Part.masthead.rawValue) }
    if candidate.values.printedDate != nil { bits |= 1 << UInt32(Part.date.rawValue) }
    return bits
  }

  /// The evidence that the article's text begins at a line.
  private func weightOfText(from index: Int, _ path: Path) -> Double {
    var weight = PartOrder.weightOfText(after: path.previous)
    if path.used & (1 << UInt32(Part.headline.rawValue)) == 0 { weight -= 3 }
    guard index < opening.text.lines.count else { return weight - 1 }
    if opening.labels.entries[index] != nil { weight -= 6 }
    if opening.isProse(at: index) {
      weight += 2
    } else if path.used & (1 << UInt32(Part.headline.rawValue)) != 0, opening.beginsBlock(index),
      opening.endsBlock(before: index + 1),
      opening.isProse(at: index + 1), !opening.shapes[index].endsSentence
    {
      // A subhead may open the text.
      weight += 1.5
    }
    let shape = opening.shapes[index]
    if !opening.beginsBlock(index), path.previous != nil, opening.text.lines[index].blanksBefore == 0,
      opening.text.lines[index].indent == 0, opening.layout.wrapWidth != nil, shape.opening == .small
    {
      weight -= 2
    }
    return weight
  }
}
