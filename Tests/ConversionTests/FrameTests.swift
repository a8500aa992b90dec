import Archive
import TestSupport
import Testing

@testable import Conversion

/// Files that hold several articles, as exports and digests do: where they are parted without a word of the editor's.
@Suite struct FrameTests {
  private static let paragraphs = [
    "The harbour was shut on Monday, and all of the boats lay at the quay until the evening came and the tide went out.",
    "Nobody could say when it would be open again, and the fishermen asked the council for an answer before the winter.",
  ]

  private static func text(_ number: Int) -> String {
    "Of this the number is \(number). " + paragraphs.joined(separator: "\n\n") + "\n"
  }

  private func read(_ text: String, wholeFile: Bool = false) throws -> (articles: [String], doubts: [String]) {
    var configuration = Configuration()
    configuration.texts.isWholeFile = wholeFile
    let source = try SeedSource(Array(text.utf8), configuration.texts)
    let settings = ConversionSettings(configuration, seed: "a.txt", today: nil)
    let readings = SeedReadings(source, settings: settings, knowledge: CorpusKnowledge())
    return (readings.articles.map { $0.reading.title(file: "a.txt") }, readings.doubts.map(\.message))
  }

  private static let titles = ["Canal to be sold", "Bridge is closed", "Mill workers vote"]

  /// The file that three articles make, each as the picture has it.
  private static func file(_ picture: String, between: String = "\n\n") -> String {
    titles.enumerated().map { index, title in
      picture.replacing("TITLE", with: title).replacing("NUMBER", with: "\(index + 1)")
        .replacing("TEXT", with: text(index + 1))
    }.joined(separator: between)
  }

  @Test(arguments: [
    file("NUMBER of 3 DOCUMENTS\n\nThe Fernholm Courier\n\nMay NUMBER, 1996\n\nTITLE\n\nBYLINE: Ann Lee\n\nTEXT"),
    file("TITLE\nThe Fernholm Courier\nMay NUMBER, 1996\n\nLength: 120 words\nBody\n\nTEXT\n\nEnd of Document\n"),
    file("TITLE\n\nBy Ann Lee\nThe Fernholm Courier, NUMBER May 1996\n\nTEXT", between: "\n* * *\n\n"),
    file("TITLE\n\nTEXT", between: "\n==========\n\n"),
    file("HEADLINE: TITLE\nDATE: 1996-05-0NUMBER\nSOURCE: The Fernholm Courier\n\nTEXT"),
    file("Titel: TITLE\nDatum: 1996-05-0NUMBER\n\nTEXT"),
    file(
      "From ann@example.org Thu May  NUMBER 18:26:10 1997\nFrom: Ann Lee <ann@example.org>\n"
        + "Date: NUMBER May 1997\nSubject: TITLE\n\nTEXT\n-- \nAnn Lee"),
    file("The Fernholm Courier\nMay NUMBER, 1996\n\nTITLE\n\nTEXT", between: "\u{0C}"),
    file("THE FERNHOLM COURIER\nMay NUMBER, 1996\n\nTITLE\n\nTEXT"),
    file("The Fernholm Courier, May NUMBER, 1996, p. NUMBER\n\nTITLE\n\nBy Ann Lee\n\nTEXT"),
    file("Article NUMBER\n\nTITLE\n\nBy Ann Lee\n\nTEXT"),
  ])
  func framesPart(_ text: String) throws {
    let found = try read(text)
    #expect(found.articles == Self.titles)
    #expect(found.doubts.isEmpty)
  }

  @Test(arguments: [
    // A diary: below the head of the whole each part begins with a day.
    "The Fernholm Courier\n\n11 May 1999\n\nMy week\n\nBy Ann Lee\n\nIt began badly.\n\n* * *\n\n3 May 1999\n\n"
      + text(1) + "\n* * *\n\n4 May 1999\n\n" + text(2) + "\n* * *\n\n5 May 1999\n\n" + text(3),
    // What stands at the end of an export, quoted.
    "Canal to be sold\n\nBy Ann Lee\n4 May 1996\n\n" + text(1) + "\nEnd of Document\n\n" + text(2)
      + "\nEnd of Document\n\n" + text(3) + "\n" + text(4),
    // The paper's name and date at the top of each page.
    "The Fernholm Courier\n\n10 May 1926\n\nCanal to be sold\n\nBy Ann Lee\n\n" + text(1)
      + "\u{0C}The Fernholm Courier   10 May 1926   Page 2\n\n" + text(2)
      + "\u{0C}The Fernholm Courier   10 May 1926   Page 3\n\n" + text(3),
    // Rules between the sections of an article.
    "Canal to be sold\n\nBy Ann Lee\n4 May 1996\n\n" + (1...3).map(text).joined(separator: "\n* * *\n\n"),
    // Another export's line is quoted.
    "Canal to be sold\n\nBy Ann Lee\n4 May 1996\n\n\(text(1))\nDocument 3 of 40\n\n\(text(2))",
    // A programme.
    "Films of the week\n\nBy Ann Lee\n4 May 1996\n\n"
      + ["The Weir", "Night Ferry", "The Lamplighter"].map { "\($0)\nDirector: Tom Quill\nTime: 9 pm\n\n" }.joined()
      + text(1),
    // A diary.
    "A week at sea\n\nBy Ann Lee\n\n" + (1...4).map { "\($0) May 1996\n\n\(text($0))" }.joined(separator: "\n"),
    // The masthead stands on each page of one article.
    "The Fernholm Courier\n4 May 1996\n\nCanal to be sold\n\n"
      + (1...3).map(text).joined(separator: "\u{0C}The Fernholm Courier\n4 May 1996\n\n"),
  ])
  func oneArticleStaysOne(_ text: String) throws {
    #expect(try read(text).articles.count == 1)
  }

