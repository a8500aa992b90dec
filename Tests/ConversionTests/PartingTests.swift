import Archive
import Markdown
import TestSupport
import Testing

@testable import Conversion

/// Where the articles of one file are parted, and what is told where they are not.
@Suite struct PartingTests {
  private static func article(_ number: Int) -> String {
    Seed.text(
      date: "\(number) May 1926", headline: "Headline number \(number)", byline: "By Ann Lee",
      paragraphs: [
        "The harbour was shut on Monday, and number \(number) of the boats lay at the quay until the evening.",
        "Nobody could say when it would be open.",
      ])
  }

  private func parts(_ text: String, at separators: String...) throws -> [String] {
    var texts = Configuration.Texts()
    texts.articleSeparators = separators
    return try SeedSource(Array(text.utf8), texts).pieces.map { $0.text.string(0) }
  }

  private func doubts(_ text: String, at separator: String? = nil) throws -> [String] {
    var configuration = Configuration()
    configuration.texts.articleSeparators = separator.map { [$0] } ?? []
    let source = try SeedSource(Array(text.utf8), configuration.texts)
    let settings = ConversionSettings(configuration, seed: "a.txt", today: nil)
    return SeedReadings(source, settings: settings, knowledge: CorpusKnowledge()).doubts.map {
      "\($0.message): \($0.advice)"
    }
  }

  // MARK: - Lines like the separator

  @Test(arguments: ["=====", "======", "========================", "= = = = = =", "  ====="])
  func aLineOfMoreOfTheSameSignParts(_ line: String) throws {
    #expect(try parts("One\n\n\(line)\n\nTwo", at: "=====") == ["One", "Two"])
  }

  @Test func aShorterLineIsToldAndPartsNothing() throws {
    let text = "One\n\n===\n\nTwo\n\n===\n\nThree"
    #expect(try parts(text, at: "=====") == ["One"])
    #expect(try doubts(text, at: "=====").contains { $0.hasPrefix("the line '===' (and 1 more) is shorter") })
  }

  @Test func aLongerLineBesideTheSeparatorIsTold() throws {
    let text = "One\n\n=====\n\nTwo\n\n========\n\nThree"
    #expect(try parts(text, at: "=====") == ["One", "Two", "Three"])
    #expect(try doubts(text, at: "=====").contains { $0.hasPrefix("the line '========' is longer") })
    #expect(try !doubts("One\n\n=====\n\nTwo", at: "===").contains { $0.contains("is longer") })
  }

  @Test(arguments: ["Sports\n======\n\nTwo", "======\nSports\n======\n\nTwo"])
  func anUnderlinePartsNothing(_ heading: String) throws {
    #expect(try parts("One\n\n\(heading)", at: "=====") == ["One"])
  }

  @Test func severalLinesPart() throws {
    #expect(try parts("One\n\n=====\n\nTwo\n\nENDS\n\nThree", at: "=====", "ENDS") == ["One", "Two", "Three"])
  }

