import Archive
import Conversion
import Files
import Markdown
import TestSupport
import Testing

/// Seeds that bring a front matter of another system: Jekyll, Hugo, Hexo, WordPress.
@Suite struct GivenFrontMatterTests {
  private static let text = """
    The lock at Marsh End has been shut since the frost, and the barges lie in a row as far as the mill.

    Nobody is in a hurry. The lock keeper has hung his washing on the gate.
    """

  /// The content file that comes of a head and two paragraphs, and what was told.
  private func converted(_ head: String) async throws -> (content: String, diagnostics: [Diagnostic]) {
    let (content, diagnostics) = try await convertedFile(head + Self.text)
    #expect(content.hasSuffix("---\n\n" + Self.text + "\n"), "all paragraphs below are text, and nothing else is")
    return (content, diagnostics)
  }

  private func convertedFile(_ text: String) async throws -> (content: String, diagnostics: [Diagnostic]) {
    let project = try TemporaryProject(["seeds/a.txt": text])
    var options = Converter.Options()
    options.run.today = CalendarDay(iso: "2026-11-29")
    let (summary, diagnostics) = await Converter(project.project, configuration: Configuration(), options: options)
      .convert()
    return (try project.read("content/\(try #require(summary.files.first))"), diagnostics)
  }

  @Test(arguments: [
    "---\ntitle: Marsh End: the lock is shut\ndate: 2017-02-08\n---\n",
    "---\nlayout: post\npublished: true\nheadline: false\ntitle: 'Marsh End: the lock is shut'\ndate: '2017-02-08 09:30:00'\n---\n\n",
    "---\r\n# from the old site\r\ndate: 2017-02-08\r\ntitle: Marsh End: the lock is shut\r\n...\r\n",
    "+++\ntitle = \"Marsh End: the lock is shut\"\ndate = 2017-02-08T09:30:00Z\n+++\n",
    "title: Marsh End: the lock is shut\ndate: 2017-02-08 09:30:00\ncomments: true\n---\n",
  ])
  func isReadHoweverSloppy(_ head: String) async throws {
    let (content, _) = try await converted(head)
    #expect(content.contains("title: \"Marsh End: the lock is shut\"\n"))
    #expect(content.contains("\ndate: \"2017-02-08\"\n"))
  }

  @Test func whatItGivesIsKept() async throws {
    let (content, diagnostics) = try await converted(
      """
      ---
      title: The lock is shut
      author:
        name: Ines Vogt
        email: vogt@newsdesk.example
      slug: marsh-end
      redirect_from:
        - /news/lock/
        - news/2017/lock.html
      tags: [locks, frost]
      categories: [Water, Trade]
      lang: en_GB
      excerpt: The barges lie in a row.
      mood: calm
      source: other.txt
      ---

      """)
    for line in [
      "slug: \"marsh-end\"", "  - \"news/lock/index.html\"", "  - \"news/2017/lock.html\"", "  - \"locks\"",
      "  - \"frost\"", "  - \"Water\"", "  - \"Trade\"", "language: \"en-GB\"",
      "standfirst: \"The barges lie in a row.\"",
      "  - \"Ines Vogt\"", "mood: \"calm\"", "source: \"a.txt\"",
    ] {
      #expect(content.contains("\n\(line)\n"), "\(line)")
    }
    #expect(diagnostics.isEmpty || diagnostics.allSatisfy { $0.message == "no date was found" })
  }

  @Test func whatCannotBeUsedIsTold() async throws {
    let (content, diagnostics) = try await converted(
      "---\ntitle: The lock is shut\ndate: 2017-02-08\nslug: Marsh End\nurl: /lock.php?id=4\nlanguage: Elvish?\n---\n")
    #expect(content.contains("\nslug: \"marsh-end\"\n"))
    #expect(!content.contains("\naliases:") && !content.contains("\nlanguage:"))
    #expect(diagnostics.map(\.position.line) == [4, 5, 6])
  }

  /// Where the archive has pages of its own, or may come to have some, no old address can lead on.
  @Test(arguments: [
    "/search/lock/", "/places/leith/", "/issues/herald/12.html", "/on-this-day/04-24.html", "/tags/locks/",
    "/undated/", "/2017/02/",
  ])
  func anAddressOfTheArchivesOwnPagesIsTold(_ address: String) async throws {
    let (content, diagnostics) = try await converted(
      "---\ntitle: The lock is shut\ndate: 2017-02-08\naliases: [\(address)]\n---\n")
    #expect(!content.contains("\naliases:"))
    #expect(diagnostics.map(\.message) == ["the old address '\(address)' in 'aliases' cannot be kept"])
  }

