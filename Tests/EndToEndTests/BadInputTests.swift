import Foundation
import TestSupport
import Testing

/// Every mistake is told with its place and how to mend it, all in one run, and the site stays as it was.
@Suite(.thorough) struct BadInputTests {
  /// A mistake in a project that was fine before, and what must be said of it.
  struct Mistake: Sendable, CustomTestStringConvertible {
    let name: String
    let make: @Sendable (TemporaryProject) throws -> Void
    let said: [String]

    var testDescription: String { name }
  }

  private static let article = "---\ntitle: \"Bread riots\"\ndate: \"1997-04-24\"\n---\n\nText.\n"

  static let mistakes: [Mistake] = [
    Mistake(
      name: "empty file", make: { try $0.write("seeds/empty.txt", "") },
      said: ["seeds/empty.txt:1:1: error: the file is empty"]),
    Mistake(
      name: "binary", make: { try $0.write("seeds/document.txt", bytes: Array("PK".utf8) + [3, 4, 20, 0, 6, 0]) },
      said: ["seeds/document.txt:1:1: error: the file is a ZIP archive, not a text"]),
    Mistake(
      name: "UTF-16 without a mark",
      make: { try $0.write("seeds/wide.txt", bytes: Array("Herald and headline".utf16.flatMap { [UInt8($0), 0] })) },
      said: ["seeds/wide.txt:1:1: error: ", "encoding: utf-16le"]),
    Mistake(
      name: "name that cannot be written down",
      make: { try $0.write("seeds/two\nlines.txt", Seed.text(headline: "Two lines")) },
      said: ["seeds/two\\nlines.txt:1:1: error: the file's name cannot be used"]),
    Mistake(
      name: "folder named as a text", make: { try $0.write("seeds/x.txt/notes.md", "") },
      said: ["seeds/x.txt:1:1: error: is a folder, not a text"]),
    Mistake(
      name: "link out of the seeds",
      make: {
        try $0.write("secret/password.txt", Seed.text(headline: "Secret"))
        try $0.link("seeds/link.txt", to: "../secret/password.txt")
      },
      said: ["seeds/link.txt:1:1: error: is a link to a file outside this folder"]),
    Mistake(
      name: "link to itself", make: { try $0.link("seeds/loop.txt", to: "loop.txt") },
      said: ["seeds/loop.txt:1:1: error: is a link that leads nowhere"]),
    Mistake(
      name: "unclosed front matter", make: { try $0.write("content/open.md", "---\ntitle: \"Open\"\n\nText.\n") },
      said: ["content/open.md:1:1: error:", "---"]),
    Mistake(
      name: "content that is not UTF-8",
      make: {
        try $0.write("content/latin.md", bytes: Array("---\ntitle: \"A\"\n---\n\ncaf".utf8) + [0xE9, 0x0A])
      },
      said: ["content/latin.md:5:4: error: the file is not UTF-8 here"]),
    Mistake(
      name: "no front matter", make: { try $0.write("content/plain.md", "Just text.\n") },
      said: ["content/plain.md:1:1: error: the file has no front matter", "title:"]),
    Mistake(
      name: "invalid YAML", make: { try $0.write("content/yaml.md", "---\ntitle: \"Peru\ndate: \"1997\"\n---\n") },
      said: ["content/yaml.md:", "error:"]),
    Mistake(
      name: "no title", make: { try $0.write("content/untitled.md", "---\ndate: \"1997\"\n---\n") },
      said: ["content/untitled.md:1:1: error: the article has no title"]),
    Mistake(
      name: "title under another key",
      make: { try $0.write("content/titel.md", "---\ndate: \"1997\"\ntitel: \"A\"\n---\n") },
      said: ["content/titel.md:3:1: error: the article has no title", "Did you mean 'title' by 'titel'?"]),
    Mistake(
      name: "title with a capital", make: { try $0.write("content/big.md", "---\nTitle: \"A\"\n---\n") },
      said: ["content/big.md:2:1: error: the article has no title", "Did you mean 'title' by 'Title'?"]),
    Mistake(
      name: "blank lines above the front matter",
      make: { try $0.write("content/low.md", "\n  \n---\ntitle: \"A\"\n---\n") },
      said: [
        "content/low.md:1:1: error: 2 blank lines stand above the front matter",
        "Delete the blank lines above the first",
      ]),
    Mistake(
      name: "two articles for one address", make: { try $0.write("content/other/bread-riots.md", article) },
      said: [
        "error: two pages for one address, 1997/04/24/bread-riots.html", "1997/04/24/bread-riots.md",
        "other/bread-riots.md", "slug: \"bread-riots-2\"",
      ]),
    Mistake(
      name: "tag without a letter",
      make: { try $0.write("content/tag.md", "---\ntitle: \"A\"\ntags:\n  - \"!!\"\n---\n") },
      said: ["content/tag.md:4:5: error: '!!' in 'tags' has no letter or digit"]),
    Mistake(
      name: "date that is none",
      make: { try $0.write("content/date.md", "---\ntitle: \"A\"\ndate: \"24 April\"\n---\n") },
      said: ["content/date.md:3:7: error: '24 April' is not a date"]),
    Mistake(
      name: "source outside the seeds",
      make: { try $0.write("content/source.md", "---\ntitle: \"A\"\nsource: \"../pressmark.yml\"\n---\n") },
      said: ["content/source.md:3:9: error: '../pressmark.yml' is not a file of the seeds"]),
    Mistake(
      name: "unknown partial", make: { try $0.write("Templates/article.mustache", "<p>\n{{> foter}}\n") },
      said: ["Templates/article.mustache:2:", "error:", "foter", "footer"]),
    Mistake(
      name: "article's template without the text", make: { try $0.write("Templates/article.mustache", "") },
      said: ["Templates/article.mustache:1:1: error: the template of an article's page never shows its text"]),
    Mistake(
      name: "unclosed section", make: { try $0.write("Templates/home.mustache", "{{#years}}\n") },
      said: ["Templates/home.mustache:1:", "error:", "years"]),
    Mistake(
      name: "unknown configuration key", make: { try $0.write("pressmark.yml", "title: \"A\"\ndescripton: \"B\"\n") },
      said: ["pressmark.yml:2:1: error: unknown key 'descripton'", "Did you mean 'description'?"]),
    Mistake(
      name: "configuration that is no YAML", make: { try $0.write("pressmark.yml", "title: \"A\n") },
      said: ["pressmark.yml:", "error:"]),
  ]

