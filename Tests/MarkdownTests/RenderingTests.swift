import Markdown
import Testing

/// Markdown to HTML.
struct RenderingTests {
  private func options(_ change: (inout MarkdownRenderer.Options) -> Void) -> MarkdownRenderer.Options {
    var options = MarkdownRenderer.Options()
    change(&options)
    return options
  }

  @Test func htmlIsAppended() {
    var output = Array("<main>".utf8)
    let source = Array("*Lima*".utf8)
    #expect(MarkdownRenderer().render(source.span, onto: &output).isEmpty)
    #expect(String(decoding: output, as: UTF8.self) == "<main><p><em>Lima</em></p>\n")
  }

  @Test func anEmptyTextRendersToNothing() {
    #expect(html("") == "")
    #expect(html("\u{FEFF}\n") == "")
  }

  @Test func punctuationIsSmartOnlyOnDemand() {
    #expect(html("\"a\" -- b...") == "<p>&quot;a&quot; -- b...</p>\n")
    #expect(html("\"a\" -- b...", options { $0.smartPunctuation = true }) == "<p>“a” – b…</p>\n")
  }

  @Test func whatIsNotUTF8BecomesAReplacementCharacter() {
    let source: [UInt8] = [0x61, 0xFF, 0x62, 0xC3, 0x0A, 0x00]
    var output: [UInt8] = []
    _ = MarkdownRenderer().render(source.span, onto: &output)
    #expect(String(decoding: output, as: UTF8.self) == "<p>a\u{FFFD}b\u{FFFD}\n\u{FFFD}</p>\n")
  }

  @Test(arguments: [
    (1, "# a\n### b", "<h1>a</h1>\n<h3>b</h3>\n"),
    (2, "# a\n### b", "<h2>a</h2>\n<h4>b</h4>\n"),
    (2, "a\n=\n\nb\n-\n", "<h2>a</h2>\n<h3>b</h3>\n"),
    (2, "## a\n### b", "<h2>a</h2>\n<h3>b</h3>\n"),
    (2, "#### a", "<h4>a</h4>\n"),
    (2, "> # a\n", "<blockquote>\n<h2>a</h2>\n</blockquote>\n"),
    (3, "###### a\n# b\n", "<h6>a</h6>\n<h3>b</h3>\n"),
    (2, "no heading - at all", "<p>no heading - at all</p>\n"),
  ])
  func headingsMoveDownTogether(level: Int, markdown: String, expected: String) {
    #expect(html(markdown, options { $0.highestHeadingLevel = level }) == expected)
  }

  @Test func rawHTMLIsDroppedAndTold() {
    let markdown = "Dún <b>x</b>\n\n<script>\nalert(1)\n</script>\n"
    let rendering = rendering(markdown, .init())
    let omitted = "<!-- raw HTML omitted -->"
    #expect(rendering.html == "<p>Dún \(omitted)x\(omitted)</p>\n\(omitted)\n")
    #expect(
      rendering.notices == [
        MarkdownNotice(kind: .rawHTMLDropped, line: 1, column: 5),
        MarkdownNotice(kind: .rawHTMLDropped, line: 1, column: 9),
        MarkdownNotice(kind: .rawHTMLDropped, line: 3, column: 1),
      ])
  }

  @Test func rawHTMLPassesOnDemand() {
    let rendering = rendering("a <b>x</b> [y](javascript:z)", options { $0.rawHTML = true })
    #expect(rendering.html == "<p>a <b>x</b> <a href=\"javascript:z\">y</a></p>\n")
    #expect(rendering.notices.isEmpty)
  }

  @Test(arguments: [
    "page.html", "../a/b", "#note", "?q=a:b", "/a:b", "//example.org/", "http://a.b/", "HTTPS://a.b/", "mailto:a@b.c",
    "tel:+51", "ftp://a.b/", "",
  ])
  func addressesThatOnlyLeadSomewherePass(address: String) {
    #expect(notices("[x](<\(address)>)").isEmpty)
    #expect(html("[x](<\(address)>)") == "<p><a href=\"\(address)\">x</a></p>\n")
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "data:image/png;base64,x", "vbscript:x",
    "file:///etc/passwd", "unknown:x", "&#106;avascript:x", "javascript&colon;x", "java&Tab;script:x",
    "&#1;javascript:x",
    "&#32;javascript:x", "java&NewLine;script:x", "\\javascript:x", ":x", "httpx:y", "htt:p", "feed:javascript:x",
  ])
  func otherAddressesAreRefused(address: String) throws {
    for markdown in ["[x](<\(address)>)", "[x]\n\n[x]: <\(address)>\n"] {
      let rendering = rendering(markdown, .init())
      #expect(rendering.html == "<p>x</p>\n")
      guard case .linkRefused? = rendering.notices.first?.kind else {
        Issue.record("\(markdown) gives no notice")
        continue
      }
    }
    #expect(html("![x](<\(address)>)") == "<p>x</p>\n")
  }

  @Test func imagesWithoutAddressAreTheirWords() {
    #expect(html("![a *lamp*]()") == "<p>a <em>lamp</em></p>\n")
    #expect(notices("![a lamp]()").isEmpty)
  }

  @Test func autolinksAreCheckedToo() {
    #expect(html("<javascript:alert(1)>") == "<p>javascript:alert(1)</p>\n")
    #expect(html("<a@b.c>") == "<p><a href=\"mailto:a@b.c\">a@b.c</a></p>\n")
  }

  @Test func aNoticeStandsWhereTheLinkBegins() {
    let markdown = "Éxito\nñ `a\nb` ü [a\nlink](x:y) [b](z:)\n"
    #expect(
      notices(markdown) == [
        MarkdownNotice(kind: .linkRefused("x:y"), line: 3, column: 6),
        MarkdownNotice(kind: .linkRefused("z:"), line: 4, column: 12),
      ])
  }

  @Test func aTextThatCmarkCouldNotHoldIsRefused() {
    let source = [UInt8](repeating: UInt8(ascii: "a"), count: MarkdownRenderer.longestText + 1)
    var output: [UInt8] = []
    let notices = MarkdownRenderer().render(source.span, onto: &output)
    #expect(notices == [MarkdownNotice(kind: .textTooLong(bytes: source.count), line: 1, column: 1)])
    #expect(output.isEmpty)
  }
}
