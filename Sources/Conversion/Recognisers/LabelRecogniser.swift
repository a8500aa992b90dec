import Archive

/// Reads lines that say with a label what they are.
struct LabelRecogniser: Recogniser {
  func candidates(at index: Int, in opening: Opening) -> [Candidate] {
    guard let entry = opening.labels.entries[index] else { return [] }
    var sheet = EvidenceSheet()
    sheet.add(8, "the label “\(entry.label):” stands before it")
    var values = FieldValues()
    var doubts: [Doubt] = []
    var part = entry.part
    values.leftOut = [opening.string(index).hasPrefix(entry.label + ":") ? "\(entry.label):" : entry.label]
    let line = opening.text.lines[index].number
    switch part {
    case .headline: values.headline = entry.value
    case .kicker: values.kicker = entry.value
    case .standfirst: values.standfirst = entry.value
    case .masthead: values.publication = entry.value
    case .section: values.section = entry.value
    case .page: values.page = entry.value
    case .volume: values.volume = entry.value
    case .issue: values.issue = entry.value
    case .place: values.place = entry.value
    case .rights: values.rights = entry.value
    case .byline: read(byline: entry.value, into: &values, &part)
    case .date:
      values.printedDate = entry.value
      let readings = reader(opening).dates(in: entry.value)
      if let reading = readings.first {
        values.date = reading.date
        values.provenOrder = reading.proves
        doubts = reading.doubts.map { Doubt($0, line: line) }
      } else if entry.value.isEmpty {
        part = .otherLabel
      }
    case .language, .tags: part = .otherLabel
    default: break
    }
    if part == .otherLabel {
      values = FieldValues()
      values.leftOut = [opening.text.string(entry.lines)]
    } else if entry.value.isEmpty {
      part = .otherLabel
    }
    return [
      Candidate(part: part, lines: entry.lines, evidence: sheet, values: values, doubts: doubts, isLabelled: true)
    ]
  }

  private func reader(_ opening: Opening) -> DateReader {
    DateReader(order: opening.settings.dateOrder, earliestShortYear: opening.settings.earliestShortYear)
  }

  /// `"Michael Hart" <hart@example.org>` as well as `Ann Lee and Tom Ray`.
  private func read(byline value: String, into values: inout FieldValues, _ part: inout Part) {
    values.byline = value
    var name = value[...]
    if let bracket = value.firstIndex(of: "<") { name = value[..<bracket] }
    let plain = name.filter { $0 != "\"" }.trimmedBlanks
    let byline = Byline(plain, isMarked: true)
    values.authors = byline?.authors ?? []
    if values.authors.isEmpty, let byline, byline.authors.isEmpty, plain.isPlainName { values.authors = [plain] }
    values.place = byline?.place
  }
}

extension String {
  /// Without blanks around it.
  var trimmedBlanks: String { self[...].trimmedBlanks }

  /// One word that a label calls a name.
  fileprivate var isPlainName: Bool {
    !isEmpty && !contains("@") && !contains(" ")
  }
}

extension Substring {
  /// Without blanks around it.
  var trimmedBlanks: String {
    var text = self
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
