import Archive
import LanguageFiles
import Support

/// What stands beside a date in a line: a publication, a volume and number, a page, a price.
struct FolioReading: Sendable {
  private(set) var publication: String?
  private(set) var volume: String?
  private(set) var issue: String?
  private(set) var page: String?
  private(set) var place: String?
  /// The part of the paper, where the line says it: "in Housing".
  private(set) var section: String?
  /// Who wrote the article, where the line says so.
  private(set) var byline: String?
  private(set) var authors: [String] = []
  /// A name that may be a person's or a publication's: "Green Left, 24 April 1997".
  private(set) var undecidedName: String?
  /// A place that may as well be the publication: "Palma, 30 de junio".
  private(set) var possiblePlace: String?
  /// Whether the publication may as well be a place or a person.
  private(set) var isUnsure = false
  /// Words before the publication: "From".
  private(set) var leadIn: String?
  /// Pieces that no field takes: a price, an edition.
  private(set) var others: [String] = []
  /// Whether nothing but the date stands in the line.
  var isDateAlone: Bool { pieces == 0 }
  /// Whether it has a volume or a number.
  var isOfIssue: Bool { volume != nil || issue != nil }
  private(set) var pieces = 0
  /// How many pieces are not understood.
  private(set) var unread = 0

  /// Reads what stands before and after a date; `nil` when it is something else, such as a sentence.
  ///
  /// - Parameters:
  ///   - dates: the other dates of the line, as they are printed.
  ///   - takesDe: whether a "De" before a name is the Romance languages' "from" and not the Dutch article.
  init?(
    before: some StringProtocol, after: some StringProtocol, besides dates: [String] = [], takesDe: Bool = false
  ) {
    let cited = CitedMasthead(before)
    others = cited?.origin ?? []
    // "Updated April 25, 1997": the comma of another date parts no pieces.
    let otherDates = dates.map { (printed: $0, whole: $0.replacing(",", with: "")) }
    func whole(_ text: String) -> String { otherDates.reduce(text) { $0.replacing($1.printed, with: $1.whole) } }
    let before = whole(cited?.rest ?? String(before))
    let after = whole(FolioPiece.withoutDatabase(String(after), &others))
    var names: [String] = []
    var texts: [String] = []
    // What a bar parts from the date need not be understood: "11 February 2020 · the Governance Reform WG".
    var barred: Set<String> = []
    // Bars and dashes part more than commas do: "By Ann Lee, Tom Ray and R. Pear | 24 April".
    let isBarred = FolioPiece.endsWithBar(before) || FolioPiece.beginsWithBar(after)
    for part in [Substring(before), Substring(after)].flatMap(FolioPiece.parts) {
      if readByline(part, isBarred: isBarred) {
        pieces += 1
      } else {
        let cut = FolioPiece.pieces(part)
        texts += cut
        if isBarred, cut.count == 1 { barred.formUnion(cut) }
      }
    }
    texts = texts.flatMap(FolioPiece.withoutNumbers)
    // "first published 1 April 1997; published in The Herald on": what has a date of its own is said of that.
    func isOfOtherDate(_ piece: String) -> Bool { otherDates.contains { piece.contains($0.whole) } }
    if let index = texts.firstIndex(where: { !(isOfOtherDate($0) && DateLabel.isOne($0)) }),
      let (lead, rest) = FolioPiece.takeLeadIn(texts[index])
    {
      leadIn = lead
      if rest.isEmpty { texts.remove(at: index) } else { texts[index] = rest }
    }
    if takesDe, leadIn == nil, let first = texts.first, first.hasPrefix("De "), first.utf8.count > 4 {
      leadIn = "De"
      texts[0] = String(first.dropFirst(3))
    }
    // Small names such as "taz" are names only where a mark parts them from the date.
    let isShort = texts.count <= 2 && texts.reduce(0) { $0 + $1.split(separator: " ").count } <= 4
    let takesSmall = isShort && (FolioPiece.endsWithMark(before) || before.isEmpty && FolioPiece.beginsWithMark(after))
    for piece in texts {
      if FolioPiece.tellsOfChange(piece) || FolioPiece.isTime(piece) || DateLabel.isOne(piece)
        || FolioPiece.goesOnWithDate(piece) || OtherCalendar.holdsDate(piece)
      {
        others.append(piece)
        continue
      }
      if isOfOtherDate(piece) { return nil }
      pieces += 1
      var piece = piece
      if let (name, numbers) = FolioPiece.splitNumbers(piece), FolioPiece.looksLikeName(name), readNumbers(numbers) {
        piece = name
      }
      if readNumbers(piece) || readPageAlone(piece, after) || readByline(piece) { continue }
      if section == nil, let (word, name) = FolioPiece.section(piece),
        pieces > 1 || word.startsWithCapital || before.trimmedBlanks.isEmpty
      {
        section = name
        others.append(word)
      } else if FolioPiece.isPrice(piece) || FolioPiece.isEdition(piece) || FolioPiece.isCount(piece)
        || FolioPiece.isImage(piece) || WordCountLine.isOne(piece) || WebPhrases.contain(piece, isAtEdge: true)
      {
        others.append(piece)
      } else if FolioPiece.looksLikeName(piece) || takesSmall && FolioPiece.looksLikeSmallName(piece) {
        names.append(piece)
      } else if unread < 1, barred.contains(piece), piece.split(separator: " ").count <= 8,
        !LineShape(piece).endsSentence
      {
        unread += 1
        others.append(piece)
      } else {
        return nil
      }
    }
    guard names.count <= 3 else { return nil }
    // "New Iberia, La." is a place: a state or a country follows it, or everybody knows it.
    if names.count >= 2, FolioPiece.isRegion(names[names.count - 1]) {
      place = names[names.count - 2]
      others.append(names[names.count - 1])
      names.removeLast(2)
    } else if names.count == 2, KnownPlaces.contains(names[0]), FolioPiece.mayBePlace(names, before) {
      // "LIMA, PERU, 3 May 1895".
      place = names[0]
      others.append(names[1])
      names = []
    } else if names.count >= 2, let known = names.lastIndex(where: { KnownPlaces.contains($0) }) {
      place = names.remove(at: known)
    } else if names.count == 1, KnownPlaces.contains(names[0]) {
      place = names.removeFirst()
    }
    if let cited {
      pieces += 1
      publication = cited.name
      others += names
      return
    }
    takePerson(from: &names)
    if let name = names.first, byline == nil, leadIn == nil, page == nil, FolioPiece.mayBePlace(names, before) {
      (possiblePlace, isUnsure) = (name, true)
    }
    // "Économie, lundi 24 mai 2012, p. 4": the part of the paper stands with the page, and the paper above.
    if names.count == 1, page != nil, section == nil, SectionTitles.contain(names[0]) { section = names.removeFirst() }
    publication = names.first
    others += names.dropFirst()
    // "D4 April 1997": a day that nobody can read looks like a name.
    if let publication, publication.count <= 3, publication.contains(where: \.isNumber),
      before.hasSuffix(publication + " ")
    {
      isUnsure = true
    }
  }

