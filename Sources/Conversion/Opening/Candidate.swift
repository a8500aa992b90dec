/// A reading of some lines: what they may be, what speaks for it, and what they then say.
struct Candidate: Sendable {
  let part: Part
  let lines: Range<Int>
  let evidence: EvidenceSheet
  let values: FieldValues
  /// Doubts about what the lines say, to be told when this reading is the one that is used.
  var doubts: [Doubt] = []
  /// Whether a label says what the line is.
  var isLabelled = false

  var weight: Double { evidence.weight }
}
