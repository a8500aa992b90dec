/// A reading of some lines: what they may be, what speaks for it, and what they then say.
struct Candidate: Sendable {
  let part: Part
  let lines: Range<Int>
  var evidence: EvidenceSheet
  var values: FieldValues
  /// Doubts about what the lines say, to be told when this reading is the one that is used.
  var doubts: [Doubt] = []
  /// A name in the line that is the author's or the publication's: the rest of the text decides.
  var undecidedName: UndecidedName?
  /// Whether a label says what the line is.
  var isLabelled = false
  /// Whether it is this only above the text: below a line of the text it is text too.
  var isAboveTextAlone = false

  var weight: Double { evidence.weight }
}

/// A name beside a date that is the author's or the publication's.
struct UndecidedName: Sendable {
  let name: String
  /// What the line says when the name is the publication's.
  let asPublication: FieldValues
  /// What the line says when it is the author's.
  let asByline: FieldValues
}
