import Archive
import Files
import Foundation
import SystemPackage
import TestSupport
import Testing

@testable import Site

/// The untouched source texts of a month in one file: `sources: packed`.
@Suite struct SourcePackTests {
  private let project: TemporaryProject

  init() throws {
    project = try TemporaryProject(["pressmark.yml": "sources: packed\n"])
    try project.write("seeds/riots.txt", bytes: Array("RIOTS\r\nIn Lima ".utf8) + [0xE9, 0x0A])
    try project.write("seeds/issue.txt", "FIRST\nOne.\nSECRET\nTwo.\nTHIRD\nThree.\n")
    try project.write("seeds/report.docx", bytes: [0x50, 0x4B, 0x03, 0x04, 0])
    try article("riots", "1997-04-24", "riots.txt")
    try article("first", "1997-04-25", "issue.txt", lines: "1-2")
    try article("secret", "1997-04-25", "issue.txt", part: 2, lines: "3-4", isDraft: true)
    try article("third", "1997-05-01", "issue.txt", part: 3, lines: "5-6")
    try article("report", "1997", "report.docx")
    try article("again", "1997-04-26", "riots.txt", part: 2)
  }

  private func article(
    _ name: String, _ date: String, _ source: String, part: Int = 1, lines: String? = nil, isDraft: Bool = false
  ) throws {
    let digest = SHA256Digest(of: try FileSystem.read(project.root.appending("seeds/" + source))).hexadecimal
    let more =
      "source-part: \(part)\n" + (lines.map { "source-lines: \"\($0)\"\n" } ?? "") + (isDraft ? "draft: true\n" : "")
    try project.write(
      "content/\(name).md",
      "---\ntitle: \"\(name)\"\ndate: \"\(date)\"\nsource: \"\(source)\"\nsource-sha256: \"\(digest)\"\n\(more)---\n\nText.\n"
    )
  }

  @discardableResult
  private func build() async throws -> SiteBuilder.Summary {
    for folder in ["content", "seeds"] {
      for path in FileTree(project.root.appending(folder)).files {
        try project.setAge("\(folder)/\(path)", seconds: 60)
      }
    }
    var options = SiteBuilder.Options()
    options.run.programStamp = "this one"
    let loaded = Configuration.load(project.project)
    let result = await SiteBuilder(project.project, configuration: loaded.configuration, options: options).build()
    try #require(result.diagnostics.isEmpty, "\(result.diagnostics)")
    return try #require(result.summary)
  }

  /// Runs a command of the system in a folder of the project; what it prints.
  private func run(_ command: String, in folder: String) throws -> String {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = URL(fileURLWithPath: project.root.appending(folder).string)
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: data, as: UTF8.self)
  }

  @Test func tarTakesAMonthApart() async throws {
    try await build()
    #expect(try run("tar tf sources.tar", in: "site/1997/04") == "24/riots.txt\n25/first.txt\nSHA256SUMS\n")
    _ = try run("tar xf sources.tar && sha256sum -c SHA256SUMS", in: "site/1997/04")
    #expect(
      try FileSystem.read(project.root.appending("site/1997/04/24/riots.txt"))
        == FileSystem.read(project.root.appending("seeds/riots.txt")))
    #expect(try project.read("site/1997/04/25/first.txt") == "FIRST\nOne.\n")
  }

  @Test func documentsAndTextsOfAYearArePackedToo() async throws {
    try await build()
    #expect(try run("tar tf sources.tar", in: "site/1997") == "report.docx\nSHA256SUMS\n")
  }

  @Test func nothingOfADraftIsInAPack() async throws {
    try await build()
    for (path, bytes) in try project.files(in: "site") {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("SECRET"), "\(path)")
    }
    #expect(!project.has("site/1997/04/24/riots.txt"))
  }

  @Test func pagesSayWhereTheirTextIs() async throws {
    try await build()
    let page = try project.read("site/1997/05/01/third.html")
    #expect(page.contains("<a href=\"../../../1997/05/sources.tar\"><bdi>issue.txt</bdi></a>"))
    let pack = try FileSystem.read(project.root.appending("site/1997/05/sources.tar"))
    let place = try #require(page.firstMatch(of: /01\/third\.txt in sources\.tar, bytes (\d+) to (\d+)/))
    let (first, last) = (try #require(Int(place.1)), try #require(Int(place.2)))
    let text = Array(pack[first...last])
    #expect(String(decoding: text, as: UTF8.self) == "THIRD\nThree.\n")
    #expect(page.contains(SHA256Digest(of: text).hexadecimal))
    // Two articles of one text.
    let words = "24/riots.txt in sources.tar"
    #expect(try project.read("site/1997/04/24/riots.html").contains(words))
    #expect(try project.read("site/1997/04/26/again.html").contains(words))
  }

  @Test func onlyTheMonthOfAChangedTextIsMadeAnew() async throws {
    let first = try await build()
    #expect(first.made == first.files)
    try project.write("seeds/riots.txt", "RIOTS\nIn Lima, again.\n")
    try article("riots", "1997-04-24", "riots.txt")
    try article("again", "1997-04-26", "riots.txt", part: 2)
    let before = try FileSystem.stamp(of: project.root.appending("site/1997/05/sources.tar"))
    try await build()
    #expect(try run("tar xOf sources.tar 24/riots.txt", in: "site/1997/04") == "RIOTS\nIn Lima, again.\n")
    #expect(try FileSystem.stamp(of: project.root.appending("site/1997/05/sources.tar")) == before)
    let other = try project.files(in: "site")
    let fresh = try SourcePackTests()
    try fresh.project.write("seeds/riots.txt", "RIOTS\nIn Lima, again.\n")
    try fresh.article("riots", "1997-04-24", "riots.txt")
    try fresh.article("again", "1997-04-26", "riots.txt", part: 2)
    try await fresh.build()
    #expect(try fresh.project.files(in: "site") == other)
  }

  @Test func theOtherWaysToPublishSources() async throws {
    try project.write("pressmark.yml", "sources: none\n")
    try await build()
    #expect(!project.has("site/1997/04/sources.tar") && !project.has("site/1997/04/24/riots.txt"))
    for way in ["beside", "published"] {
      try project.write("pressmark.yml", "sources: \(way)\n")
      try await build()
      #expect(!project.has("site/1997/04/sources.tar") && project.has("site/1997/04/24/riots.txt"))
    }
  }
}
