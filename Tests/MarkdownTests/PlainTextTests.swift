import Markdown
import Testing

/// The words of a rendering.
struct PlainTextTests {
  private func plainText(_ markdown: String) -> String {
    let source = Array(markdown.utf8)
    return String(decoding: MarkdownRenderer().plainText(of: source.span), as: UTF8.self)
  }

  @Test func markUpIsLeftOut() {
    #expect(plainText("A *b* `c` [d](e) ![f](g) &amp; \\* <i>h</i>") == "A b c d f & * h")
  }

  @Test func blocksAndLinesAreSeparatedByALineFeed() {
    let markdown = "# Title\n\nOne\ntwo  \nthree\n\n- a\n- b\n\n> q\n\n```\ncode\n```\n\n***\n<div>\n\nend\n"
    #expect(plainText(markdown) == "Title\nOne\ntwo\nthree\na\nb\nq\ncode\nend")
  }

  @Test func anEmptyTextHasNoWords() {
    #expect(plainText("") == "")
    #expect(plainText("***\n") == "")
  }
}
