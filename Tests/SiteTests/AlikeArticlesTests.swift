import TestSupport
import Testing

@testable import Site

/// Articles of one title, newspaper and day have page titles of their own.
@Suite struct AlikeArticlesTests {
  private func titles(_ keys: [String: String]) async throws -> [String] {
    let content = keys.mapValues { "title: Letters\ndate: 1997-04-24\n\($0)" }
    let site = try await BuiltSite(content)
    return try keys.keys.sorted().map { name in
      let page = try site.read("1997/04/24/\(name).html")
      return String(try #require(page.firstMatch(of: /<title>Letters — (.*) — Archive<\/title>/)).1)
    }
  }

  @Test func byPageSectionOrByline() async throws {
    #expect(
      try await titles(["a": "page: \"4\"", "b": "page: \"5\"", "c": ""])
        == ["24 April 1997, Page 4", "24 April 1997, Page 5", "24 April 1997"])
    #expect(
      try await titles(["a": "page: \"4\"\nsection: World", "b": "page: \"4\"\nsection: Sport"])
        == ["24 April 1997, World", "24 April 1997, Sport"])
    #expect(
      try await titles(["a": "byline: By Ann Lee", "b": "byline: By Tom Reed"])
        == ["24 April 1997, By Ann Lee", "24 April 1997, By Tom Reed"])
  }

  @Test func orElseByANumber() async throws {
    #expect(
      try await titles(["a": "", "b": "", "c": ""]) == ["24 April 1997", "24 April 1997, 2", "24 April 1997, 3"])
  }

  @Test func twoNewspapersAreEnough() async throws {
    #expect(
      try await titles(["a": "publication: The Herald", "b": "publication: The Star"])
        == ["The Herald, 24 April 1997", "The Star, 24 April 1997"])
  }
}
