import TestSupport
import Testing

/// Sections, places and languages, which have pages where an archive has some.
@Suite struct TaxonomyTests {
  private func built(_ configuration: String, languages: [String] = []) throws -> TemporaryProject {
    var files = ["pressmark.yml": "title: A\n\(configuration)"]
    for number in 0..<4 {
      let language = languages.isEmpty ? "" : "language: \(languages[number % languages.count])\n"
      files["content/\(number).md"] = """
        ---
        title: "News \(number)"
        date: "1997-04-2\(number)"
        section: "\(number < 2 ? "Letters" : "World")"
        place: "\(number == 0 ? "Lima" : "Callao")"
        \(language)---

        Text.

        """
    }
    let project = try TemporaryProject(files)
    let run = try project.pressmark("build")
    #expect(run.status == 0 && !run.messages.contains("warning"), "\(run.messages)")
    return project
  }

  @Test func sectionsThatPutArticlesTogetherHavePages() throws {
    let project = try built("")
    let letters = try project.read("site/sections/letters.html")
    #expect(letters.contains("News 0") && letters.contains("News 1") && !letters.contains("News 2"))
    #expect(try project.read("site/index.html").contains("<a href=\"sections/index.html\">Sections</a>"))
    let article = try project.read("site/1997/04/20/0.html")
    #expect(article.contains("<a href=\"../../../sections/letters.html\">Letters</a>"))
    // One place has one article alone.
    #expect(!project.has("site/places") && article.contains("<dd>Lima</dd>"))
  }

  @Test func theConfigurationDecides() throws {
    let project = try built("taxonomies:\n  sections: off\n  places: on\n")
    #expect(!project.has("site/sections"))
    #expect(project.has("site/places/lima.html"))
    #expect(try project.read("site/1997/04/20/0.html").contains("<a href=\"../../../places/lima.html\">Lima</a>"))
  }

  @Test func languagesStandUnderTheirOwnNames() throws {
    let project = try built("", languages: ["fr", "es"])
    #expect(try project.read("site/languages/index.html").contains(">Français</a>"))
    #expect(project.has("site/languages/español.html"))
  }

  @Test func aKeyOfTheArchivesOwnHasPages() throws {
    let key = "photographer:\n  - \"Zoe Hill\"\n  - \"Jo  Hale\"\n"
    let project = try TemporaryProject([
      "pressmark.yml": """
      title: A
      base-url: https://example.org
      feeds: [tags, photographer]
      taxonomies:
        photographer: {label: "Pictures by", name: "Photographer"}
        drawn-by:
          label: "Drawn by"

      """,
      "content/a.md": "---\ntitle: \"The mill\"\ndate: \"1997-04-24\"\nadded: 2026-01-02\n\(key)---\n\nText.\n",
      "content/b.md": "---\ntitle: \"The quay\"\ndate: \"1997-04-25\"\nphotographer: \"zoe hill\"\n---\n\nText.\n",
      "content/c.md": "---\ntitle: \"The sea\"\nphotographer: {name: Ann}\n---\n\nText.\n",
    ])
    let run = try project.pressmark("build")
    #expect(run.status == 0 && run.messages.contains("content/c.md:3:15: warning: what stands here is no name"))
    let page = try project.read("site/photographer/zoe-hill.html")
    #expect(page.contains("The mill") && page.contains("The quay") && page.contains("Photographer"))
    #expect(project.has("site/photographer/jo-hale.html") && project.has("site/feeds/photographer/jo-hale.xml"))
    #expect(try project.read("site/photographer/index.html").contains("<p>Pictures by: 2</p>"))
    #expect(try project.read("site/index.html").contains("<a href=\"photographer/index.html\">Pictures by</a>"))
    let article = try project.read("site/1997/04/25/b.html")
    #expect(article.contains("<h2>Photographer</h2>"))
    #expect(article.contains("<a href=\"../../../photographer/zoe-hill.html\">Zoe Hill</a>"))
    #expect(try !project.read("site/undated/c.html").contains("<h2>Photographer</h2>"))
    // None of the articles has the other key.
    #expect(!project.has("site/drawn-by"))
  }