  @Test func aPatternPartsAndIsTheArticlesWhereItSaysSomethingOfIt() throws {
    #expect(try parts("One\n\nStory 7 (of many)\n\nTwo", at: "Story {…} (of {…})") == ["One", "Two"])
    #expect(
      try parts("One\n\nThe Herald, 4 May 1926\n\nTwo", at: "The Herald, {date}") == ["One", "The Herald, 4 May 1926"])
    #expect(try parts("One\n\nThe Herald, at last\n\nTwo", at: "The Herald, {date}") == ["One"])
    // Braces without a field are signs.
    #expect(try parts("One\n\n{ }\n\nTwo", at: "{ }") == ["One", "Two"])
  }

  @Test func theEndOfAPageParts() throws {
    #expect(try parts("One\n\n\u{0C}\nTwo\n\u{0C}Three", at: "\u{0C}") == ["One", "Two", "Three"])
  }

  /// The lines around a front matter look like the separator; a draft's key must not be parted from its text.
  @Test(arguments: ["title: One\ndraft: true", "draft: true", "title: One: two\ntags:\n- a\n- b"])
  func aFrontMatterStaysWithItsText(_ keys: String) throws {
    #expect(try parts("---\n\(keys)\n---\n\nText", at: "---") == ["---"])
    #expect(try parts("\n---\n\(keys)\n---\nText\n\n---\n\nTwo", at: "---") == ["---", "Two"])
    #expect(
      try parts("One\n\n---\n\(keys)\n---\nTwo\n\n---\n\(keys)\n---\nThree", at: "---") == ["One", "---", "---"])
  }

  @Test func recordsOfKeysAreParted() throws {
    let records = ["Title: One\nText: It rained.", "Title: Two\nText: It snowed.", "Title: Three\nText: Hail."]
    #expect(
      try parts(records.joined(separator: "\n---\n"), at: "---") == records.map { String($0.prefix { $0 != "\n" }) })
  }

  /// Which articles of a file are kept out of the site, and what is told.
  private func drafts(_ text: String) throws -> (drafts: [Bool], doubts: [String]) {
    var configuration = Configuration()
    configuration.texts.articleSeparators = ["====="]
    let source = try SeedSource(Array(text.utf8), configuration.texts)
    let settings = ConversionSettings(configuration, seed: "a.txt", today: nil)
    let readings = SeedReadings(source, settings: settings, knowledge: CorpusKnowledge())
    return (readings.articles.map(\.reading.values.isDraft), readings.doubts.map(\.message))
  }

  @Test func aDraftAboveTheArticlesKeepsAllOut() throws {
    let head = "---\npublication: The Herald\ndraft: true\n---\n\n"
    let articles = "=====\n\n\(Self.article(1))\n=====\n\n\(Self.article(2))"
    #expect(try drafts(head + articles).drafts == [true, true])
  }

  @Test func aDraftRightAboveTheFirstArticleKeepsAllOutAndIsTold() throws {
    let text = "---\ntitle: One\ndraft: true\n---\n\nIt rained.\n\n=====\n\n\(Self.article(2))"
    let found = try drafts(text)
    #expect(found.drafts == [true, true])
    #expect(found.doubts.contains { $0.hasPrefix("the front matter keeps the first of the file's 2 articles out") })
    // Where each has its own, each speaks for itself.
    #expect(
      try drafts(text.replacing("\(Self.article(2))", with: "---\ntitle: Two\n---\n\nIt snowed.")).drafts == [
        true, false,
      ])
  }

  // MARK: - Marks that databases print

  @Test(arguments: [
    "# of 3 DOCUMENTS", "Document # of 3", "Dokument # von 3", "Documento # de 3", "[# of 3 articles]", "Record #/3",
  ])
  func marksThatCountAllTextsPart(_ mark: String) throws {
    let text = (1...3).map { mark.replacing("#", with: "\($0)") + "\n\nText \($0)" }.joined(separator: "\n\n")
    #expect(try parts(text) == ["Text 1", "Text 2", "Text 3"])
  }

  @Test(arguments: ["Page # of 3", "Part # of 3", "# of 3 pages", "Lesson #/3"])
  func otherCountsPartNothing(_ mark: String) throws {
    let text = (1...3).map { mark.replacing("#", with: "\($0)") + "\n\nText \($0)" }.joined(separator: "\n\n")
    #expect(try parts(text).count == 1)
  }

  @Test func marksStillPartWhereATextWasCutOut() throws {
    let text = [1, 3].map { "Document \($0) of 3\n\nText \($0)" }.joined(separator: "\n\n")
    #expect(try parts(text) == ["Text 1", "Text 3"])
  }

  @Test func marksOfWhichMostAreMissingAreTold() throws {
    let text = [1, 5].map { "Document \($0) of 5\n\nText \($0)" }.joined(separator: "\n\n")
    #expect(try parts(text).count == 1)
    #expect(try doubts(text).contains { $0.contains("held 2 articles: lines such as 'Document 1 of 5'") })
  }

  // MARK: - What looks like several articles

  @Test(arguments: ["-----", "* * *", "=================", "_____", "~~~", "#####"])
  func aLineWithAHeadBelowIsTold(_ line: String) throws {
    let text = (1...2).map(Self.article).joined(separator: "\n\(line)\n\n")
    let told = try doubts(text)
    #expect(told.count == 1)
    #expect(told.first?.contains("held 2 articles") == true)
    #expect(told.first?.hasSuffix("article-separator: \"\(line)\"") == true)
  }

  @Test func aPageWithAHeadOfItsOwnIsTold() throws {
    let text = (1...2).map(Self.article).joined(separator: "\n\u{0C}")
    #expect(try doubts(text).contains { $0.contains("held 2 articles") && $0.hasSuffix("article-separator: \"\\f\"") })
  }

  @Test func labelsOfSeveralHeadlinesAreTold() throws {
    let text = (1...2).map { "Headline: Title \($0)\nSource: The Herald\n\nWords of text \($0).\n" }
      .joined(separator: "\n\n")
    #expect(try doubts(text).contains { $0.contains("held 2 articles: the label") })
  }

  @Test(arguments: [
    // Rules inside an article.
    article(1) + "\n* * *\n\nThe boats went out on Tuesday.\n\n* * *\n\nAll came home.\n",
    // The masthead stands on each page of one article.
    article(1) + "\n\u{0C}The Daily Herald\n\n1 May 1926\n\nThe boats went out on Tuesday.\n",
    // A signature below a line.
    article(1) + "\n-----\n\nAnn Lee is a reporter of this newspaper.\n",
  ])
  func oneArticleIsNotTold(_ text: String) throws {
    #expect(try doubts(text).isEmpty)
  }

  /// Each of the lines looks like a head, and nothing is looked at more than once or twice.
  @Test func manyLinesAreLookedAtInTimeThatGrowsAsTheText() throws {
    let text = (1...4000).map { "-----\n\n\($0 % 28 + 1) May 1926\n\n" }.joined()
    let clock = ContinuousClock()
    let time = try clock.measure { _ = try doubts(String(text.prefix(text.count / 10))) }
    let tenfold = try clock.measure { _ = try doubts(text) }
    #expect(tenfold < time * 40)
  }

  // MARK: - Records

  private static func record(_ number: Int) -> String {
    """
    No water in the canal \(number)
    By Ann Lee
    324 words
    \(number) March 1982
    The Granthaven Ledger
    GRLG
    English

    The lock keepers had opened the gates at dawn, number \(number).

    Document GRLG000019820303dt4o00ab\(number)


    """
  }

  @Test func recordsOfADatabaseAreParted() throws {
    let text = (1...3).map(Self.record).joined()
    #expect(try parts(text) == (1...3).map { "No water in the canal \($0)" })
    #expect(try doubts(text).isEmpty)
  }

  @Test func recordsWithoutAHeadOfTheirOwnAreTold() throws {
    let text = Self.record(1) + Self.record(2).replacing("324 words\n", with: "")
    #expect(try parts(text).count == 1)
    #expect(try doubts(text).contains { $0.hasPrefix("the text looks as if it held 2 articles: lines such as 'Doc") })
  }

  @Test func recordsOfAReferenceManagerAreParted() throws {
    let text = (1...2).map { "TY  - NEWS\nTI  - Canal \($0)\nAU  - Lee, Ann\nDA  - 1982\nER  - \n\n" }.joined()
    #expect(try parts(text) == ["TY  - NEWS", "TY  - NEWS"])
  }

  @Test func aRuleAboveAMarkIsNoArticle() throws {
    let rule = String(repeating: "_", count: 60)
    let text = (1...2).map { "\(rule)\n\nDocument \($0) of 2\n\nTitle: Canal \($0)\n\nText.\n\n" }.joined()
    #expect(try parts(text) == ["Title: Canal 1", "Title: Canal 2"])
  }

  // MARK: - Nothing between the articles

  @Test(arguments: [
    "HEADLINE\nBy Ann Lee\nDATE", "HEADLINE\n\nDATE\n\nBy Ann Lee", "THE LEDGER\nDATE\nHEADLINE\nBy Ann Lee",
  ])
  func aSecondHeadIsTold(_ head: String) throws {
    let articles = (1...2).map { number in
      head.replacing("HEADLINE", with: "Canal number \(number) is shut").replacing("DATE", with: "\(number) May 1926")
        + "\n\nNobody could say when number \(number) would be open.\n\nThe boats lay at the quay.\n"
    }
    let told = try doubts(articles.joined(separator: "\n"))
    #expect(told.count == 1)
    #expect(told[0].hasPrefix("the text looks as if it held 2 articles: a headline with who wrote it and when"))
    #expect(told[0].hasSuffix("article-separator: \"=====\""))
    #expect(try parts(articles.joined(separator: "\n")).count == 1)
  }

  @Test(arguments: [
    "Canal is shut\nBy Ann Lee\n1 May 1926\n\nNobody knew.\n\nBy Ann Lee\n1 May 1926\n",
    "Canal is shut\nBy Ann Lee\n1 May 1926\n\nNobody knew.\n\nTwo days later\n3 May 1926\n\nNobody knew still.\n",
    "Canal is shut\nBy Ann Lee\n\nNobody knew.\n\nThe other canal\nBy Tom Ray\n1 May 1926\n\nNobody knew still.\n",
  ])
  func oneHeadIsNotTold(_ text: String) throws {
    #expect(try doubts(text).isEmpty)
  }

  // MARK: - Separators in no text

  @Test func aSeparatorInNoTextIsToldWithWhatIsLikeIt() async throws {
    let project = try TemporaryProject([
      "pressmark.yml": "article-separator: \"END\"\nfolders:\n  \"a\":\n    article-separator: \"+++\"\n",
      "seeds/x.txt": Self.article(1) + "\nEND OF ARTICLE\n", "seeds/a/y.txt": "One\n\n+++\n\nTwo\n",
    ])
    for _ in 1...2 {
      let configuration = Configuration.load(project.project).configuration
      let found = await Converter(project.project, configuration: configuration, options: Converter.Options()).convert()
      let told = found.diagnostics.filter { $0.path == "pressmark.yml" }
      #expect(told.map(\.message) == ["the article-separator 'END' stands in no line of the one text it is for"])
      #expect(told.first?.advice.hasPrefix("In seeds/x.txt stands 'END OF ARTICLE'.") == true)
      #expect(told.first?.position.line == 1)
    }
  }
}
