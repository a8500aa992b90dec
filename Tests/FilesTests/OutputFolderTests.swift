import SystemPackage
import TestSupport
import Testing

@testable import Files

/// Below an output folder nothing is read, written or deleted through a link.
@Suite struct OutputFolderTests {
  private func project() throws -> (TemporaryProject, OutputFolder) {
    let project = try TemporaryProject(["out/1997/a.html": "a", "elsewhere/a.html": "not ours"])
    try project.link("out/linked", to: "../elsewhere")
    try project.link("out/a.html", to: "../elsewhere/a.html")
    return (project, try OutputFolder(project.root.appending("out")))
  }

  @Test func writesReadsAndDeletesFiles() throws {
    let (project, folder) = try project()
    try folder.create("new/deep/b.html", holding: [1])
    try folder.rename("new/deep/b.html", to: "1998/b.html")
    #expect(try folder.readIfPresent("1998/b.html") == [1])
    #expect(try folder.readIfPresent("new/deep/b.html") == nil)
    #expect(try folder.names(in: "1998") == ["b.html"])
    try folder.delete("1998/b.html")
    folder.deleteEmptyFolders(above: "1998/b.html")
    #expect(!project.has("out/1998"))
    #expect(try folder.stamp(of: "1998/b.html") == nil)
  }

  @Test(arguments: ["linked/a.html", "linked/new.html", "a.html"]) func goesThroughNoLink(path: String) throws {
    let (project, folder) = try project()
    #expect(throws: FileError.self) { try folder.stamp(of: path) }
    #expect(throws: FileError.self) { try folder.readStamped(path) }
    if path.hasPrefix("linked/") {
      #expect(throws: FileError(.pass, project.root.appending("out/linked"), .tooManySymbolicLinkLevels)) {
        try folder.create(path, holding: [])
      }
      #expect(throws: FileError.self) { try folder.delete(path) }
      #expect(throws: FileError.self) { try folder.rename("1997/a.html", to: path) }
      #expect(throws: FileError.self) { try folder.checkWritable(folderOf: path) }
    }
    #expect(try project.read("elsewhere/a.html") == "not ours")
    #expect(!project.has("elsewhere/new.html"))
  }

  /// Two folders on most disks, though Swift takes their names for equal.
  @Test func foldersAreToldApartByTheirBytes() throws {
    let (project, folder) = try project()
    let names = ["caf\u{E9}", "cafe\u{301}"]
    for (index, name) in names.enumerated() { try folder.create(name + "/a.html", holding: [UInt8(index)]) }
    let there = try FileSystem.names(in: project.root.appending("out"))
    try #require(there.count(where: { $0.hasPrefix("caf") }) == 2)
    for (index, name) in names.enumerated() { #expect(try folder.readIfPresent(name + "/a.html") == [UInt8(index)]) }
  }

  /// What a draft's name leads to is not the program's; the link is.
  @Test func newFileTakesThePlaceOfALink() throws {
    let (project, folder) = try project()
    try folder.create("a.html", holding: [1])
    #expect(try folder.readIfPresent("a.html") == [1])
    #expect(try project.read("elsewhere/a.html") == "not ours")
  }

  @Test func deletesFoldersAndNotWhatTheyLinkTo() throws {
    let (project, folder) = try project()
    try project.link("out/1997/folder", to: "../../elsewhere")
    try folder.deleteAny("1997")
    #expect(!project.has("out/1997"))
    #expect(try project.read("elsewhere/a.html") == "not ours")
  }

  @Test(arguments: [
    "../elsewhere/a.html", "/etc/passwd", "1997/../../elsewhere/a.html", "", "1997//a.html", ".",
    "..\0/elsewhere/a.html",
  ])
  func pathsThatLeaveTheFolder(path: String) throws {
    let (project, folder) = try project()
    #expect(throws: FileError.self) { try folder.create(path, holding: []) }
    #expect(throws: FileError.self) { try folder.delete(path) }
    withExtendedLifetime(project) {}
  }

  @Test func manyFoldersOneAfterTheOther() throws {
    let (project, folder) = try project()
    defer { withExtendedLifetime(project) {} }
    let paths = (0..<40).map { "\($0 % 20)/\($0)/x" }
    for path in paths + paths { try folder.create(path, holding: Array(path.utf8)) }
    for path in paths.reversed() { #expect(try folder.readIfPresent(path) == Array(path.utf8)) }
  }
}

@Suite struct DraftNameTests {
  @Test(arguments: [1, 241, 242, 252, 255]) func fitsWhateverTheNameIs(length: Int) throws {
    let project = try TemporaryProject()
    let path = project.root.appending(String(repeating: "n", count: length))
    try FileSystem.write([1], to: path)
    try FileSystem.write([2], to: path)
    #expect(try FileSystem.read(path) == [2])
    #expect(try FileSystem.names(in: project.root).count == 1)
  }

  @Test func leadsNowhere() throws {
    let project = try TemporaryProject(["elsewhere": "not ours"])
    try project.link("a.pressmark-new", to: "elsewhere")
    try FileSystem.write([1], to: project.root.appending("a"))
    #expect(try project.read("elsewhere") == "not ours")
  }
}
