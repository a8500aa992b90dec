import Foundation
import SystemPackage
import TestSupport
import Testing

/// The commands as a new user meets them.
@Suite struct CommandTests {
  @Test func newArchiveBuildsAtOnce() throws {
    let project = try TemporaryProject()
    let folder = project.root.appending("my archive").string
    let new = try Program.run(["new", folder])
    #expect(new.status == 0, "\(new.messages)")
    #expect(new.messages.contains("5 files written"))
    let build = try Program.run(["build", "--root", folder])
    #expect(build.status == 0, "\(build.messages)")
    #expect(try project.read("my archive/site/index.html").contains("My archive"))
  }

  @Test func newLeavesWhatIsThere() throws {
    let project = try TemporaryProject(["pressmark.yml": "title: \"Mine\"\n"])
    #expect(try Program.run(["new", project.root.string, "--with-templates"]).status == 0)
    #expect(try project.read("pressmark.yml") == "title: \"Mine\"\n")
    #expect(project.has("Templates/article.mustache"))
    #expect(project.has("Templates/assets/style.css"))
    #expect(try project.pressmark("build").status == 0)
  }

  @Test func fiveMinuteTour() throws {
    let project = try TemporaryProject()
    try #require(try Program.run(["new", project.root.string]).status == 0)
    try project.write(
      "seeds/riots.txt", Seed.text(paragraphs: ["There is no bread in Lima. They say that Lima has no rice."]))
    try #require(try project.pressmark("build").status == 0)
    #expect(project.has("site/tags/lima.html"))
    let content = "content/1997/04/24/bread-riots.md"
    try project.write(content, try project.read(content).replacing("- \"Lima\"", with: "- \"Food\""))
    let run = try project.pressmark("build")
    #expect(run.status == 0)
    #expect(run.messages.contains("1 edited by hand, left as they are"))
    #expect(project.has("site/tags/food.html"))
    #expect(!project.has("site/tags/lima.html"))
  }

  /// The day is written for new texts only; a text that is converted again keeps its own, or keeps none.
  @Test func newTextsGetTheDayTheyWereAdded() throws {
    let project = try TemporaryProject(["seeds/a.txt": Seed.text(headline: "One")])
    #expect(try project.pressmark("convert").status == 0)
    try project.write("seeds/b.txt", Seed.text(headline: "Two"))
    #expect(try project.pressmark("convert", "--added", "2026-11-25").status == 0)
    try project.write("seeds/c.txt", Seed.text(headline: "Three"))
    #expect(try project.pressmark("build", "--added", "2026-11-26").status == 0)
    for name in ["a", "b", "c"] {
      let seed = "seeds/\(name).txt"
      try project.write(seed, try project.read(seed) + "\n\nA paragraph more.\n")
    }
    #expect(try project.pressmark("build", "--added", "2026-11-27").status == 0)
    let folder = "content/1997/04/24/"
    #expect(try project.read(folder + "one.md").contains("A paragraph more."))
    #expect(try !project.read(folder + "one.md").contains("added:"))
    #expect(try project.read(folder + "two.md").contains("\nadded: \"2026-11-25\"\n"))
    #expect(try project.read(folder + "three.md").contains("\nadded: \"2026-11-26\"\n"))
    #expect(try project.pressmark("convert", "--added", "yesterday").status == 64)
    try project.write("seeds/d.txt", Seed.text(headline: "Four"))
    #expect(try project.pressmark("convert", "--added", "today").status == 0)
    #expect(try project.read(folder + "four.md").contains("\nadded: \"2"))
  }

  @Test func whatNeedsABaseURLIsLeftOutAndSaid() throws {
    let project = try TemporaryProject(["content/a.md": "---\ntitle: A\ndate: 1997\n---\n"])
    let run = try project.pressmark("build", "--strict")
    #expect(run.status == 0)
    #expect(run.messages.contains("Left out, because there is no base-url: feeds, sitemap, absolute addresses."))
    let other = try project.pressmark("build", "--base-url", "https://example.org")
    #expect(!other.messages.contains("Left out"))
    #expect(project.has("site/feed.xml"))
  }

  @Test func summaryAsJSON() throws {
    struct Summary: Decodable {
      struct Conversion: Decodable { let seeds, written: Int }
      struct Site: Decodable { let articles, files, written: Int }
      let conversion: Conversion
      let site: Site
      let errors, warnings: Int
    }
    let project = try TemporaryProject(["seeds/riots.txt": Seed.text()])
    let run = try project.pressmark("build", "--json")
    #expect(run.status == 0)
    #expect(run.messages.isEmpty)
    let summary = try JSONDecoder().decode(Summary.self, from: Data(run.output.utf8))
    #expect(summary.conversion.written == 1)
    #expect(summary.site.articles == 1)
    #expect(summary.site.written == summary.site.files)
    #expect(summary.errors + summary.warnings == 0)
  }

