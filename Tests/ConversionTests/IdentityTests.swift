import Archive
import Conversion
import Files
import SystemPackage
import TestSupport
import Testing

/// An article stays one article, whatever is done to its text and its content file: moved, renamed, edited, broken,
/// copied, deleted.
@Suite struct IdentityTests {
  private let riots = "content/1997/04/24/bread-riots.md"
  private let rice = [
    "There was no rice in the harbour of Callao on Thursday, and nobody knew where the ships had gone.",
    "The dockers said that two of them had been seen off Pisco, low in the water and under a foreign flag.",
  ]

  @discardableResult
  private func convert(
    _ project: TemporaryProject, only: [String]? = nil
  ) async -> (summary: Converter.Summary, diagnostics: [Diagnostic]) {
    var options = Converter.Options()
    options.only = only
    return await Converter(project.project, configuration: Configuration(), options: options).convert()
  }

  private func contents(_ project: TemporaryProject) throws -> [String] {
    try project.files(in: "content").keys.filter { $0.hasSuffix(".md") }.sorted()
  }

  private func edit(_ project: TemporaryProject, _ path: String, _ old: String, _ new: String) throws {
    let text = try project.read(path)
    try #require(text.contains(old))
    try project.write(path, text.replacing(old, with: new))
  }

  private func move(_ project: TemporaryProject, _ old: String, _ new: String) throws {
    try project.write(new, bytes: FileSystem.read(project.root.appending(old)))
    try project.delete(old)
  }

  // MARK: - Texts

  @Test func aMovedTextKeepsItsContentFileWithItsEdits() async throws {
    let project = try TemporaryProject(["seeds/a.txt": Seed.text(), "seeds/b.txt": Seed.text(headline: "Rice")])
    await convert(project)
    try edit(project, riots, "title: \"Bread riots\"", "title: \"Bread riots in Lima\" # checked")
    let before = try project.read(riots)
    try move(project, "seeds/a.txt", "seeds/1997/lima.txt")
    try move(project, "seeds/b.txt", "seeds/1997/rice.txt")
    let (summary, diagnostics) = await convert(project)
    #expect(diagnostics.isEmpty)
    #expect(summary.edited == 1 && summary.written == 1)
    #expect(try contents(project) == ["1997/04/24/bread-riots.md", "1997/04/24/rice.md"])
    #expect(try project.read(riots) == before.replacing("source: \"a.txt\"", with: "source: \"1997/lima.txt\""))
    #expect(try project.read("content/1997/04/24/rice.md").contains("source: \"1997/rice.txt\""))
    #expect(await convert(project).summary.unchanged == 1)
  }

  @Test func aTextThatWasChangedAndMovedAtOnceIsKnownByItsWords() async throws {
    let project = try TemporaryProject([
      "seeds/a.txt": Seed.text(), "seeds/b.txt": Seed.text(headline: "Rice", paragraphs: rice),
    ])
    await convert(project)
    try edit(project, "content/1997/04/24/rice.md", "under a foreign flag", "under no flag at all")
    try project.delete("seeds/b.txt")
    try project.write(
      "seeds/later/r.txt", Seed.text(headline: "Rice", paragraphs: [rice[0], rice[1] + " One was the Maria."]))
    let (_, diagnostics) = await convert(project)
    #expect(try contents(project) == ["1997/04/24/bread-riots.md", "1997/04/24/rice.md"])
    #expect(diagnostics.map(\.message) == ["has been edited, and its source seeds/later/r.txt has changed since"])
    let content = try project.read("content/1997/04/24/rice.md")
    #expect(content.contains("source: \"later/r.txt\"") && content.contains("under no flag at all"))
  }

