import Files
import Foundation
import SystemPackage
import TestSupport
import Testing

/// The programs that read documents, when they fail and when they are interrupted.
@Suite struct OtherProgramsTests {
  /// An archive with a document, and a pandoc of its own that writes its number down and then does something else.
  private func archive(pandoc script: String) throws -> TemporaryProject {
    let project = try TemporaryProject(["pressmark.yml": "title: \"A\"\n", "seeds/riots.html": "<p>No bread.</p>"])
    try setPandoc(script, in: project)
    return project
  }

  private func setPandoc(_ script: String, in project: TemporaryProject) throws {
    let calls = project.root.appending("calls").string
    try project.write("bin/pandoc", "#!/bin/sh\necho $$ >> \(calls)\n\(script)\n")
    try project.setPermissions("bin/pandoc", 0o755)
  }

  private func calls(_ project: TemporaryProject) throws -> [String] {
    project.has("calls") ? try project.read("calls").split(separator: "\n").map(String.init) : []
  }

  private func path(_ project: TemporaryProject) -> [String: String] {
    ["PATH": project.root.appending("bin").string + ":/usr/bin:/bin"]
  }

  @Test func aDocumentThatCannotBeReadIsTriedOnce() throws {
    let project = try archive(pandoc: "echo it is broken >&2; exit 1")
    for _ in 1...2 {
      let run = try project.pressmark("convert", environment: path(project))
      #expect(run.status == 1)
      #expect(run.messages.contains("seeds/riots.html:1:1: error: pandoc cannot read it: it is broken\n"))
    }
    #expect(try calls(project).count == 1)
    // Another state of the program may read it.
    try setPandoc("echo this one too >&2; exit 1", in: project)
    #expect(try project.pressmark("convert", environment: path(project)).messages.contains("this one too"))
    #expect(try calls(project).count == 2)
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP]) func whoeverInterruptsPressmarkEndsThem(_ number: CInt) throws {
    // What a shell runs in the background does not heed all of them.
    let before = signal(number, SIG_DFL)
    defer { _ = signal(number, before) }
    let project = try archive(pandoc: "exec sleep 60")
    let process = try Program.start(
      ["convert", "--root", project.root.string], environment: path(project).mapValues(Optional.some))
    while process.isRunning, try calls(project).isEmpty { Thread.sleep(forTimeInterval: 0.01) }
    let other = try #require(pid_t(try calls(project)[0]))
    #expect(kill(other, 0) == 0)
    #expect(kill(process.processIdentifier, number) == 0)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal)
    #expect(process.terminationStatus == number)
    var isThere = true
    for _ in 1...200 where isThere {
      Thread.sleep(forTimeInterval: 0.01)
      isThere = kill(other, 0) == 0
    }
    #expect(!isThere)
  }
}