  @Test func theHeadOfTheFileHoldsForItsParts() throws {
    let head = "The Fernholm Courier\nNo. 17, 4 May 1996\n\n*****\n\n"
    let text = head + Self.file("TITLE\n\nTEXT", between: "\n*****\n\n")
    let source = try SeedSource(Array(text.utf8), Configuration.Texts())
    let settings = ConversionSettings(Configuration(), seed: "a.txt", today: nil)
    let values = SeedReadings(source, settings: settings, knowledge: CorpusKnowledge()).articles.map(\.reading.values)
    #expect(values.map(\.publication) == Array(repeating: "The Fernholm Courier", count: 3))
    #expect(values.map(\.date?.edtf) == Array(repeating: "1996-05-04", count: 3))
  }

  @Test func aDigestIsPartedAndItsContentsAndEndAreLeftOut() throws {
    let contents = Self.titles.enumerated().map { "   \($0 + 1). \($1) (Ann Lee)" }.joined(separator: "\n")
    let hyphens = String(repeating: "-", count: 30)
    let text =
      "Send harbour mailing list submissions to\n\tharbour@example.org\n\nToday's Topics:\n\n\(contents)\n\n\n"
      + "\(hyphens)\(hyphens)----------\n\n"
      + Self.file(
        "Message: NUMBER\nDate: NUMBER May 1997\nFrom: Ann Lee <ann@example.org>\nSubject: TITLE\n\nTEXT\n\(hyphens)")
      + "\n\n_____\nHarbour mailing list\n\nEnd of Harbour Digest, Vol 12, Issue 4\n*****\n"
    let found = try read(text)
    #expect(found.articles == Self.titles)
    #expect(
      found.doubts.map { $0.split(separator: ": ").last.map(String.init) ?? "" } == [
        "a list of contents, and no article", "the end of a digest, and no article",
      ])
  }

  @Test func theCoverOfAnExportIsLeftOut() throws {
    let text =
      "User Name: = reader\nDate and Time: = Monday, May 4, 2020\nJob Number: = 117\n\nDocuments (3)\n\n"
      + Self.titles.enumerated().map { "\($0 + 1). \($1)\nClient/Matter: -None-\n\n" }.joined()
      + Self.file("TITLE\nThe Fernholm Courier\nMay NUMBER, 1996\n\nBody\n\nTEXT\n\nEnd of Document\n")
    let found = try read(text)
    #expect(found.articles == Self.titles)
    #expect(found.doubts == ["lines 1-14 are left out: the cover of an export, and no article"])
  }

  @Test(arguments: [
    "404 Not Found\n\nnginx/1.18.0", "HTTP Error 503: Service Unavailable\n", "Page not found\n\nTry again.",
  ])
  func anErrorPageIsNoArticle(_ text: String) throws {
    let found = try read(text)
    #expect(found.articles.isEmpty)
    #expect(found.doubts == ["the text is left out: an error message of a web server, and no article"])
  }

  /// A last part without an article is not dropped in silence.
  @Test func aLastPartThatIsOnlyAHeadIsTold() throws {
    let file = "Document 1 of 2\n\nCanal to be sold\n\nThe Times\n\nJune 3, 1921\n\n" + Self.text(1)
    let found = try read(file + "\nDocument 2 of 2\n\nCopyright The Times. All rights reserved.\n")
    #expect(found.articles == ["Canal to be sold"])
    #expect(found.doubts.count == 1 && found.doubts[0].hasPrefix("the last part of the file"))
  }

  @Test func whatSaysNotFoundMayBeAnArticle() throws {
    #expect(
      try read("404 Not Found\n\nBy Ann Lee\n\n\(Self.text(1))\(Self.text(2))\(Self.text(3))\(Self.text(4))").articles
        .count == 1)
  }

  @Test func aFileIsOneArticleWhereTheEditorSaysSo() throws {
    let text = Self.file("TITLE\n\nTEXT", between: "\n==========\n\n")
    #expect(try read(text, wholeFile: true).articles.count == 1)
  }

  @Test func articlesOfAFewWordsBelowMastheadsAreParted() throws {
    let text = Self.file("THE FERNHOLM COURIER\nMay NUMBER, 1996\n\nTITLE\n\nNobody knows why.", between: "\n\n")
    #expect(try read(text).articles == Self.titles)
  }

  @Test func referencesBelowOneAnotherAreNoArticles() throws {
    let text = Self.file("The Fernholm Courier, May NUMBER, 1996\nTITLE\nPage NUMBER", between: "\n\n")
    #expect(try read(text).articles.count == 1)
  }
}
