import Archive
import Conversion
import Files
import SystemPackage
import TestSupport
import Testing

/// Articles that are known again when several things have happened to them at once.
@Suite struct KnownAgainTests {
  private let riots = TemporaryProject.riots
  private let rice = "content/1997/04/24/rice.md"
  private static let harbour = [
    "There was no rice in the harbour of Callao on Thursday, and nobody knew where the ships had gone.",
    "The dockers said that two of them had been seen off Pisco, low in the water and under a foreign flag.",
    "Nobody in the ministry would say whether that was true, or who had paid for what they carried.",
  ]
  private static let market = [
    "Women stood before the bakeries of the old town from four in the morning, with bags and no hope.",
    "At eight the first window was broken, and an hour later there was no loaf left in eleven streets.",
    "The mayor spoke from his balcony of flour that would come on Monday, if the road was open by then.",
  ]

  @discardableResult
  private func convert(_ project: TemporaryProject) async -> [Diagnostic] {
    var configuration = Configuration()
    configuration.texts.articleSeparators = ["* * *"]
    return await Converter(project.project, configuration: configuration, options: .init()).convert().diagnostics
      .filter { !$0.message.contains("article-separator") }
  }

  private func archive() async throws -> TemporaryProject {
    let project = try TemporaryProject([
      "seeds/a.txt": Seed.text(paragraphs: Self.market),
      "seeds/b.txt": Seed.text(headline: "Rice", paragraphs: Self.harbour),
    ])
    await convert(project)
    return project
  }

  private func swap(_ project: TemporaryProject, _ one: String, _ other: String) throws {
    let bytes = try FileSystem.read(project.root.appending(one))
    try project.move(other, one)
    try project.write(other, bytes: bytes)
  }

  // MARK: - Texts

  @Test func aTextThatIsFarAheadOfItsContentFileIsKnownByWhatItSaidLast() async throws {
    let project = try await archive()
    try project.edit(riots, "Bread riots", "Bread riots in Lima")
    var paragraphs = Self.market
    for number in 0..<2 {
      paragraphs[number] = Self.harbour[number].replacing("the", with: "no")
      try project.write("seeds/a.txt", Seed.text(paragraphs: paragraphs))
      await convert(project)
    }
    paragraphs[2] = Self.harbour[2]
    try project.delete("seeds/a.txt")
    try project.write("seeds/later/a1.txt", Seed.text(paragraphs: paragraphs))
    #expect(await convert(project).map(\.topic) == ["edited, and its source has changed"])
    #expect(try project.contents() == ["1997/04/24/bread-riots.md", "1997/04/24/rice.md"])
    #expect(try project.read(riots).contains("source: \"later/a1.txt\""))
  }

  @Test func textsThatWereChangedAndSwappedAtOnceKeepTheirArticles() async throws {
    let project = try await archive()
    try project.edit(riots, "Bread riots", "Bread riots in Lima")
    try project.write("seeds/a.txt", Seed.text(headline: "Rice", paragraphs: Self.harbour + ["More of it."]))
    try project.write("seeds/b.txt", Seed.text(paragraphs: Self.market + ["More of this."]))
    await convert(project)
    #expect(try project.read(riots).contains("source: \"b.txt\""))
    #expect(try project.read(rice).contains("source: \"a.txt\""))
    #expect(try project.read(rice).contains("More of it."))
  }

  @Test func anArticleThatIsGoneFromItsFileIsKnownWhenItComesBack() async throws {
    func day(_ articles: (String, [String])...) -> String {
      articles.map { Seed.text(headline: $0.0, paragraphs: $0.1) }.joined(separator: "\n* * *\n\n")
    }
    let (zero, first, second) = (
      ("Zero", ["News that came before all other news of the day, and was soon forgotten."]),
      ("First", Self.harbour), ("Second", Self.market)
    )
    let project = try TemporaryProject(["seeds/day.txt": day(zero, first, second)])
    await convert(project)
    for name in ["zero", "first", "second"] {
      try project.edit("content/1997/04/24/\(name).md", "title: ", "# ours\ntitle: ")
    }
    await convert(project)
    let before = try project.files(in: "content")
    try project.write("seeds/day.txt", day(first, second))
    await convert(project)
    try project.write("seeds/day.txt", day(zero, first, second))
    #expect(await convert(project).isEmpty)
    #expect(try project.files(in: "content") == before)
  }

