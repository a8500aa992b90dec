import LanguageFiles

/// Finds the line that names the publication.
struct MastheadRecogniser: Recogniser {
  func candidates(at index: Int, in opening: Opening) -> [Candidate] {
    let line = opening.string(index)
    let shape = opening.shapes[index]
    guard (1...9).contains(shape.words), line.utf8.count <= 120, !line.holdsAddress,
      !SectionTitles.contain(line) && !PaperKinds.contain(line) || opening.settings.mastheads.contains(line),
      !opening[index].isEditorsNote, !opening.isListItem(index), !DateLabel.isOne(line),
      !opening.isOfFigures(index),
      !opening.isMarkedByline(index),
      // "To the Editor:" stands over many letters.
      shape.last != .colon || opening.settings.mastheads.contains(line),
      !HeadlineRecogniser.isSalutation(line, shape), !WebPhrases.contain(line, isAtEdge: true),
      opening[index].facts?.isOfIssue ?? true,
      opening.dates(index).isEmpty || opening.settings.mastheads.contains(line) || CitedMasthead(alone: line) != nil
    else { return [] }
    let cited = CitedMasthead(alone: line)
    var sheet = EvidenceSheet()
    sheet.add(5, "its place and years stand with it", if: cited != nil)
    sheet.add(7, "the configuration knows it", if: opening.settings.mastheads.contains(line))
    let isBesideDate = opening.isBesideIssueLine(index)
    sheet.add(2, "the date stands beside it", if: isBesideDate)
    sheet.add(1.5, "a newspaper's name", if: NewspaperWords.areIn(line))
    let isOfIssue = [index - 1, index + 1].contains { opening.hasVolume($0) }
    sheet.add(1.5, "volume and number stand beside it", if: isOfIssue)
    let isFirst = index == opening.range.lowerBound
    let recurrence = opening[index].recurrence
    sheet.add(
      1.5, "it opens \(recurrence) texts",
      if: recurrence >= 3 && (isFirst || isBesideDate) && shape.last != .colon && shape.commas < 2)
    sheet.add(1.2, "a name over a headline", if: isFirst && Self.looksLikeName(line) && isOverHeadline(index, opening))
    guard sheet.weight > 0 else { return [] }
    sheet.add(1, "it is the first line", if: isFirst)
    sheet.add(0.5, "short", if: shape.words <= 4)
    sheet.add(-1, "long for a masthead", if: shape.words > 6)
    let isConfigured = opening.settings.mastheads.contains(line)
    let isKnown = cited != nil || NewspaperWords.areIn(line) || isConfigured || isOfIssue
    // Old papers end even their names with a full stop.
    sheet.add(
      -3, "ends as a sentence does", if: shape.endsSentence && recurrence < 3 && !(isKnown && shape.isInCapitals))
    sheet.add(
      -4, "no other line can be the headline", if: !isKnown && !opening.hasHeadline(besides: index))
    sheet.add(-2, "a comma or colon", if: shape.last == .comma || shape.last == .colon || shape.commas > 1)
    sheet.add(-1.5, "a word in small letters", if: shape.longSmallWords > 0 && !NewspaperWords.areIn(line))
    sheet.add(-1, "words in small letters", if: shape.longSmallWords > 1)
    sheet.add(-2.5, "begins with a given name", if: !isFirst && GivenNames.begin(line) && !isKnown)
    sheet.add(
      -3, "a body that signs as one", if: !isFirst && !isConfigured && opening[index].byline?.isBodyAlone ?? false)
    sheet.add(-3, "the end of the text names the paper", if: !isConfigured && opening.ending.namesPaper)
    sheet.add(-2, "begins with a small letter, and goes on", if: shape.opening == .small && shape.words > 3)
    sheet.add(-4, "a month", if: shape.figures > 0 && line.split(separator: " ").contains { DateReader.isMonth($0) })
    sheet.add(-4, "a volume or number", if: shape.figures > 0 && opening[index].facts != nil)
    sheet.add(-2, "the line ends as a label does", if: line.hasSuffix(":"))
    let endsWithNumber = shape.figures > 0 && shape.words > 1 && line.last?.isNumber == true
    sheet.add(
      -4, "ends with a number, and another line may be the masthead",
      if: endsWithNumber && !isKnown && opening.hasMasthead(besides: index))
    sheet.add(-3, "a label and what it says", if: !isKnown && LabelBlock.split(line).map { !$0.value.isEmpty } ?? false)
    var values = FieldValues()
    values.publication = cited?.name ?? line.withoutQuotes
    if cited != nil { values = values.accounting(for: line) }
    var doubts: [Doubt] = []
    let isBareName = !isFirst && !Self.looksLikeName(line) || isFirst && !isBesideDate && recurrence >= 3
    if !isKnown && isBareName || NewspaperWords.isDomain(line) && !isConfigured {
      doubts.append(.unsurePublication(line, line: opening.text.lines[index].number))
    }
    return [
      Candidate(part: .masthead, lines: index..<index + 1, evidence: sheet, values: values, doubts: doubts)
    ]
  }

  /// Up to four words that begin with an article, or are written as only names are: "The Third Shift", "n+1",
  /// "openDemocracy".
  static func looksLikeName(_ line: String) -> Bool {
    let words = line.split(separator: " ")
    guard words.count <= 4, let first = words.first, let last = line.unicodeScalars.last,
      CharacterKind(last).isWordCharacter || last == "."
    else {
      return false
    }
    if articles.contains(String(first)), words.count > 1 {
      return words.dropFirst().allSatisfy { String($0).startsWithCapital || $0.count <= 3 }
    }
    return line.contains("&") || line.contains("+") || first.first?.isLowercase == true
  }

  private static let articles = Languages.set(.nameBeginnings)

  /// Whether a line such as headlines are stands below, alone, and what is said of headlines below that.
  private func isOverHeadline(_ index: Int, _ opening: Opening) -> Bool {
    let headline = index + 1
    guard headline + 1 < opening.range.upperBound, opening.beginsBlock(headline), opening.beginsBlock(headline + 1)
    else { return false }
    let shape = opening.shapes[headline]
    guard (2...14).contains(shape.words), !shape.endsSentence, !opening.isProse(at: headline) else { return false }
    let line = opening[headline + 1]
    return line.byline?.isMarked ?? false || !line.dates.isEmpty && opening.shapes[headline + 1].words <= 12
  }
}
