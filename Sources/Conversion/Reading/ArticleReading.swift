import Archive
import Documents

/// What a source text was found to hold: the parts of an article, its text, and what is doubtful.
struct ArticleReading: Sendable {
  let text: SourceText
  let shapes: [LineShape]
  /// What the head and the end of the text say.
  private(set) var values = FieldValues()
  /// The lines that are parts of the head, in order.
  private(set) var opening: [Candidate] = []
  /// The lines that are parts of the end, in order.
  private(set) var closing: [Candidate] = []
  /// The text.
  private(set) var blocks: [BodyBlock] = []
  /// Lines of the printed page that are left out.
  private(set) var furniture: [Int: String] = [:]
  /// The lines of a front matter that the text brought.
  private(set) var frontMatterLines = 0..<0
  /// How much more speaks for the headline than for any other reading.
  private(set) var headlineMargin = Double.infinity
  /// Where the date stands, when it stands in a line that is more than a date.
  private(set) var standingDate: StandingDate.Finding?
  private(set) var doubts: [Doubt] = []
  /// The layout of `pressmark.yml` that the text has.
  private(set) var layout: String?
  /// What it has from elsewhere than its own lines, in words for the front matter.
  private(set) var inherited: [String] = []

  /// Reads a text.
  init(_ source: SourceText, settings: ConversionSettings, knowledge: CorpusKnowledge) {
    let dates = DateReader(order: settings.dateOrder, earliestShortYear: settings.earliestShortYear)
    var start = 0
    if let given = GivenFrontMatter(source, dates: dates, today: settings.today) {
      frontMatterLines = 0..<given.end
      values = given.values
      doubts += given.doubts
      start = given.end
    }
    let said = settings.layouts.isEmpty ? nil : LayoutReading(source, from: start, settings.layouts, dates)
    if let fit = said?.fit ?? KnownLayouts.fit(source, from: start, dates) {
      text = fit.cut > 0 ? source.cutting([fit.text.lowerBound: fit.cut]) : source
      shapes = text.shapes()
      layout = fit.layout.name
      let values = LayoutValues(dates)
      opening = fit.head.map { values.candidate($0, of: fit.layout, in: source) }
      closing = fit.tail.map { values.candidate($0, of: fit.layout, in: source) }
      takeParts()
      readBody(Array(fit.text), TextLayout(text, shapes), dates, knowledge)
    } else {
      let labels = LabelBlock(source, from: start)
      values.leftOut += labels.cutWords(of: source)
      text = source.cutting(labels.cuts)
      shapes = text.shapes()
      readUnknown(from: start, labels, dates, settings, knowledge)
    }
    if said?.fit == nil, let miss = said?.miss { doubts.append(Doubt(miss, in: source)) }
    withhold(source)
    addDoubts(settings)
    if values.date?.day == nil { tellUnreadDate(dates) }
  }

  /// Finds the parts of a text whose layout nobody has said.
  private mutating func readUnknown(
    from start: Int, _ labels: LabelBlock, _ dates: DateReader, _ settings: ConversionSettings,
    _ knowledge: CorpusKnowledge
  ) {
    let layout = TextLayout(text, shapes)
    let closingReader = ClosingReader(text: text, shapes: shapes, dates: dates, settings: settings)
    let trailing = TrailingLabels(
      text, below: max(start, labels.end), isCoded: labels.isCoded, isLabelled: labels.entries.count > 2, dates: dates)
    var whole = Array(start..<trailing.start)
    let ending = Opening.Ending(closingReader.read(&whole, head: values), below: start)
    let first = Opening(
      text, shapes: shapes, layout: layout, settings: settings, dates: dates, recurring: knowledge.openings,
      ending: ending, labels: labels, standings: start == 0 ? knowledge.layouts.standings(of: HeadLook(text)) : [],
      from: start, to: trailing.start)
    if values.headline == nil {
      let reading = OpeningReader(first).read()
      opening = reading.parts
      headlineMargin = reading.headlineMargin
    }
    let taken = Set(opening.flatMap(\.lines))
    var body = (start..<trailing.start).filter { !taken.contains($0) }
    let given = values
    for part in opening + trailing.parts { values.merge(part.values) }
    closing = closingReader.read(&body, head: values) + trailing.parts
    decideName()
    values = given
    takeParts()
    findDate(first, body, dates)
    splitKicker()
    readBody(body, layout, dates, knowledge)
  }

