import Archive
import TestSupport
import Testing

@testable import Site

/// What stands on the pages, whatever the theme looks like: the templates here print the values only.
@Suite struct PageTests {
  /// Builds a site with one template of its own and returns a page.
  private func page(
    _ path: String, _ template: String, _ source: String, _ content: [String: String],
    configuration: String = "title: \"A\"\n"
  ) async throws -> String {
    var files = Dictionary(uniqueKeysWithValues: content.map { ("content/\($0).md", $1) })
    // An article's template that never shows the text is refused.
    files["Templates/\(template).mustache"] =
      source + (template == "article" && !source.contains("{{{body}}}") ? "{{^headline}}{{{body}}}{{/headline}}" : "")
    files["pressmark.yml"] = configuration
    let project = try TemporaryProject(files)
    let loaded = Configuration.load(project.project)
    try #require(loaded.diagnostics.isEmpty)
    let result = await SiteBuilder(project.project, configuration: loaded.configuration, options: SiteBuilder.Options())
      .build()
    try #require(result.summary != nil, "\(result.diagnostics)")
    return try project.read("site/\(path)")
  }

  private let lima =
    "---\ntitle: \"Massacre in Lima\"\ndate: \"1997-04-24\"\npublication: WW\nbyline: \"By JUAN PONCE in Peru\"\nauthors: [\"Juan Ponce\"]\ntags: [Peru]\n---\n\n# One\n\nText <b>bold</b> & more.\n"

