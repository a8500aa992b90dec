import Support

/// Finds a headline with its date, and perhaps its paper, in one line: `[The Herald, 24 April 1997] Bread riots`,
/// `Herald, April 24, 1997 – Bread riots`, `Bread riots (The Herald, 24 April 1997)`, `1997-04-24 Bread riots`,
/// `“Bread riots,” The Herald, April 24, 1997`.
struct CitedHeadlineRecogniser: Recogniser {
  /// A line taken apart.
  private struct Cut {
    let citation: String
    let headline: String
    let kind: Kind

    enum Kind {
      /// The citation stands in brackets.
      case bracketed
      /// It stands before the headline, and a dash parts them.
      case parted
      /// It is a date in figures before the headline.
      case figures
      /// It stands behind the headline, with a paper whose name is one.
      case behind

      var reason: (weight: Double, words: String) {
        switch self {
        case .bracketed: (5, "date or paper stand in brackets beside it")
        case .parted: (3.5, "date and paper stand before it, and a dash")
        case .figures: (3, "a date in figures stands before it")
        case .behind: (3.5, "a paper and its date stand behind it")
        }
      }
    }
  }

  func candidates(at index: Int, in opening: Opening) -> [Candidate] {
    guard !opening.dates(index).isEmpty, opening.beginsBlock(index), opening.shapes[index].words <= 34 else {
      return []
    }
    let line = opening.string(index)
    return Self.cuts(line, opening.dates(index)).compactMap { candidate($0, line, index, opening) }
  }

  private func candidate(_ cut: Cut, _ line: String, _ index: Int, _ opening: Opening) -> Candidate? {
    let shape = LineShape(cut.headline)
    guard (2...22).contains(shape.words), shape.last != .comma, shape.last != .colon,
      shape.letters + shape.caselessLetters > 3, !cut.headline.holdsAddress,
      !shape.endsSentence || shape.words <= 12 && !shape.holdsSentenceEnd,
      Byline(cut.headline).map({ !$0.isMarked && !GivenNames.begin(cut.headline) }) ?? true,
      FolioReading(undated: cut.headline) == nil, FolioReading(page: cut.headline) == nil,
      !FolioPiece.isEdition(cut.headline), !FolioPiece.isPrice(cut.headline)
    else { return nil }
    let reader = DateReader(order: opening.settings.dateOrder, earliestShortYear: opening.settings.earliestShortYear)
    // "Unrest (1916)" tells of a year.
    guard let reading = reader.dates(in: cut.citation).first,
      let folio = FolioReading(reading, in: cut.citation), folio.unread == 0,
      !reading.isBareYear || line.hasPrefix("[") && folio.isDateAlone
    else { return nil }
    // "Weather of 19 August: storms" is a headline; a paper's name has a comma behind it.
    if cut.kind != .bracketed, folio.publication != nil, !FolioPiece.endsWithMark(reading.before(in: cut.citation)) {
      return nil
    }
    if cut.kind == .behind, !(folio.publication.map { isPaper($0, opening) } ?? false) { return nil }
    var sheet = EvidenceSheet()
    sheet.add(cut.kind.reason.weight, cut.kind.reason.words)
    sheet.add(1, "a whole day", if: reading.precision == .day)
    sheet.add(1.5, "no full stop ends it", if: !shape.endsSentence)
    sheet.add(-1.5, "a full stop ends it", if: shape.endsSentence)
    sheet.add(1, "stands alone between blank lines", if: opening.endsBlock(before: index + 1))
    sheet.add(1, "running text follows", if: opening.isProse(at: index + 1))
    sheet.add(-4, "another line has the day", if: opening.hasIssueDate(besides: index))
    sheet.add(-1.5, "the date cannot be used", if: reading.date == nil)
    sheet.add(-3, "running text stands above it", if: opening.hasProse(above: index))
    var values = FieldValues()
    values.headline = cut.headline
    values.date = reading.date
    values.provenOrder = reading.proves
    values.printedDate = folio.others.isEmpty && !reading.hasTime ? reading.printed(in: cut.citation) : cut.citation
    (values.publication, values.volume, values.issue) = (folio.publication, folio.volume, folio.issue)
    (values.page, values.place, values.section) = (folio.page, folio.place, folio.section)
    (values.byline, values.authors) = (folio.byline, folio.authors)
    if let lead = folio.leadIn { values.leftOut = [lead] }
    let number = opening.text.lines[index].number
    var doubts = reading.doubts.map { Doubt($0, line: number) }
    if let name = folio.undecidedName, !opening.settings.mastheads.contains(name) {
      doubts.append(.unsurePublication(name, line: number))
    }
    return Candidate(
      part: .headline, lines: index..<index + 1, evidence: sheet, values: values.accounting(for: line), doubts: doubts)
  }

