import Testing

@testable import Site

/// Long indexes, months, days and lists without dates are cut into pages, and nothing is lost between them.
@Suite struct LongListTests {
  private static let configuration = "list-length: 10\n"

  /// The addresses of the articles that a page lists, in its order.
  private func articles(_ site: BuiltSite, _ path: String) throws -> [String] {
    let page = try site.read(path)
    return page.matches(of: /<a href="[.\/]*(\d{4}[^"]*|undated[^"]*)\.html">[A-Z][a-z]+ \d/).map { String($0.1) }
  }

  /// The names that a page lists.
  private func names(_ site: BuiltSite, _ path: String) throws -> [String] {
    let page = try site.read(path)
    return page.matches(of: /<li><a href="[^"]*">([^<]*)<\/a>&nbsp;<small>/).map { String($0.1) }
  }

  @Test func aLongIndexHasAPageForEachLetter() async throws {
    let authors = (10..<30).map { "Abel \($0)" } + ["Björk", "Čapek", "6th Reporter", "Иванов"]
    let site = try await BuiltSite(
      ["a": "title: A\nauthors: [\(authors.joined(separator: ", "))]"], configuration: Self.configuration)
    let index = try site.read("authors/index.html")
    #expect(try names(site, "authors/index.html") == [])
    for (letter, address) in [("A", "a"), ("B", "b"), ("C", "c"), ("#", "signs"), ("И", "418")] {
      #expect(index.contains("<a href=\"../authors/letter_\(address).html\">\(letter)</a>"))
    }
    #expect(try names(site, "authors/letter_b.html") == ["Björk"])
    #expect(try names(site, "authors/letter_signs.html") == ["6th Reporter"])
    // The letter itself is long.
    #expect(try names(site, "authors/letter_a.html") == (10..<20).map { "Abel \($0)" })
    #expect(try names(site, "authors/letter_a_page_2.html") == (20..<30).map { "Abel \($0)" })
    let second = try site.read("authors/letter_a_page_2.html")
    #expect(second.contains("letter_a.html\" aria-current=\"page\">A</a>"))
    #expect(second.contains("letter_a.html\">1<small>Abel 10</small></a>"))
    #expect(second.contains("<title>Authors: A, page 2 — "))
    #expect(!site.has("authors/letter_a_page_3.html"))
  }

  @Test func aShortIndexIsOnePage() async throws {
    let authors = (10..<24).map { "Abel \($0)" }
    let site = try await BuiltSite(
      ["a": "title: A\nauthors: [\(authors.joined(separator: ", "))]"], configuration: Self.configuration)
    #expect(try names(site, "authors/index.html") == authors)
    #expect(!site.has("authors/letter_a.html"))
  }

