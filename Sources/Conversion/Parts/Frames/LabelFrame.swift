import Archive

/// The same labels in the same order at the beginning of each article: `HEADLINE: …`, `DATE: …`.
enum LabelFrame: Frame {
  /// A run of labelled lines.
  private struct Run {
    let place: Int
    var labels: [String] = []
    var parts: Set<Part> = []
    var subject = ""
  }

  /// How many lines may stand above the first label of each record.
  private static let above = 3

  static func cuts(in lines: FileLines) -> [FrameCut] {
    guard let first = (0..<min(above + 1, lines.filled.count)).first(where: { isBeginning($0, lines) }),
      (0..<first).allSatisfy({ !lines.isProse($0) }),
      let label = label(lines.bytes(first)).map(Array.init)
    else { return [] }
    let places = (first..<lines.filled.count).filter { place in
      lines.bytes(place).starts(with: label) && lines.bytes(place).dropFirst(label.count).first == UInt8(ascii: ":")
        && (first > 0 || lines.beginsBlock(place))
    }
    guard places.count > 1 else { return [] }
    let runs = places.map { run(from: $0, lines) }.filter { isLike($0, run(from: first, lines)) }
    let isMail = runs[0].labels.contains { FieldLabel.namesSender($0) }
    // An answer quotes the head of the mail it answers.
    let subjects = Set(runs.map(\.subject))
    guard runs.count > 2 || runs.count == 2 && !isMail && runs[0].parts.isSuperset(of: [.headline, .date]),
      !isMail || subjects.count * 2 > runs.count
    else { return [] }
    let cuts = runs.dropFirst().compactMap { run -> Int? in
      let start = run.place - first
      guard start > 0, lines.beginsBlock(start), (start..<run.place).allSatisfy({ !lines.isProse($0) }) else {
        return nil
      }
      return ruleAbove(start, lines) ?? lines.filled[start]
    }
    return cuts.count + 1 == runs.count ? cuts.map { FrameCut(at: $0) } : []
  }

  /// Whether a run has most of the labels of the first, in their order.
  private static func isLike(_ run: Run, _ first: Run) -> Bool {
    guard first.labels.count > 1, !first.parts.isDisjoint(with: [.headline]),
      !first.parts.isDisjoint(with: [.date, .byline, .masthead])
    else { return run.place == first.place }
    let shared = run.labels.filter(first.labels.contains)
    return shared.count * 2 > first.labels.count && shared == first.labels.filter(run.labels.contains)
  }

  private static func isBeginning(_ place: Int, _ lines: FileLines) -> Bool {
    guard let label = label(lines.bytes(place)) else { return false }
    return FieldLabel.part(of: String(decoding: label, as: UTF8.self)) != nil
  }

  /// What stands before a colon that ends a label.
  private static func label(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let colon = line.prefix(44).firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else { return nil }
    return line[..<colon]
  }

  /// The labels that stand one below the other from a line on.
  private static func run(from start: Int, _ lines: FileLines) -> Run {
    var run = Run(place: start)
    var unlabelled = 0
    for place in start..<min(start + 24, lines.filled.count) {
      guard let (label, value) = LabelBlock.split(String(lines.string(place).prefix(400))),
        let part = FieldLabel.part(of: label), !FieldLabel.announcesText(label)
      else {
        unlabelled += 1
        if unlabelled > 2 || lines.isProse(place) { break }
        continue
      }
      if run.labels.contains(label) { break }
      unlabelled = 0
      run.labels.append(label)
      run.parts.insert(part)
      if part == .headline, run.subject.isEmpty { run.subject = topic(value) }
    }
    return run
  }

  /// A subject without the marks of answers.
  private static func topic(_ value: String) -> String {
    var rest = value.lowercased()[...]
    while let colon = rest.firstIndex(of: ":"), rest[..<colon].utf8.count <= 3 {
      rest = rest[rest.index(after: colon)...].drop { $0 == " " }
    }
    return String(rest)
  }

  /// The rule right above a record, which is no line of the one before.
  private static func ruleAbove(_ start: Int, _ lines: FileLines) -> Int? {
    ArticleSeparator.run(in: lines.bytes(start - 1)) != nil ? lines.filled[start - 1] : nil
  }
}
