import Archive
import Files
import TestSupport
import Testing

@testable import Site

/// What a build does to the output folder.
@Suite struct SiteBuilderTests {
  private let article = "---\ntitle: \"Bread riots\"\ndate: \"1997-04-24\"\ntags:\n  - \"Lima\"\n---\n\nText.\n"

  private func build(_ project: TemporaryProject, _ configure: (inout SiteBuilder.Options) -> Void = { _ in }) async
    -> SiteBuilder.Result
  {
    var options = SiteBuilder.Options()
    configure(&options)
    let configuration = Configuration.load(project.project).configuration
    return await SiteBuilder(project.project, configuration: configuration, options: options).build()
  }

  /// What was read counts, not what the file holds by then: else the next build would take old pages for new ones.
  @Test func aConfigurationThatChangesDuringABuildIsNoticed() async throws {
    let text = article.replacing("Text.", with: "\"Bread!\"")
    let project = try TemporaryProject(["content/riots.md": text])
    var options = SiteBuilder.Options()
    options.run.programStamp = "this one"
    let old = Configuration.load(project.project).configuration
    try project.write("pressmark.yml", "markdown:\n  smart-punctuation: true\n")
    for configuration in [old, Configuration.load(project.project).configuration] {
      let result = await SiteBuilder(project.project, configuration: configuration, options: options).build()
      #expect(result.summary != nil)
    }
    #expect(try project.read("site/1997/04/24/riots.html").contains("“Bread!”"))
  }

  @Test func secondBuildWritesNothing() async throws {
    let project = try TemporaryProject(["content/riots.md": article])
    let first = try #require(await build(project).summary)
    #expect(first.written == first.files)
    let second = try #require(await build(project).summary)
    #expect(second.written == 0)
    #expect(second.unchanged == first.files)
    #expect(!project.has("site/.pressmark-staging"))
  }

  @Test func manifestListsEveryFileWithItsDigest() async throws {
    let project = try TemporaryProject(["content/riots.md": article])
    _ = await build(project)
    var files = try project.files(in: "site")
    let listed = files.removeValue(forKey: Manifest.fileName)
    let manifest = try Manifest(parsing: try #require(listed))
    #expect(manifest.digests == Dictionary(uniqueKeysWithValues: files.map { (PathKey($0), SHA256Digest(of: $1)) }))
  }

  @Test func onlyChangedFilesAreWritten() async throws {
    let project = try TemporaryProject([
      "content/riots.md": article, "content/rice.md": article.replacing("Bread", with: "Rice"),
      "pressmark.yml": "search: off\n",
    ])
    _ = await build(project)
    try project.write("content/riots.md", article.replacing("Text.", with: "Another text."))
    let summary = try #require(await build(project).summary)
    #expect(summary.written == 1)
    #expect(summary.deleted == 0)
  }

  @Test func pagesThatAreNoMoreAreDeletedWithTheirFolders() async throws {
    let project = try TemporaryProject([
      "content/riots.md": article, "content/b.md": "---\ntitle: \"B\"\n---\n", "pressmark.yml": "search: off\n",
    ])
    _ = await build(project)
    #expect(project.has("site/1997/04/24/riots.html"))
    try project.delete("content/riots.md")
    try project.giveAddressesUp()
    let summary = try #require(await build(project).summary)
    // The article, its day, month and year, its day of the year and the index of those, its tag and the index of tags.
    #expect(summary.deleted == 8)
    #expect(!project.has("site/1997"))
    #expect(!project.has("site/tags"))
  }

  @Test func otherPeoplesFilesStay() async throws {
    let project = try TemporaryProject(["content/riots.md": article])
    _ = await build(project)
    try project.write("site/CNAME", "example.org\n")
    try project.write("site/1997/notes.txt", "mine\n")
    try project.delete("content/riots.md")
    try project.giveAddressesUp()
    try #require(await build(project).summary != nil)
    #expect(try project.read("site/CNAME") == "example.org\n")
    #expect(try project.read("site/1997/notes.txt") == "mine\n")
  }

  @Test func folderOfOthersIsRefused() async throws {
    let project = try TemporaryProject(["content/riots.md": article, "site/holiday.jpg": "a picture"])
    let result = await build(project)
    #expect(result.summary == nil)
    #expect(result.diagnostics.first?.message.contains("the output folder holds files") == true)
    #expect(try project.files(in: "site").keys.sorted() == ["holiday.jpg"])
    #expect(await build(project) { $0.force = true }.summary != nil)
    #expect(try project.read("site/holiday.jpg") == "a picture")
  }

  @Test func emptyFolderIsFine() async throws {
    let project = try TemporaryProject(["content/riots.md": article, "site/.nojekyll": ""])
    #expect(await build(project).summary != nil)
  }

  @Test func fileOfOthersIsNotReplaced() async throws {
    let project = try TemporaryProject(["content/riots.md": article])
    _ = await build(project)
    try project.write("content/new.md", article.replacing("Bread", with: "New"))
    try project.write("site/1997/04/24/new.html", "mine")
    let before = try project.files(in: "site")
    let result = await build(project)
    #expect(result.diagnostics.map(\.path) == ["site/1997/04/24/new.html"])
    #expect(try project.files(in: "site") == before)
  }

  @Test func damagedPageIsHealed() async throws {
    let project = try TemporaryProject(["content/riots.md": article])
    _ = await build(project)
    let page = try project.read("site/index.html")
    try project.write("site/index.html", "oops")
    try project.delete("site/404.html")
    #expect(await build(project).summary?.written == 2)
    #expect(try project.read("site/index.html") == page)
  }

  @Test func damagedManifestDeletesNothing() async throws {
    let project = try TemporaryProject(["content/riots.md": article])
    _ = await build(project)
    try project.write("site/manifest-sha256.txt", "../../etc/passwd\n")
    let before = try project.files(in: "site")
    let result = await build(project)
    #expect(result.diagnostics.map(\.path) == ["site/manifest-sha256.txt"])
    #expect(try project.files(in: "site") == before)
  }

  /// What a killed build leaves: some pages in place, the journal of what is new, the old manifest.
  @Test func interruptedBuildIsHealed() async throws {
    let project = try TemporaryProject(["content/riots.md": article])
    _ = await build(project)
    let oldManifest = try project.read("site/manifest-sha256.txt")
    try project.write("content/new.md", article.replacing("Bread", with: "New"))
    _ = await build(project)
    let newManifest = try project.read("site/manifest-sha256.txt")
    let finished = try project.files(in: "site")
    try project.write("site/manifest-sha256.txt", oldManifest)
    try project.write("site/.pressmark-staging/journal", newManifest)
    try project.write("site/1997/04/24/new.html", "half a page")
    try #require(await build(project).summary != nil)
    #expect(try project.files(in: "site") == finished)
    #expect(!project.has("site/.pressmark-staging"))
  }

  @Test func strictBuildStopsAtAWarning() async throws {
    let project = try TemporaryProject(["content/riots.md": article + "\n<b>bold</b> <i>text</i>\n"])
    let result = await build(project)
    #expect(result.summary != nil)
    #expect(
      result.diagnostics.map(\.description) == [
        "content/riots.md:10:1: warning: HTML in the text is left out\n    Write it in Markdown, put a backslash before the < to show it as text, "
          + "or allow HTML in pressmark.yml: markdown: raw-html: true."
      ])
    let strict = try TemporaryProject(["content/riots.md": article + "\n<b>bold</b>\n"])
    #expect(await build(strict) { $0.isStrict = true }.summary == nil)
    #expect(!strict.has("site"))
  }

