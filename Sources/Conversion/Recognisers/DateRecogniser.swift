import Archive
import Support

/// Finds the line of the issue's date: alone, or with the publication, volume, number and price.
struct DateRecogniser: Recogniser {
  func candidates(at index: Int, in opening: Opening) -> [Candidate] {
    let line = opening.string(index)
    let shape = opening.shapes[index]
    var candidates: [Candidate] = []
    for (reading, folio) in zip(opening[index].dates, opening[index].folios) {
      guard let folio else { continue }
      if reading.isBareYear, !folio.isDateAlone || opening.range.lowerBound == index, folio.volume == nil { continue }
      guard let candidate = candidate(line, reading, folio, shape, index, opening) else { continue }
      candidates.append(candidate)
      if let place = folio.possiblePlace, candidate.undecidedName == nil {
        candidates.append(placed(candidate, at: place, line))
      }
    }
    if candidates.isEmpty, let candidate = facts(line, index, opening) { candidates.append(candidate) }
    if candidates.isEmpty, opening.dates(index).isEmpty, shape.figures > 0 || shape.words <= 6,
      let folio = opening[index].facts, folio.isOfIssue
    {
      candidates.append(undated(line, folio, index))
    }
    return candidates
  }

  private func candidate(
    _ line: String, _ reading: DateReading, _ folio: FolioReading, _ shape: LineShape, _ index: Int, _ opening: Opening
  ) -> Candidate? {
    let printed = reading.printed(in: line)
    var sheet = EvidenceSheet()
    var values = FieldValues()
    values.date = reading.date
    values.provenOrder = reading.proves
    values.printedDate = printed
    values.volume = folio.volume
    values.issue = folio.issue
    values.page = folio.page
    values.place = folio.place
    values.section = folio.section
    values.publication = folio.publication
    var part = Part.date
    if folio.isDateAlone {
      sheet.add(reading.isBareYear ? 1.5 : 5, "nothing but a date")
    } else {
      sheet.add(2.5, "a date, and nothing that is not said of an issue")
      if let publication = folio.publication, folio.undecidedName == nil || index == opening.range.lowerBound {
        part = .folio
        sheet.add(0.5, "a name beside it")
        sheet.add(4, "the configuration knows it", if: opening.settings.mastheads.contains(publication))
        sheet.add(1, "a newspaper's name", if: NewspaperWords.areIn(publication))
        sheet.add(-2, "too long for a masthead", if: publication.utf8.count > 48)
      }
      sheet.add(2, "volume or number", if: folio.volume != nil || folio.issue != nil)
    }
    sheet.add(-4, "another line has the day, and this may be a title", if: opening.isYearBesideDate(index))
    sheet.add(0.5, "with its weekday", if: reading.hasWeekday)
    sheet.add(1, "a whole day", if: reading.precision == .day && !folio.isDateAlone)
    sheet.add(
      -2.5, "another line has the day",
      if: !folio.isDateAlone && opening.hasIssueDate(besides: index)
        && (reading.precision != .day || isTitle(index, opening)))
    sheet.add(
      -4, "another line says when and by whom it was written",
      if: folio.byline == nil && opening[index].recurrence < 3 && isBylined(besides: index, reading.date, opening))
    sheet.add(-1, "more than a day, as events last", if: reading.precision == .interval)
    sheet.add(0.5, "in a block of its own", if: opening.beginsBlock(index) && opening.endsBlock(before: index + 1))
    sheet.add(-1.5, "the date cannot be used", if: reading.date == nil)
    sheet.add(
      -1, "no capital in the name",
      if: folio.publication.map { !$0.contains(where: \.isUppercase) && LineShape($0).hasCase } ?? false)
    sheet.add(-1.5, "words that are not understood", if: folio.unread > 0)
    sheet.add(1, "who wrote it, beside it", if: folio.byline != nil)
    values.byline = folio.byline
    values.authors = folio.authors
    if let lead = folio.leadIn { values.leftOut = [lead] }
    // What has no field of its own is kept with the date, as the line prints it.
    if !folio.others.isEmpty || reading.hasTime {
      values.printedDate = line
      values.leftOut = []
    }
    let number = opening.text.lines[index].number
    let doubtful =
      folio.isUnsure ? folio.publication.flatMap { opening.settings.mastheads.contains($0) ? nil : $0 } : nil
    var candidate = Candidate(
      part: part, lines: index..<index + 1, evidence: sheet, values: values.accounting(for: line),
      doubts: reading.doubts.map { Doubt($0, line: number) }
        + [
          doubtful.map { .unsurePublication($0, line: number) },
          .otherDay(than: reading, in: line, among: opening[index].dates, line: number),
        ].compactMap(\.self))
    // A masthead stands at the top; below the headline the line may as well name the author.
    if let name = folio.undecidedName, index > opening.range.lowerBound, !opening.settings.mastheads.contains(name) {
      var byline = values
      byline.publication = nil
      byline.byline = name
      byline.authors = Byline(name)?.authors ?? []
      var neither = values
      neither.publication = nil
      neither.printedDate = line
      neither.leftOut = []
      candidate.values = neither.accounting(for: line)
      candidate.undecidedName = UndecidedName(
        name: name, asPublication: values.accounting(for: line), asByline: byline.accounting(for: line))
    }
    return candidate
  }

