import Archive
import Conversion
import TestSupport
import Testing

/// Words of an article that look like what stands around articles: a kind of mistake a test. All of them are on the
/// page, in the text, and in their order.
@Suite struct KeptWordsTests {
  private static let prose = [
    "The lock keepers had opened the gates at dawn, and by noon nine barges lay in the basin with nobody to unload them.",
    "Nobody had been told. The company had put up a notice in the maltings, the keepers said, where none of them ever goes.",
  ]
  private static let head = "The Harbour Lamp\n\n3 May 1926\n\nThe week in Ellery\n\nBy Ann Lee"

  /// The content files that texts become, in the order of the texts, and what is told.
  private func convert(_ texts: [String]) async throws -> (contents: [ContentText], told: String) {
    let seeds = texts.enumerated().map { ("seeds/\(100 + $0).txt", $1) }
    let project = try TemporaryProject(Dictionary(uniqueKeysWithValues: seeds))
    let (summary, diagnostics) = await Converter(
      project.project, configuration: Configuration(), options: Converter.Options()
    ).convert()
    let contents = try summary.files.map { try ContentText(Array(project.read("content/\($0)").utf8)) }
    #expect(contents.count == texts.count)
    return (
      contents.sorted { $0.texts("source")[0] < $1.texts("source")[0] },
      diagnostics.map(\.description).joined(separator: "\n")
    )
  }

  private func converted(_ text: String) async throws -> ContentText { try await convert([text]).contents[0] }

