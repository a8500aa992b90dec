import Archive
import Files
import TestSupport
import Testing

@testable import Site

/// The accessibility statement: `accessibility: true`.
@Suite struct AccessibilityTests {
  private static let content = ["riots": "title: Riots\ndate: 1997-04-24"]

  private func site(_ configuration: String = "", _ files: [String: String] = [:]) async throws -> BuiltSite {
    try await BuiltSite(
      Self.content, configuration: "base-url: https://example.org/a\naccessibility: true\n\(configuration)",
      files: files)
  }

  // MARK: - The table

  @Test func theTableHasTheCriteriaOfBothLevels() {
    let criteria = AccessibilityTable.recorded.criteria
    #expect(criteria.count { $0.level == "A" } == 31 && criteria.count { $0.level == "AA" } == 24)
    #expect(Set(criteria.map(\.number)).count == 55 && Set(criteria.map(\.anchor)).count == 55)
  }

  @Test func theTableSaysWhenAndWithWhat() {
    let table = AccessibilityTable.recorded
    #expect(table.date != nil && !table.widths.isEmpty && table.widths.allSatisfy { Int($0) != nil })
    #expect(table.axeVersion.contains(/^\d+\.\d+\.\d+$/) && table.browser.contains(/\d/))
  }

  /// A check or a kind of page that the page has no words for would stand there by its name in the table.
  @Test func allThatTheTableNamesHasWords() {
    let table = AccessibilityTable.recorded
    #expect(Set(table.kinds) == Set(AlikePagesRecord.kindNames.keys))
    var checks: Set<String> = []
    for case .tested(let names) in table.criteria.flatMap(\.outcomes) {
      checks.formUnion(names.filter { !$0.hasPrefix(TestRecord.rulePrefix) }.map { $0.replacing("?", with: "") })
    }
    #expect(checks == Set(TestRecord.ownTests.keys))
  }

  @Test func aTableIsReadAsItIsWritten() throws {
    let table = AccessibilityTable(
      """
      # A remark.
      date\t2026-11-30
      axe-core\t4.10.2
      browser\tChromium 140
      widths\t360 1280
      criterion\tlevel\tname\tanchor\thome\tsearch\tarticle
      1.4.10\tAA\tReflow\treflow\taxe:a? reflow\tperson\tnothing

      """)
    #expect(table.date?.iso == "2026-11-30" && table.browser == "Chromium 140" && table.widths == ["360", "1280"])
    #expect(table.kinds == ["home", "search", "article"])
    let criterion = try #require(table.criteria.first)
    #expect(table.criteria.count == 1 && criterion.name == "Reflow" && criterion.anchor == "reflow")
    #expect(criterion.outcomes == [.tested(["axe:a?", "reflow"]), .untested, .absent])
  }

  // MARK: - The page

  @Test func thereIsNoneUnlessItIsAskedFor() async throws {
    for configuration in ["", "accessibility: false\n"] {
      let site = try await BuiltSite(Self.content, configuration: configuration)
      #expect(!site.has("accessibility.html"))
      #expect(try !site.read("index.html").contains("accessibility.html"))
    }
  }

  @Test func theFootOfEachPageLeadsToIt() async throws {
    let site = try await site()
    let link = "accessibility.html\">Accessibility</a>"
    for (page, way) in [
      ("index.html", ""), ("1997/04/24/riots.html", "../../../"), ("404.html", "/a/"), ("accessibility.html", ""),
    ] {
      #expect(try site.read(page).contains("<a href=\"\(way)\(link)"), "\(page)")
    }
    #expect(try site.read("sitemap.xml").contains("https://example.org/a/accessibility.html"))
  }

