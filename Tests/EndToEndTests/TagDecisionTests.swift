import Archive
import Files
import SystemPackage
import TestSupport
import Testing

/// Decisions about tags hold for texts to come, and conversion neither undoes them nor takes them for an editor's
/// changes.
@Suite struct TagDecisionTests {
  /// A file that conversion wrote stays conversion's own, with the decision in it.
  @Test func conversionKnowsTheFileAgain() throws {
    let project = try TemporaryProject([
      "seeds/a.txt": Seed.text(paragraphs: ["There is no bread in Lima. They say that Lima has no rice."]),
      "seeds/b.txt": Seed.text(
        headline: "Rice", paragraphs: ["There is no rice in Lima. They say that Lima has no bread."]),
    ])
    #expect(try project.pressmark("convert").status == 0)
    let edited = "content/1997/04/24/rice.md"
    try project.write(edited, try project.read(edited) + "\nA note of ours.\n")
    #expect(try project.pressmark("tags", "rename", "Lima", "Lima (Peru)").status == 0)
    let ledger = try Ledger(parsing: FileSystem.read(project.root.appending("content/ledger.tsv")))
    let own = try FileSystem.read(project.root.appending("content/1997/04/24/bread-riots.md"))
    #expect(ledger.rows[Ledger.Key("a.txt", 1)]?.written == SHA256Digest(of: own))
    let bytes = try FileSystem.read(project.root.appending(edited))
    #expect(ledger.rows[Ledger.Key("b.txt", 1)]?.written != SHA256Digest(of: bytes))
    #expect(try project.read(edited).contains("- \"Lima (Peru)\""))
    let run = try project.pressmark("convert")
    #expect(run.status == 0)
    #expect(try project.read("content/1997/04/24/bread-riots.md") == String(decoding: own, as: UTF8.self))
  }

  private let lima = ["There is no bread in Lima. They say that Lima has no rice."]

  @Test func textsToComeFollow() throws {
    let project = try TemporaryProject(["seeds/a.txt": Seed.text(paragraphs: lima)])
    #expect(try project.pressmark("convert").status == 0)
    #expect(try project.pressmark("tags", "rename", "Lima", "Lima (Peru)").status == 0)
    try project.write("seeds/b.txt", Seed.text(headline: "Rice", paragraphs: lima))
    #expect(try project.pressmark("convert").messages.contains("1 written, 1 unchanged"))
    #expect(try project.read("content/1997/04/24/rice.md").contains("tags:\n  - \"Lima (Peru)\"\n"))
    #expect(try project.pressmark("tags", "drop", "Lima (Peru)").status == 0)
    try project.write("seeds/c.txt", Seed.text(headline: "Bread", paragraphs: lima))
    #expect(try project.pressmark("convert").status == 0)
    #expect(try !project.read("content/1997/04/24/bread.md").contains("- \"Lima"))
  }

  @Test func aChangedSeedKeepsTheDecision() throws {
    let project = try TemporaryProject(["seeds/a.txt": Seed.text(paragraphs: lima)])
    #expect(try project.pressmark("convert").status == 0)
    #expect(try project.pressmark("tags", "rename", "Lima", "Lima (Peru)").status == 0)
    try project.write("seeds/a.txt", Seed.text(paragraphs: lima + ["One more."]))
    let run = try project.pressmark("convert")
    #expect(run.messages == "Converted 1 text: 1 written, 0 unchanged.\n")
    let content = try project.read("content/1997/04/24/bread-riots.md")
    #expect(content.contains("One more."))
    #expect(content.contains("tags:\n  - \"Lima (Peru)\"\n"))
  }

  @Test func aMistakenVocabularyConvertsNothing() throws {
    let project = try TemporaryProject(["seeds/a.txt": Seed.text(paragraphs: lima), "vocabulary.yml": "trems: []\n"])
    let run = try project.pressmark("build")
    #expect(run.status == 1)
    #expect(
      run.messages.contains("vocabulary.yml:1:1: error: unknown key 'trems'\n    Did you mean 'terms'?\nConverted"),
      "\(run.messages)")
    #expect(!project.has("content"))
  }

  /// Who does not know whether a decision came to its end gives it again.
  @Test(arguments: [["rename", "Lima", "Lima (Peru)"], ["merge", "Lima", "--into", "Bread"], ["drop", "Lima"]])
  func isGivenAgain(_ decision: [String]) throws {
    let project = try TemporaryProject([
      "pressmark.yml": "title: \"A\"\n", "content/a.md": "---\ntitle: \"A\"\ntags: [Lima, Bread]\n---\n\nText.\n",
    ])
    let command = ["tags"] + decision + ["--root", project.root.string]
    try #require(try Program.run(command).status == 0)
    let before = try project.files(in: "")
    let run = try Program.run(command)
    #expect(run.status == 0 && run.messages.contains("0 content files changed."), "\(run.messages)")
    #expect(try project.files(in: "") == before)
  }
}