  @Test func eachNameHasAFeedWhereOneIsAskedFor() throws {
    let project = try built("base-url: \"https://example.org\"\nfeeds: [sections]\n")
    let feed = try project.read("site/feeds/sections/letters.xml")
    #expect(feed.contains("<id>tag:example.org,2026:feed:sections/letters.html</id>\n<title>Letters — A</title>"))
    #expect(feed.contains("href=\"https://example.org/sections/letters.html\"/>"))
    let entries = ["News 1", "News 0"].compactMap { feed.firstRange(of: "<title>\($0)</title>")?.lowerBound }
    #expect(entries.count == 2 && entries == entries.sorted() && !feed.contains("News 2"))
    #expect(try project.read("site/sections/letters.html").contains("href=\"../feeds/sections/letters.xml\">"))
    #expect(!project.has("site/feeds/tags"))
  }

  @Test(arguments: [
    ("feeds: [tag]\n", "pressmark.yml:1:9: error: there are no feeds of 'tag'"),
    ("taxonomies:\n  sections: maybe\n", "pressmark.yml:2:13: error: 'maybe' does not say whether there are pages"),
    ("taxonomies:\n  section: on\n", "pressmark.yml:2:3: error: unknown key 'section'"),
    ("taxonomies:\n  place: {label: Places}\n", "pressmark.yml:2:3: error: there can be no pages of 'place'"),
    ("taxonomies:\n  issues: {label: Issues}\n", "pressmark.yml:2:3: error: there can be no pages of 'issues'"),
    ("taxonomies:\n  search: {label: Search}\n", "pressmark.yml:2:3: error: there can be no pages of 'search'"),
    ("taxonomies:\n  drawn: {name: Artist}\n", "pressmark.yml:2:3: error: 'drawn' has no label"),
    ("taxonomies:\n  Ink: {label: I}\n  ink: {label: I}\n", "pressmark.yml:3:3: error: the pages of 'ink' would lie"),
  ])
  func aSlipIsToldWithItsPlace(_ configuration: String, _ message: String) throws {
    let project = try TemporaryProject(["pressmark.yml": configuration])
    let run = try project.pressmark("build")
    #expect(run.status == 1 && run.messages.contains(message), "\(run.messages)")
  }

  @Test func pagesOfTheArchivesOwnTaxonomiesAreCounted() throws {
    let project = try TemporaryProject([
      "pressmark.yml": "taxonomies:\n  photographer: {label: \"Photographers\"}\n  ship: {label: \"Ships\"}\n",
      "content/a.md":
        "---\ntitle: \"News\"\nphotographer: [\"Zoe Hill\", \"Ann Lee\"]\nship: \"Aurora\"\n---\n\nText.\n",
    ])
    let run = try project.pressmark("build")
    #expect(run.messages.contains(", 3 pages of your own taxonomies, "), "\(run.messages)")
    #expect(try project.pressmark("build", "--json").output.contains("\"own-taxonomies\" : 3"))
  }

  @Test func whatIsNoNameIsTold() throws {
    let project = try TemporaryProject([
      "pressmark.yml": "taxonomies:\n  photographer: {label: \"Photographers\"}\n",
      "content/a.md": "---\ntitle: \"A\"\nphotographer:\n  name: \"Zoe Hill\"\n---\n\nText.\n",
      "content/b.md": "---\ntitle: \"B\"\nphotographer:\n  - \"Ann Lee\"\n  - name: \"Zoe Hill\"\n---\n\nText.\n",
      "content/c.md": "---\ntitle: \"C\"\nphotographer: \"—\"\n---\n\nText.\n",
      "content/d.md": "---\ntitle: \"D\"\nphotographer: \"\"\n---\n\nText.\n",
    ])
    for _ in 1...2 {
      let run = try project.pressmark("build")
      let places = run.messages.matches(of: /content\/(.*): warning: what stands here is no name/).map { String($0.1) }
      #expect(run.status == 0 && places == ["a.md:4:3", "b.md:5:5", "c.md:3:15"], "\(run.messages)")
    }
    #expect(project.has("site/photographer/ann-lee.html"))
  }
}
