import Archive
import Files
import TestSupport
import Testing

@testable import Site

/// Which source texts are published beside their articles, and what stops it.
@Suite struct PublishedSourcesTests {
  private static let damage = "<<<<<<< HEAD\nriots.txt\t1\triots.md\tedited\t-\t-\t-\t-\n"

  /// An article of a text that may have changed since.
  private func archive(madeOf text: String, is now: String) throws -> TemporaryProject {
    let digest = SHA256Digest(of: Array(text.utf8)).hexadecimal
    return try TemporaryProject([
      "seeds/riots.txt": now,
      "content/riots.md":
        "---\ntitle: Riots\ndate: 1997-04-24\nsource: riots.txt\nsource-sha256: \"\(digest)\"\n---\n\nText.\n",
    ])
  }

  private func build(_ project: TemporaryProject) async throws -> SiteBuilder.Result {
    let configuration = Configuration.load(project.project).configuration
    return await SiteBuilder(project.project, configuration: configuration, options: SiteBuilder.Options()).build()
  }

  @Test func aTextThatIsAsItWasIsPublished() async throws {
    let project = try archive(madeOf: "RIOTS", is: "RIOTS")
    #expect(try await build(project).diagnostics.isEmpty)
    #expect(project.has("site/1997/04/24/riots.txt"))
  }

  /// Its article is edited, and the ledger that knew of the draft is lost.
  @Test func aTextThatHasChangedAndThatNobodyKnowsIsNot() async throws {
    let project = try archive(madeOf: "RIOTS", is: "---\ndraft: true\n---\nRIOTS, and who told us of them")
    let told = try await build(project).diagnostics.map(\.description)
    #expect(told.count == 1 && told[0].contains("riots.md:4:9: warning: the source text seeds/riots.txt has changed"))
    #expect(project.has("site/1997/04/24/riots.html") && !project.has("site/1997/04/24/riots.txt"))
  }

  @Test func aDamagedLedgerStopsTheSite() async throws {
    let project = try archive(madeOf: "RIOTS", is: "RIOTS")
    try project.write("content/ledger.tsv", Self.damage)
    let told = try await build(project).diagnostics
    #expect(told.count == 1 && told.containsError && told[0].path.hasSuffix("ledger.tsv"), "\(told)")
    #expect(!project.has("site"))
  }

  /// Which of two files of an article is meant, the ledger says.
  @Test(arguments: ["beside", "none"]) func soDoesOneThatKnowsTheSecondFile(sources: String) async throws {
    let project = try archive(madeOf: "RIOTS", is: "RIOTS")
    try project.write("pressmark.yml", "sources: \(sources)\n")
    try project.write("content/riots-2.md", project.read("content/riots.md"))
    try project.write("content/ledger.tsv", Self.damage)
    let told = try await build(project).diagnostics
    #expect(told.count == 1 && told.containsError && told[0].path.hasSuffix("ledger.tsv"), "\(told)")
  }
}
