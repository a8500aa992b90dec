import Files
import SystemPackage
import TestSupport
import Testing

/// What a run changed in an archive's own files can be taken back, and is taken back by itself where the run did not
/// come to its end.
@Suite struct UndoTests {
  private let riots = "content/1997/04/24/bread-riots.md"

  private func project() throws -> TemporaryProject {
    let project = try TemporaryProject([
      "pressmark.yml": "title: \"A\"\n",
      "seeds/a.txt": Seed.text(paragraphs: ["There is no bread in Lima. They say that Lima has no rice."]),
      "seeds/b.txt": Seed.text(
        headline: "Rice", paragraphs: ["There is no rice in Lima. They say that Lima has no bread."]),
    ])
    try #require(try project.pressmark("convert").status == 0)
    return project
  }

  @Test func takesADecisionBack() throws {
    let project = try project()
    let before = try project.files(in: "content")
    try #require(try project.pressmark("tags", "rename", "Lima", "Lima (Peru)").status == 0)
    let list = try project.pressmark("undo", "--list")
    #expect(list.output.contains("tags rename") && list.output.contains(riots))
    let run = try project.pressmark("undo")
    #expect(run.status == 0, "\(run.messages)")
    #expect(try project.files(in: "content") == before)
    #expect(!project.has("vocabulary.yml"))
  }

  @Test func takesAConversionBackAndLeavesWhatWasEditedSince() throws {
    let project = try project()
    let before = try project.files(in: "content")
    try project.write("seeds/a.txt", Seed.text(headline: "Bread and roses"))
    try project.write("seeds/b.txt", Seed.text(headline: "Rice", paragraphs: ["Another text."]))
    try #require(try project.pressmark("convert").status == 0)
    let rice = "content/1997/04/24/rice.md"
    let edited = try project.read(rice) + "\nOurs.\n"
    try project.write(rice, edited)
    let run = try project.pressmark("undo")
    #expect(run.status == 0 && run.messages.contains("\(rice):1:1: warning: has been changed since"), "\(run.messages)")
    #expect(try project.read(riots) == String(decoding: before["1997/04/24/bread-riots.md"] ?? [], as: UTF8.self))
    #expect(!project.has("content/1997/04/24/bread-and-roses.md"))
    #expect(try project.read(rice) == edited)
  }

