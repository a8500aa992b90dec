import Files
import Foundation
import SystemPackage
import TestSupport
import Testing

/// No command deletes or overwrites what is not its own.
@Suite struct OutputSafetyTests {
  private func project() throws -> TemporaryProject {
    let project = try BuiltArchive.copy {
      let project = try TemporaryProject([
        "pressmark.yml": "title: \"A\"\n", "seeds/a.txt": Seed.text(), "media/map.png": "a map",
      ])
      try #require(try project.pressmark("build").status == 0)
      return project
    }
    try project.write(Self.file, try project.read(Self.file) + "\nAn editor's words.\n")
    return project
  }

  private static let file = "content/1997/04/24/bread-riots.md"

  @Test(
    arguments: ["content", "content/site", "seeds", "seeds/site", "Templates", "media", "pages/x", "public", ".", ".."])
  func siteThatWouldMixWithAnotherFolder(output: String) throws {
    let project = try project()
    let before = try project.files(in: "")
    let run = try project.pressmark("build", "--output", project.root.appending(output).string)
    #expect(run.status == 64, "\(run.messages)")
    #expect(run.messages.contains("The folder of the site"), "\(run.messages)")
    #expect(try project.files(in: "") == before)
  }

  @Test(arguments: [["--output", "site"], ["--output", "seeds/x"], ["--input", "content"], ["--input", "."]])
  func conversionThatWouldMixWithAnotherFolder(arguments: [String]) throws {
    let project = try project()
    let before = try project.files(in: "")
    let run = try project.pressmark("convert", arguments[0], project.root.appending(arguments[1]).string)
    #expect(run.status == 64, "\(run.messages)")
    #expect(try project.files(in: "") == before)
  }

  /// A site that another archive made is that one's to write.
  @Test func siteOfAnotherArchive() throws {
    let (project, other) = (try project(), try project())
    let before = try other.files(in: "site")
    let run = try project.pressmark("build", "--output", other.root.appending("site").string)
    #expect(run.status == 64, "\(run.messages)")
    #expect(run.messages.contains("lies in the folder of another archive"))
    #expect(try other.files(in: "site") == before)
  }

  @Test func siteInAFolderOfItsOwnElsewhere() throws {
    let project = try project()
    let elsewhere = try TemporaryProject()
    let run = try project.pressmark("build", "--output", elsewhere.root.appending("herald").string)
    #expect(run.status == 0, "\(run.messages)")
  }

  /// A bag (BagIt), another site, and content files as an earlier version kept them: their lists have the name of a
  /// site's manifest.
  @Test(arguments: ["data/riots.tif", "index.html", "1997/04/24/bread-riots.md"])
  func folderWithAListOfSomebodyElses(file: String) throws {
    let project = try project()
    let digest = SHA256Digest(of: Array("theirs".utf8)).hexadecimal
    let other = try TemporaryProject([file: "theirs", "manifest-sha256.txt": "\(digest)  \(file)\n"])
    let before = try other.files(in: "")
    let run = try project.pressmark("build", "--output", other.root.string)
    #expect(run.status == 1 && run.messages.contains("the output folder holds files"), "\(run.messages)")
    #expect(try other.files(in: "") == before)
  }

  @Test func pageThatTheSiteNoLongerHasAndThatSomebodyHasChanged() throws {
    let project = try project()
    let page = "site/1997/04/24/bread-riots.html"
    try project.write(page, "Somebody's own.")
    try project.delete(Self.file)
    try project.delete("seeds/a.txt")
    try project.giveAddressesUp()
    let before = try project.files(in: "site")
    let run = try project.pressmark("build")
    #expect(run.status == 1 && run.messages.contains("\(page):1:1: error: the site no longer has this page"))
    #expect(try project.files(in: "site") == before)
    #expect(try project.pressmark("build", "--force").status == 0)
    #expect(!project.has(page))
  }

