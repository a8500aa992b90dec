/// Finds the line that says who wrote the article.
struct BylineRecogniser: Recogniser {
  private static let weekdays = Set(DateWord.weekdays.flatMap(Languages.set))

  /// With less evidence a byline that no word marks is told.
  private static let sure = 2.0

  func candidates(at index: Int, in opening: Opening) -> [Candidate] {
    let line = opening.string(index)
    let shape = opening.shapes[index]
    guard line.utf8.count <= 240, shape.words > 0, shape.words <= 20 else { return [] }
    let isAlone = opening.beginsBlock(index) && opening.endsBlock(before: index + 1)
    if let sender = Self.sender(line, index, opening) { return [sender] }
    // What stands beside a date is read with it.
    if opening[index].folios.contains(where: { $0?.byline != nil }) { return [] }
    guard let byline = opening[index].byline ?? Self.soleWord(line, shape, isAlone: isAlone) else { return [] }
    var sheet = EvidenceSheet()
    if byline.isMarked {
      sheet.add(5, "begins as bylines do")
      sheet.add(1.5, "and goes on with a name", if: !byline.authors.isEmpty)
      sheet.add(-2.5, "no name follows", if: byline.authors.isEmpty && !byline.isCredit)
      sheet.add(-5, "it is a sentence", if: shape.endsSentence && shape.longSmallWords > 2 || shape.longSmallWords > 6)
    } else if byline.authors.isEmpty, byline.hasOffice {
      sheet.add(1.5, "a body that signs as one")
      sheet.add(2, "an agency's or an office's name and nothing more", if: OfficeWords.areOffice(line))
      sheet.add(0.5, "stands alone between blank lines", if: isAlone)
    } else if !byline.authors.isEmpty {
      sheet.add(
        byline.authors.contains { $0.contains(" ") } ? 1.5 : 0.7,
        byline.authors.count > 1 ? "looks like names" : "looks like a name")
      sheet.add(2, "an office or a newspaper stands with it", if: byline.hasOffice)
      sheet.add(1, "begins with a given name", if: byline.authors.contains { GivenNames.begin($0) })
      sheet.add(-2, "a newspaper's name", if: NewspaperWords.areIn(line) && !byline.hasOffice)
      sheet.add(-4, "a newspaper's name, with a remark", if: byline.hasOffice && Self.isPaper(byline.authors))
      sheet.add(
        -2, "a name signs the text below",
        if: opening.ending.isSigned && !byline.authors.contains { GivenNames.begin($0) })
      sheet.add(0.5, "in capitals", if: shape.isInCapitals)
      sheet.add(0.5, "stands alone between blank lines", if: isAlone)
      let everyday = byline.authors.flatMap { $0.split(separator: " ") }.filter { opening.usesInSmallLetters($0) }
      sheet.add(
        -1.5 * Double(min(2, everyday.count)), "the text uses “\(everyday.first ?? "")” as a common word",
        if: !everyday.isEmpty)
      let others = opening.soleNames.count { $0 > index }
      sheet.add(-3, "\(others) other names stand alone in the text", if: others >= 2)
      sheet.add(-1, "long for a name", if: byline.authors.count == 1 && shape.words > 4 && !byline.hasOffice)
      sheet.add(-3, "a word that names passages, not persons", if: SectionWords.areIn(opening[index].folded))
      sheet.add(
        -2, "in a script without capitals, so that nothing shows a name",
        if: !shape.hasCase && !byline.hasOffice)
    } else {
      sheet.add(0.5, "one word where a byline stands")
      sheet.add(-2, "the text uses it as a common word", if: opening.usesInSmallLetters(line))
      sheet.add(-2, "a word that names passages, not persons", if: SectionWords.areIn(opening[index].folded))
    }
    let recurrence = opening[index].recurrence
    sheet.add(0.8, "it stands at the top of \(recurrence) texts", if: !byline.isMarked && recurrence >= 3)
    sheet.add(0.5, "running text follows", if: opening.isProse(at: index + 1))
    sheet.add(-3, "a date stands in it", if: !opening.dates(index).isEmpty)
    var values = FieldValues()
    values.byline = line
    values.authors = byline.authors
    values.place = byline.place
    let isUnsure = !byline.isMarked && sheet.weight < Self.sure
    let candidate = Candidate(
      part: .byline, lines: index..<index + 1, evidence: sheet, values: values,
      doubts: isUnsure ? [.unsureByline(line, line: opening.text.lines[index].number)] : [])
    return [candidate, withLineBelow(candidate, byline, at: index, opening)].compactMap(\.self)
  }