  /// Ended while it renames files, a decision is taken back by the next run, or was made whole.
  @Test func whatWasEndedHalfwayIsTakenBackByTheNextRun() throws {
    let project = try project()
    for number in 1...40 {
      try project.write("content/\(number).md", "---\ntitle: \"Letters \(number)\"\ntags: [\"Lima\"]\n---\n\nNews.\n")
    }
    let before = try project.files(in: "content")
    let rename = ["tags", "rename", "Lima", "Lima (Peru)", "--root", project.root.string]
    try #require(try Program.run(rename).status == 0)
    let after = try project.files(in: "content")
    try #require(before != after)
    try #require(try project.pressmark("undo").status == 0)
    for moment in [0, 0.001, 0.002, 0.004, 0.008, 0.016, 0.032] {
      try Program.kill(rename, after: moment, appearanceOf: project.root.appending(".pressmark/changes/000002/pending"))
      try #require(try project.pressmark("convert").status == 0)
      let found = try project.files(in: "content")
      #expect(found == before || found == after, "ended after \(moment) s")
      if found == after { try #require(try project.pressmark("undo").status == 0) }
      #expect(try project.files(in: "content") == before, "ended after \(moment) s")
    }
  }

  /// An archive in which a second conversion gave the name of one article to another, and its content files before.
  private func projectWithANamePassedOn() throws -> (project: TemporaryProject, before: [String: [UInt8]]) {
    let project = try project()
    let before = try project.files(in: "content")
    try project.write("seeds/c.txt", try project.read("seeds/a.txt").replacing("Lima", with: "Cuzco"))
    try project.write("seeds/a.txt", Seed.text(headline: "Bread riots in town"))
    try #require(try project.pressmark("convert").status == 0)
    try #require(project.has("content/1997/04/24/bread-riots-in-town.md"))
    try #require(try project.read(riots).contains("c.txt"))
    return (project, before)
  }

  private static let list = ".pressmark/changes/000002"

  /// What a run leaves that ended after its last change and before it said so.
  private func makeInterrupted(_ project: TemporaryProject) throws {
    try FileSystem.rename(
      project.root.appending(Self.list + "/journal"), to: project.root.appending(Self.list + "/pending"))
  }

  @Test func takesANameBackThatPassedOn() throws {
    let (project, before) = try projectWithANamePassedOn()
    let run = try project.pressmark("undo")
    #expect(run.status == 0 && !run.messages.contains("changed since"), "\(run.messages)")
    #expect(try project.files(in: "content") == before)
  }

  /// What did not come to its end was the last run: the one before stays.
  @Test func anInterruptedRunIsTakenBackAlone() throws {
    let (project, before) = try projectWithANamePassedOn()
    try makeInterrupted(project)
    let run = try project.pressmark("undo")
    #expect(run.status == 0 && run.messages.contains("did not come to its end"), "\(run.messages)")
    #expect(!run.messages.contains("changed since") && !run.messages.contains("Taken back"), "\(run.messages)")
    #expect(try project.files(in: "content") == before)
    #expect(try project.pressmark("undo", "--list").output.contains("convert: 2 files"))
  }

  @Test func anInterruptedRunIsTakenBackWhereTheArchiveIsNow() throws {
    let (project, before) = try projectWithANamePassedOn()
    try makeInterrupted(project)
    let elsewhere = try TemporaryProject()
    try #require(try FileSystem.names(in: elsewhere.root).isEmpty)
    let root = elsewhere.root.appending("herald")
    try FileSystem.rename(project.root, to: root)
    let run = try Program.run(["undo", "--root", root.string])
    #expect(run.status == 0 && run.messages.contains("did not come to its end"), "\(run.messages)")
    #expect(try elsewhere.files(in: "herald/content") == before)
  }

  /// What cannot be understood may be the only way back: it stays, and nothing else is changed.
  @Test(arguments: ["no list\n", "9223372036854775807", "pressmark changes 1\n"])
  func damagedListOfAnInterruptedRun(damage: String) throws {
    let (project, _) = try projectWithANamePassedOn()
    try makeInterrupted(project)
    let pending = Self.list + "/pending"
    let lines = try project.read(pending).split(separator: "\n", omittingEmptySubsequences: false)
    let forged = lines.map { $0.hasPrefix("file\t") ? $0.split(separator: "\t").dropLast() + [damage[...]] : [$0] }
    let isForged = Int(damage) != nil
    try project.write(pending, isForged ? forged.map { $0.joined(separator: "\t") }.joined(separator: "\n") : damage)
    let before = try project.files(in: "content")
    for command in ["convert", "undo", "build"] {
      let run = try project.pressmark(command)
      #expect(run.status == 1 && run.messages.contains("is damaged"), "\(run.status) \(run.messages)")
    }
    #expect(try project.files(in: "content") == before)
    #expect(project.has(pending) && project.has(Self.list + "/old"))
  }

  @Test func whatCannotBeTakenBackStaysToBeTakenBack() throws {
    let (project, before) = try projectWithANamePassedOn()
    let old = Self.list + "/old"
    let (kept, after) = (try project.read(old), try project.files(in: "content"))
    try project.write(old, "")
    let run = try project.pressmark("undo")
    #expect(run.status == 1 && run.messages.contains("\(old):1:1: error: is damaged"), "\(run.messages)")
    #expect(try project.files(in: "content") == after)
    try project.write(old, kept)
    #expect(try project.pressmark("undo").status == 0)
    #expect(try project.files(in: "content") == before)
  }

  @Test func thereIsNothingToTakeBackWhereNoArchiveIs() throws {
    let folder = try TemporaryProject(["notes.txt": ""])
    let run = try folder.pressmark("undo")
    #expect(run.status == 1 && run.messages.contains("archive"), "\(run.messages)")
    #expect(!folder.has(".pressmark"))
  }

  @Test func takesBackWhatChangedTheVocabularyAlone() throws {
    let project = try project()
    try project.write("terms.csv", "label\nPeru\n")
    let file = project.root.appending("terms.csv").string
    try #require(try project.pressmark("tags", "import", file).status == 0)
    let imported = try project.read("vocabulary.yml")
    try #require(try project.pressmark("tags", "list", "--propose", "--write").status == 0)
    try #require(try project.read("vocabulary.yml") != imported)
    #expect(try project.pressmark("undo").status == 0)
    #expect(try project.read("vocabulary.yml") == imported)
    #expect(try project.pressmark("undo").status == 0)
    #expect(!project.has("vocabulary.yml"))
  }

  /// The rest of a ledger has gone on since, as when git puts two states of it together.
  private func bringLedgerForward(_ project: TemporaryProject) throws {
    let path = "content/ledger.tsv"
    try project.write(path, try project.read(path) + "z.txt\t1\t\tforgotten\t-\t-\t-\t-\n")
  }

  /// The state of the ledger is that of the files: a row that still said "forgotten" would swallow the next article.
  @Test(arguments: [false, true]) func aForgottenArticleIsKnownAgain(isLedgerOlder: Bool) throws {
    let project = try project()
    let text = try project.read("seeds/a.txt")
    try project.delete("seeds/a.txt")
    try #require(try project.pressmark("build").status == 0)
    let ledger = try project.read("content/ledger.tsv")
    try #require(try project.pressmark("convert", "--forget", project.root.appending(riots).string).status == 0)
    if isLedgerOlder { try bringLedgerForward(project) }
    try #require(try project.pressmark("undo").status == 0)
    let after = try project.read("content/ledger.tsv")
    #expect(!after.contains("a.txt\t2") && !after.contains("a.txt\t1\t\tforgotten"), "\(after)")
    #expect(isLedgerOlder || after == ledger, "\(after)")
    try project.write("seeds/a.txt", text)
    try #require(try project.pressmark("build").status == 0)
    try project.write("pressmark.yml", "title: \"A\"\narticle-separator: \"=====\"\n")
    let next = Seed.text(headline: "Ships", paragraphs: ["Two ships came from Callao with wheat and left with sugar."])
    try project.write("seeds/a.txt", text + "\n=====\n\n" + next)
    let run = try project.pressmark("build")
    #expect(project.has("content/1997/04/24/ships.md") && !run.output.contains("forgotten"), "\(run.output)")
  }

  @Test(arguments: [false, true]) func takesBackThatAnArticleIsKept(isLedgerOlder: Bool) throws {
    let project = try project()
    try project.delete("seeds/a.txt")
    try #require(try project.pressmark("convert").messages.contains("is gone"))
    let before = try project.files(in: "content")
    try #require(try project.pressmark("convert", "--keep", project.root.appending(riots).string).status == 0)
    try #require(!(try project.pressmark("convert").messages.contains("is gone")))
    if isLedgerOlder { try bringLedgerForward(project) }
    #expect(try project.pressmark("undo", "--list").output.contains("convert --keep: 1 file\n    content/ledger.tsv"))
    let run = try project.pressmark("undo")
    #expect(run.status == 0 && run.messages.contains("Taken back: convert --keep"), "\(run.messages)")
    if !isLedgerOlder { #expect(try project.files(in: "content") == before) }
    #expect(try project.has(riots) && project.pressmark("convert").messages.contains("is gone"))
  }

  @Test func aTextThatWasCalledBackIsForgottenAgain() throws {
    let project = try project()
    try #require(try project.pressmark("convert", "--forget", project.root.appending(riots).string).status == 0)
    let before = try project.files(in: "content")
    try #require(try project.pressmark("convert", project.root.appending("seeds/a.txt").string).status == 0)
    try #require(project.has(riots))
    try #require(try project.pressmark("undo").status == 0)
    #expect(try project.files(in: "content") == before)
    try #require(try project.pressmark("convert").status == 0)
    #expect(!project.has(riots))
  }
}
