import Archive
import Conversion
import Files
import SystemPackage
import TestSupport
import Testing

/// Notices that come again with nearly the same words: likeness alone gives no article away.
@Suite struct RecurringNoticeTests {
  private static let words = [
    "On Sunday the choir of Saint Mary sings in the church at ten o'clock. Entry is free and all are welcome.",
    "Bring a cushion, for the benches are hard, and bring a friend, for the church is large.",
  ]
  private let first = "content/1997/04/24/choir-on-sunday.md"

  private func notice(_ date: String, _ programme: String, headline: String = "Choir on Sunday") -> String {
    Seed.text(date: date, headline: headline, byline: nil, paragraphs: Self.words + ["They sing \(programme)."])
  }

  @discardableResult
  private func convert(_ project: TemporaryProject) async -> [Diagnostic] {
    await Converter(project.project, configuration: Configuration(), options: .init()).convert().diagnostics
  }

  private func contents(_ project: TemporaryProject) throws -> [String] {
    try project.files(in: "content").keys.filter { $0.hasSuffix(".md") }.sorted()
  }

  private func edit(_ project: TemporaryProject) throws {
    try project.write(first, try project.read(first) + "\nOurs.\n")
  }

  @Test(arguments: [false, true]) func theNextNoticeTakesNoArticle(_ isEdited: Bool) async throws {
    let project = try TemporaryProject([
      "seeds/n1.txt": notice("24.04.1997", "Bach"), "seeds/n2.txt": notice("15.05.1997", "Brahms"),
    ])
    await convert(project)
    if isEdited { try edit(project) }
    let before = try project.read(first)
    try project.delete("seeds/n1.txt")
    try project.write("seeds/n3.txt", notice("22.05.1997", "Haydn"))
    let told = await convert(project)
    #expect(told.map(\.message).contains("its source seeds/n1.txt is gone"))
    #expect(try contents(project).count == 3)
    #expect(try project.read(first) == before)
    #expect(try project.read("content/1997/05/22/choir-on-sunday.md").contains("Haydn"))
  }

  @Test func anotherHeadlineOfTheSameDayTakesNoArticle() async throws {
    let project = try TemporaryProject(["seeds/n1.txt": notice("24.04.1997", "Bach")])
    await convert(project)
    try project.delete("seeds/n1.txt")
    try project.write("seeds/n2.txt", notice("24.04.1997", "Haydn", headline: "Choir on Monday"))
    #expect(await convert(project).count == 2)
    #expect(try contents(project) == ["1997/04/24/choir-on-monday.md", "1997/04/24/choir-on-sunday.md"])
  }

  @Test func theNextNoticeUnderTheOldNameTakesNoArticleFromTheOldText() async throws {
    let project = try TemporaryProject(["seeds/n1.txt": notice("24.04.1997", "Bach")])
    await convert(project)
    try edit(project)
    try project.write("seeds/old.txt", notice("24.04.1997", "Bach").replacing("cushion", with: "pillow"))
    try project.write("seeds/n1.txt", notice("22.05.1997", "Haydn"))
    await convert(project)
    #expect(try contents(project) == ["1997/04/24/choir-on-sunday.md", "1997/05/22/choir-on-sunday.md"])
    #expect(try project.read(first).contains("source: \"old.txt\""))
  }

  @Test func noticesThatSwapNamesAndChangeKeepTheirArticles() async throws {
    let project = try TemporaryProject([
      "seeds/n1.txt": notice("24.04.1997", "Bach"), "seeds/n2.txt": notice("15.05.1997", "Brahms"),
    ])
    await convert(project)
    try edit(project)
    try project.write("seeds/n2.txt", notice("24.04.1997", "Bach").replacing("cushion", with: "pillow"))
    try project.write("seeds/n1.txt", notice("15.05.1997", "Brahms").replacing("cushion", with: "pillow"))
    await convert(project)
    #expect(try contents(project) == ["1997/04/24/choir-on-sunday.md", "1997/05/15/choir-on-sunday.md"])
    #expect(try project.read(first).contains("source: \"n2.txt\""))
    #expect(try project.read("content/1997/05/15/choir-on-sunday.md").contains("source: \"n1.txt\""))
  }

  @Test func aNoticeThatWasTakenOutDoesNotTakeTheNextOneWithIt() async throws {
    let project = try TemporaryProject(["seeds/n1.txt": notice("24.04.1997", "Bach")])
    await convert(project)
    _ = await ContentDecision.forget.carryOut(
      ["1997/04/24/choir-on-sunday.md"], in: project.project, jobs: 1, isDryRun: false)
    await convert(project)
    try project.delete("seeds/n1.txt")
    try project.write("seeds/n2.txt", notice("15.05.1997", "Brahms"))
    await convert(project)
    #expect(try contents(project) == ["1997/05/15/choir-on-sunday.md"])
  }

  /// A copy of the text as it was, and then the text corrected: the article stays with the path.
  @Test(arguments: ["pillow", "seat"]) func aTextThatIsThereKeepsItsArticle(_ word: String) async throws {
    let project = try TemporaryProject(["seeds/riots.txt": notice("24.04.1997", "Bach")])
    await convert(project)
    try edit(project)
    try project.write("seeds/riots old.txt", notice("24.04.1997", "Bach"))
    try project.write("seeds/riots.txt", notice("24.04.1997", "Bach").replacing("cushion", with: word))
    await convert(project)
    #expect(try project.read(first).contains("source: \"riots.txt\"") && project.read(first).contains("Ours."))
    #expect(try contents(project) == ["1997/04/24/choir-on-sunday-2.md", "1997/04/24/choir-on-sunday.md"])
  }
}
