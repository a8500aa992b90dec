import TemplateEngine
import Testing

/// `{{#name}}…{{/name}}` and `{{^name}}…{{/name}}`, and where names are looked for.
struct SectionTests {
  @Test(
    arguments: [
      .nothing, .bool(false), .text(""), .html([]), .list([]),
    ] as [TemplateValue])
  func falseyValuesSkipTheSection(_ value: TemplateValue) throws {
    #expect(try render("{{#.}}yes{{/.}}{{^.}}no{{/.}}", value) == "no")
  }

  @Test(
    arguments: [
      .bool(true), .text(" "), .html([UInt8(ascii: "a")]), .number(0), .list([.nothing]),
      .record([:] as TemplateDictionary),
    ] as [TemplateValue])
  func allOthersDoNot(_ value: TemplateValue) throws {
    #expect(try render("{{#.}}yes{{/.}}{{^.}}no{{/.}}", value) == "yes")
  }

  @Test func listsArePrintedItemByItem() throws {
    let items = TemplateValue.list([.text("a"), .nothing, .number(2)])
    #expect(try render("{{#.}}<{{.}}>{{/.}}", items) == "<a><><2>")
  }

  @Test func namesAreLookedForFromTheInsideOut() throws {
    let record: TemplateDictionary = [
      "title": .text("page"), "root": .text("../"),
      "entries": .list([
        .record(["title": .text("one")] as TemplateDictionary), .record([:] as TemplateDictionary),
      ]),
    ]
    #expect(try render("{{#entries}}{{root}}{{title}} {{/entries}}", record) == "../one ../page ")
  }

  @Test func aMissingValueEndsTheSearch() throws {
    let record: TemplateDictionary = [
      "date": .text("page"), "entry": .record(["date": .nothing] as TemplateDictionary),
    ]
    #expect(try render("{{#entry}}[{{date}}]{{/entry}}", record) == "[]")
  }

  @Test func aDottedNameIsLookedForByItsFirstPart() throws {
    let record: TemplateDictionary = [
      "date": .record(["text": .text("1997")] as TemplateDictionary),
      "entry": .record(["date": .record([:] as TemplateDictionary)] as TemplateDictionary),
    ]
    #expect(try render("{{date.text}}{{#entry}}[{{date.text}}]{{/entry}}{{date.text.more}}", record) == "1997[]")
  }

  @Test func linesOfTagsGo() throws {
    let record: TemplateDictionary = ["items": .list([.text("a"), .text("b")])]
    #expect(
      try render("<ol>\n  {{#items}}\n  <li>{{.}}\n  {{/items}}\n</ol>\n", record) == "<ol>\n  <li>a\n  <li>b\n</ol>\n")
  }

  @Test func linesMayEndInCarriageReturnAndLineFeed() throws {
    let record: TemplateDictionary = ["items": .list([.text("a"), .text("b")])]
    #expect(
      try render("<ol>\r\n{{#items}}\r\n<li>{{.}}\r\n{{/items}}\r\n</ol>\r\n", record)
        == "<ol>\r\n<li>a\r\n<li>b\r\n</ol>\r\n")
    #expect(try render("{{! a\r\n}}\r\nb\r\n") == "b\r\n")
  }

  @Test func commentsAndDelimiters() throws {
    let record: TemplateDictionary = ["a": .text("<")]
    #expect(try render("x{{! {{ not a tag }}y", record) == "xy")
    #expect(try render("{{=<% %>=}}<%a%> {{a}} <%{a}%> <%={{ }}=%>{{a}}", record) == "&lt; {{a}} < &lt;")
  }

  @Test func aByteOrderMarkIsPassedOver() throws {
    #expect(try render("\u{FEFF}{{! a }}\nb") == "b")
  }
}
