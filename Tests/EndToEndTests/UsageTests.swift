import TestSupport
import Testing

/// What is mistyped is told, with what was probably meant, and ends with 64.
@Suite struct UsageTests {
  @Test(arguments: [
    ("biuld", "Did you mean 'build'?"), ("help isnpect", "Did you mean 'inspect'?"),
    ("tags renam Lima Peru", "Did you mean 'tags rename'?"), ("upload", "The commands are new, convert, inspect, "),
    ("build --strct", "Did you mean '--strict'?"), ("build x y", "'y'"), ("build --jobs many", "many"),
    ("convert --retagg", "Did you mean '--retag'?"), ("new", "pressmark new herald"),
    ("new my herald", "pressmark new 'my herald'"), ("--root x build --strict", "pressmark build --strict --root x"),
    ("build --base-url example.org", "https://"),
  ])
  func mistypedCommand(_ line: String, _ said: String) throws {
    let folder = try TemporaryProject(["pressmark.yml": ""])
    let run = try Program.run(line.split(separator: " ").map(String.init), in: folder.root)
    #expect(run.status == 64)
    #expect(run.messages.contains(said), "\(run.messages)")
    #expect(try folder.files(in: ".").count == 1)
  }

  /// Whoever forgets the command is told the one for a folder that is there.
  @Test func folderInPlaceOfACommand() throws {
    let folder = try TemporaryProject(["my herald/pressmark.yml": ""])
    let run = try Program.run(["my herald"], in: folder.root)
    #expect(run.status == 64)
    #expect(run.messages.contains("pressmark build 'my herald'"))
  }

  @Test func nameAloneTellsHowToBegin() throws {
    let run = try Program.run([])
    #expect(run.status == 0)
    #expect(run.output.split(separator: "\n").count < 10)
    for command in ["pressmark new herald ", "pressmark build herald ", "pressmark inspect herald/seeds "] {
      #expect(run.output.contains(command))
    }
  }

  @Test func versionIsTold() throws {
    #expect(try Program.run(["--version"]).output.wholeMatch(of: /\d+\.\d+\.\d+( \([0-9a-f]{40}\))?\n/) != nil)
  }
}
