import Files
import Foundation
import SystemPackage
import TestSupport
import Testing

/// What an editor keeps out of the site stays out, whatever becomes of its text, of copies of it, and of its
/// neighbours.
@Suite struct KeptOutTests {
  private static let draft = "content/1997/04/24/bread-riots.md"
  private static let secret = "flour"
  private static let riots = [
    "Crowds broke the windows of nine bakeries, and there was no flour to be had in the whole of the town.",
    "Soldiers fired over their heads until dusk came down, and by evening the governor promised more of it.",
  ]
  private static let mill = [
    "Since Monday the mill pays its forty hands half wages, for every sack lies empty under an idle wheel.",
    "A barge is expected with the spring tide, if the river lets it come so far up the valley this year.",
  ]

  /// An archive of two texts, of which the first is a draft.
  private func archive() throws -> TemporaryProject {
    try BuiltArchive.copy {
      let project = try TemporaryProject([
        "pressmark.yml": "title: \"A\"\narticle-separator: \"=====\"\n",
        "seeds/a.txt": Seed.text(paragraphs: Self.riots),
        "seeds/b.txt": Seed.text(date: "25.04.1997", headline: "Mill", paragraphs: Self.mill),
      ])
      _ = try project.pressmark("build")
      let text = try project.read(Self.draft)
      try project.write(Self.draft, text.replacing("---\ntitle", with: "---\ndraft: true\ntitle"))
      try project.giveAddressesUp()
      _ = try project.pressmark("build")
      try #require(try !Self.isOnline(project))
      return project
    }
  }

  private static func isOnline(_ project: TemporaryProject) throws -> Bool {
    try project.files(in: "site").values.contains { String(decoding: $0, as: UTF8.self).contains(Self.secret) }
  }

  private func changed(_ paragraphs: [String] = riots) -> [String] {
    [paragraphs[0].replacing("nine", with: "ten"), paragraphs[1]]
  }