  @Test func textsThatSwapNamesKeepTheirArticles() async throws {
    let project = try TemporaryProject([
      "seeds/a.txt": Seed.text(), "seeds/b.txt": Seed.text(headline: "Rice", paragraphs: rice),
    ])
    await convert(project)
    try edit(project, riots, "Bread riots", "Bread riots in Lima")
    try move(project, "seeds/a.txt", "seeds/c.txt")
    try move(project, "seeds/b.txt", "seeds/a.txt")
    try move(project, "seeds/c.txt", "seeds/b.txt")
    #expect(await convert(project).diagnostics.isEmpty)
    #expect(try contents(project) == ["1997/04/24/bread-riots.md", "1997/04/24/rice.md"])
    #expect(try project.read(riots).contains("source: \"b.txt\""))
    #expect(try project.read("content/1997/04/24/rice.md").contains("source: \"a.txt\""))
  }

  @Test func aTextThatComesBackFindsItsArticle() async throws {
    let project = try TemporaryProject(["seeds/a.txt": Seed.text(), "seeds/b.txt": Seed.text(headline: "Rice")])
    await convert(project)
    try edit(project, riots, "Bread riots", "Bread riots in Lima")
    try project.delete("seeds/a.txt")
    for _ in 1...2 {
      let told = await convert(project).diagnostics
      #expect(told.map(\.message) == ["its source seeds/a.txt is gone"])
      #expect(told.first?.advice.contains("pressmark convert --keep ") == true)
    }
    try project.write("seeds/back.txt", Seed.text())
    #expect(await convert(project).diagnostics.isEmpty)
    #expect(try project.read(riots).contains("source: \"back.txt\""))
    #expect(try contents(project).count == 2)
  }

  @Test func sameWordsSavedOtherwiseAreTheSameText() async throws {
    let project = try TemporaryProject(["seeds/a.txt": Seed.text(paragraphs: ["A café in Lima."])])
    await convert(project)
    try edit(project, riots, "Bread riots", "Bread riots in Lima")
    let windows = Seed.text(paragraphs: ["A café in Lima."]).unicodeScalars.flatMap { scalar -> [UInt8] in
      scalar == "\n" ? [0x0D, 0x0A] : [UInt8(truncatingIfNeeded: scalar.value)]
    }
    try project.write("seeds/a.txt", bytes: windows)
    let (_, diagnostics) = await convert(project)
    #expect(!diagnostics.contains { $0.message.contains("has changed since") })
    #expect(try project.read(riots).contains(SHA256Digest(of: windows).hexadecimal))
  }

  @Test func aCopyIsToldAndMadeOnce() async throws {
    let project = try TemporaryProject(["seeds/Copy of riots.txt": Seed.text(), "seeds/riots.txt": Seed.text()])
    for _ in 1...2 {
      let (summary, diagnostics) = await convert(project)
      #expect(summary.copies == 1)
      #expect(diagnostics.map(\.path) == ["seeds/Copy of riots.txt"])
      #expect(diagnostics.first?.message.contains("seeds/riots.txt") == true)
      #expect(try contents(project) == ["1997/04/24/bread-riots.md"])
    }
    // The copy stands for the text when that is deleted.
    try project.delete("seeds/riots.txt")
    #expect(await convert(project).diagnostics.isEmpty)
    #expect(try project.read(riots).contains("source: \"Copy of riots.txt\""))
  }

  private func text(_ articles: String...) -> String { articles.joined(separator: "\n* * *\n") }

