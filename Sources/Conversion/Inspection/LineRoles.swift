/// Says of each line of a text what it was taken for.
struct LineRoles {
  private(set) var lines: [Inspection.Line] = []

  init(_ reading: ArticleReading) {
    var roles: [Int: Inspection.Line] = [:]
    func put(
      _ index: Int, _ role: String, continued: Bool = false, reasons: [Inspection.Reason] = [],
      confidence: Double? = nil
    ) {
      roles[index] = Inspection.Line(
        number: reading.text.lines[index].number, text: reading.text.string(index), role: role, isContinued: continued,
        reasons: reasons, confidence: confidence)
    }
    for index in reading.frontMatterLines { put(index, "front matter", continued: index > 0, confidence: 1) }
    for part in reading.opening + reading.closing {
      let margin = part.part == .headline ? min(part.weight, reading.headlineMargin) : part.weight
      for index in part.lines {
        put(
          index, part.part.name, continued: index > part.lines.lowerBound,
          reasons: index == part.lines.lowerBound ? part.evidence.entries.map(Inspection.Reason.init) : [],
          confidence: Self.confidence(margin))
      }
    }
    for (index, reason) in reading.furniture {
      put(index, "left out", reasons: [Inspection.Reason(weight: 1, reason: reason)])
    }
    for block in reading.blocks {
      for (position, piece) in block.pieces.enumerated() {
        let reasons =
          position == 0 && !block.evidence.isEmpty ? [Inspection.Reason(weight: 1, reason: block.evidence)] : []
        put(piece.line, block.kind.name, continued: position > 0, reasons: reasons)
      }
    }
    if let finding = reading.standingDate, let line = roles[finding.line] {
      put(
        finding.line, line.role + ", date", continued: line.isContinued,
        reasons: line.reasons + finding.evidence.entries.map(Inspection.Reason.init),
        confidence: Self.confidence(finding.evidence.weight))
    }
    lines = reading.text.lines.indices.compactMap { roles[$0] }
  }

  /// The weight of evidence is about the logarithm of the odds.
  private static func confidence(_ weight: Double) -> Double {
    let bounded = min(max(weight, -5), 5)
    // 1 / (1 + e^-x), by the powers of e at whole numbers: a hundredth more or less does not matter.
    let table = [0.01, 0.02, 0.05, 0.12, 0.27, 0.5, 0.73, 0.88, 0.95, 0.98, 0.99]
    let position = bounded + 5
    let below = Int(position)
    guard below + 1 < table.count else { return table[table.count - 1] }
    let value = table[below] + (table[below + 1] - table[below]) * (position - Double(below))
    return (value * 100).rounded() / 100
  }
}

extension Inspection.Reason {
  init(_ evidence: Evidence) {
    self.init(weight: evidence.weight, reason: evidence.reason)
  }
}

extension Part {
  /// The part as people name it.
  var name: String {
    switch self {
    case .otherLabel: "label"
    case .text: "paragraph"
    default: "\(self)"
    }
  }
}

extension BodyBlock.Kind {
  /// The block as people name it.
  var name: String {
    switch self {
    case .bullet: "list item"
    case .numbered: "list item"
    default: "\(self)"
    }
  }
}
