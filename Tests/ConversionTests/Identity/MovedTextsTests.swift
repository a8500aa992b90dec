import Archive
import Conversion
import Files
import TestSupport
import Testing

/// An article stays one article, whatever is done to its text: moved, changed, copied, deleted.
@Suite struct MovedTextsTests {
  private let riots = TemporaryProject.riots

  @Test func aMovedTextKeepsItsContentFileWithItsEdits() async throws {
    let project = try TemporaryProject(["seeds/a.txt": Seed.text(), "seeds/b.txt": Seed.text(headline: "Rice")])
    await project.convert()
    try project.edit(riots, "title: \"Bread riots\"", "title: \"Bread riots in Lima\" # checked")
    let before = try project.read(riots)
    try project.move("seeds/a.txt", "seeds/1997/lima.txt")
    try project.move("seeds/b.txt", "seeds/1997/rice.txt")
    let (summary, diagnostics) = await project.convert()
    #expect(diagnostics.isEmpty)
    #expect(summary.edited == 1 && summary.written == 1)
    #expect(try project.contents() == ["1997/04/24/bread-riots.md", "1997/04/24/rice.md"])
    #expect(try project.read(riots) == before.replacing("source: \"a.txt\"", with: "source: \"1997/lima.txt\""))
    #expect(try project.read("content/1997/04/24/rice.md").contains("source: \"1997/rice.txt\""))
    #expect(await project.convert().summary.unchanged == 1)
  }

  @Test func aTextThatWasChangedAndMovedAtOnceIsKnownByItsWords() async throws {
    let project = try TemporaryProject([
      "seeds/a.txt": Seed.text(), "seeds/b.txt": Seed.text(headline: "Rice", paragraphs: Seed.rice),
    ])
    await project.convert()
    try project.edit("content/1997/04/24/rice.md", "under a foreign flag", "under no flag at all")
    try project.delete("seeds/b.txt")
    let changed = [Seed.rice[0], Seed.rice[1] + " One was the Maria."]
    try project.write("seeds/later/r.txt", Seed.text(headline: "Rice", paragraphs: changed))
    let (_, diagnostics) = await project.convert()
    #expect(try project.contents() == ["1997/04/24/bread-riots.md", "1997/04/24/rice.md"])
    #expect(diagnostics.map(\.message) == ["has been edited, and its source seeds/later/r.txt has changed since"])
    let content = try project.read("content/1997/04/24/rice.md")
    #expect(content.contains("source: \"later/r.txt\"") && content.contains("under no flag at all"))
  }

  @Test func textsThatSwapNamesKeepTheirArticles() async throws {
    let project = try TemporaryProject([
      "seeds/a.txt": Seed.text(), "seeds/b.txt": Seed.text(headline: "Rice", paragraphs: Seed.rice),
    ])
    await project.convert()
    try project.edit(riots, "Bread riots", "Bread riots in Lima")
    try project.move("seeds/a.txt", "seeds/c.txt")
    try project.move("seeds/b.txt", "seeds/a.txt")
    try project.move("seeds/c.txt", "seeds/b.txt")
    #expect(await project.convert().diagnostics.isEmpty)
    #expect(try project.contents() == ["1997/04/24/bread-riots.md", "1997/04/24/rice.md"])
    #expect(try project.read(riots).contains("source: \"b.txt\""))
    #expect(try project.read("content/1997/04/24/rice.md").contains("source: \"a.txt\""))
  }

  /// Trams of 1 May, and what a text of 8 May says that is saved under its name.
  private static let trams = [
    "The new trams are too loud, say people in Harbour Street.", "The company promised to look at their wheels.",
  ]

  private static func later(_ headline: String, date: String = "8 May 1997", _ paragraphs: [String]) -> String {
    Seed.text(date: date, headline: headline, byline: "Zoe Hill", paragraphs: paragraphs)
  }

