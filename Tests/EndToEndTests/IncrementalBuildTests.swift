import Files
import Foundation
import SystemPackage
import TestSupport
import Testing

/// After any sequence of changes the site is the one that a build from scratch writes, byte for byte, the manifest
/// included.
///
/// `PRESSMARK_CHANGES=200 swift test --filter IncrementalBuildTests` makes more changes.
@Suite(.thorough) struct IncrementalBuildTests {
  @Test(arguments: [1, 2, 3] as [UInt64]) func equalsACleanBuild(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let project = try TemporaryProject(["pressmark.yml": "title: \"A\"\nbase-url: https://example.org\n"])
    var history: [String] = []
    var (files, made) = (0, 0)
    for step in 0..<RandomChange.count {
      for _ in 0..<(step == 0 ? 10 : Int.random(in: 1...2, using: &random)) {
        history.append(try RandomChange.make(in: project, &random))
      }
      // Files that were changed just now are not trusted; most archives' are older.
      if !step.isMultiple(of: 3) { try age(project) }
      let run = try project.pressmark("build", "--json")
      try #require(run.status == 0, "\(history.suffix(4)): \(run.messages)")
      files += try #require(run.number("files"))
      made += try #require(run.number("made"))
      let scratch = project.root.appending("scratch")
      try FileSystem.deleteTree(scratch)
      try #require(try project.pressmark("build", "--no-convert", "--output", scratch.string).status == 0)
      let (site, clean) = (try project.files(in: "site"), try project.files(in: "scratch"))
      #expect(site.keys.sorted() == clean.keys.sorted(), "seed \(seed), step \(step): \(history.suffix(4))")
      for (path, bytes) in clean where site[path] != bytes {
        Issue.record("\(path) is not as a clean build writes it, seed \(seed), step \(step): \(history.suffix(4))")
      }
    }
    // Otherwise nothing was remembered, and nothing tested.
    #expect(made < files)
    print("seed \(seed): \(history.count) changes, \(made) of \(files) files made")
  }

  /// Lets texts and content files look as if they had been changed before the last minute, each at another time.
  private func age(_ project: TemporaryProject) throws {
    for folder in ["seeds", "content", "pages", "media"] where project.has(folder) {
      for path in try project.files(in: folder).keys.map({ "\(folder)/\($0)" }) {
        let age = try #require(try FileSystem.stamp(of: project.root.appending(path))).changed
        if Date(timeIntervalSince1970: Double(age) / 1e9).timeIntervalSinceNow > -30 {
          try project.setAge(path, seconds: 60)
        }
      }
    }
  }

  /// What an edit costs: the article's own page, and the pages that are made every time.
  @Test func anEditedTextMakesOnePage() throws {
    let project = try archive("search: off\n")
    let file = "content/1997/04/15/letters-15.md"
    try project.write(file, try project.read(file) + "\nA correction.\n")
    let run = try project.pressmark("build", "--json")
    #expect(run.number("written") == 1)
    #expect(try #require(run.number("made")) <= 3, "\(run.output)")
  }

  @Test func nothingChangedMakesNothing() throws {
    let project = try archive()
    for file in try project.files(in: "content").keys { try project.setAge("content/\(file)", seconds: 60) }
    #expect(try project.pressmark("build").status == 0)
    let run = try project.pressmark("build", "--json")
    #expect(run.number("made") == 0)
    #expect(run.number("unchanged") == run.number("files"))
    // A page that is gone, and a text that is new, are noticed all the same.
    try project.delete("site/1997/index.html")
    #expect(try project.pressmark("build", "--json").number("written") == 1)
    try project.write("content/new.md", "---\ntitle: \"New\"\n---\n\nNew.\n")
    #expect(try #require(project.pressmark("build", "--json").number("written")) > 1)
  }

  /// Whatever becomes of a page or of the memory, the next build mends it.
  @Test func whatIsSpoiltIsMadeAnew() throws {
    let project = try archive()
    let expected = try project.files(in: "site")
    try project.write("site/1997/04/15/letters-15.html", "spoilt")
    try project.delete("site/1997/index.html")
    #expect(try project.pressmark("build").status == 0)
    #expect(try project.files(in: "site") == expected)
    for memory in try FileSystem.names(in: project.root.appending(".pressmark")) where memory.contains("-") {
      var bytes = try FileSystem.read(project.root.appending(".pressmark").appending(memory))
      bytes[bytes.count / 2] ^= 1
      try project.write(".pressmark/\(memory)", bytes: bytes)
    }
    let run = try project.pressmark("build", "--json")
    #expect(run.number("made") == run.number("files"))
    #expect(try project.files(in: "site") == expected)
  }

  /// As a restored copy, or a program that keeps times, may leave it: in the same file, with its old time and length.
  @Test func aPageOfItsOldTimeAndLengthIsNoticed() throws {
    let project = try archive()
    let expected = try project.files(in: "site")
    for path in ["site/1997/04/15/letters-15.html", "site/archive.csv"] {
      let page = project.root.appending(path)
      let stamp = try FileSystem.stamp(of: page)
      let file = try FileHandle(forUpdating: URL(filePath: page.string))
      try file.write(contentsOf: Data("spoilt".utf8))
      try file.close()
      try project.setAge(path, like: stamp)
      #expect(try FileSystem.stamp(of: page)?.node == stamp?.node)
    }
    #expect(try project.pressmark("build", "--json").number("written") == 2)
    #expect(try project.files(in: "site") == expected)
  }

  /// An archive of a month, built.
  private func archive(_ configuration: String = "") throws -> TemporaryProject {
    let project = try TemporaryProject(["pressmark.yml": "title: \"A\"\n\(configuration)"])
    for day in 10..<30 {
      try project.write("seeds/\(day).txt", Seed.text(date: "\(day).04.1997", headline: "Letters \(day)"))
      // What has just been written is not trusted to stay as it is.
      try project.setAge("seeds/\(day).txt", seconds: 60)
    }
    try #require(try project.pressmark("build").status == 0)
    return project
  }
}
