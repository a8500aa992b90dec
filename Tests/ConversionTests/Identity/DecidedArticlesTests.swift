import Archive
import Conversion
import Files
import TestSupport
import Testing

/// What an editor has decided about an article holds: forgotten ones stay out, kept ones are told no more.
@Suite struct DecidedArticlesTests {
  private let riots = TemporaryProject.riots

  @Test func forgottenArticlesStayOut() async throws {
    let project = try TemporaryProject([
      "seeds/a.txt": Seed.text(), "seeds/b.txt": Seed.text(headline: "Rice", paragraphs: Seed.rice),
    ])
    await project.convert()
    try project.edit(riots, "Bread riots", "Bread riots in Lima")
    let files = ["1997/04/24/bread-riots.md", "1997/04/24/rice.md"]
    let (done, diagnostics) = await ContentDecision.forget.carryOut(
      files, in: project.project, jobs: 1, isDryRun: false)
    #expect(diagnostics.isEmpty && done.map(\.outcome) == [.detached, .deleted])
    #expect(try project.contents() == ["1997/04/24/bread-riots.md"])
    #expect(try !project.read(riots).contains("source"))
    for _ in 1...2 {
      let (summary, told) = await project.convert()
      #expect(summary.forgotten == 2 && summary.written == 0 && told.isEmpty)
    }
    // Whoever names the text wants it again.
    #expect(await project.convert(only: ["b.txt"]).summary.written == 1)
    #expect(try project.contents() == files)
  }

  /// It would be nowhere, and nobody would be told.
  @Test func anotherTextInThePlaceOfAForgottenOneIsAnArticle() async throws {
    let project = try TemporaryProject(["seeds/a.txt": Seed.text(paragraphs: Seed.rice)])
    await project.convert()
    _ = await ContentDecision.forget.carryOut(
      ["1997/04/24/bread-riots.md"], in: project.project, jobs: 1, isDryRun: false)
    #expect(await project.convert().summary.forgotten == 1)
    let ships = "Two ships came in on Monday with wheat, and left on the evening tide with nothing but sugar."
    let other = Seed.text(date: "29.05.1999", headline: "Ships", byline: "Tom Ray", paragraphs: [ships])
    try project.write("seeds/a.txt", other)
    #expect(await project.convert().summary.written == 1)
    #expect(try project.contents() == ["1999/05/29/ships.md"])
  }

  @Test func aDraftThatWasForgottenComesBackAsADraft() async throws {
    let project = try TemporaryProject(["seeds/a.txt": Seed.text()])
    await project.convert()
    try project.write(riots, try project.read(riots).replacing("---\ntitle", with: "---\ndraft: true\ntitle"))
    await project.convert()
    // A file that is named twice is meant once.
    let twice = Array(repeating: "1997/04/24/bread-riots.md", count: 2)
    let (done, _) = await ContentDecision.forget.carryOut(twice, in: project.project, jobs: 1, isDryRun: false)
    #expect(done.count == 1)
    await project.convert()
    try project.delete(riots)
    #expect(await project.convert().summary.forgotten == 1)
    await project.convert(only: ["a.txt"])
    #expect(try project.read(riots).contains("draft: true"))
  }

  @Test func aKeptArticleIsToldNoMore() async throws {
    let project = try TemporaryProject(["seeds/a.txt": Seed.text(), "seeds/b.txt": Seed.text(headline: "Rice")])
    await project.convert()
    try project.delete("seeds/a.txt")
    #expect(await project.convert().diagnostics.count == 1)
    let (done, _) = await ContentDecision.keep.carryOut(
      ["1997/04/24/bread-riots.md"], in: project.project, jobs: 1, isDryRun: false)
    #expect(done.map(\.outcome) == [.kept])
    #expect(await project.convert().diagnostics.isEmpty)
    #expect(project.has(riots))
  }
}
