import Foundation
import SystemPackage
import TestSupport
import Testing

/// `pressmark check`, as a librarian uses it.
@Suite struct CheckCommandTests {
  /// An archive of one article without a byline, that is built.
  private static func archive() throws -> TemporaryProject {
    try BuiltArchive.copy {
      let project = try TemporaryProject([
        "pressmark.yml": "title: The Herald\nbase-url: https://example.org\n",
        "content/riots.md": """
        ---
        title: "Bread riots"
        date: "1997-04-24"
        tags: [Lima]
        ---

        [One](https://example.com/gone), [another](https://example.com/there) and [a third](http://localhost/x).

        """,
      ])
      try project.pressmark("build").expectSuccess()
      return project
    }
  }

  @Test func notesAreNoFaults() throws {
    let run = try Self.archive().pressmark("check", "--strict")
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.messages.contains("content/riots.md:1:1: note: the article has no byline"))
    #expect(run.messages.contains("0 errors, 0 warnings, 1 note."))
    #expect(run.messages.contains("Found: no-byline (1)."))
  }

  @Test func warningsFailOnlyWhenStrict() throws {
    let project = try Self.archive()
    try project.write("site/notes.txt", "")
    #expect(try project.pressmark("check").status == 0)
    #expect(try project.pressmark("check", "--strict").status == 1)
  }

  @Test func errorsFail() throws {
    let project = try Self.archive()
    try project.write("site/index.html", try project.read("site/index.html") + "\n")
    let run = try project.pressmark("check", "--json")
    #expect(run.status == 1)
    struct Summary: Decodable {
      struct Check: Decodable { let articles, pages: Int, findings: [String: Int] }
      let check: Check
      let errors, warnings, notes: Int
    }
    let summary = try JSONDecoder().decode(Summary.self, from: Data(run.output.utf8))
    #expect(summary.check.findings == ["checksum": 1, "no-byline": 1])
    #expect(summary.errors == 1 && summary.warnings == 0)
    #expect(summary.check.articles == 1 && summary.notes == 1)
  }

  @Test(arguments: ["check", "build", "pack --zip herald.zip"])
  func aLostManifestIsToldInTheSameWords(_ command: String) throws {
    let project = try Self.archive()
    try project.delete("site/manifest-sha256.txt")
    let run = try Program.run(command.split(separator: " ").map(String.init) + ["--root", project.root.string])
    #expect(run.status == 1)
    #expect(run.messages.contains("site:1:1: error: the output folder holds files, and no manifest-sha256.txt"))
    #expect(run.messages.contains("bring it back from a copy, or move the whole folder away and build again"))
    #expect(!run.messages.contains("there is no site yet"))
  }

  @Test func nothingIsChanged() throws {
    let project = try Self.archive()
    let before = (try project.files(in: "site"), try project.files(in: "content"))
    try project.pressmark("check").expectSuccess()
    #expect(try project.files(in: "site") == before.0)
    #expect(try project.files(in: "content") == before.1)
  }

  @Test func theWorklistIsAFileOrStandardOutput() throws {
    let project = try Self.archive()
    try project.pressmark("check", "--csv", project.root.appending("list.csv").string).expectSuccess()
    let run = try project.pressmark("check", "--csv", "-")
    #expect(run.output == (try project.read("list.csv")))
    #expect(run.output.contains("content/riots.md,1,1,no-byline,note,"))
    #expect(try project.pressmark("check", "--csv", "-", "--json").status == 64)
    #expect(try project.pressmark("check", "--csv", project.root.appending("site/list.csv").string).status == 64)
  }

  // MARK: - Other hosts

  /// A program of this name that notes what it is started with, and answers what a script says.
  private func fake(_ name: String, in project: TemporaryProject, _ script: String) throws -> [String: String] {
    let folder = project.root.appending("bin")
    let record = "for word in \"$@\"; do echo \"$word\" >> \(project.root.appending("started")); done\n"
    try project.write("bin/\(name)", "#!/bin/sh\n\(record)for file; do :; done\n\(script)\n")
    try project.setPermissions("bin/\(name)", 0o755)
    return ["PATH": "\(folder):/usr/bin:/bin"]
  }

  private static let lychee = #"""
    gone='{"url":"https://example.com/gone","status":{"text":"404 Not Found","code":404}}'
    there='{"url":"https://example.com/there","status":{"text":"405 Method Not Allowed"}}'
    case "$*" in
      --help) echo "  --host-concurrency <N>" ;;
      *head*) cp "$file" "$(dirname "$0")/links"; echo "{\"error_map\":{\"x\":[$gone,$there]}}" ;;
      *) echo "{\"error_map\":{\"x\":[$gone]}}"; exit 2 ;;
    esac
    """#

  @Test func lycheeIsAskedPolitely() throws {
    let project = try Self.archive()
    let path = try fake("lychee", in: project, Self.lychee)
    let run = try project.pressmark("check", "--external", environment: path)
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.messages.contains("'https://example.com/gone' does not lead to a page: 404 Not Found"))
    #expect(!run.messages.contains("example.com/there"))
    // The heads first, one question at a time; then those that failed in full.
    let started = try project.read("started").split(separator: "\n")
    #expect(started.filter { $0 == "head" }.count == 1 && started.filter { $0 == "get" }.count == 1)
    #expect(started.contains("--host-concurrency") && started.last?.hasSuffix("links.html") ?? false)
    // Nobody's own machine is asked.
    let links = try project.read("bin/links")
    #expect(links.contains("\"https://example.com/there\"") && !links.contains("localhost"))
    // What was there is not asked for again, what was not is.
    try project.delete("started")
    _ = try project.pressmark("check", "--external", environment: path)
    #expect(try !project.read("bin/links").contains("there"))
  }

  @Test func linkCheckerIsAskedWhereThereIsNoLychee() throws {
    let project = try Self.archive()
    let path = try fake(
      "linkchecker", in: project,
      "printf '# x\\nurlname;result;valid\\nhttps://example.com/gone;404 Not Found;False\\n'; exit 1")
    let run = try project.pressmark("check", "--external", environment: path)
    #expect(
      run.messages.contains("'https://example.com/gone' does not lead to a page: 404 Not Found"), "\(run.messages)")
    #expect(try project.read("started").contains("--threads\n1\n"))
  }

  @Test func howToGetAProgramIsSaid() throws {
    let project = try Self.archive()
    let run = try project.pressmark("check", "--external", environment: ["PATH": project.root.string])
    #expect(run.status == 1)
    #expect(run.messages.contains("2 pages of other hosts cannot be asked for: no program for it is installed"))
    #expect(run.messages.contains("brew install lychee"))
  }

  @Test func aProgramThatFailsIsSaid() throws {
    let project = try Self.archive()
    let path = try fake("lychee", in: project, "echo 'unknown option' >&2; exit 3")
    let run = try project.pressmark("check", "--external", environment: path)
    #expect(run.status == 1)
    #expect(run.messages.contains("lychee could not ask for 2 pages of other hosts: unknown option"), "\(run.messages)")
  }
}