  /// Tells persons from publications as far as their names do.
  private mutating func takePerson(from names: inout [String]) {
    guard byline == nil else { return }
    let persons = names.indices.filter { FolioPiece.mayBePerson(names[$0]) }
    let likely = persons.filter { GivenNames.begin(names[$0]) }
    if let index = likely.count == 1 ? likely[0] : persons.count == 1 && names.count > 1 ? persons[0] : nil {
      byline = names.remove(at: index)
      authors = byline.flatMap { Byline($0) }?.authors ?? []
    } else if persons.count == 1, names.count == 1, !isOfIssue, page == nil {
      // What has a number or a page is a paper.
      undecidedName = names[0]
    }
  }

  /// `by Ann Lee`, `Josh Aas, Executive Director`, beside a date.
  private mutating func readByline(_ piece: String, isBarred: Bool = false) -> Bool {
    guard byline == nil, piece.split(separator: " ").count <= 16, let read = Byline(piece),
      !read.authors.isEmpty || read.isMarked || read.hasOffice && isBarred || OfficeWords.areOffice(piece)
    else { return false }
    if !read.isMarked, !read.authors.isEmpty {
      // A name alone may be a newspaper's; several, or one with an office, are persons.
      guard read.authors.allSatisfy({ $0.contains(" ") }), GivenNames.begin(read.authors[0]),
        !NewspaperWords.areIn(piece),
        read.authors.count > 1 || read.hasOffice
      else { return false }
    }
    byline = piece
    authors = read.authors
    return true
  }

