import Archive
import Files
import Testing

@testable import Checking

/// Where addresses in pages lead.
@Suite struct LinkTargetTests {
  private static let files = SiteFiles(Manifest(), base: BaseURL("https://example.org/herald"))

  private func target(_ address: String, on page: String = "1997/04/a.html") -> String {
    switch LinkTarget(Array(address.utf8), on: page, in: Self.files) {
    case .file(let path, let fragment):
      String(decoding: path, as: UTF8.self) + (fragment.isEmpty ? "" : "#" + String(decoding: fragment, as: UTF8.self))
    case .here(let fragment): "here#" + String(decoding: fragment, as: UTF8.self)
    case .otherHost: "other host"
    case .outOfSite: "out"
    case .topOfHost: "top"
    case .somethingElse: "else"
    }
  }

  @Test(arguments: [
    ("b.html", "1997/04/b.html"), ("../../index.html#years", "index.html#years"), ("./b.html?q=1", "1997/04/b.html"),
    ("../", "1997/"), ("..", "1997/"), ("#p1", "here#p1"), ("?q=1", "here#"), ("a%20b.html", "1997/04/a b.html"),
    ("../../../x", "out"), ("%2e%2e/%2E%2E/../x", "out"), ("/herald/tags/a.html", "tags/a.html"),
    ("/tags/a.html", "out"),
    ("https://example.org/herald/b.html#c", "b.html#c"), ("https://example.org/heralds", "other host"),
    ("https://example.org/herald", ""), ("//example.org/x", "other host"), ("mailto:a@b", "else"),
    (" b.html\n", "1997/04/b.html"),
    ("b.html#:~:text=riot", "1997/04/b.html"), ("HTTPS://other.org", "other host"),
  ]) func leadsTo(_ address: String, _ expected: String) {
    #expect(target(address) == expected)
  }

  @Test func thePageForMissingAddressesBeginsAtTheTop() {
    #expect(target("/herald/index.html", on: "404.html") == "index.html")
  }
}
