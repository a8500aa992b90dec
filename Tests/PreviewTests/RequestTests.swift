import Testing

@testable import Preview

@Suite struct RequestTests {
  @Test(arguments: [
    ("/", "/"), ("/a%20b.html?x=1", "/a b.html"), ("/%C3%A9", "/é"), ("/a//b", "/a//b"), ("/a%2Fb", "/a/b"),
  ])
  func readsPaths(_ target: String, _ path: String) { #expect(RequestTarget(target)?.path == path) }

  @Test(arguments: [
    "", "index.html", "http://example.org/", "/../x", "/a/..", "/%2e%2e/x", "/..%2fx", "/.", "/a%00b", "/a%0d%0ab",
    "/a\\b",
    "/%5c..", "/%", "/%4", "/%zz", "/%ff", "/%c0%ae%c0%ae/", "*", "/" + String(repeating: "a", count: 9000),
  ])
  func refusesWhatIsNoAddressOfAPage(_ target: String) { #expect(RequestTarget(target) == nil) }

  @Test func readsQueries() {
    #expect(RequestTarget("/-/events?page=%2Fa%26b&is=x+y&z")?.query == ["page": "/a&b", "is": "x y", "z": ""])
  }

  @Test(arguments: [
    "localhost", "localhost:8080", "127.0.0.1:1", "[::1]:8080", "LOCALHOST", "192.168.1.5:80", "herald.local:80",
  ])
  func answersUnderItsOwnNames(_ host: String) { #expect(ServedHosts("herald.local").contains(host)) }

  @Test(arguments: [
    nil, "", "example.org", "example.org:8080", "localhost.example.org", "localhost@example.org", "localhost:8080:1",
    "[::1", "127.0.0.1.example.org", "1.2.3", "localhost:x",
  ])
  func refusesOtherNames(_ host: String?) { #expect(!ServedHosts("localhost").contains(host)) }

  @Test func refusesPagesFromElsewhere() {
    let hosts = ServedHosts("localhost")
    #expect(hosts.allows(origin: nil, host: "localhost:1"))
    #expect(hosts.allows(origin: "http://localhost:1", host: "localhost:1"))
    for origin in ["http://example.org", "http://localhost:2", "https://localhost:1", "null"] {
      #expect(!hosts.allows(origin: origin, host: "localhost:1"))
    }
  }

  @Test func readsRanges() {
    #expect(ByteRange(nil, of: 10) == .whole)
    #expect(ByteRange("bytes=0-3", of: 10) == .part(0..<4))
    #expect(ByteRange("bytes=4-", of: 10) == .part(4..<10))
    #expect(ByteRange("bytes=-3", of: 10) == .part(7..<10))
    #expect(ByteRange("bytes=-30", of: 10) == .part(0..<10))
    #expect(ByteRange("bytes=4-99", of: 10) == .part(4..<10))
    #expect(ByteRange("bytes=10-", of: 10) == .unsatisfiable)
    #expect(ByteRange("bytes=-0", of: 10) == .unsatisfiable)
    for text in [
      "bytes=", "bytes=a-b", "bytes=3-1", "bytes=0-1,3-4", "lines=1-2", "bytes=-", "bytes=9223372036854775808-",
    ] {
      #expect(ByteRange(text, of: 10) == .whole, "\(text)")
    }
  }
}