  /// Whether another line says on which other day the article was written, and by whom.
  private func isBylined(besides index: Int, _ date: PartialDate?, _ opening: Opening) -> Bool {
    opening.range.contains { other in
      other != index
        && zip(opening[other].dates, opening[other].folios).contains { reading, folio in
          reading.precision == .day && reading.date != date && folio?.byline != nil
        }
    }
  }

  /// The same line where the name beside the date is where the paper appeared: then another line is its masthead.
  private func placed(_ candidate: Candidate, at place: String, _ line: String) -> Candidate {
    var sheet = candidate.evidence
    sheet.add(-1, "the name may be a place")
    var values = candidate.values
    values.publication = nil
    values.place = place
    return Candidate(
      part: .date, lines: candidate.lines, evidence: sheet, values: values.accounting(for: line),
      doubts: candidate.doubts.filter { $0.kind != .unsurePublication })
  }

  /// Whether a line stands where headlines do, with a line for the date elsewhere: a headline may hold a date.
  private func isTitle(_ index: Int, _ opening: Opening) -> Bool {
    zip(opening[index].dates, opening[index].folios).contains { reading, folio in
      // "Tuesday, March 24, 2026 Security Releases": mastheads stand before dates, and with a comma.
      folio.map { $0.publication != nil } ?? false && reading.before(in: opening.string(index)).trimmedBlanks.isEmpty
    }
  }

  /// `Page 3`, `in Housing` below a date, `Local news` beside it.
  private func facts(_ line: String, _ index: Int, _ opening: Opening) -> Candidate? {
    var sheet = EvidenceSheet()
    var values = FieldValues()
    if opening.isSectionBesideDate(index) {
      sheet.add(4, "a section's name beside the date")
      values.section = line
      return Candidate(part: .section, lines: index..<index + 1, evidence: sheet, values: values)
    }
    guard opening.shapes[index].words <= 5, let folio = opening[index].facts, !folio.isOfIssue else { return nil }
    if folio.page != nil {
      sheet.add(3.5, "a page")
      values.page = folio.page
    } else if index > 0, opening.isIssueLine(index - 1), folio.section != nil {
      sheet.add(4, "a part of the paper, below the date")
      values.section = folio.section
    } else {
      return nil
    }
    return Candidate(
      part: folio.page == nil ? .section : .page, lines: index..<index + 1, evidence: sheet,
      values: values.accounting(for: line))
  }

  private func undated(_ line: String, _ folio: FolioReading, _ index: Int) -> Candidate {
    var sheet = EvidenceSheet()
    sheet.add(2.5, "volume or number")
    var values = FieldValues()
    values.volume = folio.volume
    values.issue = folio.issue
    values.page = folio.page
    values.publication = folio.publication
    values = values.accounting(for: line)
    return Candidate(part: .folio, lines: index..<index + 1, evidence: sheet, values: values)
  }
}