  /// Chinese names begin with thousands of characters.
  @Test func alphabetsOfHundredsOfLettersShareTheirPages() async throws {
    let authors = (0x4E00..<0x4E00 + 450).map { "\(Character(Unicode.Scalar($0) ?? " "))明" }
    let site = try await BuiltSite(["a": "title: A\nauthors: [\(authors.joined(separator: ", "))]"])
    let index = try site.read("authors/index.html")
    let letters = index.matches(of: /letter_(\w+)\.html">(.)–(.)<\/a>/)
    #expect((50...120).contains(letters.count), "\(letters.count)")
    let listed = try letters.flatMap { try names(site, "authors/letter_\($0.1).html") }
    #expect(listed == authors)
  }

  @Test func aLongMonthShowsItsDaysInPages() async throws {
    var content: [String: String] = [:]
    for number in 10..<40 {
      content["m\(number)"] = "title: Dated \(number)\ndate: 1997-04-\(number < 28 ? 10 + number / 10 : 15)"
    }
    for number in 10..<14 { content["u\(number)"] = "title: Undated \(number)\ndate: 1997-04" }
    let site = try await BuiltSite(content, configuration: Self.configuration)
    let pages = try ["index", "page_2", "page_3"].map { try articles(site, "1997/04/\($0).html") }
    #expect(pages.map(\.count) == [10, 10, 14])
    #expect(Set(pages.flatMap(\.self)).count == 34)
    // Those of which only the month is known come last.
    #expect(pages[2].suffix(4) == (10..<14).map { "1997/04/u\($0)" })
    let second = try site.read("1997/04/page_2.html")
    #expect(second.contains("<table class=\"calendar\">"))
    #expect(second.contains("<h1>April 1997</h1>"))
    #expect(second.contains("<title>April 1997, page 2 — "))
    #expect(second.contains("<a href=\"../../1997/04/index.html\">1<small>11</small></a>"))
    #expect(second.contains("<a href=\"../../1997/04/page_3.html\">3<small>15</small></a>"))
    #expect(!site.has("1997/04/page_4.html"))
  }

  @Test func aLongDayIsCutBetweenItsArticles() async throws {
    let content = Dictionary(
      uniqueKeysWithValues: (10..<40).map {
        ("d\($0)", "title: News \($0)\ndate: 1997-04-24\npublication: \($0 < 25 ? "Call" : "Star")")
      })
    let site = try await BuiltSite(content, configuration: Self.configuration)
    let pages = try ["index", "page_2", "page_3"].map { try articles(site, "1997/04/24/\($0).html") }
    #expect(pages.flatMap(\.self) == (10..<40).map { "1997/04/24/d\($0)" })
    let second = try site.read("1997/04/24/page_2.html")
    // Both newspapers, each with the number of all its articles.
    #expect(second.matches(of: /<section class="group"/).count == 2)
    #expect(second.matches(of: /<span>15 articles<\/span>/).count == 2)
  }

  @Test(arguments: [("undated", ""), ("1997", "\ndate: 1997")])
  func listsWithoutDatesArePaged(_ folder: String, _ date: String) async throws {
    let content = Dictionary(uniqueKeysWithValues: (10..<36).map { ("u\($0)", "title: News \($0)\(date)") })
    let site = try await BuiltSite(content, configuration: Self.configuration)
    let pages = try ["index", "page_2", "page_3"].map { try articles(site, "\(folder)/\($0).html") }
    #expect(pages.flatMap(\.self) == (10..<36).map { "\(folder)/u\($0)" })
    #expect(pages.map(\.count) == [10, 10, 6])
    #expect(try site.read("\(folder)/page_2.html").contains("rel=\"prev\" href=\"../\(folder)/index.html\">Previous"))
  }

  @Test func aNewspapersIssuesHavePages() async throws {
    let content = Dictionary(
      uniqueKeysWithValues: (10..<36).map {
        ("i\($0)", "title: News \($0)\ndate: \(1900 + $0 / 3)\npublication: Call\nissue: \($0)")
      })
    let site = try await BuiltSite(content, configuration: Self.configuration)
    let pages = try ["index", "page_2", "page_3"].map { page in
      try site.read("issues/call/\(page).html").matches(of: /<a href="[.\/]*issues\/call\/19\d\d-(\d+)\.html">No/)
        .map { String($0.1) }
    }
    #expect(pages.flatMap(\.self) == (10..<36).map { String($0) })
    // The index and each page lead to where a year begins.
    for path in ["issues/index.html", "issues/call/index.html", "issues/call/page_2.html"] {
      #expect(try site.read(path).contains("issues/call/page_2.html#y1907\">1907</a>"), "\(path)")
    }
  }

  @Test func theSitemapHoldsAllPages() async throws {
    let content = Dictionary(uniqueKeysWithValues: (10..<36).map { ("u\($0)", "title: News \($0)\nauthors: [A\($0)]") })
    let site = try await BuiltSite(content, configuration: Self.configuration + "base-url: https://example.org\n")
    let sitemap = try site.read("sitemap.xml")
    for path in ["undated/page_2.html", "authors/letter_a.html", "authors/letter_a_page_2.html"] {
      #expect(sitemap.contains("<loc>https://example.org/\(path)</loc>"), "\(path)")
    }
  }
}
