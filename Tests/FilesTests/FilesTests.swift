import Foundation
import SystemPackage
import TestSupport
import Testing

@testable import Files

@Suite struct FileSystemTests {
  @Test func writesWholeFilesAndMakesFolders() throws {
    let project = try TemporaryProject()
    let path = project.root.appending("a/b/c.txt")
    try FileSystem.write([1, 2, 3], to: path)
    #expect(try FileSystem.read(path) == [1, 2, 3])
    try FileSystem.write([4], to: path)
    #expect(try FileSystem.read(path) == [4])
    #expect(try FileSystem.names(in: project.root.appending("a/b")) == ["c.txt"])
  }

  @Test func aDiskThatCannotSecureFilesIsTrusted() throws {
    let project = try TemporaryProject()
    let gone = project.root.appending("gone")
    // A device has nothing to bring anywhere.
    #expect(throws: Never.self) { try FileSystem.secure([gone, "/dev/null"], below: project.root) }
    #expect(throws: Never.self) { try FileSystem.secure(gone, { _ in 0 }) { throw Errno.invalidArgument } }
    // One that could, and failed, is told.
    #expect(throws: FileError(.write, gone, .ioError)) {
      try FileSystem.secure(gone, { _ in 0 }) { throw Errno.ioError }
    }
  }

  @Test func readsAnEmptyFileAndALargeOne() throws {
    let project = try TemporaryProject()
    let large = (0..<300_000).map { UInt8(truncatingIfNeeded: $0) }
    try project.write("empty", bytes: [])
    try project.write("large", bytes: large)
    #expect(try FileSystem.read(project.root.appending("empty")) == [])
    #expect(try FileSystem.read(project.root.appending("large")) == large)
  }

  @Test func refusals() throws {
    let project = try TemporaryProject(["file": ""])
    #expect(throws: FileError(.read, project.root, .isDirectory)) { try FileSystem.read(project.root) }
    #expect(throws: FileError(.read, project.root.appending("none"), .noSuchFileOrDirectory)) {
      try FileSystem.read(project.root.appending("none"))
    }
    #expect(try FileSystem.readIfPresent(project.root.appending("none")) == nil)
    #expect(throws: FileError.self) { try FileSystem.write([], to: project.root.appending("file/below")) }
  }

  /// Some disks hold times that nanoseconds since 1970 have no number for.
  @Test func stampOfATimeFarAway() throws {
    let project = try TemporaryProject(["a.txt": ""])
    try project.setAge("a.txt", seconds: -300 * 365.25 * 86_400)
    let path = project.root.appending("a.txt")
    #expect(try FileSystem.stamp(of: path) == FileSystem.stamp(of: path))
  }

  @Test func deletesATreeWithoutFollowingLinks() throws {
    let project = try TemporaryProject(["mine/a/b": "", "other/c": "kept"])
    try project.link("mine/link", to: "../other")
    try FileSystem.deleteTree(project.root.appending("mine"))
    #expect(!project.has("mine"))
    #expect(try project.read("other/c") == "kept")
  }
}

@Suite struct FileTreeTests {
  @Test func listsInTheOrderOfBytes() throws {
    let project = try TemporaryProject([
      "b.txt": "", "B.txt": "", "a/z.txt": "", "a.txt": "", "é.txt": "", ".hidden": "", ".git/x": "",
    ])
    let tree = FileTree(project.root)
    #expect(tree.files == ["B.txt", "a.txt", "a/z.txt", "b.txt", "é.txt"])
    #expect(tree.folders == ["a"])
    #expect(tree.obstacles.isEmpty)
  }

