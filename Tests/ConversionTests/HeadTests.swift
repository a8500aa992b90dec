import Archive
import Conversion
import Files
import SystemPackage
import TestSupport
import Testing

/// What the heads of texts say, and what stands there and says something else: a kind of mistake a test.
@Suite struct HeadTests {
  private static let prose = """
    The lock keepers had opened the gates at dawn, and by noon nine barges lay in the basin with nobody to unload them.

    Nobody had been told. The company had put up a notice in the maltings, the keepers said, where none of them ever goes.
    """

  /// The content files that texts become, in the order of the texts; below a head stands prose unless it has a text of
  /// its own.
  private func contents(_ heads: [String], own: Bool = false) async throws -> (contents: [String], told: String) {
    let texts = heads.enumerated().map { ("seeds/\($0).txt", own ? $1 : "\($1)\n\n\(Self.prose)\n") }
    let project = try TemporaryProject(Dictionary(uniqueKeysWithValues: texts))
    let (summary, diagnostics) = await Converter(
      project.project, configuration: Configuration(), options: Converter.Options()
    ).convert()
    let contents = try summary.files.map { try project.read("content/\($0)") }.sorted { source($0) < source($1) }
    #expect(contents.count == heads.count)
    return (contents, diagnostics.map(\.description).joined(separator: "\n"))
  }

  private func source(_ content: String) -> Substring {
    content.split(separator: "\n").first { $0.hasPrefix("source:") } ?? ""
  }

  /// Looks at the lines of a front matter: those that must stand there, and `-key` for those that must not.
  private func expect(_ content: String, _ lines: [String]) {
    for line in lines {
      if line.hasPrefix("-") {
        #expect(!content.contains("\n\(line.dropFirst()):"), "\(content)")
      } else {
        #expect(content.contains("\n\(line)\n"), "\(content)")
      }
    }
  }

  private func expectRead(_ head: String, _ lines: [String]) async throws {
    expect(try await contents([head]).contents[0], lines)
  }

  // MARK: - Mastheads and places

  @Test(arguments: [
    ("THE GRANTHAVEN LEDGER.", "Vol. II. No. 7.   GRANTHAVEN, FRIDAY, MARCH 3, 1882.   Price One Penny."),
    ("THE GRANTHAVEN LEDGER.", "GRANTHAVEN, OHIO, MARCH 3, 1882.   VOL. II, NO. 7.   WHOLE NO. 59."),
    ("Granthavener Zeitung", "2. Jahrgang. Nr. 7.   Granthaven, Freitag, den 3. März 1882.   Preis 5 Pfennig."),
    ("Le Courrier de Granthaven", "2e année. — N° 7.   Granthaven, vendredi 3 mars 1882.   10 centimes"),
    ("Грантгавенский вестник", "Год II. № 7.   Грантгавен, пятница, 3 марта 1882 г.   Цена 5 коп."),
  ])
  func thePlaceOfTheMastheadIsNoPublication(_ masthead: String, _ line: String) async throws {
    try await expectRead(
      "\(masthead)\n\n\(line)\n\nNo water in the canal",
      ["title: \"No water in the canal\"", "date: \"1882-03-03\"", "publication: \"\(masthead)\"", "issue: \"7\""])
  }

  @Test func aPlaceThatMayBeAPublicationIsTold() async throws {
    let told = try await contents(["No water in the canal\n\nGranthaven, Friday, March 3, 1882"]).told
    #expect(told.contains("'Granthaven' is taken for the publication, but may be something else"))
  }

  @Test func aPaperWithItsPlaceAndYearsIsTheMasthead() async throws {
    try await expectRead(
      "Le Courrier de Granthaven (Granthaven. 1871)\n\nPlus d'eau dans le canal\n\n3 mars 1882",
      ["title: \"Plus d'eau dans le canal\"", "publication: \"Le Courrier de Granthaven\""])
  }