  /// The ways in which a line may be taken apart.
  private static func cuts(_ line: String, _ dates: [DateReading]) -> [Cut] {
    var cuts: [Cut] = []
    for (open, close) in brackets {
      if line.first == open, let end = line.firstIndex(of: close) {
        let rest = line[line.index(after: end)...].drop { " :–—-".contains($0) }
        cuts.append(
          Cut(
            citation: line[line.index(after: line.startIndex)..<end].trimmedBlanks, headline: rest.trimmedBlanks,
            kind: .bracketed))
      }
      if line.last == close, let start = line.lastIndex(of: open), start > line.startIndex {
        let inner = line[line.index(after: start)...].dropLast()
        cuts.append(
          Cut(citation: inner.trimmedBlanks, headline: line[..<start].trimmedBlanks, kind: .bracketed))
      }
    }
    guard let date = dates.first, dates.count == 1, !date.isBareYear, date.precision == .day else { return cuts }
    // What stands between the date and the dash is said of the issue: a page, a number.
    for separator in separators {
      guard let found = line[date.fullRange.upperBound...].firstRange(of: separator) else { continue }
      cuts.append(
        Cut(
          citation: line[..<found.lowerBound].trimmedBlanks, headline: line[found.upperBound...].trimmedBlanks,
          kind: .parted))
    }
    let printed = line[date.fullRange]
    let rest = line[date.fullRange.upperBound...]
    if date.fullRange.lowerBound == line.startIndex, rest.first == " ", !printed.contains(where: \.isLetter) {
      cuts.append(Cut(citation: String(printed), headline: rest.trimmedBlanks, kind: .figures))
    }
    return cuts + behind(line, date)
  }

  /// `Bread riots, The Herald, April 24, 1997`: the paper stands between the two last commas, or behind quotation
  /// marks.
  private static func behind(_ line: String, _ date: DateReading) -> [Cut] {
    var before = line[..<date.fullRange.lowerBound]
    while let last = before.last, last == " " || last == "," || last == "(" { before.removeLast() }
    let closing = "”\""
    let end = before.indices.last { index in
      let next = before.index(after: index)
      return next < before.endIndex && before[next] == " " && (before[index] == "," || closing.contains(before[index]))
    }
    guard let end else { return [] }
    var headline = line[...end]
    while let last = headline.last, last == "," || closing.contains(last) { headline.removeLast() }
    if let first = headline.first, "“\"".contains(first),
      line[headline.endIndex...end].contains(where: closing.contains)
    {
      headline.removeFirst()
    }
    let citation = line[line.index(after: end)...].trimmedBlanks
    return [Cut(citation: citation, headline: headline.trimmedBlanks, kind: .behind)]
  }

  /// Whether a name is a newspaper's for more than its place.
  private func isPaper(_ name: String, _ opening: Opening) -> Bool {
    NewspaperWords.areIn(name) || opening.settings.mastheads.contains(name)
  }

  private static let brackets: [(Character, Character)] = [("[", "]"), ("(", ")"), ("【", "】"), ("［", "］"), ("（", "）")]
  private static let separators = [" – ", " — ", " - ", " -- ", "—", ": ", "：", " | ", " // ", " • ", " · "]
}
