import Archive
import TestSupport
import Testing

@testable import Site

/// Related articles, issues, and what subjects stand beside each other.
@Suite struct ConnectionsTests {
  private func catalogue(_ frontMatter: [String]) async throws -> Catalogue {
    let files = frontMatter.enumerated().map { ("content/\($0.offset + 100).md", "---\n\($0.element)\n---\n\nText.\n") }
    let project = try TemporaryProject(Dictionary(uniqueKeysWithValues: files))
    let loaded = await ArticleLoader(project.project, jobs: 1)
    try #require(loaded.diagnostics.isEmpty, "\(loaded.diagnostics)")
    return Catalogue(loaded.articles, configuration: Configuration())
  }

  private func titles(_ indices: [Int], _ catalogue: Catalogue) -> [String] {
    indices.map { catalogue.articles[$0].title }
  }

  @Test func rareSubjectsCountMore() async throws {
    var articles = (0..<30).map { "title: Other \($0)\ndate: 199\($0 % 10)\ntags: [Peru]" }
    articles += [
      "title: A\ndate: 1990\ntags: [Peru, Lighthouses]", "title: B\ndate: 1999\ntags: [Lighthouses]",
      "title: C\ndate: 1990\ntags: [Bread]",
    ]
    let catalogue = try await catalogue(articles)
    let related = RelatedArticles(catalogue)
    let index = try #require(catalogue.articles.firstIndex { $0.title == "A" })
    #expect(titles(related[index], catalogue).first == "B")
    #expect(related[index].count == 5)
    let alone = try #require(catalogue.articles.firstIndex { $0.title == "C" })
    #expect(related[alone].isEmpty)
  }

  @Test func theNearestInTimeComeFirst() async throws {
    let catalogue = try await catalogue([
      "title: Far\ndate: 1950\ntags: [Peru]", "title: Near\ndate: 1996-12-31\ntags: [Peru]",
      "title: A\ndate: 1997-01-01\ntags: [Peru]", "title: Next\ndate: 1997-03-01\ntags: [Peru]",
      "title: Never\ntags: [Peru]",
    ])
    let related = RelatedArticles(catalogue)
    #expect(titles(related[2], catalogue) == ["Near", "Next", "Far", "Never"])
  }

  @Test func ofEqualOnesTheArchivesFirstComeFirst() async throws {
    let catalogue = try await catalogue([
      "title: C\ndate: 1997-01-01\npublication: C\ntags: [Peru]",
      "title: A\ndate: 1997-01-01\npublication: A\ntags: [Peru]",
      "title: B\ndate: 1997-01-01\npublication: B\ntags: [Peru]", "title: X\ndate: 1997-02-01\ntags: [Peru]",
    ])
    let related = RelatedArticles(catalogue)
    #expect(titles(related[3], catalogue) == ["A", "B", "C"])
  }

  /// As all pairs of articles would have it, where no subject has more articles than are looked at.
  @Test(arguments: [1, 2, 3] as [UInt64]) func asAllPairsCompared(_ seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let tags = (0..<20).map { "T\($0)" }
    let catalogue = try await catalogue(
      (0..<80).map { number in
        let own = (0..<3).map { _ in tags[Int.random(in: 0..<20, using: &random)] }
        return
          "title: A\(number)\ndate: 19\(Int.random(in: 50..<99, using: &random))-0\(1 + number % 9)\ntags: [\(Set(own).sorted().joined(separator: ", "))]"
      })
    let related = RelatedArticles(catalogue)
    for index in catalogue.articles.indices {
      let own = Set(catalogue.tags.namesOfArticle[index])
      let shares = catalogue.articles.indices.map { other in
        other == index ? 0 : own.intersection(catalogue.tags.namesOfArticle[other]).count
      }
      // Whoever shares a subject is a candidate, and nobody else.
      #expect(related[index].allSatisfy { shares[$0] > 0 })
      #expect(related[index].count == min(5, shares.count { $0 > 0 }))
    }
  }

  @Test func issuesArePublicationsOfADay() async throws {
    let catalogue = try await catalogue([
      "title: A\ndate: 1997-04-24\npublication: Call\npage: 1",
      "title: B\ndate: 1997-04-24\npublication: Call\npage: 2",
      "title: C\ndate: 1997-04-24\npublication: Herald", "title: D\ndate: 1997-04\npublication: Call",
      "title: E\ndate: 1997-04-25\npublication: Herald",
    ])
    let issues = IssueRuns(catalogue)
    #expect(catalogue.articles.map(\.title) == ["D", "A", "B", "C", "E"])
    #expect(catalogue.articles.indices.map { issues[$0] } == [0...0, 1...2, 1...2, 3...3, 4...4])
  }

  /// A morning and an evening edition, which leads to the other's articles only by the day.
  @Test func editionsOfADayAreIssuesOfTheirOwn() async throws {
    let keys = "date: 1997-04-24\npublication: Call"
    let site = try await BuiltSite([
      "a": "title: A\n\(keys)\npage: 1\nissue: 12", "b": "title: B\n\(keys)\npage: 1\nissue: 13",
      "c": "title: C\n\(keys)\npage: 2\nissue: 12", "d": "title: D\n\(keys)\npage: 2\nissue: 13",
      "e": "title: E\n\(keys)\npage: 3\nissue: 12", "f": "title: F\n\(keys)\npage: 4",
    ])
    let second = try site.read("1997/04/24/c.html")
    #expect(second.contains("issues/call/1997-12.html\">In this issue</a> <small>2 / 3</small>"))
    #expect(second.contains("<a rel=\"prev\" href=\"../../../1997/04/24/a.html\"><small>Previous"))
    #expect(second.contains("<a rel=\"next\" href=\"../../../1997/04/24/e.html\"><small>Next"))
    // Nobody knows in which of the two it was printed.
    let other = try site.read("1997/04/24/f.html")
    #expect(other.contains("1997/04/24/index.html\">In this issue</a> <small>6 / 6</small>"))
    let day = try site.read("1997/04/24/index.html")
    #expect(day.matches(of: /<section class="group"/).count == 3)
    #expect(day.contains("No. 12</a></span> <span>3 articles"))
  }

  @Test func subjectsBesideASubject() async throws {
    var articles = (0..<6).map { "title: X\($0)\ntags: [News, Peru, Lima]" }
    articles += (0..<30).map { "title: Y\($0)\ntags: [News, Other\($0 % 9)]" }
    let catalogue = try await catalogue(articles)
    let subjects = CommonSubjects(catalogue)
    let peru = try #require(catalogue.tags.names.firstIndex { $0.text == "Peru" })
    // "News" is beside everything, and has no page of its own for that.
    #expect(subjects[.tags, peru].map { catalogue.tags.names[$0].text } == ["Lima"])
  }
}
