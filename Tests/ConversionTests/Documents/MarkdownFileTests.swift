import Archive
import Conversion
import Documents
import TestSupport
import Testing

/// Markdown with the front matter of another system.
@Suite(.needs(.pandoc)) struct MarkdownFileTests {
  private func content(_ name: String, _ text: String) async throws -> String {
    try await DocumentTests.content(name, Array(text.utf8)).text
  }

  @Test func ofJekyll() async throws {
    let text = try await content(
      "2017-02-08-lock.md",
      """
      ---
      title: "Marsh End: the lock is shut"
      author: Ines Vogt
      permalink: /news/2017/lock/
      ---

      The lock at *Marsh End* has been **shut** since the [frost](https://example.org/x).[^a]

      {% include figure.html caption="The lock keeper" %}

      > He has hung <b>his washing</b> on the gate.

      [^a]: So the keeper says.
      """)
    #expect(text.contains("title: \"Marsh End: the lock is shut\"\ndate: \"2017-02-08\"\nbyline: \"Ines Vogt\"\n"))
    #expect(text.contains("aliases:\n  - \"news/2017/lock/index.html\"\n"))
    #expect(text.contains("{% include figure.html caption=\\\"The lock keeper\\\" %}”\"\n"))
    #expect(
      text.hasSuffix(
        """
        ---

        The lock at *Marsh End* has been **shut** since the [frost](https://example.org/x).[1]

        > He has hung **his washing** on the gate.

        [1] So the keeper says.

        """))
  }

  @Test func ofHugo() async throws {
    let text = try await content(
      "mill.md",
      "+++\ntitle = \"The mill\"\ndate = 2018-03-04T10:00:00Z\n[author]\nname = \"Ann Lee\"\n+++\nNo grain since *Monday*. {{< youtube x >}}\n"
    )
    #expect(text.contains("title: \"The mill\"\ndate: \"2018-03-04\"\nbyline: \"Ann Lee\"\n"))
    #expect(text.hasSuffix("---\n\nNo grain since *Monday*.\n"))
  }

  @Test func ofPelican() async throws {
    let text = try await content(
      "riots.md",
      "Title: Bread riots: a history\nDate: 2010-12-03 10:20\nAuthors: Ann Lee, Bob Ray\nsave_as: old/bread.html\n\nThere was *no* bread.\n"
    )
    #expect(text.contains("title: \"Bread riots: a history\"\ndate: \"2010-12-03\"\nbyline: \"Ann Lee, Bob Ray\"\n"))
    #expect(text.contains("  - \"old/bread.html\"\n"))
    #expect(text.hasSuffix("---\n\nThere was *no* bread.\n"))
  }

  @Test func amongDraftsItIsADraft() async throws {
    let text = try await content("_drafts/ferry.md", "---\ntitle: Ferry\npermalink: false\n---\nThe ferry sank.\n")
    #expect(text.contains("\ndraft: true\n"))
    #expect(!text.contains("aliases"))
  }

  @Test func withoutAFrontMatterItIsPassedOver() async throws {
    let (_, summary, told) = try await DocumentTests.convert([
      "a.txt": Array(Seed.text().utf8), "notes.md": Array("# Notes\n\nOf *nothing*.\n".utf8),
    ])
    #expect(summary.seeds == 1)
    #expect(told.map(\.message) == ["is passed over (text with marks): only texts (.txt) and documents are read"])
  }
}
