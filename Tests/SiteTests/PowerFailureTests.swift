import Archive
import Files
import Synchronization
import SystemPackage
import TestSupport
import Testing

@testable import Site

/// What a power failure may do to a site.
@Suite struct PowerFailureTests {
  private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  private func build(_ project: TemporaryProject) async -> SiteBuilder.Result {
    var options = SiteBuilder.Options()
    options.run.programStamp = "this one"
    let configuration = Configuration.load(project.project).configuration
    return await SiteBuilder(project.project, configuration: configuration, options: options).build()
  }

  /// Names change only when all bytes are on the disk: what follows can then be cut off anywhere, as by ending the
  /// program.
  @Test func allBytesAreOnTheDiskBeforeTheFirstNameChanges() throws {
    let project = try TemporaryProject()
    let site = project.project.site
    func commit(_ files: [String: String], secure: @escaping @Sendable ([FilePath], FilePath) throws(FileError) -> Void)
      throws
    {
      let writer = try SiteWriter(site, project: project.project, force: false, secure: secure)
      var digests: [PathKey: SHA256Digest] = [:]
      var (new, changed): ([String], [String]) = ([], [])
      for (path, text) in files {
        let staged = try writer.stage(path, Self.bytes(text))
        digests[PathKey(path)] = staged.digest
        switch staged.outcome {
        case .unchanged: break
        case .new: new.append(path)
        case .changed: changed.append(path)
        }
      }
      _ = try writer.commit(Manifest(digests), new: new, changed: changed)
    }
    let always = Dictionary(Manifest.inEverySite.map { ($0, "always") }) { first, _ in first }
    func all(_ files: [String: String]) -> [String: String] { always.merging(files) { $1 } }
    try commit(all(["index.html": "one", "gone.html": "old"])) { _, _ throws(FileError) in }
    let before = try project.files(in: "site")

    let seen = Mutex<[(shown: [String: [UInt8]], secured: [String: [UInt8]])]>([])
    try commit(all(["index.html": "two", "1997/new.html": "new"])) { files, folder throws(FileError) in
      var secured: [String: [UInt8]] = [:]
      for file in files { secured[file.lastComponent?.string ?? ""] = try FileSystem.read(file) }
      let shown = (try? project.files(in: "site")) ?? [:]
      seen.withLock { $0.append((shown, secured)) }
      #expect(folder == site.appending(".pressmark-staging"))
    }
    let after = try project.files(in: "site")
    let moments = seen.withLock(\.self)
    try #require(moments.count == 1)
    #expect(moments[0].shown == before, "nothing had changed yet")
    #expect(moments[0].secured["index.html"] == Self.bytes("two"))
    #expect(moments[0].secured["new.html"] == Self.bytes("new"))
    #expect(moments[0].secured["manifest"] == after[Manifest.fileName])
    #expect(moments[0].secured["journal"] != nil)
    #expect(moments[0].secured.count == 4, "what stays as it is need not be waited for")
    #expect(Set(after.keys) == Set(always.keys).union(["1997/new.html", Manifest.fileName]))
  }

  @Test func aDiskThatFailsLeavesTheOldSite() throws {
    let project = try TemporaryProject()
    let writer = try SiteWriter(project.project.site, project: project.project, force: false) {
      _, folder throws(FileError) in throw FileError(.write, folder, .ioError)
    }
    let digest = try writer.stage("index.html", Self.bytes("one")).digest
    #expect(throws: SiteWriter.Refusal.self) {
      try writer.commit(Manifest(["index.html": digest]), new: ["index.html"], changed: [])
    }
    writer.abandon()
    #expect(try project.files(in: "site").isEmpty)
  }

  /// On a disk that brings names before bytes all the same, pages come back empty: the next build makes them again.
  @Test(arguments: 1...5)
  func emptiedPagesAreMadeAgain(seed: Int) async throws {
    let project = try TemporaryProject()
    for number in 1...8 {
      try project.write(
        "content/\(number).md",
        "---\ntitle: \"News \(number)\"\ndate: \"1997-04-0\(number)\"\ntags:\n  - \"Lima\"\n---\n\nText.\n")
      try project.setAge("content/\(number).md", seconds: 60)
    }
    try #require(await build(project).summary != nil)
    let whole = try project.files(in: "site")
    var random = SeededGenerator(seed: UInt64(seed))
    for path in whole.keys.sorted() where path != Manifest.fileName && Bool.random(using: &random) {
      try project.write("site/\(path)", "")
    }
    for file in try FileSystem.names(in: project.root.appending(".pressmark")) where Bool.random(using: &random) {
      try project.write(".pressmark/\(file)", "")
    }
    try #require(await build(project).summary != nil)
    #expect(try project.files(in: "site") == whole)
  }
}
