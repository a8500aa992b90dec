import Archive
import Checking
import TestSupport
import Testing

/// A site that came from elsewhere, and may hold what leads out of it.
@Suite struct HostileSiteTests {
  @Test func noFolderIsReadThroughALink() async throws {
    let archive = try await CheckedProject()
    try archive.project.write("secret/index.html", "<p id=\"secret\">")
    try archive.project.link("site/extra", to: "../secret")
    let findings = await archive.check()
    #expect(findings.map(\.check) == ["unknown-file"])
    #expect(findings.first?.diagnostic.path == "site/extra")
  }

  @Test func aManifestThatNamesFilesOutsideIsRefused() async throws {
    let archive = try await CheckedProject()
    let manifest = try archive.project.read("site/manifest-sha256.txt")
    let digest = String(repeating: "0", count: 64)
    try archive.project.write("site/manifest-sha256.txt", manifest + "\(digest)  ../pressmark.yml\n")
    let findings = await archive.check()
    #expect(findings.contains { $0.diagnostic.message.contains("damaged") }, "\(findings)")
  }

  /// The fault of a template is on every page: it is told once, with the first places.
  @Test func aFaultOfManyPagesIsToldOnce() async throws {
    let archive = try await CheckedProject()
    for number in 1...30 {
      try archive.project.write("public/\(number).html", "<!DOCTYPE html>\n<p><a href=\"x.html\">X</a></p>\n")
    }
    try await archive.build()
    let findings = await archive.check()
    #expect(findings.count == 10)
    #expect(findings.last?.diagnostic.advice.contains("in 20 more places") ?? false)
  }
}