  @Test func summaryForPeople() throws {
    let project = try TemporaryProject([
      "content/b.md": "---\ntitle: \"B\"\ndate: \"1997-04-24\"\ntags:\n  - \"Lima\"\n---\n\nText.\n",
      "content/draft.md": "---\ntitle: \"C\"\ndraft: true\n---\n\nText.\n",
    ])
    let lines = try project.pressmark("build").messages.split(separator: "\n")
    try #require(lines.count == 4)
    #expect(
      lines[0].wholeMatch(
        of: /1 article \(1 draft left out\), (\d+) files, \d+ KB: \1 written, 0 unchanged, 0 deleted\./) != nil)
    #expect(lines[1].hasPrefix("In it: 1 article page, 1 year page, 1 month page, 1 day page, 1 tag page, "))
    #expect(lines[2].hasPrefix("Left out, because there is no base-url: "))
    #expect(lines[3] == "To look at the archive, open \(project.root)/site/index.html in a browser.")
    let timed = try project.pressmark("build", "--timings").messages
    for phase in ["reading content", "in all", "peak memory"] { #expect(timed.contains(phase)) }
  }

  @Test func timesAndMemoryAsJSON() throws {
    struct Summary: Decodable {
      struct Site: Decodable { let pages: [String: Int] }
      let site: Site
      let seconds: [String: Double]
      let peakMemory: Int
    }
    let project = try TemporaryProject(["seeds/riots.txt": Seed.text()])
    let summary = try JSONDecoder().decode(
      Summary.self, from: Data(try project.pressmark("build", "--json").output.utf8))
    #expect(
      summary.site.pages.keys.sorted() == [
        "aliases", "articles", "authors", "compressed", "copied", "days", "downloads", "issues", "languages", "media",
        "months", "other", "own-pages", "own-taxonomies", "places", "publications", "search", "sections",
        "source-packs", "sources", "tags", "withdrawn", "years",
      ])
    #expect(
      summary.seconds.keys.sorted() == [
        "committing", "conversion", "planning", "reading", "remembering", "rendering", "total",
      ])
    #expect(summary.peakMemory > 1_000_000)
  }

  @Test func convertTakesOtherFoldersAndSingleTexts() throws {
    let project = try TemporaryProject([
      "texts/a.txt": Seed.text(), "texts/b.txt": Seed.text(headline: "Rice"), "archive/pressmark.yml": "title: \"A\"\n",
    ])
    let (root, texts, out) = ("archive", "texts", "out")
    let arguments = ["convert", "--root", root, "--input", texts, "--output", out]
    #expect(try Program.run(arguments + ["texts/b.txt"], in: project.root).status == 0)
    #expect(try project.files(in: "out").keys.sorted() == ["1997/04/24/rice.md", "ledger.tsv"])
    #expect(try Program.run(arguments, in: project.root).status == 0)
    #expect(project.has("out/1997/04/24/bread-riots.md"))
    let unknown = try Program.run(arguments + ["texts/c.txt"], in: project.root)
    #expect(unknown.status == 1)
    #expect(unknown.messages.contains("texts/c.txt:1:1: error: there is no such text"))
  }

  @Test func filesThatAreNoTextsAreCounted() throws {
    let project = try TemporaryProject(["seeds/a.txt": Seed.text(), "seeds/README.md": "", "seeds/scan.jpg": ""])
    let run = try project.pressmark("convert")
    #expect(run.status == 0)
    #expect(run.messages.hasPrefix("seeds/scan.jpg:1:1: warning: is passed over"))
    #expect(run.messages.contains("Converted 1 text: 1 written, 0 unchanged, 1 other file passed over.\n"))
  }

  @Test func strictConversionFailsOnAWarning() throws {
    let project = try TemporaryProject(["seeds/a.txt": Seed.text(date: "03.04.1997")])
    #expect(try project.pressmark("convert").status == 0)
    #expect(try project.pressmark("convert", "--strict").status == 1)
  }

  @Test func outputAndAddressFromTheCommandLine() throws {
    let project = try TemporaryProject(["seeds/a.txt": Seed.text()])
    let output = project.root.appending("www").string
    #expect(try project.pressmark("build", "--output", output, "--base-url", "https://example.org/x/").status == 0)
    #expect(try project.read("www/sitemap.xml").contains("https://example.org/x/1997/04/24/bread-riots.html"))
    #expect(!project.has("site"))
  }

  @Test func buildWithoutConversion() throws {
    let project = try TemporaryProject(["seeds/a.txt": Seed.text(), "content/b.md": "---\ntitle: \"B\"\n---\n"])
    #expect(try project.pressmark("build", "--no-convert").status == 0)
    #expect(project.has("site/undated/b.html"))
    #expect(!project.has("content/1997"))
  }

  @Test func helpNamesTheCommands() throws {
    let run = try Program.run(["--help"])
    #expect(run.status == 0)
    for command in ["new", "convert", "build"] { #expect(run.output.contains(command)) }
  }
}
