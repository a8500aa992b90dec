import Archive
import TestSupport
import Testing

@testable import Site

@Suite struct SitePlanTests {
  /// The plan of content files, given their front matter.
  private func plan(_ frontMatter: [String: String], _ configure: (inout Configuration) -> Void = { _ in }) async throws
    -> (plan: SitePlan, collisions: [Diagnostic], warnings: [Diagnostic])
  {
    let files = frontMatter.map { ("content/\($0).md", "---\n\($1)\n---\n\nText.\n") }
    let project = try TemporaryProject(Dictionary(uniqueKeysWithValues: files))
    let loaded = await ArticleLoader(project.project, jobs: 1)
    try #require(loaded.diagnostics.isEmpty, "\(loaded.diagnostics)")
    var configuration = Configuration()
    configure(&configuration)
    let catalogue = Catalogue(loaded.articles, configuration: configuration)
    let plan = SitePlan(
      catalogue, configuration: configuration, sources: catalogue.articles.map { $0.source != nil },
      assets: ["assets/style.css"])
    return (
      plan, plan.collisions(project.project),
      plan.aliasWarnings(project.project) + catalogue.sharedAddresses(project.project, Taxonomy.all)
    )
  }

  private func paths(_ plan: SitePlan) -> Set<String> { Set(plan.pages.map(\.path)) }

  @Test func everyAddressOfAnArticle() async throws {
    let (plan, collisions, _) = try await self.plan([
      "massacre-in-lima":
        "title: Massacre in Lima\ndate: 1997-04-24\npublication: Weekly Worker\nauthors: [Juan Ponce]\ntags: [Peru, перу]\nsource: a.txt\naliases: [old.html]"
    ])
    #expect(collisions.isEmpty)
    #expect(
      paths(plan) == [
        "index.html", "1997/index.html", "1997/04/index.html", "1997/04/24/index.html",
        "1997/04/24/massacre-in-lima.html",
        "1997/04/24/massacre-in-lima.txt", "old.html", "tags/index.html", "tags/peru.html", "tags/перу.html",
        "authors/index.html",
        "authors/juan-ponce.html", "publications/index.html", "publications/weekly-worker.html", "404.html",
        "on-this-day/index.html", "on-this-day/04-24.html", "assets/style.css", "assets/icon.svg", "robots.txt",
        "manifest.webmanifest", "archive.csv", "archive.json", "datapackage.json", "search.html", "search/index.js",
      ])
  }

  @Test func partialDates() async throws {
    let plan = try await self.plan([
      "a": "title: A\ndate: 1997-04", "b": "title: B\ndate: 1997", "c": "title: C", "d": "title: D\ndate: 199X",
      "e": "title: E\ndate: 1997-04-24/1997-05-01",
    ]).plan
    #expect(
      paths(plan).isSuperset(of: [
        "1997/04/a.html", "1997/b.html", "undated/c.html", "undated/d.html", "1997/e.html", "undated/index.html",
      ]))
  }

  @Test func emptyArchive() async throws {
    #expect(
      paths(try await plan([:]).plan) == [
        "index.html", "404.html", "assets/style.css", "assets/icon.svg", "robots.txt", "manifest.webmanifest",
        "archive.csv", "archive.json", "datapackage.json", "search.html", "search/index.js",
      ])
  }

  @Test func sitemapNeedsAnAddress() async throws {
    #expect(!paths(try await plan([:]).plan).contains("sitemap.xml"))
    #expect(paths(try await plan([:]) { $0.baseURL = BaseURL("https://example.org") }.plan).contains("sitemap.xml"))
  }

  @Test func longListsArePaged() async throws {
    let articles = (1...25).map { ("a\($0)", "title: A\($0)\nauthors: [Ann Lee]") }
    let plan = try await self.plan(Dictionary(uniqueKeysWithValues: articles)) { $0.listLength = 10 }.plan
    #expect(
      plan.pages.map(\.path).filter { $0.hasPrefix("authors/") } == [
        "authors/index.html", "authors/ann-lee.html", "authors/ann-lee/1.html", "authors/ann-lee/2.html",
        // Leads to the newest articles until it is full.
        "authors/ann-lee/3.html",
      ])
  }

  // MARK: - Collisions

  @Test(
    arguments: [
      ("two articles", ["x/a": "title: A\ndate: 1997", "y/a": "title: B\ndate: 1997"], "x/a.md", "y/a.md"),
      ("two in other letters", ["x/a": "title: A\nslug: é-a", "y/b": "title: B\nslug: é-a"], "x/a.md", "y/b.md"),
    ] as [(String, [String: String], String, String)])
  func areFoundBeforeAnythingIsRendered(_ name: String, _ content: [String: String], _ one: String, _ other: String)
    async throws
  {
    let collisions = try await self.plan(content).collisions
    let diagnostic = try #require(collisions.first)
    #expect(collisions.count == 1)
    #expect(diagnostic.severity == .error)
    #expect(diagnostic.path.hasPrefix("content/"))
    #expect(diagnostic.message.contains(one))
    #expect(diagnostic.message.contains(other))
  }

  /// An old address is not worth the site: what cannot be one is left out and told.
  @Test(
    arguments: [
      ("1997/04/24/index.html", "a page of the calendar"), ("1997/04/24/a.html", "the article a.md"),
      ("Index.html", "the home page"), ("robots.txt/x.html", "is a file"), ("index.html/x.html", "is a file"),
      ("archive.csv/x.html", "is a file"), ("tags/lima.html/x.html", "is a file"),
      (".pressmark-staging/x.html", "Pressmark keeps"), ("Manifest-SHA256.txt/x.html", "Pressmark keeps"),
    ])
  func anAliasThatCannotBeIsLeftOut(_ alias: String, _ why: String) async throws {
    let content = ["a": "title: A\ndate: 1997-04-24\ntags: [Lima]\naliases:\n  - \"\(alias)\"\n  - old.html"]
    let (plan, collisions, warnings) = try await self.plan(content)
    #expect(collisions.isEmpty)
    #expect(warnings.map(\.severity) == [.warning])
    #expect(warnings.first?.message.contains("'\(alias)' is left out") == true)
    #expect(warnings.first?.message.contains(why) == true, "\(warnings)")
    #expect(plan.pages.filter { $0.kind == AliasPage.self }.map(\.path) == ["old.html"])
  }

  @Test func ofTwoArticlesWithOneAliasOneHasIt() async throws {
    let (plan, _, warnings) = try await self.plan([
      "a": "title: A\naliases: [old.html, old.html/2.html]", "b": "title: B\naliases: [OLD.html]",
    ])
    #expect(paths(plan).contains("old.html"))
    #expect(!paths(plan).contains("OLD.html"))
    #expect(warnings.count == 2)
  }

  // MARK: - Names

  @Test func namesThatComeToOneAddressHaveTheirOwn() async throws {
    let (plan, collisions, _) = try await self.plan([
      "a": "title: A\ndate: 1997-04-24\ntags: [C++]", "b": "title: B\ndate: 1997-04-25\ntags: [C, C#, C 2]",
    ])
    #expect(collisions.isEmpty)
    // The one that came first keeps the address, and the number of another name is passed over.
    #expect(paths(plan).isSuperset(of: ["tags/c.html", "tags/c-2.html", "tags/c-3.html", "tags/c-4.html"]))
  }
}
