import Archive
import Markdown
import TestSupport
import Testing

/// Front matter written by hand.
@Suite struct ArticleReaderTests {
  private func load(_ file: String, at path: String = "a.md") async throws -> ArticleLoader {
    let project = try TemporaryProject(["content/\(path)": file])
    return await ArticleLoader(project.project, jobs: 1)
  }

  @Test func onlyTheTitleIsNeeded() async throws {
    let loaded = try await load("---\ntitle: Peru\n---\nText.\n", at: "1997/My article.md")
    #expect(loaded.diagnostics.isEmpty)
    #expect(loaded.articles.map(\.title) == ["Peru"])
    #expect(loaded.articles.map(\.slug.text) == ["my-article"])
  }

  @Test func everyKey() async throws {
    let loaded = try await load(
      """
      ---
      title: "Peru: siege ends"
      kicker: Peru
      standfirst: "The end."
      date: 1997-04-24
      publication: WeeklyWorker
      volume: 3
      issue: 188
      page: 4
      section: World
      byline: By Ann Lee
      authors: Ann Lee
      place: Lima
      tags: [Peru, "MRTA", Peru]
      language: en
      rights: CC BY
      slug: siege-ends
      draft: false
      aliases:
        - /old/peru.html
      source: 1997/a.txt
      source-date: 24.04.1997
      source-sha256: abc
      photographer: Tom Ray
      ---
      """)
    #expect(loaded.diagnostics.isEmpty)
    let article = try #require(loaded.articles.first)
    #expect(article.title == "Peru: siege ends")
    #expect(article.date?.edtf == "1997-04-24")
    #expect([article.volume, article.issue, article.page, article.section] == ["3", "188", "4", "World"])
    #expect(article.authors == ["Ann Lee"])
    #expect(article.tags == ["Peru", "MRTA"])
    #expect(article.slug.text == "siege-ends")
    #expect(article.aliases == ["old/peru.html"])
    #expect(article.extra.map(\.key) == ["photographer"])
  }

  @Test func aListIsNoTitleAndToldOnce() async throws {
    let loaded = try await load("---\ntitle:\n  - A\n  - B\n---\n")
    #expect(loaded.diagnostics.map(\.message) == ["'title' must be one text"])
  }

  /// A word processor's quotes are none to YAML, and would be printed.
  @Test(arguments: [
    ("title: “Bread riots”", true), ("title: „Bread riots“", true), ("title: A\nbyline: «Ann Lee»", true),
    ("title: A\ntags: [“Lima”]", true), ("title: A\ntags:\n  - “Lima”", true),
    ("title: \"“Bread riots”\"", false), ("title: '“Bread riots”'", false), ("title: “Bread” riots", false),
    ("title: A\ntags:\n  - \"“Lima”\"", false), ("title: \"Bread riots\"", false),
  ]) func printedQuotesAreTold(_ lines: String, _ isTold: Bool) async throws {
    let loaded = try await load("---\n\(lines)\n---\n")
    let told = loaded.diagnostics.filter { $0.severity == .warning && $0.message.contains("curly quotes") }
    #expect(told.count == (isTold ? 1 : 0) && loaded.diagnostics.count == told.count, "\(loaded.diagnostics)")
    #expect(loaded.articles.count == 1)
  }

  @Test func emptyValuesAreMissing() async throws {
    let loaded = try await load("---\ntitle: A\nstandfirst:\ntags:\ndate: \"\"\n---\n")
    #expect(loaded.diagnostics.isEmpty)
    #expect(loaded.articles.first?.standfirst == nil)
    #expect(loaded.articles.first?.date == nil)
  }