  @Test func missingSourceIsAWarning() async throws {
    let project = try TemporaryProject([
      "content/a.md": "---\ntitle: \"A\"\nsource: \"gone.txt\"\n---\n", "seeds/other.txt": "",
    ])
    let result = await build(project)
    #expect(result.diagnostics.map(\.message) == ["its source seeds/gone.txt is gone"])
    #expect(result.summary != nil)
    #expect(!project.has("site/undated/a.txt"))
  }

  @Test func sourceIsCopiedToTheByte() async throws {
    let project = try TemporaryProject(["content/a.md": "---\ntitle: \"A\"\nsource: \"x/a.txt\"\n---\n"])
    try project.write("seeds/x/a.txt", bytes: [0xEF, 0xBB, 0xBF, 0x41, 0x0D, 0x0A, 0xFF])
    _ = await build(project)
    #expect(try project.files(in: "site")["undated/a.txt"] == [0xEF, 0xBB, 0xBF, 0x41, 0x0D, 0x0A, 0xFF])
  }

  @Test func projectsTemplatesReplaceTheThemesFileByFile() async throws {
    let project = try TemporaryProject([
      "content/riots.md": article, "Templates/404.mustache": "<p>{{site.title}}: gone</p>\n",
      "Templates/assets/logo.svg": "<svg/>",
    ])
    _ = await build(project)
    #expect(try project.read("site/404.html") == "<p>Archive: gone</p>\n")
    #expect(try project.read("site/assets/logo.svg") == "<svg/>")
    #expect(try project.read("site/index.html").contains("</html>"))
  }

  @Test func numberOfJobsDoesNotMatter() async throws {
    let articles = (0..<200).map {
      ("content/\($0).md", article.replacing("Bread", with: "Bread \($0)").replacing("24", with: "\(10 + $0 % 20)"))
    }
    let project = try TemporaryProject(Dictionary(uniqueKeysWithValues: articles))
    _ = await build(project)
    let one = try project.files(in: "site")
    let again = await build(project) { $0.run.jobs = 5 }
    #expect(again.summary?.written == 0)
    #expect(try project.files(in: "site") == one)
  }
}