  /// One text saved over another: the first article stays, as one whose text is gone.
  @Test(arguments: [false, true]) func aTextSavedOverAnotherIsAnArticleOfItsOwn(isEdited: Bool) async throws {
    let file = "content/1997/05/01/trams-too-loud.md"
    let project = try TemporaryProject([
      "seeds/editorial.txt": Seed.text(date: "1 May 1997", headline: "Trams too loud", paragraphs: Self.trams)
    ])
    await project.convert()
    if isEdited { try project.edit(file, "The company", "The City Tramways Company") }
    try project.write(
      "seeds/editorial.txt",
      Self.later(
        "King visits harbour",
        [
          "A monarch came and spoke with the dockers about wages and weather and nothing else at all."
        ]))
    for _ in 1...2 {
      let told = await project.convert().diagnostics
      #expect(told.map(\.path) == [file])
      #expect(told.map(\.message) == ["is in its source seeds/editorial.txt no more"])
      #expect(try project.contents() == ["1997/05/01/trams-too-loud.md", "1997/05/08/king-visits-harbour.md"])
    }
    #expect(try project.read(file).contains("Tramways") == isEdited)
    #expect(try !project.read("content/1997/05/08/king-visits-harbour.md").contains("source-part"))
    // Saved under another name, the text is its article's again.
    try project.write(
      "seeds/trams.txt", Seed.text(date: "1 May 1997", headline: "Trams too loud", paragraphs: Self.trams))
    #expect(await project.convert().diagnostics.isEmpty)
    #expect(try project.read(file).contains("source: \"trams.txt\""))
    #expect(try project.contents().count == 2)
  }

  /// However much is mended, something stays: the date, or some of the words.
  @Test(arguments: [
    Self.later("Loud trams", date: "1 May 1997", ["Nobody in town can sleep."]),
    Self.later("Loud trams", Self.trams + Seed.rice + Seed.rice.map { $0 + " So it was said in the town hall." }),
    Self.later("Loud trams", [String(Self.trams[0].dropLast()) + " and Church Lane, who cannot sleep at night."]),
  ])
  func aTextThatWasMuchMendedStaysItsArticle(text: String) async throws {
    let project = try TemporaryProject([
      "seeds/editorial.txt": Seed.text(date: "1 May 1997", headline: "Trams too loud", paragraphs: Self.trams)
    ])
    await project.convert()
    try project.write("seeds/editorial.txt", text)
    #expect(await project.convert().diagnostics.isEmpty)
    #expect(try project.contents().count == 1)
    #expect(try project.contents().first?.hasSuffix("loud-trams.md") == true)
  }

  @Test func aTextThatComesBackFindsItsArticle() async throws {
    let project = try TemporaryProject(["seeds/a.txt": Seed.text(), "seeds/b.txt": Seed.text(headline: "Rice")])
    await project.convert()
    try project.edit(riots, "Bread riots", "Bread riots in Lima")
    try project.delete("seeds/a.txt")
    for _ in 1...2 {
      let told = await project.convert().diagnostics
      #expect(told.map(\.message) == ["its source seeds/a.txt is gone"])
      #expect(told.first?.advice.contains("pressmark convert --keep ") == true)
    }
    try project.write("seeds/back.txt", Seed.text())
    #expect(await project.convert().diagnostics.isEmpty)
    #expect(try project.read(riots).contains("source: \"back.txt\""))
    #expect(try project.contents().count == 2)
  }

  @Test func sameWordsSavedOtherwiseAreTheSameText() async throws {
    let project = try TemporaryProject(["seeds/a.txt": Seed.text(paragraphs: ["A café in Lima."])])
    await project.convert()
    try project.edit(riots, "Bread riots", "Bread riots in Lima")
    let windows = Seed.text(paragraphs: ["A café in Lima."]).unicodeScalars.flatMap { scalar -> [UInt8] in
      scalar == "\n" ? [0x0D, 0x0A] : [UInt8(truncatingIfNeeded: scalar.value)]
    }
    try project.write("seeds/a.txt", bytes: windows)
    let (_, diagnostics) = await project.convert()
    #expect(!diagnostics.contains { $0.message.contains("has changed since") })
    #expect(try project.read(riots).contains(SHA256Digest(of: windows).hexadecimal))
  }

  @Test func aCopyIsToldAndMadeOnce() async throws {
    let project = try TemporaryProject(["seeds/Copy of riots.txt": Seed.text(), "seeds/riots.txt": Seed.text()])
    for _ in 1...2 {
      let (summary, diagnostics) = await project.convert()
      #expect(summary.copies == 1)
      #expect(diagnostics.map(\.path) == ["seeds/Copy of riots.txt"])
      #expect(diagnostics.first?.message.contains("seeds/riots.txt") == true)
      #expect(try project.contents() == ["1997/04/24/bread-riots.md"])
    }
    // The copy stands for the text when that is deleted.
    try project.delete("seeds/riots.txt")
    #expect(await project.convert().diagnostics.isEmpty)
    #expect(try project.read(riots).contains("source: \"Copy of riots.txt\""))
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
    #expect(await project.convert().summary.written == 4)
    let names = try project.contents()
    #expect(names.count == 4 && Set(names.map { $0.lowercased() }).count == 4)
    let (summary, diagnostics) = await project.convert()
    #expect(summary.unchanged == 4)
    #expect(diagnostics.map(\.description) == [])
  }
}