  @Test func articlesThatMoveWithinAFileAreKnownByTheirWords() async throws {
    let first = Seed.text(headline: "First", paragraphs: rice)
    let second = Seed.text(headline: "Second", paragraphs: ["Another story of another day in the town of Pisco."])
    var configuration = Configuration()
    configuration.texts.articleSeparator = "* * *"
    let project = try TemporaryProject(["seeds/day.txt": text(first, second)])
    let converter = { await Converter(project.project, configuration: configuration, options: .init()).convert() }
    _ = await converter()
    try edit(project, "content/1997/04/24/second.md", "Another story", "A true story")
    try project.write(
      "seeds/day.txt",
      text(Seed.text(headline: "Zero", paragraphs: ["News that came before all other news."]), first, second))
    let (_, diagnostics) = await converter()
    #expect(diagnostics.isEmpty)
    #expect(try contents(project) == ["1997/04/24/first.md", "1997/04/24/second.md", "1997/04/24/zero.md"])
    #expect(try project.read("content/1997/04/24/zero.md").contains("source-part: \"1\""))
    #expect(try project.read("content/1997/04/24/first.md").contains("source-part: \"2\""))
    let edited = try project.read("content/1997/04/24/second.md")
    #expect(edited.contains("source-part: \"3\"") && edited.contains("A true story"))
    // The first is taken out again.
    try project.write("seeds/day.txt", text(first, second))
    for _ in 1...2 {
      #expect(await converter().diagnostics.map(\.message) == ["is in its source seeds/day.txt no more"])
    }
    #expect(try project.read("content/1997/04/24/first.md").contains("source-part: \"1\""))
    #expect(try project.read("content/1997/04/24/second.md").contains("source-part: \"2\""))
    // It names no other's number, so that nobody takes it for the other when the ledger is lost.
    #expect(try project.read("content/1997/04/24/zero.md").contains("source-part: \"3\""))
    try project.delete("content/ledger.tsv")
    _ = await converter()
    #expect(try contents(project) == ["1997/04/24/first.md", "1997/04/24/second.md", "1997/04/24/zero.md"])
  }