  @Test(arguments: [
    ("O4 April 1997", "1997-04-04", "'O4 April 1997' has a letter where a figure of the day belongs"),
    ("I2 April 1997", "1997-04-12", "it is read as day 12"), ("2O April 1997", "1997-04-20", "it is read as day 20"),
  ])
  func aMisreadDayIsNoPublication(_ line: String, _ date: String, _ doubt: String) async throws {
    let others = ["3 April 1997", "4 March 1997", "5 May 1997"]
    let (contents, told) = try await contents(
      ([line] + others).enumerated().map { "The Daily Herald\n\n\($1)\n\nNo water in canal \($0)\n\nBy Ann Lee" })
    expect(contents[0], ["publication: \"The Daily Herald\"", "date: \"\(date)\"", "title: \"No water in canal 0\""])
    #expect(told.contains(doubt), "\(told)")
  }

  @Test func whatStandsForADayThatNobodyCanReadIsTold() async throws {
    let told = try await contents(["D4 April 1997\n\nNo water in the canal\n\nBy Ann Lee"]).told
    #expect(told.contains("'D4' is taken for the publication, but may be something else"), "\(told)")
  }

  // MARK: - What is no publication

  @Test(arguments: [
    "Haber Merkezi", "News Desk", "Nachrichtenredaktion", "Date:", "Local News", "Page 7", "https://example.org/canal",
  ])
  func betweenHeadlineAndDate(_ line: String) async throws {
    try await expectRead(
      "No water in the canal\n\n\(line)\n\n3 March 1982",
      ["title: \"No water in the canal\"", "date: \"1982-03-03\"", "-publication"])
  }

  @Test(arguments: ["Haber Merkezi, 3 March 1982", "3 March 1982, Section B, Page 4", "Week ending 3 March 1982"])
  func besideADate(_ line: String) async throws {
    try await expectRead("No water in the canal\n\n\(line)", ["title: \"No water in the canal\"", "-publication"])
  }

  @Test(arguments: ["Minutes", "Tagesordnung", "Open letter", "The Dry Canal"])
  func aTitleThatTextsHaveInCommon(_ title: String) async throws {
    let read = try await contents((3...5).map { "\(title)\n\n\($0) March 1982" })
    for content in read.contents { expect(content, ["title: \"\(title)\"", "-publication"]) }
  }

  @Test func aTitleThatMayBeTheirPapersNameIsTold() async throws {
    let told = try await contents((3...5).map { "Canal Notes\n\n\($0) March 1982" }).told
    #expect(told.contains("'Canal Notes' is taken for the headline, but 3 texts have it"))
  }

  @Test func whereTheEndNamesThePaper() async throws {
    let texts = (3...5).map {
      "Canal News in Short\n\n\(Self.prose)\n\n- Ann Lee\n\nFrom The Ledger, \($0) March 1982\n"
    }
    for content in try await contents(texts, own: true).contents {
      expect(content, ["title: \"Canal News in Short\"", "publication: \"The Ledger\""])
    }
  }

  // MARK: - Dates that are not the article's

  @Test(arguments: [
    "Accessed: 3 March 2019", "Downloaded 3 March 2019", "Scanned 3 March 2019", "OCR by Ann Lee, 3 March 2019",
    "Abgerufen am 3. März 2019", "Consulté le 3 mars 2019", "Page last modified on 3 March 2019",
  ])
  func theDateOfACopyIsNotTheArticles(_ line: String) async throws {
    try await expectRead(
      "\(line)\n\nThe Granthaven Ledger\n\nNo water in the canal",
      ["title: \"No water in the canal\"", "publication: \"The Granthaven Ledger\"", "-date"])
    let end = "The Granthaven Ledger\n\nNo water in the canal\n\n\(Self.prose)\n\n\(line)\n"
    expect(try await contents([end], own: true).contents[0], ["title: \"No water in the canal\"", "-date"])
  }

  @Test func theDateOfWhatWasCopiedIsTheArticles() async throws {
    let text = "No water in the canal\n\n\(Self.prose)\n\nTranscribed from The Granthaven Ledger, 3 March 1882\n"
    expect(try await contents([text], own: true).contents[0], ["date: \"1882-03-03\""])
  }