  /// The figure of a page, which folios end with: "The Hammer / October 1975 / 7".
  private mutating func readPageAlone(_ piece: String, _ after: some StringProtocol) -> Bool {
    guard page == nil, piece.count <= 3, piece.allSatisfy(\.isNumber), after.hasSuffix(piece) else { return false }
    page = piece
    return true
  }

  /// The same, where the name beside the date recurs over the archive: then it is the publication's.
  func decided(by recurring: RecurringLines) -> Self {
    guard let name = undecidedName ?? possiblePlace, recurring.count(of: name.lowercased()) >= 3 else { return self }
    var decided = self
    // What may be a person is the publication for no other reason than that.
    (decided.undecidedName, decided.isUnsure) = (nil, undecidedName != nil)
    return decided
  }

  /// The names beside the dates of a line, for `RecurringLines`.
  static func names(in line: String) -> [String] {
    FolioPiece.pieces(line).filter { piece in
      !piece.contains(where: \.isNumber) && piece.utf8.count <= 48 && piece.contains(where: \.isLetter)
    }
  }

  /// What stands beside a date in its line.
  ///
  /// - Parameter dates: all dates of the line.
  init?(_ reading: DateReading, in line: String, among dates: [DateReading] = [], takesDe: Bool = false) {
    let besides = dates.filter { !$0.isBareYear && !$0.range.overlaps(reading.range) }.map { String(line[$0.range]) }
    let name = line[..<reading.fullRange.lowerBound].trimmedBlanks
    let before = name.lowercased()
    let lead = line[reading.fullRange.lowerBound..<reading.range.lowerBound].trimmedBlanks.lowercased()
    // "Started on July 4" tells of an event; "Posted on July 4" does not, nor does "Published in The Herald on July 4".
    if lead == "on", !before.isEmpty, !FolioPiece.leadIns.contains(where: { before.hasSuffix($0) }),
      !FolioPiece.namesPaper(name),
      !(Byline(name).map { $0.isMarked && !$0.authors.isEmpty } ?? false)
    {
      return nil
    }
    // "Zuletzt bearbeitet am", "Mis en ligne le": where the date follows as in a sentence, words in small letters are
    // no name.
    if !lead.isEmpty, Self.articles.contains(lead), let last = name.split(separator: " ").last,
      last.first?.isLowercase == true,
      name.split(separator: " ").count <= 5, !NewspaperWords.areIn(name), !name.contains(","),
      Byline(name)?.isMarked != true
    {
      self.init(before: "", after: line[reading.fullRange.upperBound...], besides: besides, takesDe: takesDe)
      others.insert(name, at: 0)
      return
    }
    // "Entered: 4 June" has a label, unless it is a paper's name.
    if name.hasSuffix(":"), let label = LabelBlock.split(name)?.label, label.split(separator: " ").count <= 3,
      !NewspaperWords.areIn(label),
      !Self.papers.contains(where: label.hasPrefix)
    {
      self.init(before: "", after: line[reading.fullRange.upperBound...], besides: besides, takesDe: takesDe)
      others.insert(label, at: 0)
      return
    }
    self.init(
      before: line[..<reading.fullRange.lowerBound], after: line[reading.fullRange.upperBound...], besides: besides,
      takesDe: takesDe)
  }

