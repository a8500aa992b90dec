import Archive
import Foundation
import FoundationXML
import TestSupport
import Testing

@testable import Site

/// Feeds: valid (RFC 4287), whole by way of their archives (RFC 5005), and with names that stay (RFC 4151).
@Suite struct FeedTests {
  /// What is wrong with an Atom feed, by the rules of RFC 4287 that concern elements.
  private func flaws(_ xml: String) throws -> [String] {
    let document = try XMLDocument(xmlString: xml)
    let isAtom = xml.contains("<feed xmlns=\"http://www.w3.org/2005/Atom\"")
    guard let feed = document.rootElement(), feed.name == "feed", isAtom else { return ["no feed"] }
    var flaws: [String] = []
    func expectOne(_ name: String, in element: XMLElement) {
      if element.elements(forName: name).count != 1 { flaws.append("\(element.name ?? ""): not one \(name)") }
    }
    for name in ["id", "title", "updated"] { expectOne(name, in: feed) }
    if feed.elements(forName: "author").isEmpty { flaws.append("no author") }
    let relations = links(xml).map(\.relation)
    if relations.count(where: { $0 == "self" }) != 1 { flaws.append("no link to itself") }
    if Set(relations).count != relations.count { flaws.append("two links of one kind") }
    var ids: Set<String> = []
    for entry in feed.elements(forName: "entry") {
      for name in ["id", "title", "updated"] { expectOne(name, in: entry) }
      if entry.elements(forName: "link").isEmpty { flaws.append("an entry without a link") }
      let id = entry.elements(forName: "id").first?.stringValue ?? ""
      if !ids.insert(id).inserted { flaws.append("two entries are \(id)") }
      if id.wholeMatch(of: /tag:[A-Za-z0-9.@_-]+,\d{4}(-\d\d(-\d\d)?)?:[A-Za-z0-9%\/._~-]+/) == nil {
        flaws.append("the id \(id)")
      }
      let moment = entry.elements(forName: "updated").first?.stringValue ?? ""
      if moment.wholeMatch(of: /\d{4}-\d\d-\d\dT00:00:00Z/) == nil { flaws.append("the time \(moment)") }
    }
    return flaws
  }

  private func values(_ xml: String, _ path: String) throws -> [String] {
    let document = try XMLDocument(xmlString: xml)
    return try document.nodes(forXPath: path.replacing("/", with: "/*[local-name()='").replacing("~", with: "']"))
      .compactMap(\.stringValue)
  }

  private func titles(_ xml: String) throws -> [String] { try values(xml, "/feed~/entry~/title~") }

  /// The links of the feed itself.
  private func links(_ xml: String) -> [(relation: String, address: String)] {
    let head = xml.prefix(upTo: xml.firstRange(of: "<entry")?.lowerBound ?? xml.endIndex)
    return head.matches(of: /<link rel="([^"]+)"[^>]* href="([^"]+)"\/>/).map { (String($0.1), String($0.2)) }
  }

  private func link(_ relation: String, _ xml: String) -> String? {
    links(xml).first { $0.relation == relation }?.address
  }

  private static let content = [
    "a":
      "title: \"A & </title> \\x01\"\ndate: 1926-05-04\nadded: 2025-03-01\nauthors: [\"O'Brien & <Sons>\"]\ntags: [\"<x>\"]",
    "b": "title: B\ndate: 1927\nstandfirst: The quays are still.\nrights: Mine",
    "c": "title: C\ndate: 1926-12\nlanguage: ar", "d": "title: D\nadded: 2024-12-31",
    "e": "title: E\ndate: 2001-01-01\nadded: 2025-03-01", "undated": "title: Undated",
  ]

