import Archive
import Conversion
import Files
import TestSupport
import Testing

/// From seeds to content files, through the disk.
@Suite struct ConversionTests {
  private func convert(
    _ project: TemporaryProject, _ configure: (inout Configuration) -> Void = { _ in }
  ) async -> (summary: Converter.Summary, diagnostics: [Diagnostic]) {
    var configuration = Configuration()
    configure(&configuration)
    return await Converter(project.project, configuration: configuration, options: Converter.Options()).convert()
  }

  @Test func writesFrontMatterAndText() async throws {
    let text = Seed.text(
      publication: "The Call", date: "24.04.1997", headline: "Bread riots: \"Enough\"",
      byline: "Ann Lee of the Bakers’ Union in Lima",
      paragraphs: ["Lima has no bread. In Lima they *say* so.", "1997. A year."])
    let project = try TemporaryProject(["seeds/1997/a.txt": text])
    let (summary, diagnostics) = await convert(project)
    #expect(diagnostics.isEmpty)
    #expect(summary.written == 1)
    let digest = SHA256Digest(of: Array(text.utf8)).hexadecimal
    let content = try project.read("content/1997/04/24/bread-riots-enough.md")
    #expect(
      content == """
        ---
        title: "Bread riots: \\"Enough\\""
        date: "1997-04-24"
        publication: "The Call"
        byline: "Ann Lee of the Bakers’ Union in Lima"
        authors:
          - "Ann Lee"
        place: "Lima"
        tags:
          - "Lima"
          - "bread"
          - "Bread riots"
        source: "1997/a.txt"
        source-date: "24.04.1997"
        source-sha256: "\(digest)"
        ---

        Lima has no bread. In Lima they \\*say* so.

        1997\\. A year.

        """)
  }

  /// As a power failure may leave it.
  @Test func anEmptiedContentFileIsWrittenAgain() async throws {
    let project = try TemporaryProject(["seeds/a.txt": Seed.text(), "seeds/b.txt": Seed.text(paragraphs: ["Another."])])
    _ = await convert(project)
    let whole = try project.files(in: "content")
    try #require(whole.keys.contains("1997/04/24/bread-riots-2.md"))
    for emptied in [["bread-riots.md"], ["bread-riots-2.md"], ["bread-riots.md", "bread-riots-2.md"]] {
      for name in emptied { try project.write("content/1997/04/24/\(name)", "") }
      _ = await convert(project)
      #expect(try project.files(in: "content") == whole, "\(emptied)")
    }
  }

  @Test func bylineMayBeMissing() async throws {
    let project = try TemporaryProject(["seeds/a.txt": Seed.text(byline: nil, paragraphs: ["It rained all day."])])
    _ = await convert(project)
    let content = try project.read("content/1997/04/24/bread-riots.md")
    #expect(!content.contains("byline:"))
    #expect(content.hasSuffix("---\n\nIt rained all day.\n"))
  }

  @Test(arguments: [
    ("byte order mark", "\u{FEFF}" + Seed.text()),
    ("CR LF", Seed.text().replacing("\n", with: "\r\n")),
    ("CR", Seed.text().replacing("\n", with: "\r")),
    ("white space around lines", Seed.text().replacing("\n\n", with: "  \n \t \n  ")),
  ]) func lineEndsDoNotMatter(_ name: String, _ text: String) async throws {
    let project = try TemporaryProject(["seeds/a.txt": text])
    let (_, diagnostics) = await convert(project)
    #expect(diagnostics.isEmpty)
    let content = try project.read("content/1997/04/24/bread-riots.md")
    #expect(content.hasSuffix("---\n\nThe first paragraph.\n\nThe second paragraph.\n"))
  }

  // MARK: - Whose file it is

  @Test func secondRunWritesNothing() async throws {
    let project = try TemporaryProject(["seeds/a.txt": Seed.text()])
    _ = await convert(project)
    let before = try project.files(in: "content")
    let (summary, _) = await convert(project)
    #expect(summary.written == 0)
    #expect(summary.unchanged == 1)
    #expect(try project.files(in: "content") == before)
  }

  @Test func editedFileStays() async throws {
    let project = try TemporaryProject(["seeds/a.txt": Seed.text()])
    _ = await convert(project)
    let path = "content/1997/04/24/bread-riots.md"
    let edited = try project.read(path).replacing("Bread riots", with: "Bread riots in Lima")
    try project.write(path, edited)
    let (summary, diagnostics) = await convert(project)
    #expect(summary.edited == 1)
    #expect(diagnostics.isEmpty)
    #expect(try project.read(path) == edited)
  }

  @Test func changedSeedUnderEditedFileIsReportedWithBothNames() async throws {
    let project = try TemporaryProject(["seeds/a.txt": Seed.text()])
    _ = await convert(project)
    let path = "content/1997/04/24/bread-riots.md"
    try project.write(path, try project.read(path) + "\nA correction.\n")
    let edited = try project.read(path)
    try project.write("seeds/a.txt", Seed.text(paragraphs: ["Another text."]))
    let (_, diagnostics) = await convert(project)
    let diagnostic = try #require(diagnostics.first)
    #expect(diagnostic.severity == .warning)
    #expect(diagnostic.path == path)
    #expect(diagnostic.message.contains("seeds/a.txt"))
    #expect(try project.read(path) == edited)

    // The editor has carried the change over, and says so as the advice tells.
    let digest = SHA256Digest(of: Array(try project.read("seeds/a.txt").utf8)).hexadecimal
    #expect(diagnostic.advice.contains(digest))
    let old = SHA256Digest(of: Array(Seed.text().utf8)).hexadecimal
    try project.write(path, edited.replacing(old, with: digest))
    #expect(await convert(project).diagnostics.isEmpty)
  }

  @Test func changedSeedUnderUntouchedFileIsConvertedAgain() async throws {
    let project = try TemporaryProject(["seeds/a.txt": Seed.text()])
    _ = await convert(project)
    try project.write("seeds/a.txt", Seed.text(paragraphs: ["Another text."]))
    let (summary, diagnostics) = await convert(project)
    #expect(diagnostics.isEmpty)
    #expect(summary.written == 1)
    #expect(try project.read("content/1997/04/24/bread-riots.md").hasSuffix("\nAnother text.\n"))
  }

  @Test func changedHeadlineMovesAnUntouchedFile() async throws {
    let project = try TemporaryProject(["seeds/a.txt": Seed.text()])
    _ = await convert(project)
    try project.write("seeds/a.txt", Seed.text(headline: "Rice riots"))
    _ = await convert(project)
    #expect(try project.files(in: "content").keys.sorted() == ["1997/04/24/rice-riots.md", "ledger.tsv"])
  }

  @Test func movedFileIsFoundByItsSource() async throws {
    let project = try TemporaryProject(["seeds/a.txt": Seed.text()])
    _ = await convert(project)
    let path = "content/1997/04/24/bread-riots.md"
    try project.write("content/riots/lima.md", try project.read(path))
    try project.delete(path)
    let (summary, _) = await convert(project)
    #expect(summary.written == 0)
    #expect(!project.has(path))
  }

  @Test func handWrittenFileSettlesAnUnreadableSeed() async throws {
    let project = try TemporaryProject(["seeds/a.txt": "\n \n"])
    #expect(await convert(project).diagnostics.containsError)
    try project.write("content/by-hand.md", "---\ntitle: \"By hand\"\nsource: \"a.txt\"\n---\n\nNo layout at all.\n")
    let (summary, diagnostics) = await convert(project)
    #expect(diagnostics.isEmpty)
    #expect(summary.edited == 1)
  }

  @Test func deletedContentComesBack() async throws {
    let project = try TemporaryProject(["seeds/a.txt": Seed.text()])
    _ = await convert(project)
    try project.delete("content/1997/04/24/bread-riots.md")
    #expect(await convert(project).summary.written == 1)
  }

  @Test func deletedSeedLeavesItsContent() async throws {
    let project = try TemporaryProject(["seeds/a.txt": Seed.text(), "seeds/b.txt": Seed.text(headline: "Rice")])
    _ = await convert(project)
    try project.delete("seeds/a.txt")
    let (_, diagnostics) = await convert(project)
    #expect(project.has("content/1997/04/24/bread-riots.md"))
    #expect(diagnostics.map(\.severity) == [.warning])
    #expect(diagnostics.first?.message == "its source seeds/a.txt is gone")
  }

  @Test func lostLedgerDestroysNoWork() async throws {
    let project = try TemporaryProject(["seeds/a.txt": Seed.text(), "seeds/b.txt": Seed.text(headline: "Rice")])
    _ = await convert(project)
    let path = "content/1997/04/24/rice.md"
    let edited = try project.read(path) + "\nA correction.\n"
    try project.write(path, edited)
    try project.delete("content/ledger.tsv")
    _ = await convert(project)
    #expect(try project.read(path) == edited)
  }

  @Test func sameHeadlineOnOneDayGetsANumber() async throws {
    let project = try TemporaryProject([
      "seeds/a.txt": Seed.text(headline: "Letters", paragraphs: ["One."]),
      "seeds/b.txt": Seed.text(headline: "Letters", paragraphs: ["Two."]),
    ])
    _ = await convert(project)
    #expect(try project.read("content/1997/04/24/letters.md").hasSuffix("One.\n"))
    #expect(try project.read("content/1997/04/24/letters-2.md").hasSuffix("Two.\n"))

    // A third that sorts before them does not move them.
    try project.write("seeds/0.txt", Seed.text(headline: "Letters", paragraphs: ["Three."]))
    _ = await convert(project)
    #expect(try project.read("content/1997/04/24/letters.md").hasSuffix("One.\n"))
    #expect(try project.read("content/1997/04/24/letters-3.md").hasSuffix("Three.\n"))
  }

  @Test func checkingWritesNothing() async throws {
    let project = try TemporaryProject(["seeds/a.txt": Seed.text()])
    var options = Converter.Options()
    options.isOnlyChecked = true
    _ = await Converter(project.project, configuration: Configuration(), options: options).convert()
    #expect(!project.has("content"))
  }

  @Test func numberOfJobsDoesNotMatter() async throws {
    let seeds = (0..<90).map {
      ("seeds/\($0).txt", Seed.text(headline: "Letters \($0 % 40)", paragraphs: ["Text \($0)."]))
    }
    let one = try TemporaryProject(Dictionary(uniqueKeysWithValues: seeds))
    let four = try TemporaryProject(Dictionary(uniqueKeysWithValues: seeds))
    var options = Converter.Options()
    _ = await Converter(one.project, configuration: Configuration(), options: options).convert()
    options.run.jobs = 4
    _ = await Converter(four.project, configuration: Configuration(), options: options).convert()
    #expect(try one.files(in: "content") == four.files(in: "content"))
  }

  // MARK: - What cannot be converted

  @Test func oneBadTextDoesNotStopTheOthers() async throws {
    let project = try TemporaryProject(["seeds/a.txt": "", "seeds/b.txt": Seed.text()])
    let (summary, diagnostics) = await convert(project)
    #expect(summary.failed == 1)
    #expect(summary.written == 1)
    #expect(diagnostics.map(\.path) == ["seeds/a.txt"])
  }

  /// A key that stands twice is no YAML: two lines of a kind are one list.
  @Test func twoTranslatorsAreAList() async throws {
    let text =
      "The Daily Herald\n\n24.04.1997\n\nBread\n\nTranslated by Bo Low\n\nTranslated by An May\n\nNo bread today.\n"
    let project = try TemporaryProject(["seeds/a.txt": text])
    for _ in 1...2 {
      #expect(await convert(project).diagnostics.allSatisfy { $0.severity == .warning })
    }
    let content = try project.read("content/1997/04/24/bread.md")
    #expect(content.ranges(of: "\ntranslator:").count == 1)
    #expect(content.contains("Translated by Bo Low") && content.contains("Translated by An May"))
    #expect(!project.has("content/1997/04/24/bread-2.md"))
  }

  @Test func ambiguousDateGivesItsYearAlone() async throws {
    let project = try TemporaryProject(["seeds/a.txt": Seed.text(date: "03.04.1997")])
    let (_, diagnostics) = await convert(project)
    #expect(diagnostics.map(\.severity) == [.warning])
    #expect(diagnostics.first?.advice.contains("date-order: dmy") == true)
    #expect(try project.read("content/1997/bread-riots.md").contains("date: \"1997\"\n"))
  }

  @Test(arguments: [(Configuration.DateOrder.dmy, "1997-04-03"), (.mdy, "1997-03-04")])
  func configuredOrderDecides(_ order: Configuration.DateOrder, _ date: String) async throws {
    let project = try TemporaryProject(["seeds/a.txt": Seed.text(date: "03.04.1997")])
    let (_, diagnostics) = await convert(project) { $0.texts.dateOrder = order }
    #expect(diagnostics.isEmpty)
    let folder = date.replacing("-", with: "/")
    #expect(try project.read("content/\(folder)/bread-riots.md").contains("date: \"\(date)\"\n"))
  }

  @Test func configuredOrderIsNeverAbandoned() async throws {
    let project = try TemporaryProject(["seeds/a.txt": Seed.text(date: "24.04.1997")])
    let (_, diagnostics) = await convert(project) { $0.texts.dateOrder = .mdy }
    #expect(diagnostics.map(\.severity) == [.warning])
    #expect(diagnostics.first?.message == "'24.04.1997' is no date when it is read month first, as pressmark.yml says")
    #expect(try !project.read("content/undated/bread-riots.md").contains("\ndate:"))
    #expect(try project.read("content/undated/bread-riots.md").contains("source-date: \"24.04.1997\""))
  }
}