  /// Each criterion, with all that the table says of it and nothing else.
  @Test func thePageSaysWhatTheTableSays() async throws {
    let page = try await site().read("accessibility.html")
    let table = AccessibilityTable.recorded
    let items = page.split(separator: "<h3>").dropFirst()
    try #require(items.count == table.criteria.count)
    for (item, criterion) in zip(items, table.criteria) {
      let name = criterion.name
      let heading =
        "<a href=\"https://www.w3.org/TR/WCAG22/#\(criterion.anchor)\" lang=\"en\" dir=\"ltr\">\(criterion.number) "
        + "\(name)</a> (\(criterion.level))</h3>"
      #expect(item.hasPrefix(heading), "\(item.prefix(200))")
      let outcomes = Set(criterion.outcomes)
      #expect(item.matches(of: /<dd>/).count == outcomes.count)
      // Names of a list stand there once.
      let labels = item.matches(of: /<dt>[^<]*/).map { String($0.0) }
      #expect(!labels.isEmpty && labels.count == Set(labels).count)
      var rules: [String] = []
      for case .tested(let names) in outcomes {
        rules += names.filter { $0.hasPrefix("axe:") }.map { rule in
          rule.hasSuffix("?")
            ? "<code>\(rule.dropFirst(4).dropLast())</code> (in part undecided)" : "<code>\(rule.dropFirst(4))</code>"
        }
      }
      let shown = item.matches(of: /<code>[^<]*<\/code>( \([^)]*\))?/).map { String($0.0) }
      #expect(shown.sorted() == rules.sorted())
      #expect(item.contains("Tested by a program, which") == outcomes.contains { $0.isTest }, "\(criterion.number)")
      #expect(item.contains("Not tested by a program") == outcomes.contains(.untested), "\(criterion.number)")
    }
    let date = try #require(table.date)
    #expect(page.contains("On \(Words.english.dates.text(date)), \(table.browser) opened pages of each kind"))
    #expect(page.contains("Rules of axe-core \(table.axeVersion), "))
    #expect(page.contains("no screen readers and no people with disabilities"))
  }

  /// No two builds differ, whenever they are.
  @Test func theDayIsThatOfTheTests() async throws {
    let first = try await site().read("accessibility.html")
    let day = try #require(AccessibilityTable.recorded.date)
    let years = Set(first.matches(of: /\b20\d\d\b/).map { String($0.0) })
    #expect(years == [String(day.year)])
  }

  @Test func readersAreToldWhereToReport() async throws {
    #expect(try await !site().read("accessibility.html").contains("Report an error"))
    let page = try await site("contact: ann@example.org\n").read("accessibility.html")
    #expect(page.contains("<a href=\"mailto:ann@example.org?subject=Report%20an%20error%3A%20Accessibility"))
    #expect(page.contains("https%3A//example.org/a/accessibility.html"))
  }

  @Test func anOwnPageThereIsAMistake() async throws {
    let project = try TemporaryProject([
      "pages/accessibility.md": "---\ntitle: Ours\n---\n\nText.\n", "pressmark.yml": "accessibility: true\n",
    ])
    let configuration = Configuration.load(project.project).configuration
    let result = await SiteBuilder(project.project, configuration: configuration, options: SiteBuilder.Options())
      .build()
    #expect(result.summary == nil)
    #expect(result.diagnostics.map(\.path) == ["pages/accessibility.md"])
  }

  // MARK: - Another look than the one that was tested

  private static let changed = "What differs was not tested."

  @Test(
    arguments: [
      ("rules of style", "", ["assets/custom.css": "p { color: red }\n"]),
      ("a template", "", ["Templates/footer-end.mustache": "<p>Ours</p>\n"]),
      ("words", "", ["Templates/words/en.yml": "home: \"Start\"\n"]),
      ("a file", "", ["Templates/assets/ours.css": "p { color: red }\n"]),
      ("a colour", "theme:\n  accent: \"#8a1c1c\"\n", [:]), ("a width", "theme:\n  measure: 40em\n", [:]),
      (
        "a picture", "theme:\n  masthead: m.svg\n",
        ["m.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"></svg>"]
      ),
    ] as [(String, String, [String: String])])
  func isTold(_ name: String, _ configuration: String, _ files: [String: String]) async throws {
    let site = try await site(configuration, files)
    #expect(try site.read("accessibility.html").contains(Self.changed))
  }

  @Test func theThemeAsItCameIsWhatWasTested() async throws {
    let footer = try #require(DefaultTheme.files.first { $0.path == "footer.mustache" })
    let site = try await site(
      "theme:\n  list-pictures: true\n", ["Templates/footer.mustache": String(decoding: footer.bytes, as: UTF8.self)])
    #expect(try !site.read("accessibility.html").contains(Self.changed))
    // And what an editor changes afterwards is told by the next build.
    try site.project.write("assets/custom.css", "p { color: red }\n")
    try await site.build()
    #expect(try site.read("accessibility.html").contains(Self.changed))
  }
}

extension AccessibilityTable.Outcome {
  fileprivate var isTest: Bool {
    if case .tested = self { true } else { false }
  }
}

extension Words {
  fileprivate static let english = Words.load(own: [], builtIn: DefaultTheme.words, language: "en").words
}