  @Test func feedsAreValid() async throws {
    let site = try await BuiltSite(
      Self.content,
      configuration: "title: \"T & <t>\"\nbase-url: https://example.org/a&b\nlicense: https://example.org/l\n")
    for path in ["feed.xml", "feeds/1926.xml", "feeds/1927.xml", "feeds/2024.xml", "feeds/2025.xml"] {
      #expect(try flaws(site.read(path)) == [], "\(path)")
    }
    #expect(!site.has("feeds/2001.xml"))
    // By the day they were added, the last first; of one day the later article first.
    #expect(try titles(site.read("feed.xml")) == ["E", "A & </title> \u{FFFD}", "D", "B", "C"])
    #expect(try titles(site.read("feeds/2025.xml")) == ["E", "A & </title> \u{FFFD}"])
    #expect(
      try values(site.read("feed.xml"), "/feed~/entry~/summary~") == [
        "Text.", "Text.", "Text.", "The quays are still.", "Text.",
      ])
  }

  @Test func archivesAreAChain() async throws {
    let site = try await BuiltSite(Self.content)
    let base = "https://example.org/a/"
    #expect(link("prev-archive", try site.read("feed.xml")) == base + "feeds/2025.xml")
    let middle = try site.read("feeds/1927.xml")
    #expect(link("prev-archive", middle) == base + "feeds/1926.xml")
    #expect(link("next-archive", middle) == base + "feeds/2024.xml")
    #expect(link("current", middle) == base + "feed.xml")
    #expect(link("prev-archive", try site.read("feeds/1926.xml")) == nil)
    #expect(link("next-archive", try site.read("feeds/2025.xml")) == nil)
  }

  /// Whatever is added in other years, a year's archive holds the same entries in the same order.
  @Test func aYearStaysAsItIs() async throws {
    let site = try await BuiltSite(Self.content)
    let before = try site.read("feeds/1926.xml")
    try site.project.write("content/f.md", "---\ntitle: F\ndate: 1926-01-01\nadded: 2025-04-01\n---\n\nText.\n")
    try site.project.write("content/g.md", "---\ntitle: G\ndate: 2001-01-01\n---\n\nText.\n")
    try await site.build()
    #expect(try site.read("feeds/1926.xml") == before)
    #expect(try titles(site.read("feed.xml")).first == "F")
  }

  @Test func namesStayWhenTheAddressChanges() async throws {
    let name = "feed-id: \"lamp.example,2024\"\n"
    let one = try await BuiltSite(Self.content, configuration: name + "base-url: https://example.org\n")
    let other = try await BuiltSite(Self.content, configuration: name + "base-url: https://example.net/x\n")
    let ids = try values(one.read("feed.xml"), "/feed~/entry~/id~")
    #expect(try values(other.read("feed.xml"), "/feed~/entry~/id~") == ids)
    #expect(ids.first == "tag:lamp.example,2024:2001/01/01/e")
    let plain = try await BuiltSite(Self.content, configuration: "base-url: https://Example.org:8080/x\n")
    #expect(try values(plain.read("feed.xml"), "/feed~/id~") == ["tag:example.org,2026:feed"])
  }

  @Test func jsonFeed() async throws {
    let site = try await BuiltSite(Self.content)
    let object = try JSONSerialization.jsonObject(with: Data(site.read("feed.json").utf8)) as? [String: Any]
    let feed = try #require(object)
    #expect(feed["version"] as? String == "https://jsonfeed.org/version/1.1")
    let items = try #require(feed["items"] as? [[String: Any]])
    #expect(items.map { $0["title"] as? String } == ["E", "A & </title> \u{1}", "D", "B", "C"])
    for item in items {
      #expect(item["id"] is String && item["url"] is String && item["content_text"] is String)
      #expect((item["date_published"] as? String)?.hasSuffix("T00:00:00Z") == true)
    }
  }

  @Test func onlyTheLatestFifty() async throws {
    let content = (1...60).map { ("a\($0)", "title: A\($0)\ndate: 1997-04-01") }
    let site = try await BuiltSite(Dictionary(uniqueKeysWithValues: content))
    #expect(try titles(site.read("feed.xml")).count == 50)
    #expect(try titles(site.read("feeds/1997.xml")).count == 60)
  }

  @Test(arguments: ["example.org,2024", "example.org,2024-05", "a@example.org,2024-05-01"])
  func authorities(_ text: String) { #expect(TagURIAuthority(text)?.text == text) }

  @Test(arguments: [
    "", "example.org", "example.org,", ",2024", "exa mple,2024", "a@b@c,2024", "example.org,24", "example.org,2024?",
    "é.org,2024",
  ])
  func noAuthorities(_ text: String) { #expect(TagURIAuthority(text) == nil) }
}
