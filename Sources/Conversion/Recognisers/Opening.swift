import Archive
import Support

/// The first lines of a text, where its headline, date and byline are looked for.
struct Opening: Sendable {
  let text: SourceText
  /// The looks of all lines of the text.
  let shapes: [LineShape]
  let layout: TextLayout
  let settings: ConversionSettings
  /// The lines that are looked at.
  let range: Range<Int>
  /// What is known of them.
  private var lines: [OpeningLine] = []
  /// Lines that say with a label what they are.
  let labels: LabelBlock
  /// Lines of the text, the last one left out, that are nothing but a name: where there are several they head passages
  /// or sign letters.
  let soleNames: [Int]
  /// What the end of the text says.
  let ending: Ending
  /// How the lines stand in other texts that are laid out alike, from the first line that is looked at.
  let standings: [FoundLayouts.Standing]

  /// What the end of a text says, as far as it helps to read its beginning.
  struct Ending: Sendable {
    /// A name signs the text.
    var isSigned = false
    /// A line says on which day it was printed.
    var isDated = false
    /// A line says in which paper.
    var namesPaper = false

    init() {}

    /// Lines near the top may be a short text's head, and prove nothing.
    init(_ parts: [Candidate], below top: Int) {
      let parts = parts.filter { $0.lines.lowerBound >= top + 4 }
      isSigned = parts.contains { $0.part == .byline && $0.weight >= 2.5 }
      isDated = parts.contains { $0.values.date?.day != nil }
      namesPaper = parts.contains { $0.values.publication != nil && $0.weight >= 2.5 }
    }
  }

  /// How many lines are looked at, when no labels go on for longer.
  static let length = 16

  init(
    _ text: SourceText, shapes: [LineShape], layout: TextLayout, settings: ConversionSettings, dates reader: DateReader,
    recurring: RecurringLines, ending: Ending = Ending(), labels: LabelBlock, standings: [FoundLayouts.Standing] = [],
    from start: Int = 0, to last: Int? = nil
  ) {
    self.standings = standings
    self.ending = ending
    self.text = text
    self.shapes = shapes
    self.layout = layout
    self.settings = settings
    let longest = min(last ?? text.lines.count, max(start + Self.length, labels.end + 4))
    let end = (start..<longest).dropFirst().first { text.headsPassage($0, shapes) } ?? longest
    range = start..<end
    self.labels = labels
    soleNames = text.soleNames(shapes, from: start + 1)
    lines.reserveCapacity(range.count)
    var prose = 0
    for index in range {
      lines.append(OpeningLine(text, index, shapes[index], reader, recurring, isOfHead: prose < 2))
      if index >= labels.end, isProse(at: index) { prose += 1 }
    }
    // "Fire at Pit No. 4" is a headline where another line is the masthead.
    for place in lines.indices where lines[place].isNumberedName && hasMasthead(besides: range.lowerBound + place) {
      lines[place].takeNumberAsName()
    }
  }

  /// Whether another line by itself is a newspaper's name, or looks like one.
  func hasMasthead(besides index: Int) -> Bool {
    range.contains { other in
      let shape = shapes[other]
      return other != index && (1...6).contains(shape.words) && !shape.endsSentence && shape.figures == 0
        && self[other].dates.isEmpty && beginsBlock(other)
        && (NewspaperWords.areIn(string(other)) && shape.longSmallWords == 0
          || shape.isInCapitals && self[other].folded.hasPrefix("the ")
          || MastheadRecogniser.looksLikeName(string(other)))
    }
  }

  subscript(_ index: Int) -> OpeningLine { lines[index - range.lowerBound] }

  func string(_ index: Int) -> String { self[index].string }

  /// A few lines as one.
  func string(_ lines: Range<Int>) -> String {
    lines.count == 1 ? string(lines.lowerBound) : lines.map(string).joined(separator: " ")
  }

  func dates(_ index: Int) -> [DateReading] { self[index].dates }

  /// The lines that parts of the head are looked for in: behind the first two of running text there are none.
  var head: Range<Int> {
    var prose = 0
    for index in max(range.lowerBound, labels.end)..<range.upperBound where isProse(at: index) {
      prose += 1
      if prose == 2 { return range.lowerBound..<index + 1 }
    }
    return range
  }

