import Archive
import TestSupport
import Testing

@Suite struct CatalogueTests {
  /// The catalogue of content files, given their front matter.
  private func catalogue(_ frontMatter: [String: String], _ configuration: Configuration = Configuration()) async throws
    -> Catalogue
  {
    let files = frontMatter.map { ("content/\($0).md", "---\n\($1)\n---\n\nText.\n") }
    let project = try TemporaryProject(Dictionary(uniqueKeysWithValues: files))
    let loaded = await ArticleLoader(project.project, jobs: 2)
    try #require(loaded.diagnostics.isEmpty, "\(loaded.diagnostics)")
    return Catalogue(loaded.articles, configuration: configuration)
  }

  @Test func articlesAreInTime() async throws {
    let catalogue = try await catalogue([
      "e": "title: None", "d": "title: Decade\ndate: 199X", "c": "title: Day\ndate: 1997-04-24",
      "b": "title: Month\ndate: 1997-04",
      "a": "title: Year\ndate: 1997", "z": "title: Before\ndate: 1996-12-31",
    ])
    #expect(catalogue.articles.map(\.title) == ["Before", "Year", "Month", "Day", "Decade", "None"])
    #expect(catalogue.years.map(\.year) == [1996, 1997])
    #expect(catalogue.years[1].articles == 1..<4)
    #expect(catalogue.years[1].ownArticles == [1])
    #expect(catalogue.months.map(\.month) == [12, 4])
    #expect(catalogue.months[1].ownArticles == [2])
    #expect(catalogue.days.map(\.articles) == [[0], [3]])
    #expect(catalogue.undated == [4, 5])
  }

  @Test func articlesOfADayAreInTheOrderOfTheNewspaper() async throws {
    let catalogue = try await catalogue([
      "a": "title: Ten\ndate: 1997-04-24\npublication: Call\npage: 10",
      "b": "title: Two\ndate: 1997-04-24\npublication: Call\npage: 2-3",
      "c": "title: Other\ndate: 1997-04-24\npublication: Bulletin\npage: 20",
    ])
    #expect(catalogue.articles.map(\.title) == ["Other", "Two", "Ten"])
  }

  /// What another system would not show is not shown here either, whatever its word for it.
  @Test(arguments: [
    "published: false", "publish: no", "status: draft", "status: Pending", "post_status: private", "private: true",
    "visibility: private", "draft: false\npublished: false", "published: false\ndraft: false",
  ])
  func articlesThatAreNotToBePublishedAreLeftOut(_ line: String) async throws {
    let catalogue = try await catalogue(["a": "title: Kept back\n\(line)", "b": "title: Ready"])
    #expect(catalogue.articles.map(\.title) == ["Ready"])
    #expect(catalogue.draftCount == 1)
  }

  @Test(arguments: [
    "published: true", "published: 2018-11-02", "status: publish", "private: false", "visibility: public",
  ])
  func articlesThatArePublishedElsewhereStay(_ line: String) async throws {
    #expect(try await catalogue(["a": "title: Ready\n\(line)"]).articles.count == 1)
  }

  @Test func draftsAreLeftOut() async throws {
    let catalogue = try await catalogue(["a": "title: Draft\ndraft: true\ntags: [Peru]", "b": "title: Ready"])
    #expect(catalogue.articles.map(\.title) == ["Ready"])
    #expect(catalogue.draftCount == 1)
    #expect(catalogue.tags.names.isEmpty)
  }

  @Test func namesThatDifferOnlyInCaseAreOne() async throws {
    let catalogue = try await catalogue([
      "a": "title: A\ntags: [Workers’ movement, peru]", "b": "title: B\ntags: [workers' movement, Peru]",
      "c": "title: C\ntags: [Peru, PERU]",
    ])
    #expect(catalogue.tags.names.map(\.text) == ["Peru", "Workers’ movement"])
    #expect(catalogue.tags.names.map(\.articles) == [[0, 1, 2], [0, 1]])
    #expect(catalogue.tags.namesOfArticle[2] == [0])
  }

  @Test func namesAreInAlphabeticalOrderWhateverTheirAccents() async throws {
    let catalogue = try await catalogue(["a": "title: A\nauthors: [Zoë Zorn, Émile Zola, Ethel Ash, Åsa Lind, 3rd Man]"]
    )
    #expect(catalogue.authors.names.map(\.text) == ["3rd Man", "Åsa Lind", "Émile Zola", "Ethel Ash", "Zoë Zorn"])
    #expect(catalogue.authors.names.map { catalogue.authors.initial(of: $0.text) } == ["#", "A", "E", "E", "Z"])
  }

  @Test func publicationsWithOneDisplayNameAreOne() async throws {
    var configuration = Configuration()
    configuration.publications = ["WeeklyWorker": "Weekly Worker"]
    let catalogue = try await catalogue(
      ["a": "title: A\npublication: WeeklyWorker", "b": "title: B\npublication: Weekly Worker"], configuration)
    #expect(catalogue.publications.names.map(\.text) == ["Weekly Worker"])
    #expect(catalogue.publications.names.map(\.slug.text) == ["weekly-worker"])
  }
}
