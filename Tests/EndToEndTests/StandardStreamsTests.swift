import Foundation
import SystemPackage
import TestSupport
import Testing

/// Messages that nobody can read do not end the work; what was asked for and cannot be written is an error.
@Suite struct StandardStreamsTests {
  private func run(_ arguments: String, _ redirection: String) throws -> (Int32, TemporaryProject) {
    let project = try TemporaryProject(["pressmark.yml": "title: \"A\"\n", "seeds/a.txt": Seed.text()])
    let run = try Program.shell("pressmark \(arguments) \(redirection)", in: project.root)
    return (run.status, project)
  }

  @Test(arguments: ["2>&-", "2>/dev/full", "<&- >&- 2>&-"]) func messagesThatNobodyCanRead(redirection: String) throws {
    let (status, project) = try run("build", redirection)
    #expect(status == 0)
    #expect(project.has("site/manifest-sha256.txt"))
    #expect(try !project.read("pressmark.yml").contains("Converted"))
  }

  @Test(arguments: ["build --json", "tags export", "inspect"], [">&-", ">/dev/full"])
  func outputThatCannotBeWritten(command: String, redirection: String) throws {
    #expect(try run(command, redirection).0 == 1)
  }

  @Test func namesDoNotSteerTheTerminal() throws {
    let project = try TemporaryProject(["pressmark.yml": "title: \"A\"\n"])
    try project.write("seeds/x\u{1B}[31m.txt", Seed.text())
    #expect(try !project.pressmark("inspect", project.root.string + "/seeds/x\u{1B}[31m.txt").output.contains("\u{1B}"))
  }
}
