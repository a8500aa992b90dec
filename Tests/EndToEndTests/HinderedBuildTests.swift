import Files
import Foundation
import SystemPackage
import TestSupport
import Testing

/// What the machine refuses is told, and the site stays as it was or is completed by the next build.
@Suite(.thorough) struct HinderedBuildTests {
  @Test(arguments: [0, 1, 2, 4, 8]) func fullDisk(_ blocks: Int) throws {
    let archive = try ChangingArchive.shared
    let project = try archive.builtProject()
    try ChangingArchive.write(.second, into: project)
    let run = try Program.run(["build", "--root", project.root.string], largestFile: blocks)
    #expect(run.status != 0)
    // Where nothing at all can be written, no message can be either.
    if blocks > 2 { #expect(run.messages.contains("cannot be written: File too large"), "\(run.messages)") }
    try archive.expect(.first, in: project, comment: "with \(blocks) blocks")
    #expect(try project.pressmark("build").status == 0)
    try archive.expect(.second, in: project, comment: "after \(blocks) blocks")
  }

  @Test func readOnlyFileIsReplaced() throws {
    let archive = try ChangingArchive.shared
    let project = try archive.builtProject()
    try project.setPermissions("site/index.html", 0o444)
    try project.setPermissions("site/authors/index.html", 0)
    try ChangingArchive.write(.second, into: project)
    let run = try project.pressmark("build")
    #expect(run.status == 0, "\(run.messages)")
    try archive.expect(.second, in: project, comment: "with files that cannot be written")
  }

  @Test(
    .enabled(if: geteuid() != 0, "the superuser writes everywhere"), arguments: ["site", "site/authors", "site/1972"])
  func lostPermission(_ folder: String) throws {
    let archive = try ChangingArchive.shared
    let project = try archive.builtProject()
    try ChangingArchive.write(.second, into: project)
    try project.setPermissions(folder, 0o555)
    let run = try project.pressmark("build")
    #expect(run.status == 1)
    #expect(run.messages.contains("Permission denied"), "\(run.messages)")
    try archive.expect(.first, in: project, comment: "without permission for \(folder)")
    try project.setPermissions(folder, 0o755)
    #expect(try project.pressmark("build").status == 0)
    try archive.expect(.second, in: project, comment: "with permission for \(folder) again")
  }

  @Test func foreignFileThatHasTheNameOfANewPageStays() throws {
    let archive = try ChangingArchive.shared
    let project = try archive.builtProject()
    try ChangingArchive.write(.second, into: project)
    let page = try #require(archive.site(.second).keys.filter { archive.site(.first)[$0] == nil }.min())
    try project.write("site/\(page)", "Mine too.\n")
    let run = try project.pressmark("build")
    #expect(run.status == 1)
    #expect(run.messages.contains("site/\(page):1:1: error: this file is not Pressmark's"), "\(run.messages)")
    #expect(try project.read("site/\(page)") == "Mine too.\n")
    try project.delete("site/\(page)")
    try archive.expect(.first, in: project, comment: "with a foreign file")
  }

  /// An address that was a page becomes a folder, and back.
  @Test func pageWhereAFolderWas() throws {
    let project = try TemporaryProject(["pressmark.yml": "title: \"A\"\n"])
    for alias in ["old.html", "old.html/2.html", "old.html"] {
      try project.write("content/a.md", "---\ntitle: \"A\"\naliases:\n  - \"\(alias)\"\n---\n")
      try project.giveAddressesUp()
      let run = try project.pressmark("build")
      #expect(run.status == 0, "\(alias): \(run.messages)")
      let pages = try project.files(in: "site").keys
      #expect(pages.filter { $0.hasPrefix("old") } == [alias])
    }
  }
}