  @Test func aTextThatIsMuchLikeADraftIsOneToo() throws {
    let project = try archive()
    try project.write("seeds/a (conflicted copy).txt", Seed.text(paragraphs: changed()))
    let run = try project.pressmark("build")
    #expect(
      run.messages.contains("is much like content/1997/04/24/bread-riots.md, which is kept out: it is made a draft"))
    #expect(try !Self.isOnline(project))
    // Also when it is converted again, and the other is gone.
    try project.delete("seeds/a.txt")
    try project.write("seeds/a (conflicted copy).txt", Seed.text(paragraphs: changed() + ["It is Thursday."]))
    _ = try project.pressmark("build")
    #expect(try !Self.isOnline(project))
  }

  @Test func aDraftThatIsMovedAndGetsAnotherDateStaysOne() throws {
    let project = try archive()
    try project.delete("seeds/a.txt")
    try project.write("seeds/new/a.txt", Seed.text(date: "26.04.1997", paragraphs: changed()))
    _ = try project.pressmark("build")
    #expect(try !Self.isOnline(project))
  }

  @Test func anArticleInAnIssueIsKnownAsTheDraftItIs() throws {
    let project = try archive()
    let other = Seed.text(date: "27.04.1997", headline: "Tide", paragraphs: ["The sea came up to the church door."])
    try project.write("seeds/issue.txt", Seed.text(paragraphs: Self.riots) + "=====\n" + other)
    _ = try project.pressmark("build")
    #expect(try !Self.isOnline(project))
    #expect(try project.read("site/index.html").contains("Tide"))
  }

  @Test func anOlderStateOfADraftBesideItPublishesNeither() throws {
    let project = try archive()
    let text = try project.read(Self.draft)
    try project.write("content/moved/bread-riots-of-lima.md", text)
    try project.write(Self.draft, text.replacing("draft: true\n", with: ""))
    let run = try project.pressmark("build")
    #expect(run.status == 1 && run.messages.contains("because a second file of its article is a draft"))
    #expect(try !Self.isOnline(project))
  }

  @Test func theTextOfADraftIsNotPublishedBesideTheArticle() throws {
    let project = try archive()
    let text = try project.read(Self.draft)
    try project.write(
      Self.draft, text.replacing("draft: true\n", with: "").replacing("flour", with: "bread") + "\nOurs.\n")
    let seed = "draft: true\n\n" + Seed.text(paragraphs: changed())
    try project.write("seeds/a.txt", seed)
    _ = try project.pressmark("build")
    // Its editor settles it as the warning says.
    let old = SHA256Digest(of: Array(Seed.text(paragraphs: Self.riots).utf8)).hexadecimal
    let new = SHA256Digest(of: Array(seed.utf8)).hexadecimal
    try #require(try project.read(Self.draft).contains(old))
    try project.write(Self.draft, try project.read(Self.draft).replacing(old, with: new))
    for _ in 1...2 { _ = try project.pressmark("build") }
    #expect(try project.has("site/1997/04/24/bread-riots.html") && !Self.isOnline(project))
  }

  @Test func aTextThatIsAskedForAloneTakesNoOthersArticle() throws {
    let project = try archive()
    try project.write("seeds/x.txt", try project.read("seeds/a.txt"))
    try project.write("seeds/a.txt", try project.read("seeds/b.txt"))
    try project.write("seeds/b.txt", try project.read("seeds/x.txt"))
    try project.delete("seeds/x.txt")
    _ = try Program.run(["convert", project.root.appending("seeds/a.txt").string, "--root", project.root.string])
    _ = try project.pressmark("build")
    #expect(try !Self.isOnline(project))
    #expect(try project.files(in: "content").keys.count { $0.hasSuffix(".md") } == 2)
    #expect(try project.read(Self.draft).contains("source: \"b.txt\""))
  }

  @Test func whatIsTakenBackLosesNoArticleThatLiesElsewhereByNow() throws {
    let project = try archive()
    try project.write("seeds/x.txt", try project.read("seeds/a.txt"))
    try project.write("seeds/a.txt", try project.read("seeds/b.txt"))
    try project.write("seeds/b.txt", try project.read("seeds/x.txt"))
    try project.delete("seeds/x.txt")
    _ = try project.pressmark("build")
    try project.write("content/moved/piece.md", try project.read(Self.draft))
    try project.delete(Self.draft)
    for command in ["build", "undo", "build"] { _ = try project.pressmark(command) }
    #expect(try !Self.isOnline(project))
  }

  @Test func aForgottenArticleStaysOutWhenItsTextIsMendedAndMoved() throws {
    let project = try archive()
    let mill = project.root.appending("content/1997/04/25/mill.md").string
    _ = try Program.run(["convert", "--forget", mill, "--root", project.root.string])
    try project.delete("seeds/b.txt")
    try project.write(
      "seeds/c/mill.txt",
      Seed.text(date: "25.04.1997", headline: "Mill", paragraphs: [Self.mill[0], Self.mill[1] + " Perhaps."]))
    try project.giveAddressesUp()
    _ = try project.pressmark("build")
    #expect(try !project.files(in: "site").keys.contains { $0.hasSuffix("/mill.html") })
  }

  @Test(arguments: ["<!-- draft: true -->", "[draft: true]", "{draft: true}", "# draft: true"])
  func aLineOfATextIsHeededHoweverItIsMarked(_ line: String) throws {
    let project = try archive()
    try project.write("seeds/c.txt", line + "\n\n" + Seed.text(date: "28.04.1997", headline: "Choir"))
    _ = try project.pressmark("build")
    #expect(try !project.files(in: "site").keys.contains { $0.hasSuffix("/choir.html") })
  }

  @Test(arguments: ["params:\n  draft: true\n---\n", "---\ndraft: true\n---\n", "---\n\ndraft: true\n"])
  func aSlipInAContentFileIsHeededToo(_ end: String) throws {
    let project = try archive()
    let text = try project.read("content/1997/04/25/mill.md")
    let close = try #require(text.ranges(of: "---\n").dropFirst().first)
    try project.write("content/1997/04/25/mill.md", text.replacingCharacters(in: close, with: end))
    try project.giveAddressesUp()
    _ = try project.pressmark("build")
    #expect(try !project.files(in: "site").keys.contains { $0.hasSuffix("/mill.html") })
  }

  // MARK: - Doubles

  @Test func theSameArticleInTwoFilesIsTold() throws {
    let article = Seed.text(paragraphs: Self.riots)
    let project = try TemporaryProject([
      "pressmark.yml": "title: \"A\"\narticle-separator: \"=====\"\n",
      "seeds/a.txt": article + "=====\n" + Seed.text(date: "25.04.1997", headline: "Mill", paragraphs: Self.mill),
      "seeds/b.txt": Seed.text(paragraphs: changed()),
    ])
    let run = try project.pressmark("build")
    #expect(run.messages.contains("is much like content/1997/04/24/bread-riots.md, of the same headline and date"))
  }

  @Test func theWholeOfAnIssueGivesWayToItsArticlesBelowAHead() throws {
    let issue =
      "The Daily Herald\nIssue 12\n24 April 1997\n\n=====\n\nBread riots\n\n\(Self.riots.joined(separator: "\n\n"))\n"
      + "\n=====\n\nMill\n\n\(Self.mill.joined(separator: "\n\n"))\n"
    let project = try TemporaryProject(["pressmark.yml": "title: \"A\"\n", "seeds/issue.txt": issue])
    _ = try project.pressmark("build")
    try project.write("pressmark.yml", "title: \"A\"\narticle-separator: \"=====\"\n")
    _ = try project.pressmark("build")
    #expect(try project.files(in: "content").keys.count { $0.hasSuffix(".md") } == 2)
  }

  @Test func anEditedArticleIsToldThatTheHeadOfItsIssueHasAnotherDate() throws {
    let issue =
      "The Daily Herald\n24 April 1997\n\n=====\n\nBread riots\n\n\(Self.riots.joined(separator: "\n\n"))\n"
      + "\n=====\n\nMill\n\n\(Self.mill.joined(separator: "\n\n"))\n"
    let project = try TemporaryProject([
      "pressmark.yml": "title: \"A\"\narticle-separator: \"=====\"\n", "seeds/issue.txt": issue,
    ])
    _ = try project.pressmark("build")
    try project.write(Self.draft, try project.read(Self.draft) + "\nOurs.\n")
    _ = try project.pressmark("build")
    try project.write("seeds/issue.txt", issue.replacing("24 April", with: "25 April"))
    for _ in 1...2 {
      #expect(
        try project.pressmark("build").messages.contains("has been edited, and its source seeds/issue.txt has changed"))
    }
  }

  @Test func anEmptiedTextOfAnEditedArticleIsAnError() throws {
    let project = try archive()
    try project.write("seeds/a.txt", "")
    let run = try project.pressmark("build")
    #expect(run.status == 1 && run.messages.contains("seeds/a.txt:1:1: error"))
    #expect(try project.read(Self.draft).contains("draft: true"))
  }
}
