import Archive
import LanguageFiles
import Support

/// Finds what stands below an article's text: who signed it, where it was printed, whose it is.
struct ClosingReader {
  let text: SourceText
  let shapes: [LineShape]
  let dates: DateReader
  let settings: ConversionSettings

  /// How many lines from the end are looked at.
  static let length = 6

  /// The parts at the end, from the last line upwards.
  ///
  /// - Parameters:
  ///   - body: the lines of the text; those that are parts are taken off its end.
  ///   - head: what the opening says already.
  func read(_ body: inout [Int], head: FieldValues) -> [Candidate] {
    var parts: [Candidate] = []
    var found = head
    // Where names stand alone in the text too, it is a page of letters, and the last one signs only its own.
    let names = text.soleNames(shapes, from: body.first ?? 0).filter { $0 != body.first }
    while body.count > 1, parts.count < Self.length, let last = body.last, shapes[last].words <= 45,
      text.lines[last].quotes == 0,
      let candidate = candidate(last, above: body[body.count - 2], found, names, isLast: parts.isEmpty)
    {
      body.removeLast()
      parts.append(candidate)
      found.merge(candidate.values)
    }
    return parts.reversed()
  }

  private func candidate(
    _ index: Int, above: Int, _ found: FieldValues, _ names: [Int], isLast: Bool
  ) -> Candidate? {
    let line = text.string(index)
    let candidates = [
      copied(line, index),
      found.rights == nil ? rights(line, index) : nil,
      found.printedDate == nil && found.date == nil ? printed(line, index, found) : nil,
      found.publication == nil ? source(line, index) : nil,
      found.byline == nil ? signature(line, index, above: above, names, isLast: isLast) : nil,
    ]
    return candidates.compactMap(\.self).filter { $0.weight >= 2 }.max { $0.weight < $1.weight }
  }

  /// Whether the text has the words that no Dutch text lacks.
  private var isDutch: Bool { text.contains(word: Array("het".utf8)) || text.contains(word: Array("een".utf8)) }

  private static let notices = Languages.words(.rightsAtEnd)
  private static let rightsPhrases = Phrases(notices)

  // MARK: - Recognisers

  /// `© 1997 The Call`, `All rights reserved.`
  private func rights(_ line: String, _ index: Int) -> Candidate? {
    let folded = line.lowercased()
    var sheet = EvidenceSheet()
    sheet.add(
      4, "a copyright sign", if: folded.hasPrefix("©") || folded.hasPrefix("(c) ") || folded.hasPrefix("copyright"))
    // The last sentence of an article may speak of them too.
    let isNotice =
      Self.notices.contains { folded.hasPrefix($0) || folded.trimmingFullStop.hasSuffix($0) }
      || folded.contains("©") || folded.contains(where: \.isNumber)
    sheet.add(3, "speaks of rights", if: isNotice && Self.rightsPhrases.areIn(folded))
    guard sheet.weight > 0 else { return nil }
    var values = FieldValues()
    values.rights = line
    return Candidate(part: .rights, lines: index..<index + 1, evidence: sheet, values: values)
  }

  /// `Accessed 12 March 2015`.
  private func copied(_ line: String, _ index: Int) -> Candidate? {
    guard shapes[index].words <= 16, CopyDate.isIn(line, dates.dates(in: line)) else { return nil }
    var sheet = EvidenceSheet()
    sheet.add(4, "says when the text was copied")
    var values = FieldValues()
    values.leftOut = [line]
    return Candidate(part: .otherLabel, lines: index..<index + 1, evidence: sheet, values: values)
  }

  /// `From The Herald, 12 March 2015`.
  private func printed(_ line: String, _ index: Int, _ found: FieldValues) -> Candidate? {
    guard line.utf8.count <= 200 else { return nil }
    let readings = dates.dates(in: line)
    for reading in readings {
      guard let folio = FolioReading(reading, in: line, among: readings, takesDe: !isDutch) else { continue }
      // "The Clog, 1937": a year is enough where a name stands before it and nothing behind.
      if reading.isBareYear,
        folio.publication == nil || !line.hasSuffix(reading.printed(in: line)) || shapes[index].words > 6
          || !text.lines[index].beginsBlock
      {
        continue
      }
      var sheet = EvidenceSheet()
      sheet.add(2, "a date, and nothing that is not said of an issue")
      sheet.add(1, "a name beside it", if: folio.publication != nil)
      sheet.add(1.5, "“\(folio.leadIn ?? "")” says where it comes from", if: folio.leadIn != nil)
      var values = FieldValues()
      values.date = reading.date
      values.provenOrder = reading.proves
      values.printedDate = reading.printed(in: line)
      values.volume = folio.volume
      values.issue = folio.issue
      values.page = folio.page
      if found.publication == nil { values.publication = folio.publication }
      values.place = folio.place
      if let lead = folio.leadIn { values.leftOut = [lead] }
      if !folio.others.isEmpty || reading.hasTime
        || found.publication != nil && folio.publication != nil && found.publication != folio.publication
      {
        values.printedDate = line
        values.leftOut = []
      }
      if found.byline == nil { (values.byline, values.authors) = (folio.byline, folio.authors) }
      values = values.accounting(for: line)
      return Candidate(
        part: folio.publication == nil ? .date : .folio, lines: index..<index + 1, evidence: sheet, values: values,
        doubts: reading.doubts.map { Doubt($0, line: text.lines[index].number) }
          + [.otherDay(than: reading, in: line, among: readings, line: text.lines[index].number)].compactMap(\.self))
    }
    return nil
  }