  /// Takes over what the parts of the head and the end say.
  private mutating func takeParts() {
    for part in opening + closing {
      values.merge(part.values)
      doubts += part.doubts
    }
  }

  /// Puts the lines of the text together.
  private mutating func readBody(
    _ body: [Int], _ layout: TextLayout, _ dates: DateReader, _ knowledge: CorpusKnowledge
  ) {
    let found = PageFurniture(
      text, shapes: shapes, layout: layout, body: body, headline: values.headline, publication: values.publication,
      dates: dates)
    furniture = found.lines
    let reader = BodyReader(text: text, shapes: shapes, layout: layout, hyphenation: knowledge.hyphenation)
    blocks = BlockClassifier(
      text: text, shapes: shapes, layout: layout, keptLines: reader.keptLines, dates: dates
    ).classify(reader.read(body, furniture: found))
  }

  /// A name beside the date is the author's where another line names the publication, and the publication's where
  /// another names the author.
  private mutating func decideName() {
    guard let index = opening.firstIndex(where: { $0.undecidedName != nil }), let name = opening[index].undecidedName
    else { return }
    let byline = values.byline ?? closing.compactMap(\.values.byline).first
    let publication = values.publication ?? closing.compactMap(\.values.publication).first
    switch (byline, publication) {
    case (nil, nil):
      doubts.append(
        Doubt(
          kind: .undecidedName, line: text.lines[opening[index].lines.lowerBound].number,
          message: "'\(name.name)' beside the date may be the author or the publication",
          advice: "Write it into the content file: byline: \"\(name.name)\" or publication: \"\(name.name)\"."))
    case (nil, _?): opening[index].values = name.asByline
    case (_?, nil): opening[index].values = name.asPublication
    case (_?, _?): break
    }
  }

  /// Notes the language in which the text is written, when its words leave no doubt, nothing states one, and it is not
  /// the archive's.
  mutating func noteLanguage(_ words: TagText, archive: String) {
    guard values.language == nil, let language = LanguageGuess(words).code,
      language != archive.prefix(while: { $0 != "-" }).lowercased()
    else { return }
    values.language = language
  }

  /// Takes over what is said of the whole issue, as far as the article says nothing else.
  mutating func inherit(_ head: IssueHead) {
    complete(with: head.inherited(by: values), from: "the head of the file (\(head.place))")
  }

  /// Takes over what the archive knows of a folder's texts, as far as nothing else says it.
  mutating func take(_ defaults: TextDefaults) {
    complete(
      with: values.completed(by: FieldValues(defaults)),
      from: "pressmark.yml" + (defaults.folder.isEmpty ? "" : ", folders “\(defaults.folder)”"))
  }

  /// Takes over what a document says of itself, as far as nothing in its text says it.
  mutating func take(_ properties: [DocumentText.Property]) {
    if properties.isEmpty { return }
    complete(with: values.completed(by: FieldValues(properties)), from: "what the document says of itself")
  }

  /// Takes over values that are more than the text's own, and notes what was added and from where; the names of the
  /// keys.
  @discardableResult
  private mutating func complete(with all: FieldValues, from place: String) -> [String] {
    let fields = values.names(differingIn: all)
    values = all
    if fields.isEmpty { return [] }
    inherited.append("taken from \(place): " + fields.joined(separator: ", "))
    if values.date != nil || values.printedDate != nil { doubts.removeAll { $0.kind == .noDate } }
    if values.headline != nil { doubts.removeAll { $0.kind == .noHeadline } }
    return fields
  }