  @Test(arguments: [
    "Wednesday 3 March", "3 March 2982", "5 Floréal An VII", "before 3 March 1882", "3 Ramadan 1417",
    "٢٤ ذو الحجة ١٤١٧", "۴ اردیبهشت ۱۳۷۶", "כ\"ד בניסן תשנ\"ז", "24 เมษายน 2540", "3 March 1975 E.C.",
  ])
  func aDateThatIsNotUnderstoodIsToldAndNoHeadline(_ line: String) async throws {
    let read = try await contents(["\(line)\n\nNo water in the canal"])
    expect(read.contents[0], ["title: \"No water in the canal\"", "-date", "-publication"])
    #expect(read.told.contains("looks like a date, but it was not understood"))
  }

  @Test func theDaysOfADiaryAreItsSubheads() async throws {
    let text = "No water in the canal\n\n3 March\n\n\(Self.prose)\n\n4 March\n\n\(Self.prose)\n"
    #expect(try await contents([text], own: true).contents[0].contains("3 March"))
  }

  @Test func aYearBesideTheDateMayBeTheHeadline() async throws {
    try await expectRead(
      "The Granthaven Ledger\n\n3 March 1982\n\n1984\n\nBy Ann Lee", ["title: \"1984\"", "date: \"1982-03-03\""])
  }

  @Test func theDayOfALifeIsNotTheArticles() async throws {
    try await expectRead(
      "Born 3 March 1909\n\nObituary of a lock keeper",
      ["title: \"Obituary of a lock keeper\"", "-date", "-publication"])
  }

  @Test func aSecondDateIsNoPublication() async throws {
    try await expectRead(
      "3 March 1982 and 4 June 1981\n\nNo water in the canal", ["date: \"1982-03-03\"", "-publication"])
  }

  // MARK: - Records

  @Test func aPlaceIsWithoutTheDay() async throws {
    try await expectRead(
      "The Granthaven Ledger\n\nMarch 3, 1982\n\nNo water in the canal\n\nDATELINE: GRANTHAVEN, March 2",
      ["title: \"No water in the canal\"", "date: \"1982-03-03\"", "place: \"GRANTHAVEN\""])
  }

  @Test(arguments: [
    "%0 Newspaper Article\n%A Lee, Ann\n%T No water in the canal\n%D 1982\n%B The Granthaven Ledger",
    "#+TITLE: No water in the canal\n#+AUTHOR: Ann Lee\n#+DATE: 1982\n#+SOURCE: The Granthaven Ledger",
  ])
  func labelsOfOtherPrograms(_ head: String) async throws {
    try await expectRead(
      head,
      [
        "title: \"No water in the canal\"", "date: \"1982\"", "publication: \"The Granthaven Ledger\"",
        "  - \"Ann Lee\"",
      ])
  }

  // MARK: - Credits and kickers

  @Test(arguments: ["OBITUARY", "NACHRUF", "LETTERS"]) func aKickerOfSeveralTexts(_ kicker: String) async throws {
    let headlines = ["Ferry Master Is Dead at 71", "Nine Barges and No Crew", "The Maltings Burn Down"]
    let read = try await contents(headlines.map { "3 March 1982\n\n\(kicker)\n\n\($0)" })
    for (content, headline) in zip(read.contents, headlines) {
      expect(content, ["title: \"\(headline)\"", "kicker: \"\(kicker)\"", "-publication"])
    }
  }

  /// Where only sentences follow, the section is all the headline that its letters have.
  @Test func aSectionOverSeveralLettersIsTheirHeadline() async throws {
    let letters = ["one", "two", "three", "four"].map {
      "The Daily Herald\n\n3 March 1982\n\nLetters\n\nOn that day number \($0) was seen in the harbour."
    }
    for content in try await contents(letters).contents { expect(content, ["title: \"Letters\"", "-kicker"]) }
  }

