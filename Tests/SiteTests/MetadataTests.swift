import Archive
import Foundation
import TestSupport
import Testing

@testable import Site

/// What articles' pages and lists say to Zotero, search engines and whoever shows a link.
@Suite struct MetadataTests {
  /// The `meta` elements of a page: names with their contents, in order.
  private func metadata(_ page: String) -> [(name: String, content: String)] {
    page.matches(of: /<meta (?:name|property)="([^"]+)" content="([^"]*)"[^>]*>/).map { (String($0.1), String($0.2)) }
  }

  private func head(_ frontMatter: String, configuration: String = "base-url: https://example.org/a\n") async throws
    -> [(
      name: String, content: String
    )]
  {
    let site = try await BuiltSite(["a": "title: A\n\(frontMatter)"], configuration: configuration)
    let path = try #require(try site.project.files(in: "site").keys.first { $0.hasSuffix("/a.html") })
    return metadata(try site.read(path))
  }

  @Test(
    arguments: [
      ("1997-04-24", "1997/04/24", nil, "1997-04-24"), ("1997-04", "1997/04", nil, nil), ("1997", "1997", nil, nil),
      ("1997-21", "1997", "spring 1997", nil),
      ("1997-04-24/1997-05-01", "1997/04/24", "24 April 1997 to 1 May 1997", nil),
      ("1996-12/1997-01", "1996/12", "December 1996 to January 1997", nil), ("1997~", "1997", "about 1997", nil),
      ("199X", nil, "the 1990s", nil), ("../1997", nil, "until 1997", nil),
      ("0800-01-02", "0800/01/02", nil, "0800-01-02"),
    ] as [(String, String?, String?, String?)])
  func dates(_ edtf: String, _ date: String?, _ words: String?, _ day: String?) async throws {
    let found = try await head("date: \"\(edtf)\"")
    func value(_ name: String) -> String? { found.first { $0.name == name }?.content }
    #expect(value("citation_publication_date") == date)
    #expect(value("citation_cover_date") == words)
    #expect(value("article:published_time") == day)
    #expect(value("dcterms.issued") == edtf)
  }

  @Test(
    arguments: [
      ("3", "3", nil, nil), ("A1", "A1", nil, nil), ("3-5", "3", "5", nil), ("3 – 5", "3", "5", nil),
      ("1, 4", "1, 4", nil, nil),
      ("1-3, 5", nil, nil, "1–3, 5"), ("-", nil, nil, "–"), ("1-2-3", nil, nil, "1–2–3"),
    ] as [(String, String?, String?, String?)])
  func pages(_ page: String, _ first: String?, _ last: String?, _ scattered: String?) {
    let pages = CitedPages(page)
    #expect(pages.first == first)
    #expect(pages.last == last)
    #expect(pages.scattered == scattered)
  }

  @Test func oneAuthorAPersonInTheirOrder() async throws {
    let found = try await head("authors: [Tom Reed, Ann Lee]")
    #expect(found.filter { $0.name == "citation_author" }.map(\.content) == ["Tom Reed", "Ann Lee"])
    #expect(found.filter { $0.name == "dcterms.creator" }.map(\.content) == ["Tom Reed", "Ann Lee"])
  }

  @Test func typeOfItem() async throws {
    #expect(try await head("").first { $0.name == "z:itemType" }?.content == "newspaperArticle")
    let magazine = try await head("", configuration: "item-type: magazineArticle\n")
    #expect(magazine.first { $0.name == "z:itemType" }?.content == "magazineArticle")
  }

  /// It would make journal articles of them; and COinS would stand before the page's own metadata.
  @Test func whatSpoilsAnArticleForZoteroIsNotThere() async throws {
    let site = try await BuiltSite([
      "a": "title: A\ndate: 1997-04-24\npublication: P\nauthors: [Ann Lee]", "b": "title: B\ndate: 1997-04-24",
    ])
    let article = try site.read("1997/04/24/a.html")
    #expect(!article.contains("citation_journal_title"))
    #expect(!article.contains("Z3988"))
    let day = try site.read("1997/04/24/index.html")
    #expect(day.components(separatedBy: "class=\"Z3988\"").count == 3)
    for path in ["index.html", "1997/04/index.html", "authors/ann-lee.html", "publications/p.html"] {
      #expect(try site.read(path).contains("class=\"Z3988\""), "\(path)")
    }
  }

