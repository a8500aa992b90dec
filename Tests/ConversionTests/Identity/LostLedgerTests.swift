import Archive
import Conversion
import Files
import SystemPackage
import TestSupport
import Testing

/// Articles keep their content files when the ledger is lost, broken or one of an earlier version.
@Suite struct LostLedgerTests {
  private let riots = TemporaryProject.riots

  @Test func aLostLedgerIsMadeAnew() async throws {
    let project = try TemporaryProject(["seeds/a.txt": Seed.text(), "seeds/b.txt": Seed.text(headline: "Rice")])
    await project.convert()
    let ledger = try project.read("content/ledger.tsv")
    try project.delete("content/ledger.tsv")
    let (summary, diagnostics) = await project.convert()
    #expect(summary.unchanged == 2 && summary.written == 0)
    // What was decided is lost with it.
    #expect(diagnostics.map(\.path) == ["content/ledger.tsv"])
    #expect(try project.read("content/ledger.tsv") == ledger)
    #expect(await project.convert().diagnostics.isEmpty)
  }

  @Test func aLedgerThatGitCouldNotMergeIsToldWithItsLine() async throws {
    let project = try TemporaryProject(["seeds/a.txt": Seed.text()])
    await project.convert()
    var lines = try project.read("content/ledger.tsv").split(separator: "\n").map(String.init)
    lines.insert("<<<<<<< HEAD", at: 2)
    try project.write("content/ledger.tsv", lines.joined(separator: "\n") + "\n")
    try project.write("seeds/b.txt", Seed.text(headline: "Rice"))
    let before = try project.files(in: "content")
    let (summary, diagnostics) = await project.convert()
    #expect(summary.isStopped)
    #expect(diagnostics.first?.description.hasPrefix("content/ledger.tsv:3:1: error: git could not put two") == true)
    #expect(try project.files(in: "content") == before)
  }

  @Test func theListOfEarlierVersionsIsReadOnce() async throws {
    let project = try TemporaryProject(["seeds/a.txt": Seed.text()])
    await project.convert()
    let digest = SHA256Digest(of: try FileSystem.read(project.root.appending(riots))).hexadecimal
    try project.delete("content/ledger.tsv")
    try project.write("content/manifest-sha256.txt", "\(digest)  1997/04/24/bread-riots.md\n")
    try project.write("seeds/a.txt", Seed.text(paragraphs: ["Another text."]))
    #expect(await project.convert().summary.written == 1)
    #expect(try project.files(in: "content").keys.sorted() == ["1997/04/24/bread-riots.md", "ledger.tsv"])
  }

  @Test func aListThatIsNotAboutContentFilesStays() async throws {
    let project = try TemporaryProject(["seeds/a.txt": Seed.text(), "content/index.html": "A site.\n"])
    let list = "\(SHA256Digest(of: Array("A site.\n".utf8)).hexadecimal)  index.html\n"
    try project.write("content/manifest-sha256.txt", list)
    await project.convert()
    #expect(try project.read("content/manifest-sha256.txt") == list)
    #expect(try project.read("content/index.html") == "A site.\n")
  }
}