  /// The text with its subheads, marks of Markdown left out.
  private func words(_ content: ContentText) -> String {
    content.body.filter { !"#\\".contains($0) }.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Looks whether the blocks below a head are the text, all of them and in their order.
  private func expectKept(_ blocks: [String], below head: String = Self.head) async throws {
    let content = try await converted(([head] + blocks).joined(separator: "\n\n") + "\n")
    let whole = blocks.joined(separator: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words(content) == whole)
    #expect(content.texts("title") == ["The week in Ellery"])
  }

  // MARK: - Labels

  private static let answers = [
    ("Will you stand again?", "I have not decided."), ("Who else will?", "Ask them."),
    ("Is the mole safe?", "It is not."), ("When will it be mended?", "In the spring."), ("Who pays?", "The county."),
  ]

  @Test(arguments: ["\n\n", "\n"])
  func anInterviewKeepsItsAnswers(_ between: String) async throws {
    try await expectKept(Self.answers.map { "Q: \($0)\(between)A: \($1)" })
  }

  @Test(arguments: [
    ["Update: The mole is closed.", "Update: Two boats are missing.", "Update: One boat is back."],
    ["Name: John Pike\nAge: 40\nCity: Hull", "Name: Tom Reed\nAge: 31\nCity: Leith"],
    ["Length: 40 feet", "Weight: 12 tons"],
    ["To: Mayor, Port Ellery", "Send boats at once.", "To: Harbour Master, Hull", "No boats here."],
  ])
  func whatATextSaysWithColonsIsNoHead(_ blocks: [String]) async throws {
    try await expectKept(blocks + Self.prose)
    try await expectKept(["It has come at last."] + blocks + Self.prose)
  }

  @Test func aRecordsLabelsStayWhatTheyAre() async throws {
    let head = "Title: The week in Ellery\nAuthor: Ann Lee\nDate: 3 May 1926\nLength: 40 words\nLoad-Date: May 4, 1997"
    let content = try await converted(([head] + Self.prose).joined(separator: "\n\n") + "\n")
    #expect(words(content) == Self.prose.joined(separator: " "))
    #expect(content.texts("authors") == ["Ann Lee"])
  }

  // MARK: - What is said again

  @Test func aBalladKeepsItsRefrain() async throws {
    let stanzas = [
      "The boats went out at break of day,\nSing hey, the rolling sea,\nAnd none of them came back to say\nWhat they had seen.",
      "The wives stood waiting on the mole,\nSing hey, the rolling sea,\nAnd heard the bell of Ellery toll\nFor what had been.",
      "The moon came up upon the bay,\nSing hey, the rolling sea,\nAnd none could find a word to say\nOf what had been.",
    ]
    try await expectKept(stanzas)
    let content = try await converted(
      "The Harbour Lamp\n3 May 1926\n\nSing hey\n\n" + stanzas.joined(separator: "\n\n"))
    #expect(words(content).split(separator: " ").count { $0 == "rolling" } == 3)
  }

  @Test(arguments: [
    ["For those at sea.", "Lord, hear our prayer.", "For those who wait.", "Lord, hear our prayer."],
    ["John Pike, theft.", "Not guilty.", "Tom Reed, theft.", "Not guilty.", "Ann Hull, theft.", "Not guilty."],
    ["Not guilty.", "Not guilty.", "Not guilty."],
  ])
  func aLineThatIsSaidTwiceIsSaidTwice(_ blocks: [String]) async throws {
    try await expectKept(blocks + Self.prose)
  }

  @Test func aListMayHaveALineTwice() async throws {
    let text = "St. Mary's\n8 Holy Communion\n11 Matins\n\nSt. John's\n8 Holy Communion\n11 Matins\n"
    let content = try await converted("\(Self.head)\n\n\(text)\n\(Self.prose[0])\n")
    let all = (content.texts("standfirst") + [words(content)]).joined(separator: " ")
    #expect(all.components(of: "8 Holy Communion") == 2 && all.components(of: "11 Matins") == 2, "\(all)")
  }

  @Test func aHeadlineThatIsPrintedTwiceIsLeftOutOnce() async throws {
    let content = try await converted(
      "\(Self.head)\n\nThe week in Ellery\n\n\(Self.prose.joined(separator: "\n\n"))\n")
    #expect(words(content) == Self.prose.joined(separator: " "))
  }

  // MARK: - Texts laid out alike

  @Test(
    arguments: [
      { "Present: the Mayor, Alderman \($0), and nine members" }, { "Referee: Mr. \($0), of Hull" },
      { "Died: John \($0)" },
      { "WANTED: a cook, by \($0)" }, { "Psalm 2\($0.count): of the sea" },
      { _ in "Mr. Mayor, Members of the Council:" },
      { _ in "To the Editor:" }, { _ in "Dear Sir:" },
    ] as [@Sendable (String) -> String])
  func aLineThatBeginsAlikeInManyTextsIsTheirs(_ line: @Sendable (String) -> String) async throws {
    let names = ["Lee", "Marsh", "Reed", "Pike", "Holm", "Stone", "Fairweather", "Quill", "Barr", "Ash"]
    for head in ["The Harbour Lamp\n\n", ""] {
      let texts = names.enumerated().map {
        "\(head)\($0 + 1) May 1926\n\nThe \($1) report\n\n\(line($1))\n\n\(Self.prose[0])\n\nSigned in \($1) Street.\n"
      }
      for (content, name) in zip(try await convert(texts).contents, names) {
        let isKept = content.holds(line(name)) || words(content).contains(line(name))
        #expect(isKept, "\(content.fields(without: ["tags"])) \(content.body)")
        #expect(!content.texts("publication").contains(line(name)))
      }
    }
  }

  // MARK: - What web pages have

  @Test(arguments: [
    "200 miners killed", "40 mines closed", "3 ministers resign", "12 likely winners", "No comment", "No shares sold",
    "Tagged fish found", "Notes", "Home", "Search", "Print", "Comments",
  ])
  func aLineThatWebPagesHaveNot(_ line: String) async throws {
    let content = try await converted(([Self.head, line] + Self.prose).joined(separator: "\n\n") + "\n")
    #expect(content.holds(line) || words(content).hasPrefix(line), "\(content.entries) \(content.body)")
    try await expectKept([Self.prose[0], line, Self.prose[1]])
    try await expectKept(Self.prose + [line])
  }

  @Test(arguments: ["3 min read", "12 Comments", "5 min. read", "2 minutes de lecture"])
  func aLineThatWebPagesHave(_ line: String) async throws {
    let content = try await converted(([Self.head, line] + Self.prose).joined(separator: "\n\n") + "\n")
    #expect(words(content) == Self.prose.joined(separator: " "))
  }

  @Test func severalWordsOfAWebPageAreItsOwn() async throws {
    let content = try await converted(
      ([Self.head] + Self.prose + ["Home", "Search", "Print", "Comments"]).joined(separator: "\n\n") + "\n")
    #expect(words(content) == Self.prose.joined(separator: " "))
  }

  @Test func whatAStorySaysOfRightsIsItsOwn() async throws {
    try await expectKept(["The printer wrote it on each sheet.", "All rights reserved."] + Self.prose)
    try await expectKept(Self.prose + ["With all rights reserved to him he went home to his wife."])
    let content = try await converted(
      ([Self.head] + Self.prose + ["All rights reserved."]).joined(separator: "\n\n") + "\n")
    #expect(content.texts("rights") == ["All rights reserved."])
  }

  // MARK: - Other pages

  @Test func aPointerToAPageStaysWhereAnotherStoryFollows() async throws {
    let begun = "The printer then went with his case to the"
    try await expectKept([begun, "(continued on page 4)", "FLOOD AT HULL", "The river rose."] + Self.prose)
    let content = try await converted(
      [Self.head, begun, "(continued on page 4)", "(continued from page 1)", "county court."]
        .joined(separator: "\n\n") + "\n")
    #expect(words(content) == begun + " county court.")
  }

  // MARK: - Places

  @Test(arguments: ["SIR", "MADAM", "GENTLEMEN", "MONSIEUR"])
  func whomALetterAddressesIsNoPlace(_ word: String) async throws {
    let content = try await converted(
      "The Harbour Lamp\n\n3 May 1926\n\nThe mole\n\n\(word), — \(Self.prose[0])\n\n\(Self.prose[1])\n")
    #expect(content.texts("place").isEmpty)
  }

  @Test func aColumnOfNewsHasNoPlace() async throws {
    let column = ["LEITH. -- \(Self.prose[0])", "HULL. -- \(Self.prose[1])"]
    let content = try await converted(
      (["The Harbour Lamp", "3 May 1926", "News in brief"] + column).joined(separator: "\n\n") + "\n")
    #expect(content.texts("place").isEmpty)
    let report = try await converted(
      ["The Harbour Lamp", "3 May 1926", "The mole", column[0], Self.prose[1]].joined(separator: "\n\n") + "\n")
    #expect(report.texts("place") == ["LEITH"])
  }

  // MARK: - Headlines

  @Test(arguments: [
    ["The Harbour Lamp", "3 May 1926", "#", "By Ann Lee"],
    ["#", "The Harbour Lamp", "3 May 1926"],
  ])
  func aHeadlineMayEndWithANumber(_ head: [String]) async throws {
    for line in ["Fire at Pit No. 4", "Public enemy number 1", "Concerto No. 2"] {
      let text = (head.map { $0.replacing("#", with: line) } + Self.prose).joined(separator: "\n\n")
      let content = try await converted(text + "\n")
      #expect(content.texts("title") == [line])
      #expect(content.texts("publication").map { $0.lowercased() } == ["the harbour lamp"])
    }
  }

  @Test func theNameplateOfAnOldPaperIsRead() async throws {
    let head = "THE HARBOUR LAMP.\nVOL. XII.--No. 345.  PORT ELLERY, TUESDAY, JUNE 29, 1926.  PRICE TWOPENCE."
    let content = try await converted(([head, "THE WHALE."] + Self.prose).joined(separator: "\n\n") + "\n")
    #expect(content.texts("title") == ["THE WHALE."])
    #expect(content.texts("publication") == ["THE HARBOUR LAMP."])
    #expect(content.texts("date") == ["1926-06-29"])
    #expect(content.texts("issue") == ["345"])
  }

  // MARK: - Bylines

  @Test(arguments: ["BIRTHS", "Monday", "SAILED", "St. Mary's"])
  func aHeadingIsNoByline(_ line: String) async throws {
    let head = "The Harbour Lamp\n\n3 May 1926\n\nThe mole is closed until the spring\n\n"
    let content = try await converted(head + ([line] + Self.prose).joined(separator: "\n\n") + "\n")
    #expect(content.texts("byline").isEmpty, "\(content.entries)")
  }

  @Test func aBylineThatMayBeAHeadingIsTold() async throws {
    let head = "The Harbour Lamp\n\n3 May 1926\n\nThe mole is closed until the spring\n\n"
    let (contents, told) = try await convert([head + (["Chess"] + Self.prose).joined(separator: "\n\n") + "\n"])
    #expect(contents[0].texts("byline").isEmpty || told.contains("'Chess' is taken for the byline"), "\(told)")
  }

  @Test func whereSomebodyLivesIsNoAuthor() async throws {
    let head = "The Harbour Lamp\n\n3 May 1926\n\nA letter home\n\n"
    let content = try await converted(head + (["Pte. J. Pike, Hull"] + Self.prose).joined(separator: "\n\n") + "\n")
    #expect(content.texts("authors") == ["Pte. J. Pike"])
  }

  @Test func aNameMayGoOnInTheNextLine() async throws {
    let head = "The Harbour Lamp\n\n3 May 1926\n\nA letter home\n\nBy Ann Lee and Tom\nReed\n\n"
    let content = try await converted(head + Self.prose.joined(separator: "\n\n") + "\n")
    #expect(content.texts("authors") == ["Ann Lee", "Tom Reed"])
    #expect(words(content) == Self.prose.joined(separator: " "))
  }

  // MARK: - Hyphens

  @Test func wordsThatHaveAHyphenKeepIt() async throws {
    let text = """
      Le Phare
      3 mai 1926

      Le môle est fermé

      Les éclusiers avaient ouvert les portes à l'aube. Peut-
      être que le porte-
      parole du maire le savait, c'est-à-
      dire que personne ne l'avait dit aux bate-
      liers du port, et que sexta-
      feira não.

      """
    #expect(
      words(try await converted(text)).hasSuffix(
        "Peut-être que le porte-parole du maire le savait, c'est-à-dire que personne ne l'avait dit aux bateliers du port,"
          + " et que sexta-feira não."))
  }
}

extension String {
  fileprivate func components(of words: String) -> Int { ranges(of: words).count }
}
