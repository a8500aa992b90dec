import Support

/// A line among the first of a text, with what several recognisers ask of it, so that it is found out once.
struct OpeningLine: Sendable {
  /// Its words; empty when it is far too long for a part of a head.
  let string: String
  /// Its words in small letters.
  let folded: String
  /// The dates in it.
  let dates: [DateReading]
  /// What stands beside each of its dates; `nil` where that is a sentence.
  let folios: [FolioReading?]
  /// Its volume, number, page or part of the paper, when it has no date.
  private(set) var facts: FolioReading?
  /// The byline that it looks like: below the head it is read when it is asked for, which of most lines it never is.
  var byline: Byline? { isBylineUnread ? Byline(string) : readByline }
  private let readByline: Byline?
  private let isBylineUnread: Bool
  /// At the top of how many texts of the archive it stands.
  let recurrence: Int
  /// Whether the paper speaks in it about the article: "Clarification added: May 29, 2012".
  let isEditorsNote: Bool
  /// Whether it says where the article appeared before.
  let tellsOfPrinting: Bool
  /// Whether it says when the text was copied, and nothing of the article.
  let isOfCopy: Bool
  /// Whether it is a date that nobody can read as a day.
  let isUnreadDate: Bool
  /// Whether it looks like a date and no more, whose month nobody knows.
  let looksLikeDate: Bool
  /// Whether it says when somebody was born or died.
  let isOfLife: Bool

  /// The longest line that is looked at, in words.
  static let longest = 60

  init(
    _ text: SourceText, _ index: Int, _ shape: LineShape, _ reader: DateReader, _ recurring: RecurringLines,
    isOfHead: Bool
  ) {
    guard shape.words <= Self.longest, text.lines[index].width <= 600 else {
      string = ""
      folded = ""
      dates = []
      folios = []
      facts = nil
      readByline = nil
      isBylineUnread = false
      recurrence = 0
      isEditorsNote = false
      tellsOfPrinting = false
      isOfCopy = false
      isUnreadDate = false
      looksLikeDate = false
      isOfLife = false
      return
    }
    let line = text.string(index)
    string = line
    folded = line.inSmallLetters
    let found = shape.words <= 40 ? reader.dates(in: line) : []
    isOfCopy = CopyDate.isIn(line, found)
    isUnreadDate = shape.words <= 8 && UnreadDate.isWhole(line, found, reader)
    looksLikeDate = shape.words <= 4 && UnreadDate.isOne(line, reader)
    isOfLife = CopyDate.isOfLife(line, found)
    dates = isOfCopy || isUnreadDate || isOfLife ? [] : found
    folios = dates.map { FolioReading($0, in: line, among: found)?.decided(by: recurring) }
    facts =
      !isUnreadDate && shape.words <= 8 && (shape.figures > 0 || shape.words <= 6)
      ? FolioReading(undated: line) ?? FolioReading(page: line) : nil
    let mayBeByline = !isUnreadDate && shape.longSmallWords <= 8
    readByline = mayBeByline && isOfHead ? Byline(line) : nil
    isBylineUnread = mayBeByline && !isOfHead
    recurrence = recurring.count(of: folded)
    isEditorsNote = EditorsNotes.begin(folded, isDated: !dates.isEmpty)
    tellsOfPrinting = StandfirstRecogniser.tellsOfPrinting(folded: folded)
  }

  /// Whether it is a name and a number and nothing else, and no newspaper is known to be called so.
  var isNumberedName: Bool {
    guard let facts, let name = facts.publication, facts.volume == nil, facts.page == nil else { return false }
    return facts.pieces == 1 && recurrence < 3 && !NewspaperWords.areIn(name) && !MastheadRecogniser.looksLikeName(name)
  }

  /// Takes its number for a part of the name.
  mutating func takeNumberAsName() { facts = nil }
}