  /// Keeps the article out where a line says so that was not understood.
  private mutating func withhold(_ source: SourceText) {
    guard !values.isDraft, let line = WithheldLine(in: source) else { return }
    withhold()
    doubts.append(
      Doubt(
        kind: .publishing, line: line.number, message: "'\(line.text.shortened)' keeps the article out of the site",
        advice: "If it may be published, delete the line draft: true in the content file."))
  }

  /// Keeps the article out of the site.
  mutating func withhold() { values.isDraft = true }

  // MARK: - Date and place

  private mutating func findDate(_ first: Opening, _ body: [Int], _ dates: DateReader) {
    let dateline = dateline(body, dates)
    // Where several paragraphs name a place, they are a column of news from all over.
    if values.place == nil, let place = dateline?.place, !body.contains(where: { opensElsewhere($0, place, dates) }) {
      values.place = place
    }
    if values.date != nil || values.printedDate != nil {
      preferStandingDate(first)
      return
    }
    if let dateline {
      if let reading = dateline.reading, let date = reading.date {
        values.date = date
        values.printedDate = dateline.printedDate
        doubts += reading.doubts.map { Doubt($0, line: text.lines[body[0]].number) }
        return
      }
    }
    guard values.date == nil, values.printedDate == nil, let finding = StandingDate.find(in: first) else { return }
    standingDate = finding
    values.date = finding.reading.date
    values.printedDate = finding.printed
    doubts += finding.reading.doubts.map { Doubt($0, line: text.lines[finding.line].number) }
  }

  /// A masthead in running text that names the issue's day is better than a month in a line of ornaments, and than the
  /// day on which a mail was sent.
  private mutating func preferStandingDate(_ first: Opening) {
    guard let part = opening.first(where: { $0.values.printedDate != nil }), let date = values.date,
      let finding = StandingDate.find(in: first), finding.evidence.weight >= 3.5, finding.reading.precision == .day,
      let standing = finding.reading.date, standing != date, !part.lines.contains(finding.line)
    else { return }
    let isMonth = date.day == nil && date.month != nil && !part.isLabelled
    let isMailDate = part.isLabelled && date.day.map { day in standing.day.map { day.isNear($0) } ?? false } ?? false
    guard isMonth || isMailDate else { return }
    doubts.append(
      Doubt(
        kind: .severalDates, line: text.lines[finding.line].number,
        message: "'\(finding.printed)' is taken for the date, and not '\(values.printedDate ?? "")'",
        advice: "If that is wrong, correct the date in the content file."))
    standingDate = finding
    values.date = standing
    doubts += finding.reading.doubts.map { Doubt($0, line: text.lines[finding.line].number) }
  }

  /// Whether a paragraph begins with the name of another place.
  private func opensElsewhere(_ index: Int, _ place: String, _ dates: DateReader) -> Bool {
    guard text.lines[index].beginsBlock, let other = Dateline(text.opening(of: index), dates: dates)?.place else {
      return false
    }
    return other != place
  }

  private func dateline(_ body: [Int], _ dates: DateReader) -> Dateline? {
    for index in body.prefix(2) {
      if let dateline = Dateline(text.opening(of: index), dates: dates) { return dateline }
    }
    return nil
  }

  /// `PERU: Siege ends` is a kicker and a headline.
  private mutating func splitKicker() {
    guard values.kicker == nil, let headline = values.headline, let (kicker, rest) = KickerRecogniser.split(headline)
    else { return }
    values.kicker = kicker
    values.headline = rest
  }