  @Test func anArticleThatGoesIntoAnotherFileAfterAWhileStaysTheSame() async throws {
    let first = Seed.text(
      headline: "First", paragraphs: ["The flour was gone by noon on Monday, and nobody had bread."])
    let words = ["Another story of another day in the town.", "The ship lay in the harbour.", "Nobody came ashore."]
    let second = Seed.text(headline: "Second", paragraphs: words)
    var configuration = Configuration()
    configuration.texts.articleSeparator = "* * *"
    let project = try TemporaryProject(["seeds/day.txt": text(first, second), "seeds/sea.txt": Seed.text()])
    let converter = { await Converter(project.project, configuration: configuration, options: .init()).convert() }
    _ = await converter()
    try project.write("seeds/day.txt", text(first))
    _ = await converter()
    let changed = Seed.text(headline: "Second", paragraphs: words + ["A boat came at night."])
    try project.write("seeds/sea.txt", text(Seed.text(), changed))
    #expect(await converter().diagnostics.isEmpty)
    #expect(
      try contents(project) == ["1997/04/24/bread-riots.md", "1997/04/24/first.md", "1997/04/24/second.md"])
    #expect(try project.read("content/1997/04/24/second.md").contains("source: \"sea.txt\""))
  }

  @Test func namesThatDifferInTheFormOfALetterAreTwoTexts() async throws {
    let project = try TemporaryProject()
    let seeds = [
      ("caf\u{E9}", "Café"), ("cafe\u{301}", "Cafe\u{301}"), ("Lima", "LIMA"), ("lima", "Lima"),
    ]
    for (number, (name, headline)) in seeds.enumerated() {
      try project.write(
        "seeds/\(name).txt", Seed.text(headline: headline, paragraphs: ["They saw \(number + 7) ships."]))
    }
    #expect(await convert(project).summary.written == 4)
    let names = try contents(project)
    #expect(names.count == 4 && Set(names.map { $0.lowercased() }).count == 4)
    let (summary, diagnostics) = await convert(project)
    #expect(summary.unchanged == 4)
    #expect(diagnostics.map(\.description) == [])
  }

  // MARK: - Content files

  static let slips: [(String, String)] = [
    ("title: \"Bread riots\"", "title: \"Bread \"riots\""),
    ("title: \"Bread riots\"", "title: \"Bread riots\"\ntitle: \"Twice\""),
    ("publication:", "\tpublication:"),
    ("title: \"Bread riots\"", "title: \"Bread riots"),
    ("---\ntitle", "<<<<<<< ours\n---\ntitle"),
    ("\n---\n", "\n\n"),
    ("title: \"Bread riots\"\n", ""),
  ]

  @Test(arguments: slips) func aSlipKeepsItsArticle(_ slip: (String, String)) async throws {
    let project = try TemporaryProject(["seeds/a.txt": Seed.text()])
    await convert(project)
    try edit(project, riots, "title: \"Bread riots\"", "title: \"Bread riots\"\nkicker: \"Ours\"")
    let good = try project.read(riots)
    let broken = good.replacing(slip.0, with: slip.1, maxReplacements: 1)
    try #require(broken != good)
    try project.write(riots, broken)
    // A new state of the text makes no second file either.
    try project.write("seeds/a.txt", Seed.text(paragraphs: ["Another text."]))
    await convert(project)
    #expect(try project.read(riots) == broken)
    // Moved while it is broken.
    try move(project, riots, "content/riots/bread-riots.md")
    await convert(project)
    #expect(try contents(project) == ["riots/bread-riots.md"])
    try project.write("content/riots/bread-riots.md", good)
    let (_, diagnostics) = await convert(project)
    #expect(diagnostics.map(\.topic) == ["edited, and its source has changed"])
    #expect(try contents(project) == ["riots/bread-riots.md"])
    #expect(try project.read("content/riots/bread-riots.md") == good)
  }

  @Test func anotherEncodingKeepsItsArticle() async throws {
    let project = try TemporaryProject(["seeds/caf\u{E9}.txt": Seed.text(headline: "Café")])
    await convert(project)
    let path = "content/1997/04/24/café.md"
    let good = try project.read(path)
    let encodings: [(String) -> [UInt8]] = [
      { $0.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } },
      { [0xFF, 0xFE] + $0.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] } },
    ]
    for encode in encodings {
      try project.delete(path)
      try project.write("content/elsewhere.md", bytes: encode(good + "\nOurs.\n"))
      await convert(project)
      #expect(try contents(project) == ["elsewhere.md"])
      try project.delete("content/elsewhere.md")
      try project.write(path, good)
      await convert(project)
    }
  }

  @Test func sourceLinesThatWereDeletedArePutBack() async throws {
    let project = try TemporaryProject(["seeds/a.txt": Seed.text()])
    await convert(project)
    let before = try project.read(riots)
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    try project.write(riots, lines.filter { !$0.hasPrefix("source") }.joined(separator: "\n") + "\nOurs.\n")
    try move(project, riots, "content/bread.md")
    let (_, diagnostics) = await convert(project)
    #expect(diagnostics.map(\.path) == ["content/bread.md"])
    #expect(diagnostics.first?.message.contains("put back: seeds/a.txt") == true)
    #expect(try contents(project) == ["bread.md"])
    let after = try project.read("content/bread.md")
    #expect(
      after.contains("Ours.") && lines.filter { $0.hasPrefix("source") }.allSatisfy { after.contains("\n\($0)\n") })
    #expect(await convert(project).diagnostics.isEmpty)
  }

  @Test func aSecondContentFileOfATextIsToldAndLeftAlone() async throws {
    let project = try TemporaryProject(["seeds/a.txt": Seed.text()])
    await convert(project)
    let copy = "content/1997/04/24/bread-riots 2.md"
    try project.write(copy, try project.read(riots).replacing("Bread riots", with: "Bread"))
    try project.write("seeds/a.txt", Seed.text(paragraphs: ["Another text."]))
    let before = try project.read(copy)
    for _ in 1...2 {
      let (_, diagnostics) = await convert(project)
      #expect(diagnostics.map(\.path) == [copy] && diagnostics.map(\.severity) == [.error])
      #expect(diagnostics.first?.message.contains(riots) == true)
      #expect(try project.read(copy) == before)
      #expect(try project.read(riots).contains("Another text."))
    }
    // It stays a second file when the text is moved, and takes the place of the first when that is deleted.
    try move(project, "seeds/a.txt", "seeds/b.txt")
    #expect(await convert(project).diagnostics.map(\.path) == [copy])
    #expect(try project.read(copy) == before.replacing("source: \"a.txt\"", with: "source: \"b.txt\""))
    try project.delete(riots)
    #expect(await convert(project).diagnostics.map(\.path) == [copy])
    #expect(try contents(project) == ["1997/04/24/bread-riots 2.md"])
  }

  @Test func aFileThatItsEditorHasMovedIsWrittenWhereItLies() async throws {
    let project = try TemporaryProject(["seeds/a.txt": Seed.text()])
    await convert(project)
    try move(project, riots, "content/riots/lima.md")
    await convert(project)
    try project.write("seeds/a.txt", Seed.text(headline: "Rice riots"))
    #expect(await convert(project).summary.written == 1)
    #expect(try contents(project) == ["riots/lima.md"])
    #expect(try project.read("content/riots/lima.md").contains("title: \"Rice riots\""))
  }

  @Test func anEmptiedFileComesBackUnlessItWasEdited() async throws {
    let project = try TemporaryProject(["seeds/a.txt": Seed.text(), "seeds/b.txt": Seed.text(headline: "Rice")])
    await convert(project)
    try edit(project, riots, "title: \"Bread riots\"", "title: \"Bread riots\"\ndraft: true")
    await convert(project)
    try project.write(riots, "")
    try project.write("content/1997/04/24/rice.md", "")
    let (summary, _) = await convert(project)
    #expect(summary.written == 1 && summary.edited == 1)
    #expect(try project.read(riots).isEmpty)
    #expect(try project.read("content/1997/04/24/rice.md").contains("title: \"Rice\""))
  }

  @Test func lineEndsOfWindowsAreNoEdit() async throws {
    let project = try TemporaryProject(["seeds/a.txt": Seed.text(), "seeds/b.txt": Seed.text(headline: "Rice")])
    await convert(project)
    for path in try project.files(in: "content").keys {
      try project.write("content/\(path)", try project.read("content/\(path)").replacing("\n", with: "\r\n"))
    }
    let (summary, diagnostics) = await convert(project)
    #expect(summary.unchanged == 2 && summary.edited == 0 && diagnostics.isEmpty)
  }

  // MARK: - The ledger

  @Test func aLostLedgerIsMadeAnew() async throws {
    let project = try TemporaryProject(["seeds/a.txt": Seed.text(), "seeds/b.txt": Seed.text(headline: "Rice")])
    await convert(project)
    let ledger = try project.read("content/ledger.tsv")
    try project.delete("content/ledger.tsv")
    let (summary, diagnostics) = await convert(project)
    #expect(summary.unchanged == 2 && summary.written == 0)
    // What was decided is lost with it.
    #expect(diagnostics.map(\.path) == ["content/ledger.tsv"])
    #expect(try project.read("content/ledger.tsv") == ledger)
    #expect(await convert(project).diagnostics.isEmpty)
  }

  @Test func aLedgerThatGitCouldNotMergeIsToldWithItsLine() async throws {
    let project = try TemporaryProject(["seeds/a.txt": Seed.text()])
    await convert(project)
    var lines = try project.read("content/ledger.tsv").split(separator: "\n").map(String.init)
    lines.insert("<<<<<<< HEAD", at: 2)
    try project.write("content/ledger.tsv", lines.joined(separator: "\n") + "\n")
    try project.write("seeds/b.txt", Seed.text(headline: "Rice"))
    let before = try project.files(in: "content")
    let (summary, diagnostics) = await convert(project)
    #expect(summary.isStopped)
    #expect(diagnostics.first?.description.hasPrefix("content/ledger.tsv:3:1: error: git could not put two") == true)
    #expect(try project.files(in: "content") == before)
  }

  @Test func theListOfEarlierVersionsIsReadOnce() async throws {
    let project = try TemporaryProject(["seeds/a.txt": Seed.text()])
    await convert(project)
    let digest = SHA256Digest(of: try FileSystem.read(project.root.appending(riots))).hexadecimal
    try project.delete("content/ledger.tsv")
    try project.write("content/manifest-sha256.txt", "\(digest)  1997/04/24/bread-riots.md\n")
    try project.write("seeds/a.txt", Seed.text(paragraphs: ["Another text."]))
    #expect(await convert(project).summary.written == 1)
    #expect(try project.files(in: "content").keys.sorted() == ["1997/04/24/bread-riots.md", "ledger.tsv"])
  }

  @Test func aListThatIsNotAboutContentFilesStays() async throws {
    let project = try TemporaryProject(["seeds/a.txt": Seed.text(), "content/index.html": "A site.\n"])
    let list = "\(SHA256Digest(of: Array("A site.\n".utf8)).hexadecimal)  index.html\n"
    try project.write("content/manifest-sha256.txt", list)
    await convert(project)
    #expect(try project.read("content/manifest-sha256.txt") == list)
    #expect(try project.read("content/index.html") == "A site.\n")
  }

  // MARK: - Decisions

  @Test func forgottenArticlesStayOut() async throws {
    let project = try TemporaryProject([
      "seeds/a.txt": Seed.text(), "seeds/b.txt": Seed.text(headline: "Rice", paragraphs: rice),
    ])
    await convert(project)
    try edit(project, riots, "Bread riots", "Bread riots in Lima")
    let files = ["1997/04/24/bread-riots.md", "1997/04/24/rice.md"]
    let (done, diagnostics) = await ContentDecision.forget.carryOut(
      files, in: project.project, jobs: 1, isDryRun: false)
    #expect(diagnostics.isEmpty && done.map(\.outcome) == [.detached, .deleted])
    #expect(try contents(project) == ["1997/04/24/bread-riots.md"])
    #expect(try !project.read(riots).contains("source"))
    for _ in 1...2 {
      let (summary, told) = await convert(project)
      #expect(summary.forgotten == 2 && summary.written == 0 && told.isEmpty)
    }
    // Whoever names the text wants it again.
    #expect(await convert(project, only: ["b.txt"]).summary.written == 1)
    #expect(try contents(project) == files)
  }

  @Test func aDraftThatWasForgottenComesBackAsADraft() async throws {
    let project = try TemporaryProject(["seeds/a.txt": Seed.text()])
    await convert(project)
    try project.write(riots, try project.read(riots).replacing("---\ntitle", with: "---\ndraft: true\ntitle"))
    await convert(project)
    // A file that is named twice is meant once.
    let twice = Array(repeating: "1997/04/24/bread-riots.md", count: 2)
    let (done, _) = await ContentDecision.forget.carryOut(twice, in: project.project, jobs: 1, isDryRun: false)
    #expect(done.count == 1)
    await convert(project)
    try project.delete(riots)
    #expect(await convert(project).summary.forgotten == 1)
    await convert(project, only: ["a.txt"])
    #expect(try project.read(riots).contains("draft: true"))
  }

  @Test func aKeptArticleIsToldNoMore() async throws {
    let project = try TemporaryProject(["seeds/a.txt": Seed.text(), "seeds/b.txt": Seed.text(headline: "Rice")])
    await convert(project)
    try project.delete("seeds/a.txt")
    #expect(await convert(project).diagnostics.count == 1)
    let (done, _) = await ContentDecision.keep.carryOut(
      ["1997/04/24/bread-riots.md"], in: project.project, jobs: 1, isDryRun: false)
    #expect(done.map(\.outcome) == [.kept])
    #expect(await convert(project).diagnostics.isEmpty)
    #expect(project.has(riots))
  }
}
