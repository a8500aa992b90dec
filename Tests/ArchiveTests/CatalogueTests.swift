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

  /// The spelling that is shown does not depend on the order of the files.
  @Test(arguments: [
    (["NELL FARROW", "Nell Farrow"], "Nell Farrow"), (["J.P. Finch", "J. P. Finch", "J. P. Finch"], "J. P. Finch"),
    (["THE CALL", "THE CALL", "The Call"], "The Call"), (["LIMA", "LIMA", "Lima"], "Lima"),
    (["WHO", "WHO", "who"], "WHO"),
    (["WHO", "who"], "WHO"), (["HARBOUR", "harbour"], "harbour"), (["WHO", "who", "who"], "who"),
    (["ПРАВДА", "Правда", "«Правда»"], "Правда"),
    (["ismail şen", "Ismail Şen"], "Ismail Şen"), (["A. B.", "A.B."], "A.B."), (["CUT"], "CUT"),
  ])
  func theSpellingMostUsedIsShown(_ names: [String], _ shown: String) async throws {
    for names in [names, names.reversed()] {
      let articles = names.enumerated().map { ("a\($0)", "title: A\ndate: 1997-04-0\($0 + 1)\nauthors: [\"\($1)\"]") }
      let catalogue = try await catalogue(Dictionary(uniqueKeysWithValues: articles))
      #expect(catalogue.authors.names.map(\.text) == [shown])
    }
  }

  @Test func theConfiguredSpellingIsShownHoweverOftenAnotherIsPrinted() async throws {
    var configuration = Configuration()
    configuration.publications = ["THECALL": "THE CALL!"]
    let catalogue = try await catalogue(
      [
        "a": "title: A\npublication: THECALL", "b": "title: B\npublication: The Call",
        "c": "title: C\npublication: The Call",
      ], configuration)
    #expect(catalogue.publications.names.map(\.text) == ["THE CALL!"])
  }

  @Test func theNameThatCameFirstKeepsItsAddress() async throws {
    let old = ["a": "title: A\ndate: 1997-04-24\ntags: [C++]", "b": "title: B\ndate: 1997-04-25\ntags: [\"C#\"]"]
    let addresses = { (names: NameIndex) in
      Dictionary(uniqueKeysWithValues: names.names.map { ($0.text, $0.slug.text) })
    }
    #expect(addresses(try await catalogue(old).tags) == ["C++": "c", "C#": "c-2"])
    let newer = old.merging(["c": "title: C\ndate: 1997-04-26\ntags: [C, \"C#\"]"]) { $1 }
    #expect(addresses(try await catalogue(newer).tags) == ["C++": "c", "C#": "c-2", "C": "c-3"])
    // An old paper that is added later, and says so.
    let added = old.merging(["d": "title: D\ndate: 1926-01-01\nadded: 2026-11-25\ntags: [C]"]) { $1 }
    #expect(addresses(try await catalogue(added).tags) == ["C++": "c", "C#": "c-2", "C": "c-3"])
  }

  /// A long name is cut to make room for its number, and then two pairs of names could have one address.
  @Test func longNamesHaveTheirOwnAddresses() async throws {
    let stem = String(repeating: "x", count: Slug.maximumBytes - 1)
    let tags = ["a", "a+", "b", "b+"].map { "\"\(stem)\($0)\"" }.joined(separator: ", ")
    let names = try await catalogue(["a": "title: A\ntags: [\(tags)]"]).tags.names
    #expect(Set(names.map(\.slug.text)).count == 4)
  }

  @Test func namesAreInAlphabeticalOrderWhateverTheirAccents() async throws {
    let catalogue = try await catalogue(["a": "title: A\nauthors: [Zoë Zorn, Émile Zola, Ethel Ash, Åsa Lind, 3rd Man]"]
    )
    #expect(catalogue.authors.names.map(\.text) == ["3rd Man", "Åsa Lind", "Émile Zola", "Ethel Ash", "Zoë Zorn"])
    let letters = catalogue.authors.letters(of: Array(0..<5))
    #expect(letters.map(\.letter) == ["#", "A", "E", "Z"])
    #expect(letters.map(\.names) == [[0], [1], [2, 3], [4]])
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