  // MARK: - Content files

  @Test func aBrokenFileThatWasMovedKeepsItsArticleWhenTextsSwapNames() async throws {
    let project = try await archive()
    try project.edit(riots, "title: \"Bread", "title: \"Bread \"")
    try project.move(riots, "content/elsewhere.md")
    await convert(project)
    for _ in 1...2 {
      try swap(project, "seeds/a.txt", "seeds/b.txt")
      for _ in 1...2 {
        await convert(project)
        #expect(try project.contents() == ["1997/04/24/rice.md", "elsewhere.md"])
      }
    }
  }

  @Test func anOlderStateThatNamesAnothersTextStaysWhereItLies() async throws {
    let project = try await archive()
    try project.edit(riots, "Bread riots", "Bread riots in Lima")
    let older = try project.read(riots)
    try swap(project, "seeds/a.txt", "seeds/b.txt")
    await convert(project)
    try project.write("seeds/b.txt", Seed.text(paragraphs: Self.market + ["More."]))
    await convert(project)
    try project.write(riots, older)
    await convert(project)
    #expect(try project.contents() == ["1997/04/24/bread-riots.md", "1997/04/24/rice.md"])
    #expect(try project.read(riots) == older.replacing("source: \"a.txt\"", with: "source: \"b.txt\""))
  }

  @Test(arguments: [true, false]) func anOlderStateOfAllContentIsKnown(_ hasOlderLedger: Bool) async throws {
    let project = try await archive()
    try project.edit(riots, "Bread riots", "Bread riots in Lima")
    try project.edit(rice, "\"Rice\"", "\"No rice\"")
    await convert(project)
    let older = try project.files(in: "content")
    try swap(project, "seeds/a.txt", "seeds/b.txt")
    await convert(project)
    try project.move(riots, "content/riots.md")
    try project.edit("content/riots.md", "in Lima", "in old Lima")
    await convert(project)
    for path in try project.files(in: "content").keys where path.hasSuffix(".md") || hasOlderLedger {
      try project.delete("content/\(path)")
    }
    for (path, bytes) in older where path.hasSuffix(".md") || hasOlderLedger {
      try project.write("content/\(path)", bytes: bytes)
    }
    await convert(project)
    #expect(try project.contents() == ["1997/04/24/bread-riots.md", "1997/04/24/rice.md"])
    #expect(try project.read(riots).contains("source: \"b.txt\""))
    #expect(try project.read(riots).contains("in Lima"))
    #expect(try project.read(rice).contains("source: \"a.txt\""))
  }

  @Test func sourceLinesThatArePutBackLeaveTheLedgerAsItWas() async throws {
    let project = try await archive()
    let ledger = try project.read("content/ledger.tsv")
    let lines = try project.read(riots).split(separator: "\n", omittingEmptySubsequences: false)
    try project.write(riots, lines.filter { !$0.hasPrefix("source") }.joined(separator: "\n"))
    #expect(await convert(project).count == 1)
    #expect(try project.read(riots) == lines.joined(separator: "\n"))
    // It lies where an editor had it in the hands.
    #expect(try project.read("content/ledger.tsv").replacing("\tplaced\t", with: "\twritten\t") == ledger)
  }

  @Test func aLostLedgerAndLostSourceLinesMakeNoSecondFile() async throws {
    let project = try await archive()
    let lines = try project.read(riots).split(separator: "\n", omittingEmptySubsequences: false)
    try project.write(riots, lines.filter { !$0.hasPrefix("source") }.joined(separator: "\n") + "\nOurs.\n")
    try project.delete("content/ledger.tsv")
    let told = await convert(project)
    #expect(told.map(\.path) == [riots, "content/ledger.tsv"])
    #expect(try project.contents() == ["1997/04/24/bread-riots.md", "1997/04/24/rice.md"])
  }

