import TemplateEngine
import Testing

/// `{{< parent}}` and `{{$block}}`
struct InheritanceTests {
  @Test func aLayout() throws {
    let layout = """
      <title>{{$title}}Archive{{/title}}</title>
      <main>
        {{$main}}
        {{/main}}
      </main>

      """
    let page = """
      {{<layout}}
        {{$title}}{{page-title}} | Archive{{/title}}
        ignored: {{missing}}
        {{$main}}
          <h1>{{page-title}}</h1>
          {{#body}}
            {{{body}}}
          {{/body}}
        {{/main}}
      {{/layout}}

      """
    let record: TemplateDictionary = ["page-title": .text("1997"), "body": .html(Array("<p>\nx".utf8))]
    let expected = """
      <title>1997 | Archive</title>
      <main>
        <h1>1997</h1>
          <p>
      x
      </main>

      """
    #expect(try render(page, record, partials: ["layout": layout]) == expected)
    #expect(try render("{{>layout}}", partials: ["layout": layout]) == "<title>Archive</title>\n<main>\n</main>\n")
  }

  @Test func theOutermostGivesTheContent() throws {
    let partials = [
      "middle": "{{<base}}{{$a}}middle{{/a}}{{$b}}middle{{/b}}{{/base}}", "base": "{{$a}}{{/a}} {{$b}}{{/b}}",
    ]
    #expect(try render("{{<middle}}{{$a}}page{{/a}}{{/middle}}", partials: partials) == "page middle")
  }

  @Test func theDefaultContentMayHaveBlocks() throws {
    let partials = ["base": "{{$outer}}({{$inner}}default{{/inner}}){{/outer}}"]
    #expect(try render("{{<base}}{{$inner}}page{{/inner}}{{/base}}", partials: partials) == "(page)")
  }

  @Test func aBlockWithinItsOwnContentIsThePagesOwn() throws {
    let partials = ["base": "[{{$a}}base{{/a}}]"]
    #expect(try render("{{<base}}{{$a}}<{{$a}}page{{/a}}>{{/a}}{{/base}}", partials: partials) == "[<page>]")
  }

  @Test func parentsWithinAContentDoNotSeeTheParentAroundIt() throws {
    let partials = ["layout": "{{$title}}{{/title}}: {{$main}}{{/main}}", "box": "[{{$title}}box{{/title}}]"]
    let page = "{{<layout}}{{$title}}page{{/title}}{{$main}}{{<box}}{{/box}}{{/main}}{{/layout}}"
    #expect(try render(page, partials: partials) == "page: [box]")
  }

  @Test func contentIsIndentedLikeTheBlock() throws {
    let partials = ["base": "<\n    {{$a}}default{{/a}}\n>\n"]
    #expect(
      try render("  {{<base}}{{$a}}\n1\n  2\n{{/a}}{{/base}}\n", partials: partials)
        == "  <\n      1\n        2\n\n  >\n")
    #expect(try render("  {{<base}}{{$a}}1{{/a}}{{/base}}\n", partials: partials) == "  <\n      1\n  >\n")
    #expect(try render("  {{<base}}{{/base}}\n", partials: partials) == "  <\n      default\n  >\n")
  }

  @Test func contentWithinALineIsNotIndented() throws {
    let partials = ["base": "  <p>{{$a}}{{/a}}</p>\n"]
    #expect(try render("  {{<base}}{{$a}}\n  1\n  2\n{{/a}}{{/base}}\n", partials: partials) == "    <p>1\n2\n</p>\n")
  }

  @Test func theSameWithCarriageReturns() throws {
    let partials = ["base": "<\r\n  {{$a}}\r\n  {{/a}}\r\n>\r\n"]
    let page = "{{<base}}\r\n{{$a}}\r\n    1\r\n    2\r\n{{/a}}\r\n{{/base}}\r\n"
    #expect(try render(page, partials: partials) == "<\r\n  1\r\n  2\r\n>\r\n")
  }
}
