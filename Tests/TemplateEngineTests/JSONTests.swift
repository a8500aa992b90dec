import Foundation
import TemplateEngine
import Testing

/// JSON in pages: where it may stand, and that nothing in it ends the element it stands in.
@Suite struct JSONTests {
  struct Site: TemplateRecord {
    static let fields = TemplateFields<Site>("page", "Every page.", [])
  }

  struct Page: TemplateRecord {
    var text = ""

    static let fields = TemplateFields<Page>(
      "page", "A page.",
      [
        .text("text", "A text.") { $0.text }, .number("number", "A number.") { _ in 7 },
        .json("data", "The text as JSON.", when: { !$0.text.isEmpty }) { page, output in
          var members = JSONMembers(in: &output)
          members.add("text", page.text, in: &output)
          members.add("list", [page.text, "b"], in: &output)
          members.add("nothing", nil as String?, in: &output)
          members.end(in: &output)
        },
      ])
  }

  private func message(_ template: String) -> String? {
    do {
      _ = try render(template, Site(), Page(text: "a"))
      return nil
    } catch let error as TemplateErrors {
      return error.errors.map(\.message).joined(separator: " / ")
    } catch {
      return "\(error)"
    }
  }

  static let hostile = [
    "plain", "</script><script>alert(1)</script>", "<!--", "-->", "]]>", "a \"b\" \\ c", "\u{2028}\u{2029}",
    "\u{0}\u{1}\u{1F}\u{7F}",
    "tab\tline\nreturn\r", "é Ж ح 漢 😀 \u{E2}\u{80}", "‘quotes’ — “dashes” …", "&amp;&lt;", "",
  ]

  @Test(arguments: hostile) func readersFindTheSameText(_ text: String) throws {
    let page = try render(
      "{{#data}}<script type=\"application/ld+json\">{{data}}</script>{{/data}}", Site(), Page(text: text))
    if text.isEmpty { return #expect(page.isEmpty) }
    let start = "<script type=\"application/ld+json\">"
    #expect(page.hasPrefix(start) && page.hasSuffix("</script>"))
    let json = page.dropFirst(start.count).dropLast("</script>".count)
    #expect(!json.contains { "<>&\u{2028}\u{2029}".contains($0) })
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(object["text"] as? String == text)
    #expect(object["list"] as? [String] == [text, "b"])
    #expect(object.count == 2)
  }

  @Test(arguments: [
    "<script type=\"application/ld+json\">{{data}}</script>", "<SCRIPT TYPE='Application/LD+JSON'>{{data}}</SCRIPT>",
    "<script type=application/ld+json>{{data}}</script>",
    "<script id=\"a\" type=\"application/ld+json\">{{data}}</script>",
    "{{#data}}<p>{{/data}}",
  ])
  func placesWhereJSONCanStand(_ template: String) {
    #expect(message(template) == nil)
  }

  @Test(arguments: [
    ("{{data}}", "'data' is JSON and cannot stand in the page's text"),
    ("<script>{{data}}</script>", "'data' is JSON and cannot stand inside <script>"),
    ("<script type=\"module\">{{data}}</script>", "'data' is JSON and cannot stand inside <script>"),
    (
      "<script type=\"module\" type=\"application/ld+json\">{{data}}</script>",
      "'data' is JSON and cannot stand inside <script>"
    ),
    ("<style type=\"application/ld+json\">{{data}}</style>", "'data' is JSON and cannot stand inside <style>"),
    ("<p title=\"{{data}}\">", "'data' is JSON and cannot stand inside the attribute 'title'"),
    (
      "<script type=\"application/ld+json\"></script><script>{{data}}</script>",
      "'data' is JSON and cannot stand inside <script>"
    ),
    (
      "<script type=\"application/ld+json\">{{{data}}}</script>",
      "'data' is JSON, and only HTML may be printed as it is, with three braces"
    ),
    (
      "<script type=\"application/ld+json\">{\"a\": \"{{text}}\"}</script>",
      "text cannot stand inside <script>: no escaping makes it safe there"
    ),
  ])
  func placesWhereItCannot(_ template: String, _ expected: String) {
    #expect(message(template) == expected)
  }

  @Test(arguments: [
    ("a & <b>", "a &amp; &lt;b&gt;"), ("a\u{0}b\u{B}c\td\n", "a\u{FFFD}b\u{FFFD}c\td\n"),
    ("\u{FFFF}\u{FEFF}é", "\u{FFFD}\u{FEFF}é"),
  ])
  func textForXML(_ text: String, _ expected: String) {
    var output = TemplateOutput()
    output.append(xml: text)
    #expect(String(decoding: output.bytes, as: UTF8.self) == expected)
  }
}