  @Test func noAbsoluteAddressWithoutABaseURL() async throws {
    let site = try await BuiltSite(
      ["a": "title: A\ndate: 1997-04-24\npublication: P"], configuration: "title: \"T\"\n")
    let article = try site.read("1997/04/24/a.html").replacing("https://schema.org", with: "")
    #expect(!article.contains("http"))
    #expect(!article.contains("BreadcrumbList"))
    for path in ["feed.xml", "feed.json", "sitemap.xml", "feeds/1997.xml"] { #expect(!site.has(path)) }
    #expect(try site.read("robots.txt") == "User-agent: *\nAllow: /\n")
  }

  @Test(
    arguments: [
      ("", "https://example.org/l"), ("rights: \"All rights reserved\"", nil),
      ("rights: \"https://example.org/own?a=1&b=2\"", "https://example.org/own?a=1&amp;b=2"),
      ("rights: \"javascript:alert(1)\"", nil),
    ] as [(String, String?)])
  func licence(_ frontMatter: String, _ expected: String?) async throws {
    let site = try await BuiltSite(
      ["a": "title: A\ndate: 1997\n\(frontMatter)"], configuration: "license: https://example.org/l\n")
    let found = try site.read("1997/a.html").firstMatch(of: /<link rel="license" href="([^"]*)">/).map { String($0.1) }
    #expect(found == expected)
  }

  // MARK: - Data

  /// The context object of a list's only entry, decoded as Zotero does.
  private func contextObject(_ frontMatter: String) async throws -> [String: String] {
    let site = try await BuiltSite(["a": frontMatter])
    let span = try #require(try site.read("index.html").firstMatch(of: /class="Z3988" title="([^"]*)"/))
    let pairs = span.1.replacing("&amp;", with: "&").split(separator: "&").map {
      $0.split(separator: "=", maxSplits: 1)
    }
    return Dictionary(pairs.map { (String($0[0]), String($0.last ?? "").removingPercentEncoding ?? "?") }) {
      "\($0)|\($1)"
    }
  }

  @Test func contextObjectHoldsTheArticle() async throws {
    let found = try await contextObject(
      "title: \"A & \\\"B\\\" = 100% <c>\"\ndate: 1997-04-24\npublication: The Call\nvolume: 3\nissue: 12\npage: 4-5\nplace: Lima\nlanguage: es\nauthors: [Ann Lee, Tom Reed]\nslug: é"
    )
    #expect(
      found == [
        "ctx_ver": "Z39.88-2004", "rft_val_fmt": "info:ofi/fmt:kev:mtx:dc", "rft.title": "A & \"B\" = 100% <c>",
        "rft.type": "newspaperArticle", "rft.creator": "Ann Lee|Tom Reed", "rft.date": "1997-04-24",
        "rft.source": "The Call", "rft.volume": "3", "rft.issue": "12", "rft.pages": "4-5", "rft.place": "Lima",
        "rft.language": "es", "rft.identifier": "https://example.org/a/1997/04/24/%C3%A9.html",
      ])
  }

  @Test func structuredDataIsAChain() async throws {
    let site = try await BuiltSite([
      "a":
        "title: \"</script> \\u2028 x\"\ndate: 1997-04-24\npublication: The Call\nissue: 12\nvolume: 3\nauthors: [Ann Lee]\ntags: [Docks]"
    ])
    let page = try site.read("1997/04/24/a.html")
    let blocks = try page.matches(of: /<script type="application\/ld\+json">(.*?)<\/script>/).map {
      try JSONSerialization.jsonObject(with: Data($0.1.utf8)) as? [String: Any] ?? [:]
    }
    #expect(blocks.map { $0["@type"] as? String } == ["BreadcrumbList", "NewsArticle"])
    let article = try #require(blocks.last)
    #expect(article["headline"] as? String == "</script> \u{2028} x")
    #expect(article["keywords"] as? [String] == ["Docks"])
    let issue = try #require(article["isPartOf"] as? [String: Any])
    #expect(issue["@type"] as? String == "PublicationIssue" && issue["issueNumber"] as? String == "12")
    let volume = try #require(issue["isPartOf"] as? [String: Any])
    #expect(volume["@type"] as? String == "PublicationVolume" && volume["volumeNumber"] as? String == "3")
    let newspaper = try #require(volume["isPartOf"] as? [String: String])
    #expect(newspaper == ["@type": "Newspaper", "name": "The Call"])
    let steps = try #require(blocks.first?["itemListElement"] as? [[String: Any]])
    #expect(steps.map { $0["item"] as? String }.last == "https://example.org/a/1997/04/24/a.html")
  }
}