  @Test(arguments: [
    "Special to The Ledger", "By Wireless to The Ledger", "Copyright, 1982, by The Ledger", "Eigener Bericht",
    "De notre correspondant particulier", "By The Associated Press",
  ])
  func aCreditBelowTheHeadline(_ credit: String) async throws {
    let content = try await contents(["March 3, 1982\n\nFerry Master Is Dead\n\n\(credit)"]).contents[0]
    expect(content, ["title: \"Ferry Master Is Dead\"", "-publication", "-authors"])
    #expect(content.contains(credit))
  }

  @Test func aPressReleaseIsOne() async throws {
    try await expectRead(
      "PRESS RELEASE\n\n3 March 1982\n\nNo water in the canal",
      ["title: \"No water in the canal\"", "kicker: \"PRESS RELEASE\"", "-publication"])
  }

  // MARK: - Headlines

  @Test(arguments: [
    "Present: Ann, Tom, Zoë.\n\nApologies from Jürgen.\n\nThe hall is booked for the first of May.",
    "1. Apologies\n2. The hall\n3. Any other business", "a) No cuts\nb) A living wage\nc) A roof",
    "Our demands are these, and nothing less will do for anybody on the canal:\n• No cuts\n• A roof",
    "Tel. 555 0182\n\nThe keepers will not open the gates before Monday, they said.", "The gates stay shut on Sunday.",
  ])
  func nothingBelowTheDateIsTheHeadline(_ text: String) async throws {
    let content = try await contents(["The keepers' meeting\n\n13 March 2011\n\n\(text)\n"], own: true).contents[0]
    expect(content, ["title: \"The keepers' meeting\"", "date: \"2011-03-13\"", "-publication"])
  }

  @Test(arguments: ["Clarification added: May 29, 2012", "Aktualisiert: 29. Mai 2012", "Mis à jour : 29 mai 2012"])
  func aNoteBelowTheBylineIsNot(_ note: String) async throws {
    let content = try await contents(["No water in the canal\n\nMay 24, 2012\n\nBy Ann Lee\n\n\(note)"]).contents[0]
    expect(content, ["title: \"No water in the canal\"", "date: \"2012-05-24\"", "-publication"])
    #expect(content.contains(note))
  }

  @Test func anAddressIsNeitherHeadlineNorFirstWords() async throws {
    let read = try await contents(["3 March 1982\n\neditor@example.org"])
    expect(read.contents[0], ["title: \"The lock keepers had opened the gates at…\"", "-publication"])
    #expect(read.told.contains("no headline was found"))
  }

  @Test func aSubheadIsNot() async throws {
    let text = "3 March 1982\n\n\(Self.prose)\n\nWho pays for the gates\n\n\(Self.prose)\n"
    let read = try await contents([text], own: true)
    #expect(read.contents[0].contains("\n## Who pays for the gates\n"))
    #expect(read.told.contains("no headline was found"))
  }

  @Test(arguments: [
    ("运河无水", "船闸工人星期三打开了闸门。", "1982年3月3日"), ("運河に水なし", "水門は水曜日に開かれた。", "1982年3月3日"),
  ])
  func aShortParagraphInChineseOrJapaneseIsNot(_ title: String, _ paragraph: String, _ date: String) async throws {
    let content = try await contents(["\(title)\n\n\(date)\n\n\(paragraph)\n\n\(paragraph)\n"], own: true).contents[0]
    expect(content, ["title: \"\(title)\"", "date: \"1982-03-03\"", "-publication", paragraph])
  }

  // MARK: - Notices

  @Test func aNoticeWithoutAHeadlineIsText() async throws {
    let notice = "Coal, 14s.; turf, 3s. the load; candles, 6d."
    let content = try await contents(["The Ledger, March 3, 1882\n\n\(notice)\n"], own: true).contents[0]
    expect(content, ["publication: \"The Ledger\"", "date: \"1882-03-03\"", notice])
  }

  @Test(arguments: [
    ("Found", "A brown hen, at the lower lock."), ("Gefunden", "Braune Henne an der unteren Schleuse."),
  ])
  func aNoticeOfOneSentence(_ title: String, _ sentence: String) async throws {
    let content = try await contents(["\(title)\n\n3.3.1982\n\n\(sentence)\n"], own: true).contents[0]
    expect(content, ["title: \"\(title)\"", "date: \"1982-03-03\"", "-publication", sentence])
  }

