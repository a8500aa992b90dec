import Archive
import Conversion
import Files
import SystemPackage
import TestSupport
import Testing

/// What holds for a folder of texts: skipping, folders with their own settings, several articles in a file, the words
/// of the corpus.
@Suite struct ManyTextsTests {
  private func convert(
    _ project: TemporaryProject, stamp: String = "", only: [String]? = nil,
    _ configure: (inout Configuration) -> Void = { _ in }, progress: (@Sendable (Int, Int) -> Void)? = nil
  ) async -> (summary: Converter.Summary, diagnostics: [Diagnostic]) {
    var configuration = Configuration()
    configure(&configuration)
    var options = Converter.Options()
    options.run.programStamp = stamp
    options.only = only
    options.progress = progress
    options.run.today = CalendarDay(year: 2020, month: 1, day: 1)
    return await Converter(project.project, configuration: configuration, options: options).convert()
  }

  private static let wrapped = """
    The Herald
    24 May 1997

    A wrapped text

    The conference of inter-
    national workers heard of a newly-
    formed union that had not been heard of before, and of some-
    thing else.
    """

  // MARK: - The words of the corpus

  @Test func hyphensFollowTheCorpus() async throws {
    let project = try TemporaryProject([
      "seeds/a.txt": Self.wrapped,
      "seeds/b.txt": Seed.text(paragraphs: ["The newly elected had formed an international group. Something happened."]
      ),
    ])
    _ = await convert(project)
    let content = try project.read("content/1997/05/24/a-wrapped-text.md")
    #expect(content.contains("international workers heard of a newly-formed union"))
    #expect(content.contains("and of something else."))
    #expect(content.contains("“inter-national” as “international”"))
    #expect(!content.contains("“newly-formed”"))
  }

  @Test func whatTheCorpusWritesWinsOverWhatLooksLikely() async throws {
    let project = try TemporaryProject([
      "seeds/a.txt": Self.wrapped,
      "seeds/b.txt": Seed.text(paragraphs: ["Inter-national is how we spell it here. Inter-national, always."]),
    ])
    _ = await convert(project)
    #expect(try project.read("content/1997/05/24/a-wrapped-text.md").contains("inter-national workers"))
  }

  @Test func oneFileIsConvertedWithTheWordsOfAll() async throws {
    let project = try TemporaryProject([
      "seeds/a.txt": Self.wrapped,
      "seeds/b.txt": Seed.text(paragraphs: ["Inter-national is how we spell it here."]),
    ])
    _ = await convert(project, only: ["a.txt"])
    #expect(try project.read("content/1997/05/24/a-wrapped-text.md").contains("inter-national workers"))
    #expect(!project.has("content/1997/04/24/bread-riots.md"))
  }

  // MARK: - Folders

  @Test func foldersHaveTheirOwnOrderOfDates() async throws {
    let project = try TemporaryProject([
      "seeds/uk/a.txt": Seed.text(date: "03/04/1997"), "seeds/us/a.txt": Seed.text(date: "03/04/1997"),
      "seeds/us/old/a.txt": Seed.text(date: "03/04/97", headline: "Old"),
    ])
    let (_, diagnostics) = await convert(project) {
      $0.texts.dateOrder = .dmy
      var american = Configuration.Texts()
      american.dateOrder = .mdy
      $0.folders["us"] = american
      var old = Configuration.Texts()
      old.earliestShortYear = 1930
      $0.folders["us/old"] = old
    }
    #expect(diagnostics.isEmpty)
    #expect(project.has("content/1997/04/03/bread-riots.md"))
    #expect(project.has("content/1997/03/04/bread-riots.md"))
    #expect(project.has("content/1997/03/04/old.md"))
  }

  @Test func encodingOfAFolder() async throws {
    let project = try TemporaryProject()
    // "Новости" in Windows-1251.
    let head: [UInt8] = [0xCD, 0xEE, 0xE2, 0xEE, 0xF1, 0xF2, 0xE8]
    try project.write("seeds/ru/a.txt", bytes: head + Array("\n\n24.05.1997\n\n".utf8) + head + Array("\n\nx\n".utf8))
    _ = await convert(project) {
      $0.texts.dateOrder = .dmy
      var russian = Configuration.Texts()
      russian.encoding = "windows-1251"
      $0.folders["ru"] = russian
    }
    let content = try project.read("content/1997/05/24/новости.md")
    #expect(content.contains("title: \"Новости\"\n"))
    #expect(content.contains("source-encoding: \"windows-1251\"\n"))
  }

