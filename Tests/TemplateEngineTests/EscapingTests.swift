import TemplateEngine
import Testing

/// Where a value may stand in a page, and how it is printed there.
struct EscapingTests {
  struct Site: TemplateRecord {
    static let fields = TemplateFields<Site>("page", "Every page.", [])
  }

  struct Page: TemplateRecord {
    var text = ""
    var root = ""

    static let fields = TemplateFields<Page>(
      "page", "A page.",
      [
        .text("text", "A text.") { $0.text }, .number("number", "A number.") { _ in 7 },
        .way("root", "The way to the top.") { $1.append($0.root) }, .address("path", "A path.") { $1.append("a.html") },
        .flag("flag", "A flag.") { _ in true }, .anything("extra", "The rest.") { .record(["x": .text($0.text)]) },
      ])
  }

  private func printed(_ template: String, _ text: String, root: String = "") throws -> String {
    try render(template, Site(), Page(text: text, root: root))
  }

  private func message(_ template: String) -> String? {
    do {
      _ = try printed(template, "")
      return nil
    } catch let error as TemplateErrors {
      return error.errors.map(\.message).joined(separator: " / ")
    } catch {
      return "\(error)"
    }
  }

  @Test func textAndQuotedAttributes() throws {
    let text = "<b title=\"x\" id='y'>&amp;"
    let escaped = "&lt;b title=&quot;x&quot; id=&#39;y&#39;&gt;&amp;amp;"
    #expect(try printed("<p>{{text}}</p>", text) == "<p>\(escaped)</p>")
    #expect(try printed("<p title=\"{{text}}\">", text) == "<p title=\"\(escaped)\">")
    #expect(try printed("<p title='{{extra.x}}'>", text) == "<p title='\(escaped)'>")
    #expect(try printed("<title>{{text}}</title>", text) == "<title>\(escaped)</title>")
    #expect(try printed("<textarea>{{text}}</textarea><p>{{text}}", "<") == "<textarea>&lt;</textarea><p>&lt;")
  }

  /// Every length, with a special character at every place: the escaping goes eight bytes at a time.
  @Test func escapingAtEveryPlace() throws {
    for length in 0...40 {
      for place in 0..<max(1, length) {
        for special in ["&", "<", ">", "\"", "'", "é", "=", "?", "%", "(", "#"] {
          var letters = [String](repeating: "a", count: length)
          if length > 0 { letters[place] = special }
          let text = letters.joined()
          let escaped = letters.map {
            ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;"][$0] ?? $0
          }
          var output = TemplateOutput(capacity: 0)
          output.append(text)
          #expect(String(decoding: output.bytes, as: UTF8.self) == escaped.joined())
        }
      }
    }
  }

  @Test(arguments: [
    ("<p title={{text}}>", "the value of the attribute 'title' has no quotes, and a space in the text would end it"),
    ("<p title= x{{text}}>", "the value of the attribute 'title' has no quotes, and a space in the text would end it"),
    ("<p {{text}}>", "text cannot stand inside a tag: it could become an attribute or a script"),
    ("<p{{text}}>", "text cannot stand inside a tag: it could become an attribute or a script"),
    ("<{{text}}>", "text cannot stand inside a tag: it could become an attribute or a script"),
    ("</{{text}}>", "text cannot stand inside a tag: it could become an attribute or a script"),
    ("<p a{{text}}=\"\">", "text cannot stand inside a tag: it could become an attribute or a script"),
    ("<script>let a = \"{{text}}\"</script>", "text cannot stand inside <script>: no escaping makes it safe there"),
    ("<SCRIPT>{{extra.x}}</SCRIPT>", "text cannot stand inside <script>: no escaping makes it safe there"),
    ("<style>{{text}}</style>", "text cannot stand inside <style>: no escaping makes it safe there"),
    ("<p onclick=\"a('{{text}}')\">", "text cannot stand in the attribute 'onclick': no escaping makes it safe there"),
    ("<p onclick=\"{{path}}\">", "text cannot stand in the attribute 'onclick': no escaping makes it safe there"),
    ("<p style=\"color: {{text}}\">", "text cannot stand in the attribute 'style': no escaping makes it safe there"),
    (
      "<iframe srcdoc=\"{{text}}\"></iframe>",
      "text cannot stand in the attribute 'srcdoc': no escaping makes it safe there"
    ),
    ("<!-- {{text}} -->", "text cannot stand inside a comment of HTML: it could end the comment"),
    ("<script src=\"{{text}}\"></script>", "text cannot say what <script> loads"),
    ("<link rel=\"stylesheet\" href=\"{{extra.x}}\">", "text cannot say what <link> loads"),
    ("<a href=\"javascript:{{text}}\">", "an address that begins with 'javascript:' cannot have text in it"),
    ("<meta http-equiv=\"refresh\" content=\"0; url={{text}}\">", "text cannot say where a page leads on to by itself"),
    (
      "{{#text}}<p title=\"{{/text}}\">",
      "the section 'text' begins in the page's text and ends inside the attribute 'title'"
    ),
    ("<p title=\"", "the page ends inside the attribute 'title'"),
    ("<script>", "the page ends inside <script>"),
  ])
  func placesWhereTextCannotStand(_ template: String, _ expected: String) {
    #expect(message(template)?.split(separator: " / ").first.map(String.init) == expected)
  }

