import Archive
import Files
import Foundation
import SystemPackage
import TestSupport
import Testing

@testable import Site

/// Untouched source texts in the pages of their articles: `sources: inline`.
@Suite struct InlineSourceTests {
  private func project(_ source: [UInt8], lines: String? = nil) throws -> TemporaryProject {
    let project = try TemporaryProject(["pressmark.yml": "sources: inline\n"])
    try project.write("seeds/riots.txt", bytes: source)
    let more = lines.map { "source-part: 1\nsource-lines: \"\($0)\"\n" } ?? ""
    let digest = SHA256Digest(of: source).hexadecimal
    try project.write(
      "content/riots.md",
      "---\ntitle: Riots\ndate: 1997-04-24\nsource: riots.txt\nsource-sha256: \(digest)\n\(more)---\n\nText.\n")
    return project
  }

  private func build(_ project: TemporaryProject) async -> SiteBuilder.Result {
    var options = SiteBuilder.Options()
    options.run.programStamp = "this one"
    let configuration = Configuration.load(project.project).configuration
    return await SiteBuilder(project.project, configuration: configuration, options: options).build()
  }

  /// The text that stands in the page, read as docs/hosting.md says.
  private func text(in page: String) throws -> [UInt8] {
    let start = try #require(page.firstRange(of: "<pre class=\"original\" dir=\"auto\">\n")).upperBound
    let end = try #require(page[start...].firstRange(of: "</pre>")).lowerBound
    var text = String(page[start..<end])
    for (reference, sign) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
      text = text.replacing(reference, with: sign)
    }
    return Array(text.utf8)
  }

  @Test(arguments: [
    "RIOTS\n\nIn Lima.\n", "\n\n  Begins late\tand ends  \n \n\n", "no end of line", "\u{FEFF}marked, “quoted” 🗞\n",
    "</pre><script>alert(1)</script> &amp; &lt; {{title}} \"'\n", "\u{0C}page\u{2028}\n",
  ])
  func theTextComesBackByteForByte(_ source: String) async throws {
    let project = try project(Array(source.utf8))
    let result = await build(project)
    #expect(result.diagnostics.isEmpty, "\(result.diagnostics)")
    let page = try project.read("site/1997/04/24/riots.html")
    let bytes = try text(in: page)
    #expect(bytes == Array(source.utf8))
    #expect(page.contains("<code>\(SHA256Digest(of: bytes).hexadecimal)</code>"))
    #expect(!project.has("site/1997/04/24/riots.txt") && !page.contains("<script>alert"))
  }

  @Test func ofATextWithSeveralArticlesThePageHasItsLines() async throws {
    let project = try project(Array("FIRST\nOne.\nSECOND\nTwo.\n".utf8), lines: "3-4")
    let result = await build(project)
    #expect(result.diagnostics.isEmpty, "\(result.diagnostics)")
    let page = try project.read("site/1997/04/24/riots.html")
    #expect(try text(in: page) == Array("SECOND\nTwo.\n".utf8))
    #expect(page.contains("<code>\(SHA256Digest(of: Array("SECOND\nTwo.\n".utf8)).hexadecimal)</code>"))
    #expect(!page.contains("One."))
  }

  @Test(arguments: [
    (Array("Lima\r\n".utf8), "its lines end with CR"), ([0x4C, 0xE9, 0x0A], "it is not UTF-8"),
    ([0x4C, 0x00], "there is a control character in it"), ([0xC2, 0x85], "there is a control character in it"),
    ([0xEF, 0xBF, 0xBF], "there is a character in it that is none"), ([], "it is empty"),
  ])
  func whatNoPageCanHoldLiesBesideIt(_ source: [UInt8], _ flaw: String) async throws {
    let project = try project(source)
    let result = await build(project)
    #expect(
      result.diagnostics.map(\.message) == [
        "the source text seeds/riots.txt cannot stand in the page, and lies beside it: \(flaw)"
      ])
    #expect(try FileSystem.read(project.root.appending("site/1997/04/24/riots.txt")) == source)
    #expect(try project.read("site/1997/04/24/riots.html").contains("<a href=\"../../../1997/04/24/riots.txt\">"))
  }

  @Test func anotherTextReachesThePage() async throws {
    let (old, new) = (Array("Old.\n".utf8), Array("New.\n".utf8))
    let project = try project(old)
    _ = await build(project)
    try project.write("seeds/riots.txt", bytes: new)
    let content = try project.read("content/riots.md")
    let digests = [old, new].map { SHA256Digest(of: $0).hexadecimal }
    try project.write("content/riots.md", content.replacing(digests[0], with: digests[1]))
    _ = await build(project)
    #expect(try text(in: try project.read("site/1997/04/24/riots.html")) == Array("New.\n".utf8))
  }
}