  /// The same with the line below, where that says which office or agency the author has, or goes on with the names:
  /// "Staff Writer", "United Coast Press", "Special to The Harbour Times"; and a credit with the byline below it.
  private func withLineBelow(
    _ candidate: Candidate, _ byline: Byline, at index: Int, _ opening: Opening
  ) -> Candidate? {
    let next = index + 1
    guard next < opening.range.upperBound, opening.shapes[next].words <= 10, opening.dates(next).isEmpty,
      byline.isCredit || !byline.authors.isEmpty, candidate.weight > 0
    else { return nil }
    let (line, shape) = (opening.string(next), opening.shapes[next])
    let isClose = !opening.beginsBlock(next)
    let whole = isClose && !shape.endsSentence ? Byline(opening.string(index) + ", " + line) : nil
    var sheet = candidate.evidence
    var values = candidate.values
    let below = opening[next].byline
    if byline.authors.isEmpty {
      guard let below, !below.authors.isEmpty, below.isMarked || isClose && GivenNames.begin(line) else { return nil }
      sheet.add(2, "the author in the line below")
      (values.authors, values.place) = (below.authors, below.place ?? values.place)
    } else if let below, below.authors.isEmpty, below.isCredit {
      sheet.add(3, "an office, an agency or a credit in the line below")
      values.place = values.place ?? below.place
    } else if let whole, whole.hasOffice, whole.authors == byline.authors, below?.authors.isEmpty ?? true {
      sheet.add(1, "an office in the line below")
    } else if isClose, byline.isMarked, BylineCredits(line.split(separator: " ").map(String.init)).isOfPicturesAlone {
      sheet.add(1, "who took the pictures, in the line below")
    } else if isClose, byline.isMarked, shape.words <= 2, shape.smallWords == 0, !shape.endsSentence,
      let last = byline.authors.last, byline.authors.count > 1, !last.contains(" "),
      let both = Byline(opening.string(index) + " " + line), both.authors.count == byline.authors.count,
      both.authors.last?.contains(" ") ?? false
    {
      sheet.add(1, "the last name goes on in the line below")
      values.authors = both.authors
    } else if let first = line.split(separator: " ").first, isClose, NameList.joining.contains(first.lowercased()),
      let both = Byline(opening.string(index) + " " + line), both.authors.count > byline.authors.count
    {
      sheet.add(1, "another name in the line below")
      values.authors = both.authors
    } else if byline.isMarked, isPaper(line, shape), opening.endsBlock(before: next + 1),
      isClose || NewspaperWords.areIn(line) && opening.isProse(at: next + 1)
    {
      sheet.add(1, "a paper or an agency in the line below")
    } else {
      return nil
    }
    values.byline = opening.string(index..<next + 1)
    return Candidate(part: .byline, lines: index..<next + 1, evidence: sheet, values: values)
  }

  /// Whether the only name is that of a paper: "Granthaven Ledger (Late Edition)".
  private static func isPaper(_ names: [String]) -> Bool {
    guard names.count == 1, let last = names[0].split(separator: " ").last else { return false }
    return NewspaperWords.areIn(String(last)) && !GivenNames.begin(names[0])
  }

  /// Two words or more that begin with capitals, as the name of a paper does.
  private func isPaper(_ line: String, _ shape: LineShape) -> Bool {
    (2...6).contains(shape.words) && shape.smallWords <= 1 && shape.figures == 0 && !shape.endsSentence
      && shape.last.isWordCharacter && shape.commas == 0 && line.startsWithCapital
  }

  /// `Ann Lee ann at example.org`, above the date, as a list's archive prints who sent a mail.
  private static func sender(_ line: String, _ index: Int, _ opening: Opening) -> Candidate? {
    guard opening.shapes[index].words <= 10, opening.isIssueLine(index + 1),
      line.contains("@") || line.contains(" at "),
      line.split(separator: " ").last.map({ $0.contains(".") }) ?? false
    else { return nil }
    let sender = MailSender(line)
    guard !sender.authors.isEmpty else { return nil }
    var sheet = EvidenceSheet()
    sheet.add(5, "a name with its address, above the date")
    var values = FieldValues()
    values.byline = line
    values.authors = sender.authors
    return Candidate(part: .byline, lines: index..<index + 1, evidence: sheet, values: values)
  }

  /// A user's name, a pen name, a paper's own name: one word that stands alone, and is no heading such as "BIRTHS" or
  /// "Monday".
  private static func soleWord(_ line: String, _ shape: LineShape, isAlone: Bool) -> Byline? {
    guard isAlone, shape.words == 1, (2...24).contains(line.utf8.count), line.utf8.count > 2 || line.startsWithCapital,
      shape.last.isWordCharacter, shape.hasCase, !shape.isInCapitals, !weekdays.contains(line.lowercased()),
      !line.unicodeScalars.contains(where: { !CharacterKind($0).isWordCharacter })
    else { return nil }
    return Byline(unnamed: ())
  }
}

extension Byline {
  /// A byline whose person is not understood.
  fileprivate init(unnamed: Void) {}
}