  @Test(arguments: [
    "<p{{#flag}} class=\"a\"{{/flag}}>", "<input{{#flag}} checked{{/flag}}>", "<p class=\"a{{#flag}} b{{/flag}}\">",
    "{{#text}}<a href=\"{{root}}{{path}}\">{{/text}}x{{#text}}</a>{{/text}}", "<p style=\"width: {{number}}%\">",
    "<script src=\"{{root}}a.js\"></script>", "<script>let a = {{number}}</script>", "<p data-a={{number}}>",
    "<script>if (a < b) {}</script><p title=\"{{text}}\">", "<!-- a > b --><p>{{text}}", "<!DOCTYPE html><p>{{text}}",
    "<a href=\"https://example.org/?q={{text}}\">", "<br/><img src='{{text}}' alt=''/>{{text}}",
    "a < b {{text}} <3 {{text}}",
  ])
  func placesWhereValuesCanStand(_ template: String) {
    #expect(message(template) == nil)
  }

  // MARK: - Addresses

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)", "\u{1}javascript:x",
    "java\tscript:x", "data:text/html,<script>", "vbscript:x", "blob:x", "file:///etc/passwd", "x:y",
  ])
  func unsafeAddressesAreLeftOut(_ address: String) throws {
    #expect(try printed("<a href=\"{{text}}\">", address) == "<a href=\"about:invalid\">")
    #expect(try printed("<img src='{{extra.x}}'>", address) == "<img src='about:invalid'>")
    #expect(try printed("<form action=\"{{root}}{{text}}\">", address) == "<form action=\"about:invalid\">")
    #expect(try printed("<a href=\"{{#text}}{{.}}{{/text}}\">", address) == "<a href=\"about:invalid\">")
    #expect(
      try printed("<img srcset=\"a.png 1x, {{text}} 2x\">", address.replacing(" ", with: "")).contains("about:invalid"))
  }

  @Test(arguments: [
    "https://example.org/a:b", "HTTP://example.org", "mailto:a@example.org", "tel:+49", "a.html", "../a.html", "a/b:c",
    "#top", "?a=b:c", "//example.org", "", "é:x",
  ])
  func otherAddressesStay(_ address: String) throws {
    #expect(try printed("<a href=\"{{text}}\">", address) == "<a href=\"\(address)\">")
  }

  @Test func whatTheTemplateBeginsIsNotLookedAt() throws {
    #expect(try printed("<a href=\"#{{text}}\">", "javascript:x") == "<a href=\"#javascript:x\">")
    #expect(try printed("<a href=\"{{root}}tags/{{text}}\">", "a:b", root: "../") == "<a href=\"../tags/a:b\">")
    // The way to the top is empty at the top.
    #expect(try printed("<a href=\"{{root}}{{text}}\">", "a:b", root: "../") == "<a href=\"../a:b\">")
    #expect(try printed("<a href=\"{{root}}{{text}}\">", "a:b", root: "") == "<a href=\"about:invalid\">")
  }

  @Test func whatIsLeftOutIsTold() throws {
    let templates = try TemplateSet(
      sources("\n<a href=\"{{text}}\">", [:]), pages: [TemplatePage("page", Site.self, Page.self)])
    var printer = TemplatePrinter(templates)
    try printer.print("page", Site(), Page(text: "javascript:x"), depth: nil)
    #expect(
      printer.notices.map { "\($0.path):\($0.line):\($0.column) \($0.refusedAddress)" } == [
        "Templates/page.mustache:2:10 javascript:x"
      ])
    try printer.print("page", Site(), Page(text: "x"), depth: nil)
    #expect(printer.notices.isEmpty)
  }
}