  @Test func doesNotLeaveTheFolder() throws {
    let project = try TemporaryProject(["in/a.txt": "", "out/secret.txt": "", "in/sub/b.txt": ""])
    try project.link("in/outside.txt", to: "../out/secret.txt")
    try project.link("in/inside.txt", to: "a.txt")
    try project.link("in/folder", to: "../out")
    try project.link("in/broken", to: "nothing")
    try project.link("in/loop", to: "loop")
    let tree = FileTree(project.root.appending("in"))
    #expect(tree.files == ["a.txt", "inside.txt", "sub/b.txt"])
    let found = Dictionary(uniqueKeysWithValues: tree.obstacles.map { ($0.path, $0.obstacle) })
    #expect(
      found == ["outside.txt": .linkOutside, "folder": .linkToFolder, "broken": .brokenLink, "loop": .brokenLink])
  }

  @Test func missingFolderHoldsNothing() {
    #expect(FileTree("/nowhere/at/all").files.isEmpty)
  }
}

@Suite struct ManifestTests {
  @Test func digestOfFIPS180() {
    let digest = SHA256Digest(of: Array("abc".utf8))
    #expect(digest.hexadecimal == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test func isReadAsItWasWritten() throws {
    let manifest = Manifest(["b.html": SHA256Digest(of: [2]), "a/ü b.html": SHA256Digest(of: [1])])
    #expect(
      String(decoding: manifest.bytes, as: UTF8.self).split(separator: "\n").map { $0.dropFirst(66) } == [
        "a/ü b.html", "b.html",
      ])
    #expect(try Manifest(parsing: manifest.bytes) == manifest)
  }

  /// Two forms of one letter are two files.
  @Test func manifestsDifferByTheBytesOfPaths() {
    let digest = SHA256Digest(of: [])
    let (one, other) = (Manifest(["caf\u{E9}.pdf": digest]), Manifest(["cafe\u{301}.pdf": digest]))
    #expect(one != other)
    #expect(one.missing(in: other).count == 1)
  }

  @Test(arguments: ["../up", "/etc/passwd", "a/../../b", "", "a//b", "./a", "..\0/a"])
  func refusesPathsOutside(_ path: String) {
    let line = "\(SHA256Digest(of: []).hexadecimal)  \(path)\n"
    #expect(throws: Manifest.ParsingError(line: 1)) { try Manifest(parsing: Array(line.utf8)) }
  }

  @Test func refusesOtherLines() {
    let good = Manifest(["a": SHA256Digest(of: [])]).bytes
    #expect(throws: Manifest.ParsingError(line: 2)) { try Manifest(parsing: good + Array("hello\n".utf8)) }
  }
}

/// Only what the system calls missing is missing; what it cannot tell is an error with its place.
@Suite struct UnknownFilesTests {
  @Test func nothingIsThere() throws {
    let project = try TemporaryProject(["file": ""])
    for path in ["none", "none/below", "file/below"] {
      let path = project.root.appending(path)
      #expect(try FileSystem.kind(of: path) == nil)
      #expect(try FileSystem.stamp(of: path) == nil)
      #expect(try !FileSystem.exists(path))
      #expect(try FileSystem.resolved(path) == nil)
      #expect(try FileSystem.readIfPresent(path) == nil)
      #expect(try OpenFolder(path).stamp(of: "a") == nil)
      #expect(FileTree(path).obstacles.isEmpty)
    }
  }

  /// A name that no disk can hold, and a link that leads to itself: the system cannot say what is there.
  @Test func nobodyKnows() throws {
    let project = try TemporaryProject(["file": ""])
    try project.link("loop", to: "loop")
    for path in [String(repeating: "x", count: 300), "loop/below"] {
      let path = project.root.appending(path)
      #expect(throws: FileError.self) { try FileSystem.kind(of: path) }
      #expect(throws: FileError.self) { try FileSystem.stamp(of: path) }
      #expect(throws: FileError.self) { try FileSystem.exists(path) }
      #expect(throws: FileError.self) { try FileSystem.resolved(path) }
      #expect(throws: FileError.self) { try FileSystem.readIfPresent(path) }
      #expect(throws: FileError.self) { try OpenFolder(path).stamp(of: "a") }
      #expect(FileTree(path).obstacles.contains { $0.path.isEmpty && $0.obstacle.hidesFiles })
    }
  }
}