  /// Takes over what the names of the file or its folders say, as far as the text says nothing; where it says
  /// something else, that is told, unless the name is that of other articles too.
  mutating func take(_ name: NameValues, isShared: Bool) {
    let line = text.lines.first?.number ?? 1
    let said = values
    let taken = complete(with: said.completed(by: name.values), from: "\(name.place), “\(name.printed)”")
    if said.date == nil, let date = name.values.date {
      doubts.append(
        Doubt(
          kind: .dateFromName, line: line,
          message: "no date was found in the text; \(date.edtf) is taken from '\(name.printed)', \(name.place)",
          advice: "If that is wrong, correct the date in the content file."))
    }
    let others = taken.filter { $0 != ArticleKey.date.name }
    if !others.isEmpty {
      doubts.append(
        Doubt(
          kind: .valueFromName, line: line,
          message: "taken from '\(name.printed)', \(name.place): \(others.joined(separator: ", "))",
          advice: "If that is wrong, correct the content file, or names: in pressmark.yml."))
    }
    for (key, own, other) in isShared ? [] : name.contradictions(of: said) {
      doubts.append(
        Doubt(
          kind: key == .date ? .dateInName : .valueInName, line: line,
          message: "the text's \(key.name) is \(own), but '\(name.printed)', \(name.place), says \(other)",
          advice: "The text's is used. If that is wrong, correct the \(key.name) in the content file."))
    }
  }

  // MARK: - Doubts

  /// A line near the top that is a date by its look, when no day was found.
  private mutating func tellUnreadDate(_ dates: DateReader) {
    for index in text.lines.indices.prefix(10)
    where shapes[index].words <= 8 {
      let line = text.opening(of: index)
      let isWhole = UnreadDate.isWhole(line, dates.dates(in: line), dates)
      guard isWhole || UnreadDate.isOne(line, dates) else { continue }
      doubts.append(
        Doubt(
          kind: .unreadDate, line: text.lines[index].number,
          message:
            "'\(line.shortened)' looks like a date, but "
            + (isWhole ? "it was not understood" : "its month and day were not understood"),
          advice: "If it is the article's, write it into the content file: date: \"1997-04-24\"."))
      return
    }
  }

  private mutating func addDoubts(_ settings: ConversionSettings) {
    let firstLine = text.lines.first?.number ?? 1
    if let printed = values.printedDate, let today = settings.today, let day = values.date?.day, day > today {
      doubts.append(
        Doubt(
          kind: .futureDate, line: firstLine, message: "the date '\(printed)' lies in the future",
          advice: "Correct it in the content file, if it is wrong."))
    }
    if values.date == nil, values.printedDate == nil {
      doubts.append(
        Doubt(
          kind: .noDate, line: firstLine,
          message: "no date was found" + (settings.possibleYear.map { "; the file's name holds '\($0)'" } ?? ""),
          advice: "If the text's date is known, write it into the content file: date: \"1997-04-24\"."))
    }
    if values.headline == nil {
      doubts.append(
        Doubt(
          kind: .noHeadline, line: firstLine,
          message: "no headline was found; the first words of the text stand for it",
          advice: "Write one into the content file: title: \"…\"."))
    } else if headlineMargin < 0.5, let line = opening.first(where: { $0.part == .headline })?.lines.lowerBound {
      doubts.append(
        Doubt(
          kind: .unsureHeadline, line: text.lines[line].number,
          message: "'\((values.headline ?? "").shortened)' is taken for the headline, but another line may be it",
          advice: "Look at it with pressmark inspect; the title in the content file is open to correction."))
    }
    if blocks.isEmpty {
      doubts.append(
        Doubt(
          kind: .noText, line: text.lines.last?.number ?? 1, message: "no text follows the headline",
          advice: "If the text is lost, leave it so; otherwise put it below the headline, after a blank line."))
    }
  }
}

extension SourceText {
  /// The looks of all lines.
  func shapes() -> [LineShape] {
    bytes.withUnsafeBufferPointer { bytes in
      lines.map { LineShape(UnsafeBufferPointer(rebasing: bytes[$0.range])) }
    }
  }
}

extension CalendarDay {
  /// Whether another day is at most ten days away.
  fileprivate func isNear(_ other: CalendarDay) -> Bool {
    // Months count as 31 days: near the end of one this is a little generous.
    let distance = (year - other.year) * 372 + (month - other.month) * 31 + day - other.day
    return abs(distance) <= 10
  }
}
