import Archive
import Conversion
import Files
import SystemPackage
import TestSupport
import Testing

/// What is known of an article is not lost with its content file: a draft stays a draft, an edit is not doubled.
@Suite struct KeptStateTests {
  private let riots = "content/1997/04/24/bread-riots.md"

  @discardableResult
  private func convert(_ project: TemporaryProject, separator: String? = nil) async -> [Diagnostic] {
    var configuration = Configuration()
    configuration.texts.articleSeparators = separator.map { [$0] } ?? []
    return await Converter(project.project, configuration: configuration, options: .init()).convert().diagnostics
  }

  private func contents(_ project: TemporaryProject) throws -> [String] {
    try project.files(in: "content").keys.filter { !$0.hasSuffix(".tsv") }.sorted()
  }

  private func draft() async throws -> TemporaryProject {
    let project = try TemporaryProject(["seeds/a.txt": Seed.text()])
    await convert(project)
    try project.write(riots, try project.read(riots).replacing("---\ntitle", with: "---\ndraft: true\ntitle"))
    await convert(project)
    return project
  }

  @Test func aDraftThatIsDeletedIsMadeAnewAsADraft() async throws {
    let project = try await draft()
    try project.delete(riots)
    #expect(await convert(project).map(\.path) == [riots])
    #expect(try project.read(riots).contains("\ndraft: true\n"))
    // So it stays, until its editor publishes it.
    try project.write("seeds/a.txt", Seed.text(paragraphs: ["Another text."]))
    #expect(await convert(project).isEmpty)
    #expect(try project.read(riots).contains("\ndraft: true\n"))
    try project.write(riots, try project.read(riots).replacing("draft: true\n", with: ""))
    await convert(project)
    try project.delete(riots)
    #expect(await convert(project).isEmpty)
    #expect(try !project.read(riots).contains("draft"))
  }

  @Test(arguments: ["MD", "markdown", "md.txt"]) func anotherEndingKeepsItsArticle(_ ending: String) async throws {
    let project = try await draft()
    let file = "content/1997/04/24/bread-riots.\(ending)"
    let bytes = try FileSystem.read(project.root.appending(riots))
    try project.delete(riots)
    try project.write(file, bytes: bytes)
    for _ in 1...2 {
      #expect(await convert(project).map(\.path) == [file])
      #expect(try contents(project) == ["1997/04/24/bread-riots.\(ending)"])
    }
    try project.delete(file)
    try project.write(riots, bytes: bytes)
    #expect(await convert(project).isEmpty)
  }

  @Test func aCopyThatWasSavedOtherwiseIsACopy() async throws {
    let project = try await draft()
    try project.write("seeds/a copy.txt", Seed.text().replacing("\n", with: "\r\n") + "\r\n")
    for _ in 1...2 {
      #expect(await convert(project).map(\.path) == ["seeds/a copy.txt"])
      #expect(try contents(project) == ["1997/04/24/bread-riots.md"])
    }
  }

  @Test func anEditedFileOfAWholeTextThatIsPartedIsTold() async throws {
    let paragraphs = [
      "There was no bread in Callao on the day of the riots, and the mills of the valley stood still until the evening.",
      "Women broke the windows of nine bakers, and carried away what flour they found there.",
    ]
    let one = Seed.text(paragraphs: paragraphs)
    let two = Seed.text(headline: "Rice", paragraphs: ["No rice came to Callao on that day."])
    let project = try TemporaryProject(["seeds/day.txt": one + "\n* * *\n" + two])
    await convert(project)
    try project.write(riots, try project.read(riots) + "\nOurs.\n")
    await convert(project)
    for _ in 1...2 {
      let told = await convert(project, separator: "* * *")
      #expect(told.contains { $0.path == riots && $0.message.contains("it holds them all") })
    }
    try project.write(riots, try project.read(riots).replacing("source:", with: "source-part: \"1\"\nsource:"))
    #expect(await !convert(project, separator: "* * *").contains { $0.message.contains("it holds them all") })
  }

  @Test func aNumberThatNamesAnotherArticleIsPutRight() async throws {
    let (one, two) = (Seed.text(headline: "Mill"), Seed.text(paragraphs: ["There was bread in Callao on that day."]))
    let project = try TemporaryProject(["seeds/day.txt": one + "\n* * *\n" + two])
    await convert(project, separator: "* * *")
    try project.write(riots, try project.read(riots) + "\nOurs.\n")
    await convert(project, separator: "* * *")
    let good = try project.read(riots)
    try project.write(riots, good.replacing("source-part: \"2\"", with: "source-part: \"1\""))
    await convert(project, separator: "* * *")
    #expect(try contents(project) == ["1997/04/24/bread-riots.md", "1997/04/24/mill.md"])
    #expect(try project.read(riots) == good)
  }
}