  /// Whether a block of lines begins here.
  func beginsBlock(_ index: Int) -> Bool { index == range.lowerBound || text.lines[index].beginsBlock }

  /// Whether a block ends with the line before `index`.
  func endsBlock(before index: Int) -> Bool { index >= text.lines.count || text.lines[index].beginsBlock }

  /// Where the block of lines around `index` ends.
  func blockEnd(_ index: Int) -> Int {
    var end = index + 1
    while end < text.lines.count, !text.lines[end].beginsBlock { end += 1 }
    return end
  }

  /// Whether running text stands at a line: a long line, or lines that fill their width, or a whole sentence.
  func isProse(at index: Int) -> Bool {
    guard index < text.lines.count, !isIssueLine(index) else { return false }
    let shape = shapes[index]
    if shape.words >= 22 || shape.holdsSentenceEnd && shape.longSmallWords >= 3 { return true }
    if shape.caselessLetters > 50 { return true }
    // Chinese and Japanese headlines have no full stop, and what ends with a question or a call goes on inside.
    if !shape.hasCase, shape.endsSentence, shape.caselessLetters >= 10, shape.last == .fullStop || shape.commas > 0 {
      return true
    }
    let next = index + 1
    if next < text.lines.count, !text.lines[next].beginsBlock, layout.wrapWidth != nil,
      shape.smallWords >= 4 || shape.caselessLetters >= 12, !shape.endsSentence
    {
      return true
    }
    return shape.endsSentence && shape.smallWords >= 4 && shape.words >= 8
  }

  /// Whether a line is the title of a part of the paper, over a headline. Where it stands over several letters, it is
  /// the headline.
  func isSectionTitle(_ index: Int) -> Bool {
    guard SectionTitles.contain(string(index)), soleNames.count < 2,
      // The date may stand between them.
      let below = (index + 1..<range.upperBound).prefix(2).first(where: { !isIssueLine($0) })
    else { return false }
    let (line, next) = (string(below), shapes[below])
    if let byline = self[below].byline, byline.isMarked || GivenNames.begin(line) { return false }
    return (1...16).contains(next.words) && !next.endsSentence && !isProse(at: below)
      && !HeadlineRecogniser.isSalutation(line, next)
  }

  /// Whether a line is such a title below the headline and beside the date.
  func isSectionBesideDate(_ index: Int) -> Bool {
    index > range.lowerBound && SectionTitles.contain(string(index)) && soleNames.count < 2 && isBesideIssueLine(index)
      && hasHeadline(besides: index)
  }

  /// Whether a line says with a mark that it is a byline, or is a credit.
  func isMarkedByline(_ index: Int) -> Bool {
    guard let byline = self[index].byline, byline.isMarked else { return false }
    return (!byline.authors.isEmpty || byline.isCredit) && shapes[index].longSmallWords <= 3
  }

  /// Whether a line other than this one may be the headline: short, no sentence, and nothing else by its look.
  func hasHeadline(besides line: Int) -> Bool { head.contains { $0 != line && mayBeHeadline($0) } }

  /// Whether a line may be the headline.
  func mayBeHeadline(_ index: Int) -> Bool {
    let shape = shapes[index]
    guard (1...22).contains(shape.words), shape.letters + shape.caselessLetters > 0,
      !isProse(at: index), !isIssueLine(index), !self[index].isEditorsNote, !self[index].isOfCopy,
      !self[index].isOfLife, !self[index].isUnreadDate, !isMarkedByline(index),
      shape.last != .comma, shape.last != .colon, !string(index).holdsAddress, !isListItem(index),
      !isOfFigures(index), !isLineOfText(index), !isPaperBesideDate(index)
    else { return false }
    if self[index].folios.contains(where: { $0?.isDateAlone ?? false }) { return false }
    // Old papers end headlines with a full stop, in capitals or short.
    if shape.endsSentence, shape.last == .fullStop {
      return shape.hasCase && shape.commas == 0 && !string(index).contains(":")
        && (shape.isInCapitals || shape.words <= 8 && shape.smallWords == 0
          || (4...6).contains(shape.words) && shape.smallWords == 1)
    }
    return true
  }

