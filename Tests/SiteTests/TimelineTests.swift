import Testing

@testable import Site

/// Years on an axis of time: every year has its place, and a window that has no room for all shows several as one.
@Suite struct TimelineTests {
  /// The rows of bars of the home page, each bar as it is read aloud; `-` for a gap.
  private func rows(_ years: [Int]) async throws -> [[String]] {
    let content = years.enumerated().map { number, year in
      ("a\(number)", "title: A\ndate: \"\(String(repeating: "0", count: 4 - String(year).count))\(year)\"")
    }
    let site = try await BuiltSite(Dictionary(uniqueKeysWithValues: content))
    return try site.read("index.html").matches(of: /<ol class="years[^"]*">\n((?:<li.*\n)*)<\/ol>/).map { row in
      row.1.split(separator: "\n").map { bar in
        (bar.firstMatch(of: /aria-label="([^"]*)"/)?.1).map(String.init) ?? "-"
      }
    }
  }

  @Test func yearsWithoutArticlesAreGaps() async throws {
    #expect(
      try await rows([1990, 1990, 1993]) == [["1990: 2 articles", "-", "-", "1993: 1 article"]])
  }

  @Test func aPhoneHasBarsOfSeveralYears() async throws {
    let rows = try await rows(Array(1990...2019))
    #expect(rows.map(\.count) == [30, 6])
    #expect(rows[1].first == "1990–1994: 5 articles")
  }

  @Test func aLongTimeIsShownInDecades() async throws {
    let rows = try await rows([1850, 1851, 1900, 1999])
    #expect(rows.map(\.count) == [15, 6])
    #expect(rows[0][0] == "1850–1859: 2 articles")
    #expect(rows[0][1] == "-")
    #expect(rows[1].last == "1975–1999: 1 article")
  }

  /// Every window has room for the bars, whatever years there are.
  @Test(arguments: [[1997], [1, 9999], [999, 1000], [1899, 1907], [1960, 1999, 2000], [1600, 2026]])
  func rowsFitTheirWindows(_ years: [Int]) async throws {
    let rows = try await rows(years)
    let lengths = rows.map(\.count)
    #expect(lengths == lengths.sorted(by: >) && (1...2).contains(lengths.count))
    #expect(lengths.first.map { $0 <= 40 } == true && lengths.last.map { $0 <= 7 } == true)
    for row in rows { #expect(row.first != "-" && row.last != "-") }
  }

  /// Each thin bar is a year, and where a bar stands for several, the years are a list as well.
  @Test func barsShowEachOfTheirYears() async throws {
    let site = try await BuiltSite(["a": "title: A\ndate: 1851", "b": "title: B\ndate: 1998"])
    let home = try site.read("index.html")
    #expect(home.contains("<svg viewBox=\"0 -100 10 100\""))
    #expect(home.contains("<path d=\"M1.15 0v-100h.7V0z\"/></svg>1850 "))
    #expect(home.contains("<li><a href=\"1998/index.html\" aria-label=\"1998: 1 article\">1998</a></li>"))
  }
}