  @Test func article() async throws {
    let text = try await page(
      "1997/04/24/lima.html", "article",
      "{{headline}}|{{date.text}}|{{date.iso}}|{{root}}{{date.path}}|{{publication.name}}|{{publication.path}}|{{#byline}}[{{text}}:{{path}}]{{/byline}}|{{#tags}}{{name}} {{count}}{{/tags}}|{{{body}}}",
      ["lima": lima], configuration: "publications:\n  WW: \"Weekly Worker\"\n")
    #expect(
      text == """
        Massacre in Lima|24 April 1997|1997-04-24|../../../1997/04/24/index.html|Weekly Worker|publications/weekly-worker.html|\
        [By :][JUAN PONCE:authors/juan-ponce.html][ in Peru:]|Peru 1|<h2 id="s-one">
        One
        </h2>
        <p>Text <!-- raw HTML omitted -->bold<!-- raw HTML omitted --> &amp; more.</p>

        """)
  }

  @Test func authorsStandInForAMissingByline() async throws {
    let content = "---\ntitle: A\nauthors: [Ann Lee, Tom Ray, R. Pear]\n---\n"
    let text = try await page("undated/a.html", "article", "{{#byline}}{{text}}{{/byline}}", ["a": content])
    #expect(text == "Ann Lee, Tom Ray and R. Pear")
  }

  /// Names in any case, accents and all, and only where whole words are theirs.
  @Test(arguments: [
    ("By ŁUKASZ Safford", "Łukasz Safford", "[By ][ŁUKASZ Safford*]"),
    ("Łukasz Saffordé, łukasz safford", "Łukasz Safford", "[Łukasz Saffordé, ][łukasz safford*]"),
    ("Jiří Walton and Noor", "Jiří Walton", "[Jiří Walton*][ and Noor]"),
    ("Élan Lee", "lan Lee", "[Élan Lee]"), ("By Кирилл Иванов", "КИРИЛЛ ИВАНОВ", "[By ][Кирилл Иванов*]"),
    ("Ann Lee", "Ánn Lee", "[Ann Lee]"), ("By Rene\u{301} Roe", "René Roe", "[By ][Rene\u{301} Roe*]"),
    ("5×Ann÷2", "Ann", "[5×][Ann*][÷2]"), ("Finch, Ann", "Ann Finch", "[Finch, Ann*]"),
    ("van der Berg, Jan", "Jan van der Berg", "[van der Berg, Jan*]"),
  ])
  func authorsInBylines(_ byline: String, _ author: String, _ expected: String) async throws {
    let content = "---\ntitle: A\nbyline: \"\(byline)\"\nauthors: [\"\(author)\"]\n---\n"
    let template = "{{#byline}}[{{text}}{{#path}}*{{/path}}]{{/byline}}"
    let text = try await page("undated/a.html", "article", template, ["a": content])
    #expect(text.unicodeScalars.elementsEqual(expected.unicodeScalars), "\(text)")
  }

  /// The byline is printed as it was, and leads to the author however the name is shown.
  @Test func authorsAreFoundByAllTheirSpellings() async throws {
    let template = "{{#byline}}[{{text}}{{#path}}*{{/path}}]{{/byline}}"
    let content = [
      "a": "---\ntitle: A\nbyline: By J.P. Finch, Ann Lee and J.P. FINCH\nauthors: [J.P. Finch, Ann Lee]\n---\n",
      "b": "---\ntitle: B\nauthors: [J. P. Finch]\n---\n", "c": "---\ntitle: C\nauthors: [J. P. Finch]\n---\n",
    ]
    let text = try await page("undated/a.html", "article", template, content)
    #expect(text == "[By ][J.P. Finch*][, ][Ann Lee*][ and ][J.P. FINCH*]")
  }

  @Test func neighboursInTime() async throws {
    let content = [
      "a": "---\ntitle: A\ndate: 1997\n---\n", "b": "---\ntitle: B\ndate: 1998\n---\n",
      "c": "---\ntitle: C\ndate: 1999\n---\n",
    ]
    let template = "{{#previous}}{{headline}}{{/previous}}({{headline}}){{#next}}{{headline}}{{/next}}"
    #expect(try await page("1998/b.html", "article", template, content) == "A(B)C")
    #expect(try await page("1997/a.html", "article", template, content) == "(A)B")
  }

  @Test func extraKeysReachTheTemplate() async throws {
    let content = "---\ntitle: A\nphotographer: Tom\nprizes: [One, Two]\n---\n"
    let text = try await page(
      "undated/a.html", "article", "{{extra.photographer}}{{#extra.prizes}} {{.}}{{/extra.prizes}}", ["a": content])
    #expect(text == "Tom One Two")
  }

  @Test func unsafeLinksAreRefused() async throws {
    let content = "---\ntitle: A\n---\n\n[a](javascript:alert(1)) [b](https://example.org) [c](other.html)\n"
    let text = try await page("undated/a.html", "article", "{{{body}}}", ["a": content])
    #expect(text == "<p>a <a href=\"https://example.org\">b</a> <a href=\"other.html\">c</a></p>\n")
  }

  @Test func calendar() async throws {
    let template =
      "{{#weekdays}}{{short}} {{/weekdays}}\n{{#weeks}}{{#days}}{{#day}}{{day}}{{#path}}({{label}}){{/path}}{{/day}}{{^day}}.{{/day}} {{/days}}\n{{/weeks}}"
    let text = try await page("1997/04/index.html", "month", template, ["lima": lima])
    #expect(
      text == """
        Mo Tu We Th Fr Sa Su 
        . 1 2 3 4 5 6 
        7 8 9 10 11 12 13 
        14 15 16 17 18 19 20 
        21 22 23 24(24 April 1997: 1 article) 25 26 27 
        28 29 30 . . . . 

        """)
  }

  @Test func notFoundPageLinksFromTheServersTop() async throws {
    #expect(try await page("404.html", "404", "{{root}}", [:]) == "/")
    let configuration = "base-url: https://example.org/archive\n"
    #expect(try await page("404.html", "404", "{{root}}", [:], configuration: configuration) == "/archive/")
  }

  @Test func sitemapHoldsEncodedAddresses() async throws {
    let text = try await page(
      "sitemap.xml", "404", "", ["a": "---\ntitle: A\ntags: [Перу]\n---\n"],
      configuration: "base-url: https://example.org/a&b\n")
    #expect(text.contains("<loc>https://example.org/a&amp;b/tags/%D0%BF%D0%B5%D1%80%D1%83.html</loc>"))
    #expect(!text.contains("404"))
  }

  @Test func pagerShowsAWindow() async throws {
    let content = (1...95).map { ("a\($0)", "---\ntitle: A\($0)\nauthors: [Ann Lee]\n---\n") }
    let template =
      "{{#pager}}{{#previous}}-{{number}} {{/previous}}{{#pages}}{{#after-gap}}… {{/after-gap}}{{number}}{{#is-newest}}newest{{/is-newest}}{{#is-current}}*{{/is-current}} {{/pages}}{{#next}}+{{number}}{{/next}}{{/pager}}"
    func pager(_ path: String) async throws -> String {
      try await page(
        path, "name", template, Dictionary(uniqueKeysWithValues: content), configuration: "list-length: 10\n")
    }
    #expect(try await pager("authors/ann-lee/1.html") == "1* 2 … newest +2")
    #expect(try await pager("authors/ann-lee/5.html") == "-4 1 2 3 4 5* 6 … newest +6")
    #expect(try await pager("authors/ann-lee/6.html") == "-5 1 … 3 4 5 6* 7 … newest +7")
    #expect(try await pager("authors/ann-lee.html") == "-9 1 … 7 8 9 newest* ")
    // The next full page is not there yet.
    #expect(try await pager("authors/ann-lee/10.html").contains("url=../../authors/ann-lee.html"))
  }

  @Test(arguments: [
    ("en", "ltr"), ("ar", "rtl"), ("he-IL", "rtl"), ("az-Arab", "rtl"), ("pa-Guru", "ltr"), ("ur-Latn", "ltr"),
  ])
  func writingDirections(_ language: String, _ direction: String) {
    #expect(writingDirection(of: language) == direction)
  }

  @Test func articleInAnotherLanguage() async throws {
    let content = "---\ntitle: A\nlanguage: ar\n---\n"
    #expect(try await page("undated/a.html", "article", "{{language}} {{direction}}", ["a": content]) == "ar rtl")
    #expect(
      try await page(
        "undated/a.html", "article", "{{language}}{{direction}}", ["a": content], configuration: "language: ar\n") == ""
    )
  }
}