  /// Whether a line near the top is a date that nobody can read as a day. A diary's days are its subheads.
  func isUnreadDate(_ index: Int) -> Bool {
    self[index].isUnreadDate && index < range.lowerBound + 4 && range.count { self[$0].isUnreadDate } == 1
      && !hasProse(above: index) && hasHeadline(besides: index)
  }

  /// Whether a line is nothing but a year, by itself, and another one says on which day the issue appeared: "1984" may
  /// be a headline.
  func isYearBesideDate(_ index: Int) -> Bool {
    guard let reading = self[index].dates.first, reading.isBareYear, self[index].folios.first??.isDateAlone == true
    else { return false }
    return beginsBlock(index) && endsBlock(before: index + 1) && hasIssueDate(besides: index)
  }

  /// Whether a line is an item of a list: it begins with a bullet, or as the line above or below does.
  func isListItem(_ index: Int) -> Bool {
    let line = string(index).utf8
    if line.dropFirst().first == UInt8(ascii: ")"), line.first?.isASCIILetterOrDigit ?? false { return true }
    guard let marker = ListMarker(text, index) else { return false }
    if case .bullet(let sign) = marker.kind, ListMarker.bullets.contains(sign) { return true }
    return [index - 1, index + 1].contains { other in
      guard range.contains(other), let beside = ListMarker(text, other) else { return false }
      return beside.isBullet ? beside.kind == marker.kind : !marker.isBullet
    }
  }

  /// Whether a line can only be text, however short: the last one, a caption, something said, a name and what it is to
  /// somebody, and a line beside one that goes on behind its comma, as those of verses do.
  private func isLineOfText(_ index: Int) -> Bool {
    let shape = shapes[index]
    if index + 1 >= text.lines.count || Caption.begins(string(index)) { return true }
    if shape.opening == .enclosure, shape.endsSentence { return true }
    if shape.commas > 0, shape.words <= 4, !shape.isInCapitals { return true }
    return index > range.lowerBound && !beginsBlock(index) && shapes[index - 1].last == .comma
  }

  /// Whether a line is mostly figures, as a telephone's number is.
  func isOfFigures(_ index: Int) -> Bool {
    shapes[index].figures >= 2 && shapes[index].figures * 2 >= shapes[index].words
  }

  /// Whether running text stands above a line.
  func hasProse(above index: Int) -> Bool {
    (max(range.lowerBound, labels.end)..<max(index, range.lowerBound, labels.end)).contains { isProse(at: $0) }
  }

  /// Whether another line than this one says on which day the issue appeared.
  func hasIssueDate(besides index: Int) -> Bool {
    ending.isDated
      || range.contains { other in
        other != index
          && zip(self[other].dates, self[other].folios).contains { reading, folio in
            guard let folio, reading.precision == .day, reading.date != nil else { return false }
            return folio.isDateAlone || folio.byline != nil || folio.publication != nil && shapes[other].words <= 12
          }
      }
  }

  /// Whether a line says which volume and number the issue has.
  func hasVolume(_ index: Int) -> Bool {
    range.contains(index)
      && (self[index].facts?.isOfIssue ?? false || self[index].folios.contains { $0?.isOfIssue ?? false })
  }

  /// Whether a line holds the issue's date, volume or number, and nothing else.
  func isIssueLine(_ index: Int) -> Bool {
    guard range.contains(index) else { return false }
    let line = self[index]
    if let facts = line.facts, facts.isOfIssue, facts.publication == nil || line.dates.isEmpty { return true }
    return zip(line.dates, line.folios).contains { reading, folio in
      folio.map { !reading.isBareYear && $0.byline == nil && ($0.publication == nil || $0.possiblePlace != nil) }
        ?? false
    }
  }

  /// Whether a line beside the date has the name of a paper, or one that several texts have there.
  private func isPaperBesideDate(_ index: Int) -> Bool {
    isBesideIssueLine(index) && (self[index].recurrence >= 3 || NewspaperWords.areIn(string(index)))
  }

  /// Whether such a line stands right above or below.
  func isBesideIssueLine(_ index: Int) -> Bool { isIssueLine(index - 1) || isIssueLine(index + 1) }

  /// Whether the text uses a word in small letters, as it would not use a name.
  func usesInSmallLetters(_ word: some StringProtocol) -> Bool { text.usesInSmallLetters(word) }
}
