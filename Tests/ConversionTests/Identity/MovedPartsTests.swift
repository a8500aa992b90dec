import Archive
import Conversion
import Files
import TestSupport
import Testing

/// An article stays one article when it is moved within a file of several, and from one such file into another.
@Suite struct MovedPartsTests {
  private func text(_ articles: String...) -> String { articles.joined(separator: "\n* * *\n") }

  @Test func articlesThatMoveWithinAFileAreKnownByTheirWords() async throws {
    let first = Seed.text(headline: "First", paragraphs: Seed.rice)
    let second = Seed.text(headline: "Second", paragraphs: ["Another story of another day in the town of Pisco."])
    var configuration = Configuration()
    configuration.texts.articleSeparators = ["* * *"]
    let project = try TemporaryProject(["seeds/day.txt": text(first, second)])
    let converter = { await project.convert(configuration) }
    _ = await converter()
    try project.edit("content/1997/04/24/second.md", "Another story", "A true story")
    try project.write(
      "seeds/day.txt",
      text(Seed.text(headline: "Zero", paragraphs: ["News that came before all other news."]), first, second))
    let (_, diagnostics) = await converter()
    #expect(diagnostics.isEmpty)
    #expect(try project.contents() == ["1997/04/24/first.md", "1997/04/24/second.md", "1997/04/24/zero.md"])
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
    #expect(try project.contents() == ["1997/04/24/first.md", "1997/04/24/second.md", "1997/04/24/zero.md"])
  }

  @Test func anArticleThatGoesIntoAnotherFileAfterAWhileStaysTheSame() async throws {
    let first = Seed.text(
      headline: "First", paragraphs: ["The flour was gone by noon on Monday, and nobody had bread."])
    let words = ["Another story of another day in the town.", "The ship lay in the harbour.", "Nobody came ashore."]
    let second = Seed.text(headline: "Second", paragraphs: words)
    var configuration = Configuration()
    configuration.texts.articleSeparators = ["* * *"]
    let project = try TemporaryProject(["seeds/day.txt": text(first, second), "seeds/sea.txt": Seed.text()])
    let converter = { await project.convert(configuration) }
    _ = await converter()
    try project.write("seeds/day.txt", text(first))
    _ = await converter()
    let changed = Seed.text(headline: "Second", paragraphs: words + ["A boat came at night."])
    try project.write("seeds/sea.txt", text(Seed.text(), changed))
    #expect(await converter().diagnostics.isEmpty)
    #expect(
      try project.contents() == ["1997/04/24/bread-riots.md", "1997/04/24/first.md", "1997/04/24/second.md"])
    #expect(try project.read("content/1997/04/24/second.md").contains("source: \"sea.txt\""))
  }
}
