import Foundation
import SystemPackage
import TestSupport
import Testing

/// `pressmark convert --keep` and `--forget`.
@Suite struct ConvertDecisionTests {
  private let riots = "content/1997/04/24/bread-riots.md"

  private func project() throws -> TemporaryProject {
    let project = try TemporaryProject(["pressmark.yml": "title: \"A\"\n", "seeds/1997/a.txt": Seed.text()])
    try #require(try project.pressmark("convert").status == 0)
    return project
  }

  private func decide(_ decision: String, _ project: TemporaryProject, _ more: String...) throws -> Program.Run {
    let file = project.root.appending(riots).string
    return try Program.run(["convert", "--root", project.root.string, decision, file] + more)
  }

  @Test func dryRunWritesNothing() throws {
    let project = try project()
    let before = try project.files(in: "")
    let run = try decide("--forget", project, "--dry-run")
    #expect(run.status == 0 && run.output.contains("would be deleted"), "\(run.messages)")
    #expect(try project.files(in: "") == before)
    #expect(!project.has(".pressmark/changes/000002"))
  }

  /// Read without what `pressmark.yml` says, texts would be other articles.
  @Test func nothingIsSaidOrDecidedByAMistakenConfiguration() throws {
    let configuration = "title: \"A\"\narticle-separator: \"##\"\n"
    let project = try TemporaryProject([
      "pressmark.yml": configuration,
      "seeds/1997/a.txt": Seed.text() + "\n##\n\n" + Seed.text(headline: "Rice", paragraphs: ["No ship came."]),
    ])
    try project.pressmark("build").expectSuccess()
    try #require(project.has(riots))
    let before = try project.files(in: "content")
    try project.write("pressmark.yml", configuration + "\tlanguage: en\n")
    for command in ["build", "convert", "check"] {
      let run = try project.pressmark(command)
      #expect(run.status == 1 && run.messages.contains("pressmark.yml:3:1: error:"), "\(run.messages)")
      #expect(!run.messages.contains("no more") && !run.output.contains("written"), "\(run.messages)\(run.output)")
    }
    for decision in ["--keep", "--forget"] {
      let run = try decide(decision, project)
      #expect(run.status == 1 && run.messages.contains("pressmark.yml:3:1: error:"), "\(run.messages)")
      #expect(run.messages.contains("Nothing was changed.") || run.output.contains("Nothing was changed."))
    }
    #expect(try project.files(in: "content") == before)
  }

  @Test(arguments: ["--keep", "--forget"]) func folderOfTextsThatIsGone(decision: String) throws {
    let project = try project()
    try FileManager.default.removeItem(atPath: project.root.appending("seeds").string)
    let run = try decide(decision, project)
    #expect(run.status == 0, "\(run.messages)")
    #expect(project.has(riots) == (decision == "--keep"))
  }

  @Test(.disabled(if: getuid() == 0, "the superuser reads everything"))
  func textsThatNobodyCanLookAtAreNotGone() throws {
    let project = try project()
    try project.setPermissions("seeds/1997", 0)
    let run = try decide("--forget", project)
    #expect(run.status == 1 && run.messages.contains("seeds/1997:1:1: error: cannot be listed"), "\(run.messages)")
    #expect(project.has(riots))
  }

  /// Git on Windows puts CR before line feeds: nobody has edited the file.
  @Test func fileThatGitHasGivenOtherLineEnds() throws {
    let project = try project()
    try project.write(riots, try project.read(riots).replacing("\n", with: "\r\n"))
    let run = try decide("--forget", project)
    #expect(run.status == 0 && run.output.hasPrefix("deleted"), "\(run.output)\(run.messages)")
    #expect(!project.has(riots))
  }

  /// Where all else is as the last build left it, too.
  @Test func aKeptTextThatComesBackIsPublishedAgain() throws {
    let project = try project()
    let text = try project.read("seeds/1997/a.txt")
    try project.delete("seeds/1997/a.txt")
    _ = try decide("--keep", project)
    let settled = [FileAttributeKey.modificationDate: Date(timeIntervalSinceNow: -60)]
    for path in try project.files(in: "").keys {
      try FileManager.default.setAttributes(settled, ofItemAtPath: project.root.appending(path).string)
    }
    #expect(try project.pressmark("build").status == 0)
    #expect(!project.has("site/1997/04/24/bread-riots.txt"))
    try project.write("seeds/1997/a.txt", text)
    #expect(try project.pressmark("build", "--no-convert").status == 0)
    #expect(project.has("site/1997/04/24/bread-riots.txt"))
  }
}
