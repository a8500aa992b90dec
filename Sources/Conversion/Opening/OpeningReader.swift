/// Finds the parts of an article at the top of its text.
///
/// Every recogniser says for every line what speaks for its part being there. The reading of the whole opening is the
/// one with the most evidence: the lines' own, and the order in which parts usually stand. No layout is known in
/// advance.
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

  private static let label = LabelRecogniser()
  private static let recognisers: [any Recogniser] = [
    HeadlineRecogniser(), BylineRecogniser(), DateRecogniser(), MastheadRecogniser(), StandfirstRecogniser(),
    KickerRecogniser(), SurplusRecogniser(), TranslatorRecogniser(), CitedHeadlineRecogniser(),
  ]

  /// What has less evidence than this is not thought of.
  private static let least = -4.0

  init(_ opening: Opening) {
    self.opening = opening
    candidates = opening.head.map { index in
      // What a mail quotes is no part of its head.
      if opening.text.lines[index].quotes > 0 { return [] }
      // What a label says is not open to other readings.
      let labelled = Self.label.candidates(at: index, in: opening)
      if !labelled.isEmpty { return labelled }
      if opening[index].isOfCopy || opening.isUnreadDate(index) {
        return SurplusRecogniser().candidates(at: index, in: opening)
      }
      let found = Self.recognisers.flatMap { $0.candidates(at: index, in: opening) }.map { candidate in
        candidate.judged(in: opening)
      }
      return found.filter { candidate in
        // A line that is too long to be looked at is no part of a head.
        candidate.weight > Self.least && candidate.lines.allSatisfy { !opening.string($0).isEmpty }
      }
    }
  }

  /// The reading with the most evidence.
  func read() -> Reading {
    let search = HeadSearch(opening, candidates)
    let best = search.best()
    var reading = Reading(parts: best.choices.map { candidates[$0.line][$0.number] })
    if let headline = reading.parts.first(where: { $0.part == .headline }), !headline.isLabelled {
      reading.headlineMargin = best.weight - search.best(without: headline.lines).weight
    }
    return reading
  }
}