  // MARK: - All in one line

  @Test(arguments: [
    "[The Ledger, 3 March 1982] No water in the canal", "No water in the canal (The Ledger, 3 March 1982)",
    "The Ledger, 3 March 1982 – No water in the canal", "No water in the canal, The Ledger, March 3, 1982",
    "“No water in the canal,” The Ledger, March 3, 1982, p. 4",
  ])
  func paperDateAndHeadline(_ line: String) async throws {
    try await expectRead(
      line, ["title: \"No water in the canal\"", "date: \"1982-03-03\"", "publication: \"The Ledger\""])
  }

  @Test(arguments: ["[3 March 1982] No water in the canal", "1982-03-03 No water in the canal"])
  func dateAndHeadline(_ line: String) async throws {
    try await expectRead(line, ["title: \"No water in the canal\"", "date: \"1982-03-03\"", "-publication"])
  }

  // MARK: - When and where it was printed before

  @Test(arguments: [
    "Published in The Evening Herald on 3 May 1998; first published 1 April 1997",
    "Published in The Evening Herald on 3 May 1998",
    "The Evening Herald, 3 May 1998, originally published 1 April 1997",
    "First published 1 April 1997, reprinted in The Evening Herald on 3 May 1998",
    "First published 1 April 1997; published in The Evening Herald on 3 May 1998",
  ])
  func theDateBesideThePaperIsItsIssues(_ line: String) async throws {
    let read = ["title: \"No water in the canal\"", "date: \"1998-05-03\"", "publication: \"The Evening Herald\""]
    try await expectRead("No water in the canal\nBy Ann Lee\n\(line)", read)
    let below = "No water in the canal\n\nBy Ann Lee\n\n\(Self.prose)\n\n\(line).\n"
    let (contents, told) = try await contents([below], own: true)
    expect(contents[0], read)
    #expect(told.contains("is taken for the date, and not '1 April 1997'") == line.contains("1997"))
  }

  @Test(arguments: [
    "Published 1 April 1997, updated 3 May 1998", "First published 1 April 1997. Last modified 3 May 1998",
  ])
  func aChangeOfTheTextIsNoOtherDate(_ line: String) async throws {
    let (contents, told) = try await contents(["No water in the canal\nBy Ann Lee\n\(line)"])
    expect(contents[0], ["date: \"1997-04-01\""])
    #expect(told.isEmpty)
  }

  // MARK: - Figures and marks that are no values

  @Test(arguments: ["By -4-\n", "-4-\n", "Byline: -4-\n"]) func aPagesNumberIsNoAuthor(_ line: String) async throws {
    let (contents, _) = try await contents(["No water in the canal\n3 March 1982\n\(line)"])
    #expect(!contents[0].contains("\nbyline:") && !contents[0].contains("\nauthors:"))
  }

  @Test func twoLettersAreNoPlace() async throws {
    let head = "No water in the canal\n\n3 March 1982\n\n"
    let (contents, _) = try await contents(
      ["TI - ", "LIMA - ", "LA, March 2 (AP) - "].map { head + $0 + Self.prose }, own: true)
    expect(contents[0], ["-place"])
    expect(contents[1], ["place: \"LIMA\""])
    expect(contents[2], ["place: \"LA\""])
  }

  // MARK: - What heads the passages of a text

  @Test(arguments: [
    ("BBC1\n6.00 News\n6.30 Harbour Watch\n7.00 Bowls", "BBC2\n6.00 Open Quay\n6.40 Film: The Lock"),
    (
      "THE TIMES\nThe country knows that it has no water left.",
      "THE GUARDIAN\nThe ministers have promised water for years."
    ),
  ])
  func stationsAndPapersBelowTheHeadAreText(_ first: String, _ second: String) async throws {
    let (contents, told) = try await contents(
      ["What we hear\n3 March 1982\n\n\(first)\n\n\(second)\n"], own: true)
    expect(contents[0], ["title: \"What we hear\"", "date: \"1982-03-03\"", "-publication", "-standfirst", "-kicker"])
    for line in (first + "\n" + second).split(separator: "\n") {
      #expect(contents[0].contains("\n\(line)") || contents[0].contains("\n## \(line)"))
    }
    #expect(!told.contains("publication"))
  }