  /// Beginnings of papers' names.
  private static let papers = Languages.words(.beginningsOfPapers).map { $0 + " " }
  private static let articles = Languages.set(.foliosArticles)

  /// A line that has no date: "Vol 3 No 188".
  init?(undated line: String) {
    guard FolioPiece.mayNameIssue(line) else { return nil }
    self.init(before: line, after: "")
    guard isOfIssue else { return nil }
  }

  /// A line that is a page's number or a part of the paper: "Page 3", "in Housing".
  init?(page line: String) {
    section = FolioPiece.section(line)?.name
    guard section != nil || readNumbers(line), volume == nil, issue == nil else { return nil }
  }

  /// The volume, number and page that stand in pieces among others; `nil` when there are none.
  init?(numbers pieces: [String]) {
    var found = false
    for piece in pieces { found = readNumbers(piece) || found }
    guard found else { return nil }
  }

  /// Volume, number and page, several of which may stand in one piece: `Vol. 3 No 188`.
  private mutating func readNumbers(_ piece: String) -> Bool {
    var piece = piece
    if piece.utf8.contains(where: { $0 == UInt8(ascii: ":") || $0 >= 0x80 }) {
      // "N:o 4", "N.º 4", "12:e årg."
      piece = piece.replacing(":o ", with: "o ").replacing(".º ", with: "º ").replacing(":e ", with: "e ")
    }
    let words = piece.split { $0 == " " || $0 == ":" || $0 == "." || $0 == "#" }.map(String.init)
    var index = 0
    var found = false
    var (volume, issue, page) = (self.volume, self.issue, self.page)
    while index < words.count {
      let word = words[index].lowercased()
      // "Whole No. 157": of two words the second has the number.
      let isFirstOfTwo =
        index + 1 < words.count && [word, words[index + 1].lowercased()].allSatisfy(FolioPiece.issueWords.contains)
      if FolioPiece.fillers.contains(word) || isFirstOfTwo {
        index += 1
        continue
      }
      // "29. Jahrgang", "38e année": the number may stand before.
      if index + 1 < words.count, let number = FolioPiece.ordinal(words[index]) {
        let next = words[index + 1].lowercased()
        if FolioPiece.volumeWords.contains(next) {
          volume = volume ?? number
        } else if FolioPiece.issueWords.contains(next) {
          issue = issue ?? number
        } else {
          return false
        }
        found = true
        index += 2
        continue
      }
      guard index + 1 < words.count,
        FolioPiece.isNumber(words[index + 1])
          || FolioPiece.pageWords.contains(word) && FolioPiece.isPage(words[index + 1])
      else { return false }
      if FolioPiece.volumeWords.contains(word) {
        volume = volume ?? words[index + 1]
      } else if FolioPiece.issueWords.contains(word) {
        issue = issue ?? words[index + 1]
      } else if FolioPiece.pageWords.contains(word) {
        page = page ?? words[index + 1]
      } else {
        return false
      }
      found = true
      index += 2
    }
    guard found else { return false }
    (self.volume, self.issue, self.page) = (volume, issue, page)
    return true
  }
}

extension FieldValues {
  /// The same with every word of a folio line kept: words such as "Vol" are named as left out; when anything else has
  /// no field, the line is kept whole with the date.
  func accounting(for line: String) -> FieldValues {
    var values = self
    var kept = WordCount(values)
    let missing = line.words.filter { kept.firstMissing(of: $0) != nil }
    if missing.isEmpty { return values }
    if missing.allSatisfy({ FolioPiece.isNumberWord($0) }) {
      values.leftOut += missing
    } else if values.printedDate != nil {
      values.printedDate = line
      values.leftOut = []
    } else {
      values.leftOut = [line]
    }
    return values
  }
}
