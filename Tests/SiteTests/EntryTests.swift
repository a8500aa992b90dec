import Testing

@testable import Site

/// What the default theme's lists say of an article, and what tells pages apart.
@Suite struct EntryTests {
  @Test func aListDoesNotRepeatItsOwnName() async throws {
    let site = try await BuiltSite([
      "a": "title: Alone\ndate: 1997\npublication: The Star\nbyline: By Ann Lee\nauthors: [Ann Lee]",
      "b":
        "title: Both\ndate: 1997\npublication: The Star\nbyline: By Ann Lee and Tom Reed\nauthors: [Ann Lee, Tom Reed]",
      "c": "title: Reed\ndate: 1997\npublication: The Star\nauthors: [Tom Reed]",
      "d": "title: Lee\ndate: 1997\npublication: The Star\nauthors: [Ann Lee]",
    ])
    let newspaper = try site.read("publications/the-star.html")
    #expect(!newspaper.contains("<cite>The Star</cite>"))
    #expect(newspaper.contains("<span>By Ann Lee</span>"))
    let author = try site.read("authors/ann-lee.html")
    #expect(author.contains("<cite>The Star</cite>"))
    #expect(!author.contains("<span>By Ann Lee</span>"))
    // The other author is worth saying.
    #expect(author.contains("<span>By Ann Lee and Tom Reed</span>"))
  }

  @Test func titlesTellPagesApart() async throws {
    let site = try await BuiltSite(
      [
        "a": "title: Peru\ndate: 1997-04-24\npublication: The Star\nauthors: [Peru]\ntags: [Peru]",
        "b": "title: Peru\ndate: 1997-05-01\npublication: The Star\nauthors: [Peru, Ann]\ntags: [Peru]",
        "c": "title: Peru\npublication: The Herald\nauthors: [Ann]", "d": "title: Bare",
      ], configuration: "title: Archive\n")
    func title(_ path: String) throws -> Substring {
      try #require(try site.read(path).firstMatch(of: /<title>(.*)<\/title>/)).1
    }
    #expect(try title("1997/04/24/a.html") == "Peru — The Star, 24 April 1997 — Archive")
    #expect(try title("1997/05/01/b.html") == "Peru — The Star, 1 May 1997 — Archive")
    #expect(try title("undated/c.html") == "Peru — The Herald — Archive")
    #expect(try title("undated/d.html") == "Bare — Archive")
    #expect(try title("tags/peru.html") == "Peru — Subject — Archive")
    #expect(try title("authors/peru.html") == "Peru — Author — Archive")
    #expect(try title("1997/04/index.html") == "April 1997 — Archive")
  }

  @Test(arguments: [
    ("MASSACRE IN LIMA: 12 DEAD", true), ("ÄRZTE UND MAẞE", true), ("STRAßENKAMPF", true), ("ЗАБАСТОВКА", true),
    ("Massacre in Lima", false), ("MASSACRE in LIMA", false), ("McDONALD'S", false), ("Забастовка", false),
    // An abbreviation, words that have no case, and both.
    ("NATO", false), ("مجزرة في ليما", false), ("NATO UNESCO في", false), ("罷業", false), ("1968", false),
  ])
  func headlinesInCapitals(_ headline: String, _ isSmaller: Bool) async throws {
    let site = try await BuiltSite(["a": "title: \"\(headline)\"\ndate: 1997"])
    #expect(try site.read("1997/a.html").contains("<h1 class=\"capitals\">") == isSmaller)
    #expect(try site.read("1997/index.html").contains("<a class=\"capitals\" href") == isSmaller)
  }
}
