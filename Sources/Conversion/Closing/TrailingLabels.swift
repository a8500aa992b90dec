import Archive

/// The lines below a text that a database adds: `LOAD-DATE: May 13, 1998`, `Publication title: The Herald`,
/// `Document HRB0020120524`.
struct TrailingLabels {
  /// Where they begin; the end of the text where there are none.
  private(set) var start: Int
  private(set) var parts: [Candidate] = []

  /// What a line below the text may be.
  private enum Kind {
    /// A database's, and nothing else.
    case sure(LabelBlock.Entry)
    /// A label, which a writer may use too.
    case possible(LabelBlock.Entry)
    case neither
  }

  /// How many lines from the end are looked at.
  private static let longest = 80

  /// - Parameters:
  ///   - isCoded: whether the head has codes for labels.
  ///   - isLabelled: whether the head has labels, so that two known ones below the text are the record's too.
  init(_ text: SourceText, below head: Int, isCoded: Bool, isLabelled: Bool, dates: DateReader) {
    start = text.lines.count
    var found: [LabelBlock.Entry] = []
    var kept = 0
    var index = text.lines.count - 1
    var sure = 0
    var known = 0
    // The text itself, if only a line of it, stands above.
    while index > head, text.lines.count - index <= Self.longest {
      let kind = Self.kind(text, index, isCoded: isCoded)
      switch kind {
      case .sure(let entry):
        found.append(entry)
        sure += 1
        // What stands above a sure one may be the text again.
        kept = found.count
      case .possible(let entry):
        found.append(entry)
        if !entry.isUnknown, !entry.label.isEmpty { known += 1 }
        if isLabelled, known == 2, sure == 0 { (sure, kept) = (1, found.count) }
        let isProven = isLabelled && known > 1 && entry.value.utf8.count <= 80
        if !entry.isUnknown, sure > (entry.part == .otherLabel && !isProven ? 1 : 0) { kept = found.count }
      case .neither: break
      }
      if case .neither = kind { break }
      index -= 1
    }
    guard sure > 0 else { return }
    for entry in found.prefix(kept).reversed() {
      start = min(start, entry.lines.lowerBound)
      parts.append(Self.candidate(entry, text, dates))
    }
  }

  private static func candidate(_ entry: LabelBlock.Entry, _ text: SourceText, _ dates: DateReader) -> Candidate {
    var sheet = EvidenceSheet()
    sheet.add(8, "a database's line below the text")
    let index = entry.lines.lowerBound
    let value = LabelledValue(entry, printed: text.string(index), line: text.lines[index].number, dates: dates)
    return Candidate(
      part: value.part, lines: entry.lines, evidence: sheet, values: value.values, doubts: value.doubts,
      isLabelled: true)
  }

  private static func kind(_ text: SourceText, _ index: Int, isCoded: Bool) -> Kind {
    guard text.lines[index].width <= 1200, text.lines[index].quotes == 0 else { return .neither }
    let line = text.string(index)
    func entry(_ label: String, _ part: Part, _ value: String, isUnknown: Bool = false) -> LabelBlock.Entry {
      LabelBlock.Entry(label: label, part: part, value: value, lines: index..<index + 1, isUnknown: isUnknown)
    }
    if isCoded, let (code, meaning, value) = RecordCode.split(line), case .part(let part) = meaning {
      return .sure(entry(code, part, value))
    }
    if RecordPhrases.contain(line, isInRecord: false) { return .sure(entry("", .otherLabel, line)) }
    if RecordPhrases.contain(line, isInRecord: true) { return .possible(entry("", .otherLabel, line)) }
    if RightsLine.isOne(line) { return .possible(entry("", .rights, line)) }
    if line.isAddressAlone { return .possible(entry("", .otherLabel, line)) }
    // Who asks and who answers in an interview has one letter: "Q: …", "A: …".
    guard let (label, value) = LabelBlock.split(line), !value.isEmpty, label.count > 1 else { return .neither }
    if let part = FieldLabel.part(of: label) {
      // The mail that a text ends with is its own: "From: …" may begin what it answers.
      if FieldLabel.namesSender(label) { return .neither }
      return FieldLabel.isOfRecord(label) || WordCountLine.isOne(value)
        || part == .tags && value.split(separator: " ").count <= 60
        ? .sure(entry(label, part, value)) : .possible(entry(label, part, value))
    }
    return value.split(separator: " ").count <= 40
      ? .possible(entry(label, .otherLabel, value, isUnknown: true)) : .neither
  }
}
