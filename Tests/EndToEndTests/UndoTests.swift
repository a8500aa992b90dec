import Files
import SystemPackage
import TestSupport
import Testing

/// What a run changed in an archive's own files can be taken back, and is taken back by itself where the run did not come to its end.
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
}