  @Test func anArticleThatWasPutElsewhereTakesNobodysAddress() async throws {
    let project = try TemporaryProject([
      "seeds/a.txt": Seed.text(paragraphs: Self.market),
      "seeds/b.txt": Seed.text(date: "23.04.1997", paragraphs: Self.harbour),
    ])
    await convert(project)
    try project.move("content/1997/04/23/bread-riots.md", "content/ours/bread-riots.md")
    await convert(project)
    try project.write("seeds/b.txt", Seed.text(paragraphs: Self.harbour))
    #expect(await convert(project).isEmpty)
    #expect(try project.contents() == ["1997/04/24/bread-riots-2.md", "1997/04/24/bread-riots.md"])
  }

  // MARK: - Decisions

  @Test func aForgottenArticleStaysOutWhenItsTextIsChangedAndMoved() async throws {
    let project = try await archive()
    _ = await ContentDecision.forget.carryOut(
      ["1997/04/24/bread-riots.md"], in: project.project, jobs: 1, isDryRun: false)
    await convert(project)
    try project.delete("seeds/a.txt")
    #expect(await convert(project).isEmpty)
    try project.write("seeds/new/a1.txt", Seed.text(paragraphs: Self.market + ["More."]))
    #expect(await convert(project).isEmpty)
    #expect(try project.contents() == ["1997/04/24/rice.md"])
  }

  @Test func anArticleWithASecondFileIsNotForgottenBeforeThatIsGone() async throws {
    let project = try await archive()
    let copy = "content/1997/04/24/bread-riots 2.md"
    try project.write(copy, try project.read(riots))
    for isRefused in [true, false] {
      let (_, told) = await ContentDecision.forget.carryOut(
        ["1997/04/24/bread-riots.md"], in: project.project, jobs: 1, isDryRun: false)
      #expect(told.first.map { $0.message.contains(copy) } ?? false == isRefused)
      if isRefused { try project.delete(copy) }
    }
    await convert(project)
    #expect(try project.contents() == ["1997/04/24/rice.md"])
  }

  @Test func anEditedArticleThatWasForgottenIsTheSameWhenItsTextIsCalledBack() async throws {
    let project = try await archive()
    try project.edit(riots, "title: \"Bread riots\"", "title: \"Nothing\"")
    for paragraph in Self.market { try project.edit(riots, paragraph, "We wrote it anew.") }
    _ = await ContentDecision.forget.carryOut(
      ["1997/04/24/bread-riots.md"], in: project.project, jobs: 1, isDryRun: false)
    await convert(project)
    #expect(try !project.read(riots).contains("source: "))
    var options = Converter.Options()
    options.only = ["a.txt"]
    _ = await Converter(project.project, configuration: Configuration(), options: options).convert()
    #expect(try project.read(riots).contains("source: \"a.txt\""))
    #expect(try project.contents() == ["1997/04/24/bread-riots.md", "1997/04/24/rice.md"])
  }

  @Test(arguments: [true, false]) func anArticleThatIsGoneFromItsFileIsKnownWhereItIsMoved(_ isEdited: Bool)
    async throws
  {
    let articles = [Seed.text(paragraphs: Self.market), Seed.text(headline: "Rice", paragraphs: Self.harbour)]
    let project = try TemporaryProject(["seeds/day.txt": articles.joined(separator: "\n* * *\n\n")])
    await convert(project)
    if isEdited { try project.edit(riots, "title: \"Bread riots\"", "title: \"Riots\"") }
    await convert(project)
    try project.write("seeds/day.txt", articles[1])
    await convert(project)
    try project.move(riots, "content/elsewhere.md")
    for _ in 1...2 {
      #expect(await convert(project).allSatisfy { $0.severity == .warning })
      #expect(try project.contents() == ["1997/04/24/rice.md", "elsewhere.md"])
    }
  }
}
