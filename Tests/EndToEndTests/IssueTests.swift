import TestSupport
import Testing

/// Issues that have a number: their pages, their index, and the ways there.
@Suite struct IssueTests {
  private func article(_ title: String, _ keys: String, publication: String = "The Lantern") -> String {
    "---\ntitle: \"\(title)\"\npublication: \"\(publication)\"\n\(keys)---\n\nText of \(title).\n"
  }

  private func built(_ articles: [String: String], configuration: String = "title: A\n") throws -> TemporaryProject {
    let files = Dictionary(uniqueKeysWithValues: articles.map { ("content/\($0).md", $1) })
    let project = try TemporaryProject(files.merging(["pressmark.yml": configuration]) { $1 })
    let run = try project.pressmark("build")
    #expect(run.status == 0 && !run.messages.contains("warning"), "\(run.messages)")
    return project
  }

  @Test func theContentsStandInPrintedOrder() throws {
    let project = try built([
      "a": article("Weather", "date: \"1926-05\"\nvolume: \"3\"\nissue: \"12\"\npage: \"4\"\n"),
      "b": article("Strike", "date: \"1926-05\"\nvolume: \"3\"\nissue: \"12\"\npage: \"1\"\n"),
      "c": article("Ann Lee writes", "volume: \"3\"\nissue: \"12\"\nsection: \"Letters\"\npage: \"2\"\n"),
      "d": article("No number", "date: \"1926-05\"\n"),
    ])
    let page = try project.read("site/issues/the-lantern/3-12.html")
    #expect(page.contains("<h1><bdi>The Lantern</bdi>, Vol. 3, No. 12</h1>"))
    #expect(page.contains("<a href=\"../../1926/05/index.html\">May 1926</a>"))
    let found = [">Strike<", ">Weather<", "<h2>Letters</h2>", ">Ann Lee writes<"].compactMap {
      page.firstRange(of: $0)?.lowerBound
    }
    #expect(found.count == 4 && found == found.sorted(), "\(page)")
    #expect(!page.contains("No number"))
  }

  @Test func theIndexLeadsToYearsAndNeighbours() throws {
    let project = try built([
      "a": article("A", "date: \"1926-05-04\"\nissue: \"12\"\n"),
      "b": article("B", "date: \"1926-05-11\"\nissue: \"13\"\n"),
      "c": article("C", "date: \"1927-05-10\"\nissue: \"12\"\n"),
      "d": article("D", "date: \"1927-05-10\"\nissue: \"5\"\n", publication: "The Bell"),
    ])
    let index = try project.read("site/issues/index.html")
    #expect(index.contains("<a href=\"../issues/the-lantern/index.html\">The Lantern</a> <small>3</small>"))
    #expect(index.contains("<a href=\"../issues/the-lantern/index.html#y1926\">1926</a>&nbsp;<small>2</small>"))
    let lantern = try project.read("site/issues/the-lantern/index.html")
    #expect(lantern.contains("<a href=\"../../issues/the-lantern/1926-13.html\">No. 13</a>"))
    let page = try project.read("site/issues/the-lantern/1926-13.html")
    #expect(page.contains("rel=\"prev\" href=\"../../issues/the-lantern/1926-12.html\""))
    #expect(page.contains("rel=\"next\" href=\"../../issues/the-lantern/1927-12.html\""))
    #expect(try project.read("site/index.html").contains("<a href=\"issues/index.html\">Issues</a>"))
    let day = try project.read("site/1926/05/04/index.html")
    #expect(day.contains("<a href=\"../../../issues/the-lantern/1926-12.html\">No. 12</a>"))
    let article = try project.read("site/1926/05/04/a.html")
    #expect(article.contains("<a href=\"../../../issues/the-lantern/1926-12.html\">No. 12</a>"))
  }

  @Test func aMonthOfWhichNoDayIsKnownShowsItsIssuesAndNoCalendar() throws {
    let project = try built([
      "a": article("A", "date: \"1926-05\"\nissue: \"12\"\n"), "b": article("B", "date: \"1926-06-01\"\n"),
    ])
    let may = try project.read("site/1926/05/index.html")
    #expect(!may.contains("<table"))
    #expect(may.contains("<a href=\"../../issues/the-lantern/1926-12.html\">The Lantern, No. 12</a>"), "\(may)")
    #expect(try project.read("site/1926/06/index.html").contains("<table"))
  }

  @Test func anArticleWithoutAVolumeIsInTheOneThatItsFellowsName() throws {
    let project = try built([
      "a": article("A", "date: \"1926-05-04\"\nvolume: \"3\"\nissue: \"12\"\n"),
      "b": article("B", "date: \"1926-05-04\"\nissue: \"12\"\n"),
    ])
    #expect(try project.read("site/issues/the-lantern/3-12.html").contains("2 articles"))
    #expect(!project.has("site/issues/the-lantern/1926-12.html"))
  }

  @Test func issuesOfOneMonthStandTogether() throws {
    var articles: [String: String] = [:]
    for issue in 9...10 {
      for page in 1...2 {
        articles["\(issue)-\(page)"] = article(
          "Number \(issue) page \(page)", "date: \"1926-05\"\nissue: \"\(issue)\"\npage: \"\(page)\"\n")
      }
    }
    let project = try built(articles)
    #expect(try project.read("site/1926/05/9-2.html").contains("<small>2 / 2</small>"))
    #expect(try project.read("site/1926/05/10-1.html").contains("<small>1 / 2</small>"))
  }

  @Test func twoSeriesOfAPaperAreTwo() throws {
    let project = try built([
      "a": article("A", "date: \"1926-05\"\nvolume: \"1\"\nissue: \"1\"\n"),
      "b": article("B", "date: \"1971-05\"\nvolume: \"1\"\nissue: \"1\"\n"),
    ])
    #expect(try project.read("site/issues/the-lantern/1-1.html").contains("May 1926"))
    #expect(try project.read("site/issues/the-lantern/1-1-2.html").contains("May 1971"))
  }

  @Test func twoThatComeToOneAddressHaveTwo() throws {
    let project = try built([
      "a": article("A", "date: \"1926\"\nvolume: \"1-2\"\nissue: \"3\"\n"),
      "b": article("B", "date: \"1926\"\nvolume: \"1\"\nissue: \"2-3\"\n"),
    ])
    #expect(project.has("site/issues/the-lantern/1-2-3.html") && project.has("site/issues/the-lantern/1-2-3-2.html"))
  }

  @Test func whoWantsNoneHasNone() throws {
    let project = try built(["a": article("A", "date: \"1926\"\nissue: \"3\"\n")], configuration: "issues: off\n")
    #expect(!project.has("site/issues"))
    #expect(try !project.read("site/index.html").contains("issues/"))
  }
}