  /// A site that came from elsewhere may bring links, and a manifest that lists what is behind them.
  @Test(arguments: [".pressmark-staging", "tags", "x"]) func linkInTheSite(name: String) throws {
    let project = try project()
    try project.write("elsewhere/lima.html", "not Pressmark's")
    try? FileManager.default.removeItem(atPath: project.root.appending("site/\(name)").string)
    try project.link("site/\(name)", to: "../elsewhere")
    let manifest = try project.read("site/manifest-sha256.txt")
    if name == "x" {
      let digest = String(repeating: "0", count: 64)
      try project.write("site/manifest-sha256.txt", manifest + "\(digest)  x/lima.html\n")
    }
    let run = try project.pressmark("build")
    #expect(run.status == 1)
    #expect(run.messages.contains("site/\(name):1:1: error: is a link"), "\(run.messages)")
    #expect(try project.files(in: "elsewhere") == ["lima.html": Array("not Pressmark's".utf8)])
  }

  @Test func siteThatIsALinkItself() throws {
    let project = try project()
    try FileManager.default.moveItem(
      atPath: project.root.appending("site").string, toPath: project.root.appending("disk").string)
    try project.link("site", to: "disk")
    let run = try project.pressmark("build")
    #expect(run.status == 0, "\(run.messages)")
    #expect(try project.read("disk/1997/04/24/bread-riots.html").contains("words."))
  }

  @Test func vocabularyThatIsALink() throws {
    let project = try project()
    try project.write("content/b.md", "---\ntitle: \"B\"\ntags: [\"Bread\"]\n---\n")
    try project.write("shared/vocabulary.yml", "terms:\n  - label: \"Rice\"\n")
    try project.link("vocabulary.yml", to: "shared/vocabulary.yml")
    let run = try project.pressmark("tags", "rename", "Bread", "Loaves")
    #expect(run.status == 0, "\(run.messages)")
    #expect(try project.read("shared/vocabulary.yml").contains("Loaves"))
    let link = project.root.appending("vocabulary.yml").string
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "shared/vocabulary.yml")
  }

  @Test func exchangedFilesOfOneTimeAreNoticed() throws {
    let project = try TemporaryProject(["pressmark.yml": "title: \"A\"\n"])
    for name in ["a", "b"] {
      try project.write("content/\(name).md", "---\ntitle: \"t\"\n---\n\nText of \(name).\n")
      try project.setAge("content/\(name).md", seconds: 1_000_000)
    }
    try #require(try project.pressmark("build").status == 0)
    let manager = FileManager.default
    let path = { (name: String) in project.root.appending("content/\(name).md").string }
    try manager.moveItem(atPath: path("a"), toPath: path("c"))
    try manager.moveItem(atPath: path("b"), toPath: path("a"))
    try manager.moveItem(atPath: path("c"), toPath: path("b"))
    try #require(try project.pressmark("build").status == 0)
    #expect(try project.read("site/undated/a.html").contains("Text of b."))
  }

  @Test func contentFileFarTooLargeIsToldBeforeItIsRead() throws {
    let project = try project()
    let large = project.root.appending("content/large.md").string
    try project.write("content/large.md", "---\ntitle: \"x\"\n---\n")
    try FileHandle(forWritingTo: URL(filePath: large)).truncate(atOffset: 5_000_000_000)
    let run = try project.pressmark("build")
    #expect(run.status == 1)
    #expect(run.messages.contains("content/large.md:1:1: error: the file is larger than 64 MB"), "\(run.messages)")
  }

  /// An archive that came from elsewhere may bring links in the place of what the program keeps for itself.
  @Test(arguments: [".pressmark", ".pressmark/changes", ".pressmark/changes/000001", ".pressmark/lock"])
  func linkInTheProgramsOwnFolder(place: String) throws {
    let project = try project()
    let names = ["articles-1", "conversion", "site-1", "journal", "old", "pending"]
    for path in names + ["000001/pending", "changes/000001/pending"] {
      try project.write("elsewhere/\(path)", "not Pressmark's")
    }
    let before = try project.files(in: "elsewhere")
    try? FileManager.default.removeItem(atPath: project.root.appending(place).string)
    try project.link(place, to: project.root.appending("elsewhere").string)
    for command in [["build"], ["build", "--fresh"], ["convert"], ["undo"], ["tags", "drop", "Bread"]] {
      let run = try Program.run(command + ["--root", project.root.string])
      #expect(run.status == 1 && run.messages.contains("\(place):1:1: error: is a link"), "\(command): \(run.messages)")
    }
    #expect(try project.files(in: "elsewhere") == before)
  }
}