  /// Deeper than such pages lie, and where editors' own files lie, old addresses are kept.
  @Test(arguments: ["issues/2017-02/ship/lock.html", "sections/news/2017/lock.html", "media/lock.html"])
  func anAddressBelowThoseIsKept(_ address: String) async throws {
    let (content, diagnostics) = try await converted(
      "---\ntitle: The lock is shut\ndate: 2017-02-08\naliases: [/\(address)]\n---\n")
    #expect(content.contains("\n  - \"\(address)\"\n") && diagnostics.isEmpty)
  }

  @Test(arguments: [
    "draft: true", "published: false", "status: draft", "post_status: pending", "visibility: private", "private: true",
    "publishDate: 2027-01-01", "expiryDate: 2020-01-01",
  ])
  func whatIsNotToBePublishedIsADraft(_ line: String) async throws {
    for (open, line) in [("---", line), ("+++", line.replacing(": ", with: " = "))] {
      let title = open == "---" ? "title: The lock is shut" : "title = 'The lock is shut'"
      let (content, _) = try await converted("\(open)\n\(title)\n\(line)\n\(open)\n")
      #expect(content.contains("\ndraft: true\n"), "\(line)")
    }
  }

  /// A word that nobody knows keeps a text out rather than putting it online, and is told.
  @Test(arguments: ["draft: ja", "published: bientôt", "status: Entwurf", "visibility: team"])
  func whatMayNotBePublishedIsADraftAndTold(_ line: String) async throws {
    let (content, diagnostics) = try await converted("---\ntitle: The lock is shut\n\(line)\n---\n")
    #expect(content.contains("\ndraft: true\n"))
    #expect(diagnostics.contains { $0.topic == "not to be published now" && $0.position.line == 3 })
  }

  /// A slip elsewhere in the front matter, or a fence that is none, must not put a draft online.
  @Test(arguments: [
    "---\ntitle: Mill\ndraft:true\n---", "---\ntitle: Mill\ndraft = true\n---", "---\ntitle: Mill\n\tdraft: true\n---",
    "---\ntitle: Mill\ndraft: true;\n---",
    "---\ntitle: Mill\ndraft: true\nA note to myself\n---", "---\ntitle: Mill\ndraft: true (until Monday)\n---",
    "--\ntitle: Mill\ndraft: true\n--", "---yaml\ntitle: Mill\ndraft: true\n---", "title: Mill\ndraft: true\n",
    "+++\ntitle = 'Mill'\ndraft=true\n+++",
    "+++\ntitle = 'Mill'\ndraft = true # not yet\n\n[taxonomies]\ntags = ['a']\n+++", "#+TITLE: Mill\n#+DRAFT: true",
  ])
  func aSlipPutsNoDraftOnline(_ head: String) async throws {
    let (content, _) = try await convertedFile("\(head)\n\n\(Self.text)")
    #expect(content.contains("\ndraft: true\n"))
  }

  /// The second of two articles, which nothing parts, may not come along with the first.
  @Test func aDraftBelowAnArticleKeepsItsFileOut() async throws {
    let (content, _) = try await convertedFile(
      "---\ntitle: Mill\n---\n\(Self.text)\n\n---\ntitle: Dockers\ndraft: true\n---\n\nThe dockers met.\n")
    #expect(content.contains("\ndraft: true\n"))
  }

  @Test(arguments: ["draft: false", "published: 2018-11-02", "status: publish", "visibility: public", "state: Texas"])
  func whatMayBePublishedIsNoDraft(_ line: String) async throws {
    let (content, _) = try await converted("---\ntitle: The lock is shut\n\(line)\n---\n")
    #expect(!content.contains("\ndraft: true"))
  }

  /// Two texts that give themselves one address have two, and the second run changes nothing.
  @Test func oneAddressTwice() async throws {
    let head = "---\ntitle: The lock is shut\ndate: 2017-02-08\nslug: lock\n---\n"
    let project = try TemporaryProject(["seeds/a.txt": head + Self.text, "seeds/b.txt": head + Self.text + " Again."])
    let converter = Converter(project.project, configuration: Configuration(), options: Converter.Options())
    _ = await converter.convert()
    #expect(try project.read("content/2017/02/08/lock.md").contains("\nslug: \"lock\"\n"))
    #expect(try project.read("content/2017/02/08/lock-2.md").contains("\nslug: \"lock-2\"\n"))
    let before = try project.files(in: "content")
    #expect(await converter.convert().summary.written == 0)
    #expect(try project.files(in: "content") == before)
  }

  /// A name between rules is no front matter.
  @Test func aMastheadBetweenRulesIsAMasthead() async throws {
    let project = try TemporaryProject([
      "seeds/a.txt": "---\nThe Marsh Herald\n---\n8 February 2017\n\nThe lock is shut\n\n" + Self.text
    ])
    let (summary, _) = await Converter(project.project, configuration: Configuration(), options: Converter.Options())
      .convert()
    let content = try project.read("content/\(try #require(summary.files.first))")
    #expect(content.contains("publication: \"The Marsh Herald\"") && content.contains("title: \"The lock is shut\""))
  }
}
