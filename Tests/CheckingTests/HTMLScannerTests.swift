import Testing

@testable import Checking

/// Cutting a page into its tags.
@Suite struct HTMLScannerTests {
  private func tags(_ html: String) -> [String] {
    var scanner = HTMLScanner(Array(html.utf8))
    var tags: [String] = []
    while scanner.next() {
      let tag = scanner.tag
      let attributes = tag.attributes.map { attribute in
        attribute.value.map { " =" + String(decoding: scanner.bytes[$0], as: UTF8.self) } ?? " -"
      }
      tags.append(
        (tag.isEnd ? "/" : "") + String(decoding: scanner.bytes[tag.nameRange], as: UTF8.self) + attributes.joined()
          + (tag.isSelfClosing ? " /" : ""))
    }
    return tags
  }

  private func flaws(_ html: String) -> [HTMLFlaw] {
    var scanner = HTMLScanner(Array(html.utf8))
    while scanner.next() {}
    return scanner.flaws.map(\.flaw)
  }

  @Test func tagsAndAttributes() {
    #expect(tags("<p class='a b' hidden>Text<br/></p>") == ["p =a b -", "br /", "/p"])
    #expect(tags("<!DOCTYPE html><!-- <p> --><A HREF = \"x\">") == ["A =x"])
  }

  @Test func whatHoldsTextHoldsNoTags() {
    #expect(tags("<script>if (a < b) '</p>'</script><title>1 < 2</title>") == ["script", "/script", "title", "/title"])
    #expect(tags("<style>a { }</styles></style>") == ["style", "/style"])
  }

  @Test(arguments: [
    ("<p>a < b</p>", [HTMLFlaw.strayLess]), ("<p", [.noEnd]), ("<!-- x", [.noEnd]), ("<script>x", [.noEnd]),
    ("<p a=b>", [.unquoted(3..<4)]), ("<p a=\"\" A=\"\">", [.repeated(8..<9)]), ("<p a=\"\"b>", [.strangeAttribute]),
    ("<?xml?>", [.processingInstruction]), ("<p title=\"a > b\">a &lt; b</p>", []),
  ]) func flawsAreFound(_ html: String, _ expected: [HTMLFlaw]) {
    #expect(flaws(html) == expected)
  }

  /// Whatever the bytes are, the scanner comes to their end.
  @Test func damagedPagesEnd() {
    let page = Array("<p class=\"a\" id=b><!-- c --><style>d</style><br/></p>".utf8)
    for start in page.indices {
      for length in [1, 2, 7, page.count] {
        var scanner = HTMLScanner(Array(page[start..<min(start + length, page.count)]))
        var tags = 0
        while tags <= length, scanner.next() { tags += 1 }
        let isAtItsEnd = !scanner.next()
        #expect(isAtItsEnd, "\(length) bytes from \(start)")
      }
    }
  }
}
