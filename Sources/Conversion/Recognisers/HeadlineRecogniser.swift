import LanguageFiles
import Support

/// Finds the headline, over one line or up to three.
struct HeadlineRecogniser: Recogniser {
  func candidates(at index: Int, in opening: Opening) -> [Candidate] {
    let blockEnd = opening.blockEnd(index)
    return (1...3).compactMap { count in
      let end = index + count
      guard end <= opening.range.upperBound, end <= blockEnd else { return nil }
      return candidate(index..<end, opening, blockEnd: blockEnd)
    }
  }

  private func candidate(_ lines: Range<Int>, _ opening: Opening, blockEnd: Int) -> Candidate? {
    let words = lines.reduce(0) { $0 + opening.shapes[$1].words }
    let first = opening.shapes[lines.lowerBound]
    let last = opening.shapes[lines.upperBound - 1]
    let isYear = lines.count == 1 && opening.isYearBesideDate(lines.lowerBound)
    guard words > 0, words <= 45, isYear || first.letters + first.caselessLetters > 0 else { return nil }
    let line = opening.string(lines)
    var sheet = EvidenceSheet()
    sheet.add(1, "short", if: words <= 16)
    sheet.add(-1.5, "long for a headline", if: words > 22)
    sheet.add(-2, "very long", if: words > 32)
    switch last.last {
    case .fullStop:
      sheet.add(line.hasSuffix("…") || line.hasSuffix("...") || words <= 3 ? -0.5 : -2, "ends with a full stop")
      sheet.add(
        -2, "a sentence", if: !last.hasCase || !last.isInCapitals && (last.commas > 0 || line.prefix(24).contains(":")))
    case .comma, .semicolon: sheet.add(-3, "ends with a comma")
    case .colon: sheet.add(-2.5, "ends with a colon")
    default: sheet.add(1.5, "no full stop ends it")
    }
    sheet.add(words > 20 ? -2.5 : -1, "sentences end inside it", if: first.holdsSentenceEnd && words > 12)
    sheet.add(0.5, "in capitals", if: first.isInCapitals && last.isInCapitals)
    sheet.add(
      opening.beginsBlock(lines.lowerBound) ? -1.5 : -3.5, "begins with a small letter", if: first.opening == .small)
    sheet.add(-1.5, "begins as a list's item does", if: first.opening == .hyphen)
    sheet.add(-3, "an item of a list", if: lines.contains { opening.isListItem($0) })
    sheet.add(-2, "mostly figures", if: lines.count == 1 && opening.isOfFigures(lines.lowerBound))
    let isAlone = opening.beginsBlock(lines.lowerBound) && lines.upperBound == blockEnd
    sheet.add(1, "stands alone between blank lines", if: isAlone)
    sheet.add(-1, "its block begins above", if: !opening.beginsBlock(lines.lowerBound))
    let isMarked = lines.allSatisfy { opening.text.lines[$0].mark != nil }
    sheet.add(2, "the text's markup sets it off", if: isMarked)
    if lines.count > 1 { spread(lines, opening, isAlone: isAlone, &sheet) }
    sheet.add(1, "running text follows", if: opening.isProse(at: lines.upperBound))
    let next = lines.upperBound
    let goesOn =
      next < blockEnd && opening.shapes[next].opening == .small && !last.endsSentence && !isOfHead(next, opening)
    sheet.add(-7, "its sentence goes on in the next line", if: goesOn)
    sheet.add(
      -2, "a word in capitals over a fuller line", if: words <= 2 && first.isInCapitals && isUnderKicker(next, opening))
    let recurrence = lines.count == 1 ? opening[lines.lowerBound].recurrence : 0
    sheet.add(-1.5, "it stands at the top of \(recurrence) texts", if: recurrence >= 3)
    sheet.add(-1.5, "a newspaper's name beside a date", if: isMasthead(line, first, lines, opening))
    let date = lines.map { dateWeight($0, opening) }.min() ?? 0
    if date < 0 { sheet.add(date, "a line of it says when it was printed") }
    if lines.count == 1, lines.lowerBound > opening.range.lowerBound, let byline = opening[lines.lowerBound].byline,
      !byline.isMarked
    {
      sheet.add(-1.5, "looks like a name")
    }
    if opening.isProse(at: lines.lowerBound), lines.count == 1, !isAlone || first.endsSentence {
      sheet.add(-2, "running text")
    }
    sheet.add(
      -6, "a sentence, and no text below it",
      if: lines.upperBound == opening.text.lines.count
        && (last.endsSentence || last.commas > 1 || line.contains(";") || words >= 6 && last.smallWords * 2 >= words))
    let goesOnBelow = last.last == .fullStop && last.smallWords >= 4 && next < blockEnd && opening.isProse(at: next)
    sheet.add(-2, "a sentence of the paragraph that goes on below", if: goesOnBelow)
    sheet.add(-7, "running text stands above it", if: opening.hasProse(above: lines.lowerBound))
    sheet.add(-6, "a note on the article", if: opening[lines.lowerBound].isEditorsNote)
    sheet.add(-5, "a credit or a byline", if: lines.contains { opening.isMarkedByline($0) })
    sheet.add(
      -6, "a line of it is the date of something else",
      if: lines.contains { opening[$0].isOfCopy || opening[$0].isOfLife || opening.isUnreadDate($0) })
    sheet.add(-3, "looks like a date", if: lines.count == 1 && opening[lines.lowerBound].looksLikeDate)
    sheet.add(
      -5, "volume and number of the issue",
      if: lines.contains { opening.hasVolume($0) })
    let holdsAddress = line.holdsAddress
    sheet.add(-3, "an address of the web or of mail", if: holdsAddress)
    sheet.add(-6, "and nothing else", if: holdsAddress && words <= 6 && !line.contains(" "))
    let isSection =
      lines.count == 1 && (opening.isSectionTitle(lines.lowerBound) || opening.isSectionBesideDate(lines.lowerBound))
    sheet.add(-4, "a section's name", if: isSection)
    sheet.add(-2.5, "says where it appeared", if: lines.contains { opening[$0].tellsOfPrinting })
    sheet.add(-3, "a caption", if: Caption.begins(line))
    sheet.add(-2, "bars or slashes part its words", if: line.holdsBars)
    sheet.add(-2.5, "a salutation", if: Self.isSalutation(line, last))
    var values = FieldValues()
    values.headline = line
    let isPaper =
      recurrence >= 3 && opening.isIssueLine(next) && !SectionTitles.contain(line) && !PaperKinds.contain(line)
    let doubts =
      isPaper
      ? [
        Doubt(
          kind: .unsureHeadline, line: opening.text.lines[lines.lowerBound].number,
          message:
            "'\(line.shortened)' is taken for the headline, but \(recurrence) texts have it, as they have a paper's name",
          advice: "If it is the paper's name, write it into pressmark.yml, below publications:.")
      ] : []
    return Candidate(part: .headline, lines: lines, evidence: sheet, values: values, doubts: doubts)
  }