  @Test(arguments: [
    ("slug: Not A Slug", "'Not A Slug' is not a slug", "slug: \"not-a-slug\""),
    ("draft: maybe", "'draft' is neither true nor false", "draft: true"),
    ("standfirst: [a, b]", "'standfirst' must be one text", "standfirst: \"…\""),
    ("tags: {a: b}", "'tags' must be a list", "- \"…\""),
    ("language: english language", "'english language' is not a language tag", "BCP 47"),
    ("aliases: [\"../up.html\"]", "'../up.html' is not an address of this archive", "old/page.html"),
    ("aliases: [\"a/../\u{301}b/up.html\"]", "is not an address of this archive", "old/page.html"),
    ("source: /etc/passwd", "'/etc/passwd' is not a file of the seeds", "seeds"),
    ("publication: \"***\"", "'***' in 'publication' has no letter or digit", "letters and digits"),
    (
      "tags: Lima\n  - bread", "a list stands below a text of 'tags', and both would be one",
      "Put the text into the list: a line of its own below 'tags:'"
    ),
  ]) func mistakes(_ line: String, _ message: String, _ advice: String) async throws {
    let loaded = try await load("---\ntitle: A\n\(line)\n---\n")
    #expect(loaded.diagnostics.count == 1)
    #expect(loaded.diagnostics.first?.message.contains(message) == true)
    #expect(loaded.diagnostics.first?.severity == .error)
    #expect(loaded.diagnostics.first?.position.line == 3)
    #expect(loaded.diagnostics.first?.advice.contains(advice) == true)
  }

  @Test(arguments: [
    "con.html", "Aux/x.html", "a:b.html", "x /y.html", "a?b.html", "old./x.html", "com1.2.html", "a|b.html",
    "what*.html",
  ])
  func anAliasThatNoWindowsDiskHoldsIsLeftOut(_ alias: String) async throws {
    let loaded = try await load("---\ntitle: A\naliases: [\"\(alias)\", \"console.html\"]\n---\n")
    #expect(loaded.articles.first?.aliases == ["console.html"])
    #expect(loaded.diagnostics.map(\.severity) == [.warning])
    #expect(loaded.diagnostics.first?.message.contains("'\(alias)' is left out: no Windows disk can hold") == true)
    #expect(loaded.diagnostics.first?.position.line == 3)
  }

  @Test func aNameIsOneLine() async throws {
    let loaded = try await load(
      "---\ntitle: A\nauthors: [\"Ann\\nand\\nBob\", \"Tom\\LRay\"]\npublication: \"The\\r\\nCall\"\ntags: [\"a\\tb\"]\n---\n"
    )
    #expect(loaded.diagnostics.isEmpty)
    #expect(loaded.articles.first?.authors == ["Ann and Bob", "Tom Ray"])
    #expect(loaded.articles.first?.publication == "The Call")
    #expect(loaded.articles.first?.tags == ["a b"])
  }

  @Test func slipOfThePenIsPointedOut() async throws {
    let loaded = try await load("---\ntitle: A\nautors: Ann Lee\n---\n")
    #expect(loaded.diagnostics.map(\.severity) == [.warning])
    #expect(loaded.diagnostics.first?.advice.contains("'authors'") == true)
  }

  @Test(arguments: [
    ("title: Peru #1 fan", true), ("title: \"Peru #1 fan\"", false), ("title: C# rules", false),
    ("title: A\ndate: 1997 # guessed", false),
  ])
  func wordsThatAreACommentArePointedOut(_ lines: String, _ isWarned: Bool) async throws {
    let loaded = try await load("---\n\(lines)\n---\n")
    #expect(
      loaded.diagnostics.map(\.message) == (isWarned ? ["the words after # are a comment, not part of 'title'"] : []))
  }

  @Test func allMistakesOfAFileAreTold() async throws {
    let loaded = try await load("---\ntitle: A\ndate: soon\nslug: \"!\"\n---\n")
    #expect(loaded.diagnostics.count == 1, "without a slug there is no article to read on")
    let other = try await load("---\ntitle: A\ndate: soon\ndraft: soon\n---\n")
    #expect(other.diagnostics.map(\.position.line) == [3, 4])
  }
}
