import Markdown
import Testing

/// Texts of one sign or one block many times over, as a slip or an attack makes them: a text ten times as long takes
/// about ten times as long. Where something looked back for each of its parts, the texts here would take minutes, and
/// the limit would end the test.
@Suite(.timeLimit(.minutes(10)))
struct LongTextsTests {
  private static let many = 100_000

  private func page(_ markdown: String) -> String {
    var options = MarkdownRenderer.Options()
    options.readingAids = true
    options.highestHeadingLevel = 2
    return html(markdown, options)
  }

  @Test func manyHeadingsOfTheSameWords() {
    let text = page(String(repeating: "## Peru\n", count: Self.many))
    #expect(text.contains("<h2 id=\"s-peru-\(Self.many)\">"))
  }

  @Test func manyHeadingsWithoutLetters() {
    let text = page(String(repeating: "* * *\n## ***\n", count: Self.many / 2))
    #expect(text.contains("<h2 id=\"s-section-\(Self.many / 2)\">"))
  }

  @Test func headingsThatLookCountedDoNotTakeEachOthersIds() {
    let text = page(String(repeating: "## Peru\n\n## Peru 2\n\n", count: 1000))
    let ids = text.split(separator: "id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(ids.count == 2000)
    #expect(Set(ids).count == 2000)
  }

  @Test func manyBracketsBesideANote() {
    let text = page("[^1]: A note.\n\n" + String(repeating: "[^", count: 4 * Self.many))
    #expect(text.hasSuffix("[^[^</p>\n"))
  }

  @Test func manyLinesThatBeginANote() {
    let text = page("Said.[^7]\n\n" + (1...Self.many / 2).map { "[^\($0)]: a\n" }.joined())
    #expect(text.contains("<p class=\"note\" id=\"note-1\">\n<a href=\"#ref-1\" role=\"doc-backlink\">7</a> a\n</p>"))
    #expect(text.contains("<p>[^8]: a</p>"))
  }
}