  /// `Source: Jacobin`.
  private func source(_ line: String, _ index: Int) -> Candidate? {
    guard shapes[index].words <= 7, let (label, value) = LabelBlock.split(line),
      FieldLabel.part(of: label) == .masthead,
      FolioPiece.looksLikeName(value) || NewspaperWords.isDomain(value), !value.holdsAddress
    else { return nil }
    var sheet = EvidenceSheet()
    sheet.add(3, "a label says where it was printed")
    var values = FieldValues()
    values.publication = value
    values.leftOut = [label]
    return Candidate(part: .masthead, lines: index..<index + 1, evidence: sheet, values: values)
  }

  /// `Ann Lee`, `- Ann Lee`, `(AL)`.
  private func signature(_ line: String, _ index: Int, above: Int, _ names: [Int], isLast: Bool) -> Candidate? {
    let shape = shapes[index]
    guard shape.words <= 45, line.utf8.count <= 400 else { return nil }
    var sheet = EvidenceSheet()
    var values = FieldValues()
    let hasDash = shape.opening == .hyphen || shape.opening == .dash
    var signed = hasDash ? line.drop { "-–—~ ".contains($0) }.trimmedBlanks : line
    let isBracketed = signed.hasPrefix("(") && signed.hasSuffix(")") || signed.hasPrefix("[") && signed.hasSuffix("]")
    if isBracketed { signed = signed.dropFirst().dropLast().trimmedBlanks }
    // Old papers end a signature with a full stop: "KARL WEINRICH."
    if !hasDash, shape.words <= 4, signed.hasSuffix("."), shape.isInCapitals || GivenNames.begin(signed) {
      signed = String(signed.dropLast())
    }
    if isInitials(line) {
      sheet.add(3, "initials in brackets")
      values.byline = line
    } else if let byline = Byline(signed)
      ?? (hasDash && !isLast && isSignedByABody(signed, shape) ? Byline(signed, isMarked: true) : nil),
      !byline.authors.isEmpty || (byline.isMarked || byline.hasOffice && !isLast) && hasDash
    {
      sheet.add(hasDash ? 1.5 : 1, "looks like a name")
      sheet.add(1.5, "a dash stands before it", if: hasDash)
      sheet.add(1, "in brackets", if: isBracketed)
      sheet.add(2, "begins as bylines do", if: !hasDash && byline.isMarked)
      sheet.add(0.5, "an office stands with it", if: byline.hasOffice)
      let everyday = byline.authors.flatMap { $0.split(separator: " ") }.filter { text.usesInSmallLetters($0) }
      sheet.add(-1.5, "the text uses “\(everyday.first ?? "")” as a common word", if: !everyday.isEmpty)
      sheet.add(1, "begins with a given name", if: byline.authors.contains { GivenNames.begin($0) })
      sheet.add(-2, "ends as a sentence does", if: shape.endsSentence && signed.hasSuffix(".") && shape.words > 3)
      sheet.add(
        -2, "more lines like it stand above",
        if: hasDash && isLikeItem(index, above))
      sheet.add(
        -4, "other names stand alone in the text", if: !hasDash && !byline.isMarked && names.count { $0 != index } >= 2)
      sheet.add(-1.5, "a word that names passages, not persons", if: SectionWords.areIn(signed.lowercased()))
      sheet.add(2, "a line on where it was printed follows", if: hasDash && !isLast)
      sheet.add(-3, "words in small letters", if: shape.longSmallWords > 2)
      sheet.add(-2, "in a script without capitals", if: !shape.hasCase)
      values.byline = isBracketed ? line : signed
      // "Ann Lee, Netherby": a comma alone does not make the second a person.
      let isList = byline.authors.count != 2 || signed.contains(" and ") || signed.contains(" & ")
      values.authors = isList ? byline.authors : Array(byline.authors.prefix(1))
      values.place = byline.place
    } else {
      return nil
    }
    sheet.add(1, "the text above it ends", if: shapes[above].endsSentence)
    sheet.add(
      -2.5, "the line above ends no sentence", if: !hasDash && !shapes[above].endsSentence && shapes[above].words < 12)
    sheet.add(0.5, "stands alone", if: text.lines[index].beginsBlock)
    return Candidate(part: .byline, lines: index..<index + 1, evidence: sheet, values: values)
  }

  /// One word, two names, or a few words that begin and end with capitals: "The Rust Release Team", "Code for Germany".
  private func isSignedByABody(_ line: String, _ shape: LineShape) -> Bool {
    if shape.words == 1 || line.contains(" and ") { return true }
    guard shape.words <= 6, !shape.endsSentence, let last = line.split(separator: " ").last else { return false }
    return line.startsWithCapital && String(last).startsWithCapital
  }

  /// Whether the line above begins with a dash as this one does: then both may be a list's items.
  private func isLikeItem(_ index: Int, _ above: Int) -> Bool {
    guard shapes[above].opening == .hyphen || shapes[above].opening == .dash else { return false }
    return (ListMarker(text, index) == nil) == (ListMarker(text, above) == nil)
  }

  private func isInitials(_ line: String) -> Bool {
    guard line.hasPrefix("("), line.hasSuffix(")") || line.hasSuffix(").") else { return false }
    let letters = line.filter { $0.isLetter }
    return (2...4).contains(letters.count) && line.allSatisfy { $0.isUppercase || "(). ".contains($0) }
  }
}

extension SourceText {
  /// Whether the text uses a word in small letters, as it would not use a name.
  func usesInSmallLetters(_ word: some StringProtocol) -> Bool {
    let small = word.lowercased()
    guard small.utf8.count >= 3, small != word else { return false }
    return contains(word: Array(small.utf8))
  }
}
