import Foundation
import TestSupport
import Testing

@testable import Site

/// `_headers`, for hosts that send what it says.
@Suite struct HeaderListTests {
  private func site(_ configuration: String) async throws -> BuiltSite {
    try await BuiltSite(["a": "title: A"], configuration: configuration)
  }

  @Test func hostsThatReadItHaveIt() async throws {
    for host in ["cloudflare-pages", "netlify"] {
      let headers = try await site("host: \(host)\n").read("_headers")
      #expect(headers.hasPrefix("/*\n  Content-Security-Policy: default-src 'self'; "))
      #expect(headers.contains("\n  Cache-Control: public, max-age=0, must-revalidate\n"))
    }
    for host in ["github-pages", "own"] { #expect(try await !site("host: \(host)\n").has("_headers")) }
  }

  @Test func anEditorsHTMLMayLoadMore() async throws {
    let headers = try await site("host: netlify\nmarkdown:\n  raw-html: true\n").read("_headers")
    #expect(headers.hasPrefix("/*\n  X-Content-Type-Options: nosniff\n") && !headers.contains("Policy: default"))
  }

  @Test func anArchivesOwnListStays() async throws {
    let site = try await site("host: netlify\n")
    try site.project.write("public/_headers", "/*\n  X-Mine: yes\n")
    try await site.build()
    #expect(try site.read("_headers") == "/*\n  X-Mine: yes\n")
  }

  /// What browsers are shown when the pages are checked is what the list says.
  @Test func thePagesAreCheckedUnderThePolicy() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Browser/strict_server.py")
    let server = try String(contentsOf: file.standardized, encoding: .utf8)
    let words = server.split(separator: "\n").filter { $0.contains("-src '") || $0.contains("frame-ancestors '") }
    let policy = words.map { $0.split(separator: "\"")[1] }.joined()
    #expect(policy == HeaderList.policy)
  }
}
