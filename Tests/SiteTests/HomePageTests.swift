import Testing

@testable import Site

/// What a reader finds on the home page.
@Suite struct HomePageTests {
  @Test func theNewestComeFirst() async throws {
    let site = try await BuiltSite([
      "a": "title: Old\ndate: 1997-04-24", "b": "title: New\ndate: 1998-01-01", "c": "title: Without a date",
    ])
    let home = try site.read("index.html")
    let (new, old) = (try #require(home.firstRange(of: ">New<")), try #require(home.firstRange(of: ">Old<")))
    #expect(new.lowerBound < old.lowerBound && !home.contains(">Without a date<"))
  }

  /// An archive of which no date is known yet shows something, too.
  @Test func whereNoDateIsKnownTheFirstAreThere() async throws {
    let site = try await BuiltSite(["a": "title: Riots", "b": "title: Bread"])
    let home = try site.read("index.html")
    #expect(home.contains(">Riots<") && home.contains(">Bread<") && home.contains("<h2>Undated</h2>"), "\(home)")
  }
}