  @Test func theDaysOfAChronologyAreText() async throws {
    let days = (1...3).map { "The canal, \($0) March 1982\n\n\(Self.prose)\n\n" }.joined()
    let content = try await contents(["The canal\nBy Ann Lee\n4 March 1982\n\n\(days)"], own: true).contents[0]
    for day in 1...3 { #expect(content.contains("\n\nThe canal, \(day) March 1982\n\n")) }
  }

  // MARK: - Labels

  @Test(arguments: [
    "Tags: dry canal, night watch", "Keywords: dry canal; night watch", "Schlagwörter: dry canal, night watch",
    "Tag: dry canal\nTag: night watch", "Tags:\n- dry canal\n- night watch", "Tags: dry canal\nKeywords: night watch",
  ])
  func tagsThatATextGives(_ tags: String) async throws {
    try await expectRead(
      "Title: No water in the canal\nDate: 1982-03-03\n\(tags)\nAuthor: Ann Lee",
      ["title: \"No water in the canal\"", "tags:\n  - \"dry canal\"\n  - \"night watch\"", "byline: \"Ann Lee\""])
  }

  @Test func aRecordHasALineForEachAuthor() async throws {
    try await expectRead(
      "TY  - NEWS\nTI  - No water in the canal\nAU  - Lee, Ann\nAU  - Ray, Tom\nKW  - dry canal\nKW  - night watch\nER  - ",
      [
        "byline: \"Lee, Ann; Ray, Tom\"", "authors:\n  - \"Ann Lee\"\n  - \"Tom Ray\"",
        "tags:\n  - \"dry canal\"\n  - \"night watch\"",
      ])
  }

  @Test(arguments: ["Redazione", "Redaktion", "La rédaction", "admin", "Newsroom Staff"])
  func anOfficeBehindALabelIsNoPerson(_ author: String) async throws {
    try await expectRead(
      "Title: No water in the canal\nAuthor: \(author)\nDate: 3 March 1982", ["byline: \"\(author)\"", "-authors"])
  }

  @Test(arguments: [
    ("Lee, Ann", ["Ann Lee"]), ("LEE, Ann", ["Ann Lee"]), ("Lee, Ann; Ray, Tom T.", ["Ann Lee", "Tom T. Ray"]),
    ("Ann Lee, Tom Ray", ["Ann Lee", "Tom Ray"]), ("van der Berg, Jan", ["Jan van der Berg"]),
    ("Mestrović, Zdravka", ["Zdravka Mestrović"]), ("Annlee", ["Annlee"]),
  ])
  func personsBehindALabel(_ author: String, _ persons: [String]) async throws {
    try await expectRead(
      "Title: No water in the canal\nAuthor: \(author)\nDate: 3 March 1982",
      ["authors:\n" + persons.map { "  - \"\($0)\"" }.joined(separator: "\n")])
  }

  @Test func knownLabelsBelowALabelledTextAreTheRecords() async throws {
    let labels = "Titel: Kein Wasser im Kanal\nDatum: 3. März 1982\nLänge: 61 Wörter"
    let text = "\(labels)\n\n\(Self.prose)\n\nUPDATE: 4. März 1982\n\nSPRACHE: GERMAN\n"
    let content = try await contents([text], own: true).contents[0]
    #expect(!content.contains("\nUPDATE") && !content.contains("\nSPRACHE"))
  }

  @Test func aLabelThatIsTheTextsOwnIsNoSubhead() async throws {
    let text =
      "A walk along the canal\n\n3 March 1982\n\n\(Self.prose)\n\nLength: three days\n\nThe path begins at the lock.\n"
    #expect(try await contents([text], own: true).contents[0].contains("\n\nLength: three days\n\n"))
  }
}
