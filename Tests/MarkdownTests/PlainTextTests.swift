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

  @Test func paragraphsMayHaveABlankLineBetween() {
    let source = Array("# Title\n\nOne\ntwo  \nthree\n\n1. a\n2. b\n\n```\ncode\n```\n\nend\n".utf8)
    let text = MarkdownRenderer().plainText(of: source.span, inParagraphs: true)
    #expect(String(decoding: text, as: UTF8.self) == "Title\n\nOne two\nthree\n\n1. a\n\n2. b\n\ncode\n\nend")
  }

  @Test func theCaptionOfAFigureIsAParagraph() {
    let markdown = "One\n\n![A quay](quay.jpg \"The quay in 1912\")\n\nTwo ![A boat](boat.jpg \"Her name\") three\n"
    let source = Array(markdown.utf8)
    let text = MarkdownRenderer().plainText(of: source.span, inParagraphs: true)
    #expect(String(decoding: text, as: UTF8.self) == "One\n\nA quay\n\nThe quay in 1912\n\nTwo A boat three")
  }

  @Test func anEmptyTextHasNoWords() {
    #expect(plainText("") == "")
    #expect(plainText("***\n") == "")
  }
}
