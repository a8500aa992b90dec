import Files
import Foundation
import SystemPackage
import TestSupport
import Testing

/// The whole way from seeds to a site, on a small made-up archive with the things that go wrong in real ones, and on
/// one each in a language with much inflection and in one that is written from right to left.
///
/// `Golden/` holds the content files and the site of each as they should be; its README says what to look at in each,
/// and how to write them anew after a change that is meant.
@Suite struct GoldenSiteTests {
  private static let tests = FilePath(#filePath).removingLastComponent()
  private static let archives = ["small-archive", "cited-archive", "russian-archive", "arabic-archive"]

  /// A copy of an archive.
  private func archive(_ name: String = "small-archive") throws -> TemporaryProject {
    let project = try TemporaryProject()
    for (path, bytes) in try files(in: Self.tests.appending("Fixtures").appending(name)) {
      try project.write(path, bytes: bytes)
    }
    return project
  }

  private static func golden(_ name: String) -> FilePath { tests.appending("Golden").appending(name) }

  private func files(in folder: FilePath) throws -> [String: [UInt8]] {
    Dictionary(uniqueKeysWithValues: try FileTree(folder).files.map { ($0, try FileSystem.read(folder.appending($0))) })
  }

  @Test(arguments: archives) func siteIsAsRecorded(_ name: String) throws {
    let project = try archive(name)
    let golden = Self.golden(name)
    let run = try project.pressmark("build")
    #expect(run.status == 0, "\(run.messages)")
    try expectNoHTMLOfTexts(project)
    let made = try project.files(in: ".").filter { $0.key.hasPrefix("content/") || $0.key.hasPrefix("site/") }
    if Recording.isOn {
      try FileSystem.deleteTree(golden)
      for (path, bytes) in made { try FileSystem.write(bytes, to: golden.appending(path)) }
      return
    }
    let recorded = try files(in: golden)
    #expect(made.keys.sorted() == recorded.keys.sorted())
    for (path, bytes) in recorded where made[path] != bytes {
      let lines = Recording.difference(
        from: String(decoding: bytes, as: UTF8.self), to: String(decoding: made[path] ?? [], as: UTF8.self))
      Issue.record("\(name)/\(path) is not as recorded:\n\(lines.joined(separator: "\n"))")
    }
  }

  /// Texts never become HTML.
  private func expectNoHTMLOfTexts(_ project: TemporaryProject) throws {
    for (path, bytes) in try project.files(in: "site") where path.hasSuffix(".html") {
      // What search engines read is data, and holds no tag; the search page has the theme's own scripts.
      let page = String(decoding: bytes, as: UTF8.self)
        .replacing("<script type=\"application/ld+json\">", with: "")
        .replacing(/<script src="assets\/search[a-z-]*\.js" defer>/, with: "")
      #expect(!page.contains("<script"), "\(path)")
      #expect(!page.contains("<img"), "\(path)")
      #expect(!page.contains("href=\"javascript"), "\(path)")
      #expect(!page.contains("Nobody should read this"), "\(path)")
    }
  }

  /// No clock, no locale, no time zone, no order of threads or of hashes.
  @Test(arguments: [
    ["--jobs", "1"], ["--jobs", "4"],
    ["--jobs", "7", "LC_ALL=tr_TR.UTF-8", "LANG=tr_TR.UTF-8", "TZ=Pacific/Kiritimati"],
    ["LC_ALL=C", "TZ=America/Lima", "SWIFT_DETERMINISTIC_HASHING=1"],
  ]) func sameInputGivesTheSameBytes(_ circumstances: [String]) throws {
    let recorded = try files(in: Self.golden("small-archive"))
    let project = try archive()
    let variables = circumstances.filter { $0.contains("=") }.map {
      $0.split(separator: "=", maxSplits: 1).map(String.init)
    }
    let arguments = ["build", "--root", project.root.string] + circumstances.filter { !$0.contains("=") }
    let run = try Program.run(
      arguments, environment: Dictionary(uniqueKeysWithValues: variables.map { ($0[0], $0[1]) }))
    try #require(run.status == 0, "\(run.messages)")
    for folder in ["content", "site"] {
      let expected = recorded.filter { $0.key.hasPrefix("\(folder)/") }
      #expect(try project.files(in: folder).count == expected.count)
      for (path, bytes) in expected { #expect(try FileSystem.read(project.root.appending(path)) == bytes, "\(path)") }
    }
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/sha256sum"), "needs sha256sum"))
  func manifestIsVerifiedBySha256sum() throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/sha256sum")
    process.arguments = ["--check", "--strict", "--quiet", "manifest-sha256.txt"]
    process.currentDirectoryURL = URL(
      filePath: Self.golden("small-archive").appending("site").string, directoryHint: .isDirectory)
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
