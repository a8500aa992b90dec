import Foundation
import SystemPackage
import TestSupport
import Testing

/// What cannot be looked at may hold an editor's work: nothing is written over it.
@Suite struct UnknownFilesTests {
  private func project() throws -> TemporaryProject {
    let project = try BuiltArchive.copy {
      let project = try TemporaryProject(["pressmark.yml": "title: \"A\"\n", "seeds/a.txt": Seed.text()])
      try #require(try project.pressmark("build").status == 0)
      return project
    }
    try project.write(Self.file, try project.read(Self.file) + "\nAn editor's words.\n")
    return project
  }

  private static let file = "content/1997/04/24/bread-riots.md"

  @Test(
    .enabled(if: geteuid() != 0, "the superuser reads everything"),
    arguments: ["content", "content/1997", "content/1997/04/24", "seeds"])
  func folderThatCannotBeListed(folder: String) throws {
    let project = try project()
    let before = try project.files(in: "")
    try project.setPermissions(folder, 0o333)
    for command in ["convert", "build"] {
      let run = try project.pressmark(command)
      #expect(run.status == 1)
      #expect(run.messages.contains("\(folder):1:1: error: cannot be listed: Permission denied"), "\(run.messages)")
    }
    try project.setPermissions(folder, 0o755)
    #expect(try project.files(in: "") == before)
  }

  @Test func linkInThePlaceOfAFolder() throws {
    let project = try project()
    try FileManager.default.moveItem(
      atPath: project.root.appending("content/1997").string, toPath: project.root.appending("elsewhere").string)
    try project.link("content/1997", to: "../elsewhere")
    let before = try project.files(in: "elsewhere")
    for command in ["convert", "build"] {
      let run = try project.pressmark(command)
      #expect(run.status == 1)
      #expect(run.messages.contains("content/1997:1:1: error: is a link to a folder"), "\(run.messages)")
    }
    #expect(try project.files(in: "elsewhere") == before)
  }
}
