import TemplateEngine
import Testing

/// `{{name}}`, `{{{name}}}`, `{{&name}}`, and what each kind of value prints.
struct ValueTests {
  @Test func textIsEscaped() throws {
    let record: TemplateDictionary = ["title": .text("<b> & \"c\" 'd'")]
    #expect(try render("{{title}}", record) == "&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;")
    #expect(try render("{{{title}}}|{{&title}}", record) == "<b> & \"c\" 'd'|<b> & \"c\" 'd'")
  }

  @Test func htmlIsPrintedAsItIsOnlyWithThreeBraces() throws {
    let record: TemplateDictionary = ["body": .html(Array("<p>é</p>".utf8))]
    #expect(try render("{{{body}}}", record) == "<p>é</p>")
    #expect(try render("{{body}}", record) == "&lt;p&gt;é&lt;/p&gt;")
  }

  @Test(arguments: [0, 7, -1, 1997, 10_000, Int.max, Int.min])
  func numbersArePrintedInFull(_ number: Int) throws {
    #expect(try render("{{.}}", .number(number)) == "\(number)")
  }

  @Test func otherValues() throws {
    #expect(try render("{{.}}", .bool(true)) == "true")
    #expect(try render("{{.}}", .bool(false)) == "false")
    #expect(try render("[{{.}}]", .nothing) == "[]")
    #expect(try render("[{{.}}]", .list([.number(1)])) == "[]")
    #expect(try render("[{{.}}]", .record(["a": .number(1)] as TemplateDictionary)) == "[]")
  }

  @Test func namesMayHaveHyphensAndAnyLetters() throws {
    let record: TemplateDictionary = ["page-title": .text("a"), "größe": .text("b"), "名": .text("c")]
    #expect(try render("{{page-title}}{{ größe }}{{名}}", record) == "abc")
  }
}
