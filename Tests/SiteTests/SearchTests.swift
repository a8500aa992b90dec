import Archive
import TestSupport
import Testing

@testable import Site

/// The search of a built site: `search:`.
@Suite struct SearchTests {
  private let articles = [
    "riots": "title: Bread riots\ndate: 1997-04-24\nauthors: [Ann Lee]", "rice": "title: Rice\ndate: 1998",
    "undated": "title: A letter",
  ]

  private func build(_ project: TemporaryProject) async -> SiteBuilder.Result {
    var options = SiteBuilder.Options()
    options.run.programStamp = "this one"
    let configuration = Configuration.load(project.project).configuration
    return await SiteBuilder(project.project, configuration: configuration, options: options).build()
  }

  @Test func everyPageLeadsToIt() async throws {
    let site = try await BuiltSite(articles)
    #expect(site.has("search.html") && site.has("search/index.js"))
    for page in ["index.html", "1997/04/24/riots.html"] {
      #expect(try site.read(page).contains(#/search\.html">Search</a>/#), "\(page)")
    }
    #expect(try site.read("search/index.js").contains(#""years":[[1997,0],[1998,1],[null,2]]"#))
  }

  @Test func canBeLeftOut() async throws {
    let site = try await BuiltSite(articles, configuration: "search: off\n")
    #expect(!site.has("search.html") && !site.has("search") && !site.has("assets/search.js"))
    #expect(try !site.read("index.html").contains("search.html"))
  }

  @Test(arguments: Configuration.Passages.allCases)
  func holdsAsMuchOfTheTextsAsIsWanted(_ passages: Configuration.Passages) async throws {
    let site = try await BuiltSite(articles, configuration: "search:\n  passages: \(passages.rawValue)\n")
    #expect(try site.read("search/index.js").contains("\"passages\":\"\(passages.rawValue)\""))
    let files = try site.project.files(in: "site/search").filter { $0.key != "index.js" }
    let blocks = files.values.map { String(decoding: $0, as: UTF8.self) }.filter { $0.contains("\"articles\":[[") }
    #expect(blocks.contains { $0.contains("\"text\":") } == (passages == .full))
    #expect(blocks.contains { $0.contains("\"Text.\"") } == (passages == .beginning))
  }

  @Test func whatIsWrongIsToldAtItsPlace() throws {
    let project = try TemporaryProject([
      "pressmark.yml": "title: A\nsearch:\n  passages: some\n  stem: maybe\n  stems: true\n"
    ])
    let told = Configuration.load(project.project).diagnostics.map { "\($0.place): \($0.message)" }
    #expect(
      told == [
        "pressmark.yml:3:13: 'some' does not say what the search holds of the texts",
        "pressmark.yml:4:9: 'stem' is neither true nor false", "pressmark.yml:5:3: unknown key 'stems'",
      ])
  }

  /// A word finds its other forms by the language of the articles in which it stands, where the archive wants it.
  @Test func aWordFindsItsOtherFormsWhereThatIsWanted() async throws {
    let articles = [
      "riots": "title: The riots",
      "papers": "title: Les journaux\nstandfirst: un journal, des journaux\nlanguage: fr-CA",
    ]
    for (stem, isThere) in [("true", true), ("false", false)] {
      let site = try await BuiltSite(articles, configuration: "search:\n  passages: none\n  stem: \(stem)\n")
      let index = try index(of: site.project)
      #expect(index.contains("0journa,l,ux") == isThere)
      #expect(index.contains("\"passages\":\"none\""))
    }
  }

  @Test func aWordFindsItsOtherFormsAsSoonAsThatIsWanted() async throws {
    let project = try TemporaryProject(["content/riots.md": "---\ntitle: \"A riot\"\n---\n\nThe riot, the riots.\n"])
    _ = await build(project)
    #expect(try !index(of: project).contains("0riot,,s"))
    try project.write("pressmark.yml", "title: A\nsearch:\n  stem: true\n")
    _ = await build(project)
    #expect(try index(of: project).contains("0riot,,s"))
  }

  @Test func theIndexIsKeptUntilSomethingOfItChanges() async throws {
    let project = try TemporaryProject(["content/riots.md": "---\ntitle: \"Riots\"\n---\n\nBread.\n"])
    try project.setAge("content/riots.md", seconds: 60)
    let first = try #require(await build(project).summary)
    try project.write("public/note.txt", "A file that is not searched.")
    let second = try #require(await build(project).summary)
    #expect(second.pages[SearchFiles.counts[0]] == first.pages[SearchFiles.counts[0]])
    #expect(second.written == 1 && second.files == first.files + 1)
    // A file that is lost is made again.
    let lost = try #require(project.files(in: "site/search").keys.first { $0 != "index.js" })
    try project.delete("site/search/\(lost)")
    #expect(await build(project).summary?.written == 1)
    #expect(project.has("site/search/\(lost)"))
    try project.write("content/riots.md", "---\ntitle: \"Riots\"\n---\n\nRice.\n")
    let third = try #require(await build(project).summary)
    #expect(third.deleted > 0 && third.written > 2)
  }

  /// The files of the index in one text.
  private func index(of project: TemporaryProject) throws -> String {
    try project.files(in: "site/search").sorted { $0.key < $1.key }.map { String(decoding: $1, as: UTF8.self) }
      .joined()
  }

  @Test func anArticleIsFoundByAllThatItsPageShows() async throws {
    let site = try await BuiltSite(["riots": "title: Riots\nauthors: [Ann Lee]"])
    #expect(try index(of: site.project).contains(" 0ann 0lee 0riots 0text\""))
  }

  @Test func namesOfAllTaxonomiesAreInIt() async throws {
    let site = try await BuiltSite(
      ["riots": "title: Riots\nlanguage: fr\nphotographer: Jo Ray", "rice": "title: Rice"],
      configuration: "taxonomies:\n  languages: on\n  photographer:\n    label: Photographers\n")
    let index = try index(of: site.project)
    #expect(index.contains(#""kinds":["tag","author","publication","section","place","language","photographer"]"#))
    #expect(index.contains(#"["Photographers",[["Jo Ray","photographer=jo-ray",1]]]"#))
    #expect(index.contains(#"["Languages",[["Français","language=français",1]]]"#))
    #expect(index.contains("photographer:jo "))
  }

  @Test func whatWasLeftForTheNextBuildMayBeCut() async throws {
    let project = try TemporaryProject([
      "content/riots.md": "---\ntitle: \"Riots\"\n---\n\nBread.\n", "content/rice.md": "---\ntitle: \"Rice\"\n---\n",
    ])
    _ = await build(project)
    let (left, bytes) = try #require(project.files(in: ".pressmark").first { $0.key.hasPrefix("search-") })
    for count in [0, 40, bytes.count - 1] {
      try project.write(".pressmark/\(left)", bytes: Array(bytes.prefix(count)))
      try project.write("content/rice.md", "---\ntitle: \"Rice \(count)\"\n---\n")
      #expect(await build(project).summary != nil)
      #expect(try index(of: project).contains("0bread"))
    }
  }
}
