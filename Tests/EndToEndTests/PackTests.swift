import Files
import Foundation
import SystemPackage
import TestSupport
import Testing

/// The site, or some of its articles, in one file: `pressmark pack`.
@Suite struct PackTests {
  private func archive() throws -> TemporaryProject {
    try TemporaryProject([
      "pressmark.yml": "title: \"The Herald & <others>\"\nbase-url: https://example.org/a\n",
      "content/riots.md": """
      ---
      title: "Riots & <more>"
      date: "1997-04-24"
      publication: "The Herald"
      byline: "By Ann Lee"
      tags: [Lima]
      added: "2024-05-06"
      ---

      ## What was *seen*

      They saw it\\
      all. See [the web](https://example.org/x?a=1&b=2), [here](calm.md) & ![a map](map.png).

      1. One
      2. Two

      ***

          code < more

      """,
      "content/calm.md": "---\ntitle: \"هدوء\"\ndate: \"1997-05\"\nlanguage: ar\n---\n\nنص.\n",
      "content/old.md": "---\ntitle: \"Old\"\ndate: \"1926\"\ntags: [Lima]\n---\n\nText.\n",
      "content/draft.md": "---\ntitle: \"Secret\"\ndate: \"1997-04-24\"\ndraft: true\n---\n\nText.\n",
    ])
  }

  private func pack(_ arguments: String, in project: TemporaryProject) throws -> Program.Run {
    try Program.shell("pressmark pack " + arguments, in: project.root)
  }

  private static let hasUnzip = (try? Program.shell("unzip -v", in: "/").status) == 0
  /// How it is started: Debian's is a program only where the kernel knows what jars are.
  private static let epubcheck = ["epubcheck", "java -jar /usr/share/java/epubcheck.jar"].first {
    (try? Program.shell("\($0) --version", in: "/").status) == 0
  }

  @Test(.enabled(if: hasUnzip, "needs unzip")) func theSiteAsAZipArchive() throws {
    let project = try archive()
    #expect(try project.pressmark("build").status == 0)
    #expect(try pack("--zip herald.zip", in: project).messages.contains("packed into herald.zip"))
    let done = try Program.shell(
      "unzip -tq herald.zip && unzip -q herald.zip -d copy && cd copy && sha256sum -c --quiet manifest-sha256.txt",
      in: project.root)
    #expect(done.status == 0, "\(done.messages)\(done.output)")
    #expect(try project.files(in: "copy") == project.files(in: "site"))
    #expect(try pack("--zip again.zip", in: project).status == 0)
    #expect(try Program.shell("cmp herald.zip again.zip", in: project.root).status == 0)
  }

  @Test(arguments: ["issues/the-herald/3-12.html", "the-herald/3-12"]) func anIssueAsABook(_ what: String) throws {
    let project = try archive()
    for number in 1...2 {
      try project.write(
        "content/\(number).md",
        "---\ntitle: \"Of issue 12, \(number)\"\npublication: \"The Herald\"\nvolume: 3\nissue: 12\n---\n\nText.\n")
    }
    let run = try pack("--epub \(what) book.epub", in: project)
    #expect(run.messages.contains("2 articles packed into book.epub"), "\(run.messages)")
    // Nothing in the file is compressed.
    let book = String(decoding: try FileSystem.read(project.root.appending("book.epub")), as: UTF8.self)
    #expect(book.contains("The Herald, Vol. 3, No. 12"))
  }

  @Test func thereMustBeASite() throws {
    let run = try pack("--zip herald.zip", in: archive())
    #expect(run.status == 1 && run.messages.contains("there is no site yet"))
  }

  @Test func aSiteThatSomebodyHasChangedIsNotPacked() throws {
    let project = try archive()
    #expect(try project.pressmark("build").status == 0)
    try project.write("site/robots.txt", "mine")
    let run = try pack("--zip herald.zip", in: project)
    #expect(run.status == 1 && run.messages.contains("site/robots.txt:1:1: error: is not as"))
    #expect(!project.has("herald.zip"))
  }

  @Test func anotherFileIsNotReplaced() throws {
    let project = try archive()
    let run = try pack("--epub 1997 pressmark.yml", in: project)
    #expect(run.status == 1)
    #expect(try project.read("pressmark.yml").contains("base-url"))
  }

  @Test(
    .enabled(if: hasUnzip, "needs unzip"),
    arguments: [("1997", 2), ("1997-05", 1), ("1997-04-24", 1), ("Lima", 2), ("The Herald", 1)])
  func aBookOf(what: String, count: Int) throws {
    let project = try archive()
    let run = try pack("--epub '\(what)' book.epub", in: project)
    #expect(run.status == 0, "\(run.messages)")
    let names = try Program.shell("unzip -Z1 book.epub", in: project.root).output.split(separator: "\n")
    #expect(names.first == "mimetype")
    #expect(names.count { $0.contains("article-") } == count)
    #expect(try !Program.shell("unzip -p book.epub", in: project.root).output.contains("Secret"))
  }

  @Test func whatIsNotInTheBookIsTold() throws {
    let run = try pack("--epub 1997 book.epub", in: archive())
    #expect(run.messages.contains("content/riots.md:1:1: warning: 2 links or pictures are not in the book"))
  }

  @Test(.enabled(if: hasUnzip, "needs unzip")) func theTextsOfABookAreXHTML() throws {
    let project = try archive()
    #expect(try pack("--epub 1997-04-24 book.epub", in: project).status == 0)
    let page = try Program.shell("unzip -p book.epub EPUB/article-1.xhtml", in: project.root).output
    #expect(page.contains("<h1>Riots &amp; &lt;more&gt;</h1>\n"), "\(page)")
    #expect(page.contains("<h2>What was <em>seen</em></h2>\n<p>They saw it<br />\nall. See <a href="), "\(page)")
    #expect(page.contains("<pre><code>code &lt; more\n</code></pre>"), "\(page)")
  }

  @Test func aBookOfNothing() throws {
    let project = try archive()
    let run = try pack("--epub 1890 book.epub", in: project)
    #expect(run.status == 64 && run.messages.contains("No article is of '1890'"))
    #expect(!project.has("book.epub"))
  }

  @Test(.enabled(if: epubcheck != nil, "needs epubcheck")) func epubcheckFindsNothing() throws {
    let epubcheck = try #require(Self.epubcheck)
    let project = try archive()
    for what in ["1997", "1926"] {
      #expect(try pack("--epub '\(what)' book.epub", in: project).status == 0)
      let check = try Program.shell("\(epubcheck) --failonwarnings book.epub", in: project.root)
      #expect(check.status == 0, "\(check.output)\(check.messages)")
    }
  }
}
