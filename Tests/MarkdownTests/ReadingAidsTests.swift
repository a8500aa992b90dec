import Markdown
import Testing

/// What the pages of articles add to a text: ids of headings, notes that lead there and back, columns that can be
/// scrolled.
struct ReadingAidsTests {
  private func page(_ markdown: String) -> String {
    var options = MarkdownRenderer.Options()
    options.readingAids = true
    options.highestHeadingLevel = 2
    return html(markdown, options)
  }

  // MARK: - Headings

  @Test(arguments: [
    ("## The strike", "<h2 id=\"s-the-strike\">\nThe strike\n</h2>\n"),
    ("## Забастовка 1926!", "<h2 id=\"s-забастовка-1926\">\nЗабастовка 1926!\n</h2>\n"),
    ("## الميناء", "<h2 id=\"s-الميناء\">\nالميناء\n</h2>\n"),
    ("## The miners’ *reply*", "<h2 id=\"s-the-miners-reply\">\nThe miners’ <em>reply</em>\n</h2>\n"),
    ("## ***", "<h2 id=\"s-section\">\n***\n</h2>\n"),
  ])
  func headingsHaveIds(_ markdown: String, _ expected: String) {
    #expect(page(markdown) == expected)
  }

  @Test func idsAreUnique() {
    let text = page("## Peru\n\n## Peru\n\n## Peru 2\n")
    for id in ["s-peru", "s-peru-2", "s-peru-2-2"] { #expect(text.contains("<h2 id=\"\(id)\">"), "\(text)") }
  }

  @Test func anIdIsNoWayOutOfItsAttribute() {
    #expect(page("## \"><script>alert(1)</script>").hasPrefix("<h2 id=\"s-alert-1\">"))
  }

  // MARK: - Notes

  @Test func notesLeadThereAndBack() {
    #expect(
      page("They struck.[^1]\n\n[^1]: Ibid.\n") == """
        <p>They struck.<sup><a id="ref-1" href="#note-1" role="doc-noteref">1</a></sup></p>
        <p class="note" id="note-1">
        <a href="#ref-1" role="doc-backlink">1</a> Ibid.
        </p>

        """)
  }

  @Test func notesMayFollowEachOtherWithoutABlankLine() {
    let text = page("One[^a] and two[^b], and one again[^a].\n\n[^a]: *First*.\n[^b]: Second.\n")
    #expect(
      text.contains("<p class=\"note\" id=\"note-1\">\n<a href=\"#ref-1\" role=\"doc-backlink\">a</a> <em>First</em>."))
    #expect(text.contains("<p class=\"note\" id=\"note-2\">\n<a href=\"#ref-2\" role=\"doc-backlink\">b</a> Second."))
    #expect(text.contains("id=\"ref-1-2\" href=\"#note-1\""))
    #expect(text.contains("<sup><a href=\"#ref-1-2\" role=\"doc-backlink\">2</a></sup>"))
  }

  /// As conversion writes what a newspaper printed.
  @Test func printedMarksAreLinkedToo() {
    let text = page("They struck.\\[1\\]\n\n\\[1\\] See page 3.\n")
    #expect(text.contains("They struck.<a id=\"ref-1\" href=\"#note-1\" role=\"doc-noteref\">[1]</a>"))
    #expect(text.contains("<a href=\"#ref-1\" role=\"doc-backlink\">[1]</a> See page 3."))
  }

  @Test(arguments: [
    "A mark without a note[^1].", "A note without a mark.\n\n[^1]: Nobody refers to me, or does [^2]?",
    "\\[1\\] A list\n\n\\[2\\] of entries that\n\n\\[3\\] refer to nothing.",
    "Two notes\\[1\\]\n\n\\[1\\] of one\n\n\\[1\\] number.",
    "`[^1]` in code\n\n```\n[^1]: and in a block\n```",
  ])
  func whatIsNoNoteStaysText(_ markdown: String) {
    let text = page(markdown)
    #expect(!text.contains("<a "), "\(text)")
    #expect(!text.contains("\\"), "\(text)")
  }

  @Test func aNotesLabelIsEscaped() {
    let text = page("a[^<b>\"]\n\n[^<b>\"]: n\n")
    #expect(!text.contains("<b>"))
  }

  /// A backslash is put before a note's bracket; the reader of a warning does not see it.
  @Test func placesInNotesAreTheTexts() {
    var options = MarkdownRenderer.Options()
    options.readingAids = true
    var output: [UInt8] = []
    let source = Array("a[^1]\n\n[^1]: <b>bold\n".utf8)
    let notices = MarkdownRenderer(options: options).render(source.span, onto: &output)
    #expect(notices.map(\.line) == [3])
    #expect(notices.map(\.column) == [7])
  }

  // MARK: - Columns

  @Test func columnsCanBeScrolledByKeyboard() {
    #expect(
      page("```\nCoal   3 <s>\n\nIron  12\n```\n")
        == "<pre tabindex=\"0\"><code>Coal   3 &lt;s&gt;\n\nIron  12\n</code></pre>\n")
  }

  @Test func withoutThemNothingChanges() {
    #expect(html("## A\n\nb[^1]\n\n[^1]: c d\n") == "<h2>A</h2>\n<p>b[^1]</p>\n<p>[^1]: c d</p>\n")
  }
}