  /// A project with one article and its site.
  private func builtProject() throws -> TemporaryProject {
    let project = try TemporaryProject(["seeds/riots.txt": Seed.text()])
    let run = try project.pressmark("build")
    try #require(run.status == 0, "\(run.messages)")
    return project
  }

  @Test(arguments: mistakes) func isToldAndChangesNothing(_ mistake: Mistake) throws {
    let project = try builtProject()
    let before = try project.files(in: "site")
    try mistake.make(project)
    let run = try project.pressmark("build")
    #expect(run.status == 1)
    for words in mistake.said { #expect(run.messages.contains(words), "\(run.messages)") }
    #expect(try project.files(in: "site") == before)
    #expect(!project.has("site/.pressmark-staging"))
  }

  /// One text among many is no reason to keep the others from readers.
  @Test func aTextThatCannotBeConvertedLeavesTheOthersAlone() throws {
    let project = try TemporaryProject([
      "seeds/good.txt": Seed.text(), "seeds/empty.txt": "",
      "seeds/mistaken.txt": "---\ntitle: \"  \"\n---\n\nA\n\nText.\n",
    ])
    let run = try project.pressmark("build")
    #expect(run.status == 1)
    #expect(run.messages.contains("seeds/empty.txt:1:1: error: the file is empty"))
    #expect(
      run.messages.contains(
        "seeds/mistaken.txt:1:1: error: its content file could not be read: the article has no title"))
    #expect(run.messages.contains("2 texts could not be converted; the site is built from all the others."))
    #expect(project.has("site/1997/04/24/bread-riots.html"))
    #expect(try project.files(in: "content").keys.filter { $0.hasSuffix(".md") } == ["1997/04/24/bread-riots.md"])
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser reads every file")) func unreadableFile() throws {
    let project = try builtProject()
    try project.write("seeds/locked.txt", Seed.text(headline: "Locked"))
    try project.setPermissions("seeds/locked.txt", 0)
    let run = try project.pressmark("build")
    #expect(run.status == 1)
    #expect(run.messages.contains("seeds/locked.txt:1:1: error: cannot be read"))
    #expect(project.has("site/1997/04/24/bread-riots.html"))
  }

  /// An article whose text nobody may read any more keeps its page, and new texts get theirs.
  @Test(.enabled(if: geteuid() != 0, "the superuser reads every file")) func unreadableSource() throws {
    let project = try builtProject()
    try project.setPermissions("seeds/riots.txt", 0)
    try project.write("seeds/new.txt", Seed.text(headline: "Mill stands"))
    let run = try project.pressmark("build")
    #expect(run.status == 1)
    #expect(run.messages.contains("seeds/riots.txt:1:1: error: cannot be read: Permission denied"))
    #expect(project.has("site/1997/04/24/bread-riots.html"))
    #expect(!project.has("site/1997/04/24/bread-riots.txt"))
    #expect(project.has("site/1997/04/24/mill-stands.html"))
    try project.setPermissions("seeds/riots.txt", 0o644)
    #expect(try project.pressmark("build").status == 0)
    #expect(project.has("site/1997/04/24/bread-riots.txt"))
  }

