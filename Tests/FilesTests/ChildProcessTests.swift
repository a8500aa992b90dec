import Files
import SystemPackage
import TestSupport
import Testing

/// Other programs that are run to their end.
@Suite struct ChildProcessTests {
  private func run(_ program: FilePath, _ arguments: [String], seconds: Int = 10, most: Int = 1000) throws -> (
    Int, String
  ) {
    try ScratchFolder.with { folder in
      let process = ChildProcess(
        program, arguments, in: folder, environment: ["LC_ALL=C"], seconds: seconds, mostOutput: most)
      let result = try process.run()
      return (result.status, String(decoding: try FileSystem.read(process.output), as: UTF8.self))
    }
  }

  @Test func argumentsAreWhatTheyAre() throws {
    #expect(try run("/bin/echo", ["a b", "$HOME", "`x`"]) == (0, "a b $HOME `x`\n"))
    #expect(try run("/bin/sh", ["-c", "echo $LC_ALL$HOME; exit 3"]) == (3, "C\n"))
    #expect(try run("/bin/cat", []) == (0, ""))
  }

  @Test func whatTakesTooLongIsEnded() {
    #expect(throws: ChildProcess.Failure.timeLimit(seconds: 1)) { try run("/bin/sleep", ["20"], seconds: 1) }
  }

  @Test func whatSaysTooMuchIsEnded() {
    #expect(throws: ChildProcess.Failure.tooMuch(bytes: 1000)) {
      try run("/bin/sh", ["-c", "while :; do echo aaaa; done"])
    }
  }

  @Test func whatIsNotThereIsNotStarted() {
    #expect(throws: ChildProcess.Failure.notStarted(.noSuchFileOrDirectory)) { try run("/no/such/program", []) }
  }

  @Test func nothingIsLeftBehind() throws {
    var left: FilePath?
    try ScratchFolder.with { folder in
      left = folder
      try FileSystem.write([1], to: folder.appending("a").appending("b"))
    }
    #expect(try FileSystem.kind(of: try #require(left)) == nil)
  }
}
