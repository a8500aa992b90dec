import Archive
import Conversion
import Files
import TestSupport
import Testing

/// An article stays one article, whatever is done to its content file: moved, renamed, edited, broken, copied, deleted.
@Suite struct EditedContentTests {
  private let riots = TemporaryProject.riots

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
    await project.convert()
    try project.edit(riots, "title: \"Bread riots\"", "title: \"Bread riots\"\nkicker: \"Ours\"")
    let good = try project.read(riots)
    let broken = good.replacing(slip.0, with: slip.1, maxReplacements: 1)
    try #require(broken != good)
    try project.write(riots, broken)
    // A new state of the text makes no second file either.
    try project.write("seeds/a.txt", Seed.text(paragraphs: ["Another text."]))
    await project.convert()
    #expect(try project.read(riots) == broken)
    // Moved while it is broken.
    try project.move(riots, "content/riots/bread-riots.md")
    await project.convert()
    #expect(try project.contents() == ["riots/bread-riots.md"])
    try project.write("content/riots/bread-riots.md", good)
    let (_, diagnostics) = await project.convert()
    #expect(diagnostics.map(\.topic) == ["edited, and its source has changed"])
    #expect(try project.contents() == ["riots/bread-riots.md"])
    #expect(try project.read("content/riots/bread-riots.md") == good)
  }

  @Test func anotherEncodingKeepsItsArticle() async throws {
    let project = try TemporaryProject(["seeds/caf\u{E9}.txt": Seed.text(headline: "Café")])
    await project.convert()
    let path = "content/1997/04/24/café.md"
    let good = try project.read(path)
    let encodings: [(String) -> [UInt8]] = [
      { $0.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } },
      { [0xFF, 0xFE] + $0.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] } },
    ]
    for encode in encodings {
      try project.delete(path)
      try project.write("content/elsewhere.md", bytes: encode(good + "\nOurs.\n"))
      await project.convert()
      #expect(try project.contents() == ["elsewhere.md"])
      try project.delete("content/elsewhere.md")
      try project.write(path, good)
      await project.convert()
    }
  }

  @Test func sourceLinesThatWereDeletedArePutBack() async throws {
    let project = try TemporaryProject(["seeds/a.txt": Seed.text()])
    await project.convert()
    let before = try project.read(riots)
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    try project.write(riots, lines.filter { !$0.hasPrefix("source") }.joined(separator: "\n") + "\nOurs.\n")
    try project.move(riots, "content/bread.md")
    let (_, diagnostics) = await project.convert()
    #expect(diagnostics.map(\.path) == ["content/bread.md"])
    #expect(diagnostics.first?.message.contains("put back: seeds/a.txt") == true)
    #expect(try project.contents() == ["bread.md"])
    let after = try project.read("content/bread.md")
    #expect(
      after.contains("Ours.") && lines.filter { $0.hasPrefix("source") }.allSatisfy { after.contains("\n\($0)\n") })
    #expect(await project.convert().diagnostics.isEmpty)
  }

  @Test func aSecondContentFileOfATextIsToldAndLeftAlone() async throws {
    let project = try TemporaryProject(["seeds/a.txt": Seed.text()])
    await project.convert()
    let copy = "content/1997/04/24/bread-riots 2.md"
    try project.write(copy, try project.read(riots).replacing("Bread riots", with: "Bread"))
    try project.write("seeds/a.txt", Seed.text(paragraphs: ["Another text."]))
    let before = try project.read(copy)
    for _ in 1...2 {
      let (_, diagnostics) = await project.convert()
      #expect(diagnostics.map(\.path) == [copy] && diagnostics.map(\.severity) == [.error])
      #expect(diagnostics.first?.message.contains(riots) == true)
      #expect(try project.read(copy) == before)
      #expect(try project.read(riots).contains("Another text."))
    }
    // It stays a second file when the text is moved, and takes the place of the first when that is deleted.
    try project.move("seeds/a.txt", "seeds/b.txt")
    #expect(await project.convert().diagnostics.map(\.path) == [copy])
    #expect(try project.read(copy) == before.replacing("source: \"a.txt\"", with: "source: \"b.txt\""))
    try project.delete(riots)
    #expect(await project.convert().diagnostics.map(\.path) == [copy])
    #expect(try project.contents() == ["1997/04/24/bread-riots 2.md"])
  }

  @Test func aFileThatItsEditorHasMovedIsWrittenWhereItLies() async throws {
    let project = try TemporaryProject(["seeds/a.txt": Seed.text()])
    await project.convert()
    try project.move(riots, "content/riots/lima.md")
    await project.convert()
    try project.write("seeds/a.txt", Seed.text(headline: "Rice riots"))
    #expect(await project.convert().summary.written == 1)
    #expect(try project.contents() == ["riots/lima.md"])
    #expect(try project.read("content/riots/lima.md").contains("title: \"Rice riots\""))
  }

  @Test func anEmptiedFileComesBackUnlessItWasEdited() async throws {
    let project = try TemporaryProject(["seeds/a.txt": Seed.text(), "seeds/b.txt": Seed.text(headline: "Rice")])
    await project.convert()
    try project.edit(riots, "title: \"Bread riots\"", "title: \"Bread riots\"\ndraft: true")
    await project.convert()
    try project.write(riots, "")
    try project.write("content/1997/04/24/rice.md", "")
    let (summary, _) = await project.convert()
    #expect(summary.written == 1 && summary.edited == 1)
    #expect(try project.read(riots).isEmpty)
    #expect(try project.read("content/1997/04/24/rice.md").contains("title: \"Rice\""))
  }

  @Test func lineEndsOfWindowsAreNoEdit() async throws {
    let project = try TemporaryProject(["seeds/a.txt": Seed.text(), "seeds/b.txt": Seed.text(headline: "Rice")])
    await project.convert()
    for path in try project.files(in: "content").keys {
      try project.write("content/\(path)", try project.read("content/\(path)").replacing("\n", with: "\r\n"))
    }
    let (summary, diagnostics) = await project.convert()
    #expect(summary.unchanged == 2 && summary.edited == 0 && diagnostics.isEmpty)
  }
}