  // MARK: - Several articles in one file

  private static let two = """
    The Herald

    24 May 1997

    First things

    The first article has one paragraph, and that is enough.

    =====

    The Herald

    25 May 1997

    Second things

    The second article has one paragraph, too, and it is longer.
    """

  @Test func aSeparatorPartsArticles() async throws {
    let project = try TemporaryProject(["seeds/a.txt": Self.two])
    let (summary, _) = await convert(project) { $0.texts.articleSeparators = ["====="] }
    #expect(summary.written == 2)
    #expect(try project.read("content/1997/05/24/first-things.md").contains("source-part: \"1\"\n"))
    let second = try project.read("content/1997/05/25/second-things.md")
    #expect(second.contains("source-part: \"2\"\n"))
    #expect(second.hasSuffix("\n\nThe second article has one paragraph, too, and it is longer.\n"))
    #expect(await convert(project) { $0.texts.articleSeparators = ["====="] }.summary.unchanged == 2)
  }

  @Test func nothingElsePartsArticles() async throws {
    let project = try TemporaryProject(["seeds/a.txt": Self.two])
    let (summary, _) = await convert(project)
    #expect(summary.written == 1)
    #expect(try project.read("content/1997/05/24/first-things.md").contains("Second things"))
  }

  @Test func anArticleThatIsGoneFromItsFileStaysAndIsTold() async throws {
    let project = try TemporaryProject(["seeds/a.txt": Self.two])
    _ = await convert(project) { $0.texts.articleSeparators = ["====="] }
    try project.write("seeds/a.txt", String(Self.two.prefix { $0 != "=" }))
    let (_, diagnostics) = await convert(project) { $0.texts.articleSeparators = ["====="] }
    #expect(project.has("content/1997/05/25/second-things.md"))
    #expect(diagnostics.map(\.path) == ["content/1997/05/25/second-things.md"])
  }

  // MARK: - Skipping

  @Test func unchangedTextsAreNotReadAgainAndTheirDoubtsAreToldAgain() async throws {
    let project = try TemporaryProject([
      "seeds/a.txt": Seed.text(date: "03.04.1997"), "seeds/b.txt": Seed.text(headline: "Rice"),
    ])
    // The cache trusts only files that are older than itself.
    try project.setAge("seeds/a.txt", seconds: 60)
    try project.setAge("seeds/b.txt", seconds: 60)
    let first = await convert(project)
    let second = await convert(project, progress: { _, _ in Issue.record("a text was read again") })
    #expect(second.summary.unchanged == 2)
    #expect(second.diagnostics == first.diagnostics)
    #expect(!first.diagnostics.isEmpty)
  }

  @Test(arguments: [
    "another program", "another configuration", "no cache", "damaged cache", "content gone", "the text",
  ])
  func whatElseMattersConvertsAgain(_ change: String) async throws {
    let project = try TemporaryProject(["seeds/a.txt": Seed.text()])
    try project.setAge("seeds/a.txt", seconds: 60)
    let stamp = try FileSystem.stamp(of: project.root.appending("seeds/a.txt"))
    _ = await convert(project)
    try project.write("seeds/a.txt", Seed.text(headline: "Bread rioty"))
    try project.setAge("seeds/a.txt", like: stamp)
    let names = try FileSystem.names(in: project.root.appending(".pressmark"))
    let cache = ".pressmark/" + (try #require(names.first { $0.hasPrefix("conversion-") }))
    switch change {
    case "no cache": try project.delete(cache)
    case "damaged cache":
      let bytes = try FileSystem.read(project.root.appending(cache))
      try FileSystem.write(Array(bytes.dropLast()), to: project.root.appending(cache))
    case "content gone": try project.delete("content/1997/04/24/bread-riots.md")
    default: break
    }
    let summary = await convert(project, stamp: change == "another program" ? "2" : "") {
      if change == "another configuration" { $0.texts.dateOrder = .dmy }
    }.summary
    #expect(summary.written == 1)
    #expect(project.has("content/1997/04/24/bread-rioty.md"))
  }

  // MARK: - Dates that lie ahead

  @Test func futureDateIsToldAndKept() async throws {
    let project = try TemporaryProject(["seeds/a.txt": Seed.text(date: "24.04.2097")])
    let (_, diagnostics) = await convert(project)
    #expect(diagnostics.map(\.message) == ["the date '24.04.2097' lies in the future"])
    #expect(project.has("content/2097/04/24/bread-riots.md"))
  }
}
