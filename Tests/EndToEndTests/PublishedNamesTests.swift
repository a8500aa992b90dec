import Files
import Foundation
import SystemPackage
import TestSupport
import Testing

/// Names of files with letters that have two forms, é as one character and as e with an accent: to a disk they are two
/// names, and a folder that moves from macOS to Linux goes from one to the other.
@Suite struct PublishedNamesTests {
  /// The name in both forms.
  private static let names: [PathKey] = ["caf\u{E9}.pdf", "cafe\u{301}.pdf"]

  private static let places: [String] = {
    let tools = ["www": "sh", "mirror": "rsync", "bucket": "rclone", "pages.git": "git"]
    return ["www", "mirror", "bucket", "pages.git"].filter { place in
      tools[place].map { ChildProcess.program($0) != nil } ?? false
    }
  }()

  /// An archive of one article in `a` that is built, with a file of that name, and places to publish it to beside it.
  private func archive() throws -> TemporaryProject {
    let project = try TemporaryProject([
      "a/content/1997/04/24/riots.md": """
      ---
      title: "Bread riots"
      date: "1997-04-24"
      byline: "Ann Lee"
      authors: ["Ann Lee"]
      tags: ["Lima"]
      ---

      There is no bread.

      """,
      "a/public/\(Self.names[1])": "A menu.",
    ])
    let bucket = project.root.appending("bucket")
    try project.write(
      "a/pressmark.yml",
      """
      title: The Herald
      search: false
      publish:
        www: "directory:../www"
        mirror: "rsync:../mirror"
        bucket: "rclone::local:\(bucket)"
        pages: "git:../pages.git#pages"

      """)
    if Program.hasGit { try Program.shell("git init -q --bare pages.git", in: project.root).expectSuccess() }
    try build(project)
    return project
  }

  private func build(_ project: TemporaryProject) throws {
    try Program.run(["build", "--root", project.root.appending("a").string]).expectSuccess()
  }

  private func publish(_ project: TemporaryProject, _ place: String, _ words: String...) throws {
    let target = place.hasSuffix(".git") ? "pages" : place
    try Program.run(["publish", "--root", project.root.appending("a").string, target] + words).expectSuccess()
  }

  /// What a folder, or the branch of a repository, holds, by the bytes of the paths.
  private func files(_ place: String, of project: TemporaryProject) throws -> [PathKey: [UInt8]] {
    var folder = project.root.appending(place)
    if place.hasSuffix(".git") {
      folder = project.root.appending("clone-\(UUID().uuidString)")
      try Program.shell("git clone -q -b pages \(place) \(folder)", in: project.root).expectSuccess()
    }
    return Dictionary(
      uniqueKeysWithValues: try FileTree(folder).files.map {
        (PathKey($0), try FileSystem.read(folder.appending($0)))
      })
  }

  @Test(arguments: places) func aNameChangesItsForm(_ place: String) throws {
    let project = try archive()
    try publish(project, place)
    let before = try files(place, of: project)
    #expect(before[Self.names[1]] != nil && before[Self.names[0]] == nil)
    #expect(try before == files("a/site", of: project))
    try project.delete("a/public/\(Self.names[1])")
    try project.write("a/public/\(Self.names[0])", "A menu.")
    try build(project)
    try publish(project, place)
    let after = try files(place, of: project)
    #expect(after[Self.names[0]] != nil && after[Self.names[1]] == nil)
    #expect(try after == files("a/site", of: project))
    try publish(project, place, "--rollback")
    #expect(try files(place, of: project) == before)
  }

  /// Each of both names is there with some bytes, with others, or not at all. A build refuses a site with both, for
  /// disks that cannot hold it; here it is written by hand.
  @Test(arguments: places) func eachNameIsAFileOfItsOwn(_ place: String) throws {
    let project = try archive()
    try project.delete("a/site/\(Self.names[1])")
    let file = "a/site/\(Manifest.fileName)"
    let rest = try Manifest(parsing: Array(project.read(file).utf8)).lines.filter { PathKey($0.path) != Self.names[1] }
    let states: [[String?]] = [
      ["1", "1"], [nil, "1"], ["1", nil], ["2", "1"], ["1", "2"], [nil, nil], ["1", "1"], ["2", nil], [nil, "2"],
    ]
    for state in states {
      var lines = rest
      for (name, text) in zip(Self.names, state) {
        if let text {
          try project.write("a/site/\(name)", text)
          lines.append(Manifest.Line(path: name.path, digest: SHA256Digest(of: Array(text.utf8))))
        } else if project.has("a/site/\(name)") {
          try project.delete("a/site/\(name)")
        }
      }
      try project.write(file, bytes: Manifest(lines).bytes)
      try publish(project, place, "--no-check")
      #expect(try files(place, of: project) == files("a/site", of: project), "\(state)")
    }
  }
}
