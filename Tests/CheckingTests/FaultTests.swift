import Archive
import Checking
import TestSupport
import Testing

/// One fault each in an archive that is sound otherwise: it is found, and nothing else is told.
@Suite struct FaultTests {
  private static let riots = "content/1997/04/24/bread-riots-in-lima.md"
  private static let byHand = "title: By hand\ndate: \"1998-01-02\"\nbyline: By Ann Lee\ntags:\n  - Lima\n"

  static let faults: [Fault] = [
    .inSite("checksum", "a page has been changed") {
      try $0.write("site/index.html", $0.read("site/index.html") + "\n")
    },
    .inSite("checksum", "a file is a link to another one") {
      try $0.write("elsewhere.txt", $0.read("site/robots.txt"))
      try $0.delete("site/robots.txt")
      try $0.link("site/robots.txt", to: "../elsewhere.txt")
    },
    .inSite("missing-file", "a file is gone") { try $0.delete("site/archive.csv") },
    .inSite("no-site", "the manifest is lost") { try $0.delete("site/manifest-sha256.txt") },
    .inSite("no-site", "the manifest is damaged") { try $0.write("site/manifest-sha256.txt", "no digest\n") },
    .inSite("unknown-file", "a file of somebody else's") { try $0.write("site/tags/.DS_Store", "") },
    .inPage("broken-link", "a page that is not there", "<p><a href=\"nowhere.html\">Nowhere</a></p>"),
    .inPage("broken-link", "a picture of a set", "<img srcset=\"small.png 1x, large.png 2x\" alt=\"\">"),
    .inPage("broken-link", "a way out of the site", "<a href=\"../../etc/passwd\">Out</a>"),
    .inPage("broken-link", "a picture of a style sheet", "<style>p { background: url('paper.png') }</style>"),
    .inPage("missing-anchor", "a place of another page", "<a href=\"index.html#nowhere\">Nowhere</a>"),
    .inPage("missing-anchor", "a place of the same page", "<a href=\"#nowhere\">Nowhere</a>"),
    .inPage("link-to-folder", "a folder", "<a href=\"tags/\">Subjects</a>"),
    .inPage("other-host", "a picture elsewhere", "<img src=\"https://example.com/a.png\" alt=\"\">"),
    .inPage("malformed-html", "an element that is not closed", "<div><b>Bold</div>"),
    .inPage("malformed-html", "a value without quotes", "<div class=wide></div>"),
    .inPage("malformed-html", "an attribute twice", "<div class=\"a\" class=\"b\"></div>"),
    .inPage("malformed-html", "a < for itself", "<p>1 < 2</p>"),
    .inPage("repeated-id", "two elements of one id", "<p id=\"a\">One</p><p id=\"a\">Two</p>"),
    .inPage("silent-picture", "no alternative text", "<img src=\"assets/icon.svg\">"),
    .inSources("heading-jump", "a level that is left out") {
      try $0.edit("pages/about.md", "Readers", "#### Who\n\nReaders")
    },
    .inSources("build", "an alias that is a page's address") {
      try $0.edit(riots, "\n---\n", "\naliases:\n  - index.html\n---\n")
    },
    .inSources("build", "a picture that is not there") {
      try $0.edit(riots, "Nobody", "![The crowd](crowd.jpg)\n\nNobody")
    },
    .inSources("conversion", "a text without a date") {
      try $0.write(
        "seeds/mayor.txt", "The Daily Herald\n\nThe mayor of Lima is ill\n\nBy Ann Lee\n\nThe mayor is in Lima.\n")
    },
    .inSources("lost-words", "a sentence was deleted") { try $0.edit(riots, "Nobody in Lima knew why, and", "But") },
    .inSources("repeated-headline", "the same headline on a day") {
      try $0.write(
        "seeds/other.txt",
        Seed.text(headline: "Bread riots in Lima", byline: "By Ann Lee", paragraphs: ["Lima had rice, and no bread."]))
    },
    .inSources("repeated-text", "the same text on two days") {
      let text = String(repeating: "Lima had neither bread nor rice, and Lima was on its feet. ", count: 4)
      for (name, date) in [("a", "01.05.1997"), ("b", "02.05.1997")] {
        try $0.write(
          "seeds/\(name).txt",
          Seed.text(date: date, headline: "No bread \(name)", byline: "By Ann Lee", paragraphs: [text]))
      }
    },
    .inSources("unknown-language", "a language that is none") {
      try $0.edit(riots, "\n---\n", "\nlanguage: qq\n---\n")
    },
    .inSources("no-base-url", "a host without an address") {
      try $0.edit("pressmark.yml", "base-url: https://example.org/herald", "host: github-pages")
    },
    .inSources("likely-twins", "a subject in two forms") {
      try $0.edit(riots, "\n---\n", "\n---\n")
      try $0.write("content/a.md", "---\n\(byHand)  - Strike\n---\n\nText.\n")
      try $0.write("content/b.md", "---\n\(byHand)  - Strikes\n---\n\nOther.\n".replacing("By hand", with: "Again"))
    },
    .inSources("no-date", "an article without a date") {
      try $0.write("content/a.md", "---\n\(byHand)---\n\nText.\n".replacing("date: \"1998-01-02\"\n", with: ""))
    },
    .inSources("no-byline", "an article without a byline") {
      try $0.write("content/a.md", "---\n\(byHand)---\n\nText.\n".replacing("byline: By Ann Lee\n", with: ""))
    },
    .inSources("no-subject", "an article without a subject") {
      try $0.write("content/a.md", "---\n\(byHand)---\n\nText.\n".replacing("tags:\n  - Lima\n", with: ""))
    },
    .inSources("other-authors", "a byline was corrected, and the authors were not") {
      try $0.edit(riots, "byline: \"By Ann Lee\"", "byline: \"By Peter Finch\"")
    },
    .inSite("outdated", "the configuration is newer than the site") { try $0.edit("pressmark.yml", "Herald", "Bugle") },
    .inSite("outdated", "an article was withdrawn since") {
      try $0.edit(riots, "\n---\n", "\nwithdrawn: The paper took it back.\n---\n")
    },
    .inSite("outdated", "a text is newer than the site") {
      try $0.write(
        "seeds/new.txt", Seed.text(headline: "Rain in Lima", byline: "By Ann Lee", paragraphs: ["It rains in Lima."]))
    },
  ]

  @Test(arguments: faults) func isFoundAndNothingElseIsTold(_ fault: Fault) async throws {
    let archive = try await CheckedProject()
    try fault.put(archive.project)
    if fault.isBuilt { try await archive.build() }
    let findings = await archive.check()
    #expect(Set(findings.map(\.check)) == [fault.check], "\(findings.map(\.description).joined(separator: "\n"))")
  }

  /// Whoever adds a check shows it a fault here.
  @Test func everyCheckIsShownItsFault() {
    // Other hosts are asked in CheckCommandTests, by a program of its own.
    #expect(Set(Self.faults.map(\.check) + ["outside-link"]) == Set(AllChecks.all.map { "\($0.name)" }))
  }
}
