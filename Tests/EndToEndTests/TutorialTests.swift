import TestSupport
import Testing

/// The documents that tell a beginner what to type, followed to the letter.
@Suite struct TutorialTests {
  @Test func changingTheLook() throws {
    let project = try TemporaryProject()
    var tutorial = try Tutorial("docs/changing-the-look.md")
    #expect(tutorial.steps.count == 24)
    try tutorial.follow(in: project)
    let last = try Program.run(["build", "--strict", "lamp"], in: project.root)
    #expect(last.status == 0, "\(last.messages)")
  }

  @Test func keeping() throws {
    var tutorial = try Tutorial("docs/keeping.md")
    #expect(tutorial.steps.count == 11)
    try tutorial.follow(in: TemporaryProject())
  }

  /// README's first archive, and what it and `docs/summary.md` show of the program's words.
  @Test func fiveMinutes() throws {
    var tutorial = try Tutorial("README.md", section: "A new archive in five minutes")
    #expect(tutorial.steps.count == 11)
    let messages = try tutorial.follow(in: TemporaryProject())
    var summary = try Tutorial("docs/summary.md")
    try summary.show([messages[1]])
  }
}