  @Test func allMistakesAreToldInOneRun() throws {
    let project = try builtProject()
    let texts = [
      "empty file", "binary", "unclosed front matter", "tag without a letter", "unknown partial",
      "two articles for one address",
    ]
    let chosen = Self.mistakes.filter { texts.contains($0.name) }
    for mistake in chosen { try mistake.make(project) }
    let run = try project.pressmark("build")
    #expect(run.status == 1)
    // Collisions are looked for among articles, whatever the templates hold.
    for words in chosen.flatMap(\.said) { #expect(run.messages.contains(words), "\(run.messages)") }
  }

  @Test func wrongUsageEndsWith64() throws {
    #expect(try Program.run(["build", "--jobs", "many"]).status == 64)
    #expect(try Program.run(["build", "--base-url", "example.org"]).status == 64)
  }

  @Test(arguments: ["build", "convert"]) func folderThatIsNoArchive(_ command: String) throws {
    let project = try TemporaryProject(["holiday.jpg": ""])
    let run = try project.pressmark(command)
    #expect(run.status == 1)
    #expect(run.messages.contains("is no archive: it has neither pressmark.yml nor seeds/ nor content/"))
    #expect(try project.files(in: ".").keys.sorted() == ["holiday.jpg"])
  }

  @Test(arguments: ["public", "pages", "site", "content", "seeds"])
  func aFileInAFoldersPlace(_ name: String) throws {
    let project = try TemporaryProject(["pressmark.yml": "title: \"A\"\n", name: "x"])
    if name != "seeds" { try project.write("seeds/a.txt", Seed.text()) }
    let run = try project.pressmark("build")
    #expect(run.status == 1)
    #expect(run.messages.contains("\(name):1:1: error: "), "\(run.messages)")
    #expect(
      run.messages.contains("Rename the file, or move it elsewhere: what is looked for here is a folder of that name."))
    #expect(try project.read(name) == "x")
  }

  @Test func rootThatIsNoFolder() throws {
    let run = try Program.run(["build", "--root", "/nowhere/at/all"])
    #expect(run.status == 1)
    #expect(run.messages.contains("/nowhere/at/all:1:1: error: there is no such folder"))
  }

  /// Whatever conversion writes, the build accepts.
  @Test(arguments: ["By Ann Lee and *", "By Ann Lee; ;", "By '", "By -", "By Ann Lee and ..."])
  func anAuthorOfSignsAloneIsNone(_ byline: String) throws {
    let project = try TemporaryProject(["pressmark.yml": "title: \"A\"\n", "seeds/a.txt": Seed.text(byline: byline)])
    let run = try project.pressmark("build")
    #expect(run.status == 0, "\(run.messages)")
    let authors = try project.files(in: "site/authors").keys.filter { $0 != "index.html" }
    #expect(authors.allSatisfy { $0 == "ann-lee.html" }, "\(authors)")
  }

  /// Old ZIP archives bring such names; no address and no line of a file can hold one.
  @Test func aNameThatIsNotUTF8IsToldAndLeavesTheOthersAlone() throws {
    let project = try TemporaryProject(["pressmark.yml": "title: \"A\"\n", "seeds/a.txt": Seed.text()])
    let made = try Program.shell(#"cp seeds/a.txt "seeds/$(printf 'caf\351.txt')""#, in: project.root)
    // Some disks hold no such name.
    if made.status != 0 { return }
    let run = try project.pressmark("build")
    #expect(run.status == 0)
    #expect(run.messages.contains(#"seeds/caf\xE9.txt:1:1: warning: the name is not UTF-8"#), "\(run.messages)")
    #expect(project.has("site/1997/04/24/bread-riots.html"))
  }

  /// Each of the many authors of an article has a page, which does not show all the others.
  @Test func theSiteGrowsAsTheAuthorsOfAnArticleDo() throws {
    func siteBytes(_ count: Int) throws -> Int {
      let names = (1...count).map { "Author \($0)" }.joined(separator: ", ")
      let project = try TemporaryProject([
        "pressmark.yml": "title: \"A\"\n", "content/a.md": "---\ntitle: \"A\"\nauthors: [\(names)]\n---\n\nText.\n",
      ])
      try #require(try project.pressmark("build").status == 0)
      return try project.files(in: "site").values.reduce(0) { $0 + $1.count }
    }
    #expect(try siteBytes(400) < 5 * siteBytes(100))
  }
}