  /// A headline over several lines: each is short, and they belong together.
  private func spread(_ lines: Range<Int>, _ opening: Opening, isAlone: Bool, _ sheet: inout EvidenceSheet) {
    let shapes = lines.map { opening.shapes[$0] }
    sheet.add(-0.5 * Double(lines.count - 1), "over several lines")
    let allCapitals = shapes.allSatisfy(\.isInCapitals)
    sheet.add(1.5, "all its lines in capitals", if: allCapitals)
    sheet.add(-2, "some lines in capitals, some not", if: !allCapitals && shapes.contains(where: \.isInCapitals))
    sheet.add(-2, "other lines stand in the block", if: !isAlone)
    let (firstLine, lastLine) = (opening.text.lines[lines.lowerBound], opening.text.lines[lines.upperBound - 1])
    sheet.add(0.5, "its last line is the shorter", if: firstLine.width >= 25 && lastLine.width < firstLine.width)
    let goesOn = shapes.dropFirst().allSatisfy { $0.opening == .small }
    sheet.add(1, "its lines go on with small letters", if: goesOn && isAlone)
    sheet.add(1.5, "the block holds nothing else", if: isAlone)
    sheet.add(-3, "a line ends a sentence", if: shapes.dropLast().contains { $0.endsSentence })
  }

  /// Whether a line is a byline or a date for all its small letter: "by Ann Lee", "den 24. april 1997".
  private func isOfHead(_ index: Int, _ opening: Opening) -> Bool {
    guard opening.range.contains(index) else { return false }
    if opening[index].folios.contains(where: { $0?.isDateAlone ?? false }) { return true }
    guard opening.shapes[index].words <= 8, let byline = opening[index].byline else { return false }
    return byline.isMarked && byline.authors.contains { $0.contains(" ") }
  }

  private func isMasthead(_ line: String, _ shape: LineShape, _ lines: Range<Int>, _ opening: Opening) -> Bool {
    guard lines.count == 1, shape.words <= 6, shape.longSmallWords == 0, NewspaperWords.areIn(line) else {
      return false
    }
    return opening.isBesideIssueLine(lines.lowerBound)
  }

  /// Whether a line is such as a headline under a kicker: longer, not in capitals, no sentence.
  private func isUnderKicker(_ index: Int, _ opening: Opening) -> Bool {
    guard opening.range.contains(index), opening.dates(index).isEmpty, opening[index].byline == nil else {
      return false
    }
    let shape = opening.shapes[index]
    return (4...16).contains(shape.words) && !shape.isInCapitals && !shape.endsSentence && shape.last != .colon
      && shape.opening == .capital
  }

  /// What the dates in a line say against its being a headline.
  private func dateWeight(_ index: Int, _ opening: Opening) -> Double {
    zip(opening[index].dates, opening[index].folios).map { reading, folio in
      guard !reading.isBareYear, let folio else { return 0 }
      if folio.isDateAlone { return -5 }
      if let name = folio.publication, folio.unread == 0,
        NewspaperWords.areIn(name) || MastheadRecogniser.looksLikeName(name),
        reading.before(in: opening.string(index)).hasPrefix(name)
      {
        return -4
      }
      // Where another line says when the issue appeared, a date is part of the headline.
      return reading.precision == .day && !opening.hasIssueDate(besides: index) ? -2.5 : -0.5
    }.min() ?? 0
  }

  /// `Dear Sir,` and the like.
  static func isSalutation(_ line: String, _ shape: LineShape) -> Bool {
    guard shape.words <= 6, let first = line.blankParted.first?.lowercased() else { return false }
    return salutations.contains(first)
      && (shape.last == .comma || shape.last == .exclamationMark || shape.last == .colon || shape.words <= 3)
  }

  /// Whether a letter begins with a line: "Sir, – The clock has struck thirteen."
  static func beginsLetter(_ line: String) -> Bool {
    guard let comma = line.prefix(24).firstIndex(where: { ",!:".contains($0) }) else { return false }
    return isSalutation(String(line[...comma]), LineShape(String(line[...comma])))
  }

  private static let salutations = Languages.set(.salutations)
}
