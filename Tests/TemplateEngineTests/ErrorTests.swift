import TemplateEngine
import Testing

/// What the compiler reports, as `line:column: message (advice)`.
struct ErrorTests {
  @Test func aTagThatIsNeverClosed() {
    #expect(errors(in: "a\n {{b") == ["2:2: this tag is never closed (Write }} at its end.)"])
    #expect(errors(in: "{{! b }") == ["1:1: this tag is never closed (Write }} at its end.)"])
    #expect(errors(in: "{{{b}}c") == ["1:1: this tag is never closed (Write }}} at its end.)"])
    #expect(errors(in: "{{=<% %>=}}<%a") == ["1:12: this tag is never closed (Write %> at its end.)"])
  }

  @Test func theTagsBehindItAreStillRead() {
    #expect(
      errors(in: "<a href={{path>\n{{#a}}{{/a}}\n{{>foter}}", partials: ["footer": ""]) == [
        "1:9: this tag is never closed (Write }} at its end.)",
        "3:1: there is no partial 'foter' (Did you mean 'footer'? The partials are: footer, page.)",
      ]
    )
  }

  @Test func aSectionThatIsNeverClosed() {
    #expect(errors(in: "{{#a}}") == ["1:1: the section 'a' is never closed (Write {{/a}} where it ends.)"])
    #expect(
      errors(in: "{{#a}}\n{{^b}}\n{{<page}}\n{{$c}}") == [
        "1:1: the section 'a' is never closed (Write {{/a}} where it ends.)",
        "2:1: the inverted section 'b' is never closed (Write {{/b}} where it ends.)",
        "3:1: the parent 'page' is never closed (Write {{/page}} where it ends.)",
        "4:1: the block 'c' is never closed (Write {{/c}} where it ends.)",
      ]
    )
  }

  @Test func aClosingTagWithTheWrongName() {
    #expect(
      errors(in: "é {{#a}}\n  {{/b}}") == [
        "2:3: {{/b}} cannot close the section 'a' (It was opened in line 1, column 3, and is closed by {{/a}}.)"
      ]
    )
    #expect(
      errors(in: "{{#b}}{{^a}}{{/b}}") == [
        "1:13: {{/b}} cannot close the inverted section 'a' "
          + "(It was opened in line 1, column 7, and is closed by {{/a}}.)"
      ]
    )
  }

  @Test func aClosingTagWithoutAnOpening() {
    #expect(errors(in: "a{{/b}}") == ["1:2: {{/b}} closes nothing (Remove it, or write {{#b}} where it should begin.)"])
  }

  @Test func aBlockGivenTwice() {
    #expect(
      errors(in: "{{<base}}\n{{$a}}{{/a}}\n{{$a}}{{/a}}{{/base}}", partials: ["base": ""]) == [
        "3:1: the parent 'base' is given the block 'a' twice (Keep one of them.)"
      ]
    )
  }

  @Test(arguments: ["{{}}", "{{ }}", "{{{}}}", "{{&}}", "{{#}}{{/}}", "{{>\n}}"])
  func aTagWithoutAName(_ template: String) {
    #expect(errors(in: template).first == "1:1: this tag has no name (Write a name into it, or remove it.)")
  }

  @Test func aBadName() {
    #expect(
      errors(in: "{{a b}}") == [
        "1:1: the name 'a b' contains white space (A name is one word; where it needs several, join them with hyphens.)"
      ]
    )
    #expect(
      errors(in: "{{a..b}}") == ["1:1: the name 'a..b' has an empty part (Write one dot between two parts: a.b.)"])
    #expect(errors(in: "{{#.a}}{{/.a}}").count == 1)
    #expect(
      errors(in: "{{ #a}}") == [
        "1:1: a name does not begin with '#' (If it is the sign of a tag, write it right behind {{, without a space.)"
      ]
    )
  }

  @Test(arguments: ["{{=}}", "{{=a=}}", "{{=a b c=}}", "{{== b=}}", "{{=a b}}"])
  func badDelimiters(_ template: String) {
    #expect(
      errors(in: "\n" + template) == [
        "2:1: this does not set two delimiters "
          + "(Write them with a space between and an equals sign at each end: {{=<% %>=}}.)"
      ]
    )
  }

  @Test func anUnknownPartialOrParent() {
    #expect(
      errors(in: "ä{{>foter}}\n{{<layuot}}{{/layuot}}\n{{>x}}", partials: ["footer": "", "layout": ""]) == [
        "1:2: there is no partial 'foter' (Did you mean 'footer'? The partials are: footer, layout, page.)",
        "2:1: there is no parent 'layuot' (Did you mean 'layout'? The parents are: footer, layout, page.)",
        "3:1: there is no partial 'x' (The partials are: footer, layout, page.)",
      ]
    )
  }

  @Test func aTemplateThatIsNotUTF8() {
    let bytes = Array("a\né ".utf8) + [0xFF] + Array("{{".utf8)
    let error = #expect(throws: TemplateErrors.self) {
      try TemplateSet([TemplateSource(name: "a", path: "a.mustache", text: bytes)])
    }
    #expect(error?.errors.map(short) == ["2:3: this is not UTF-8 (Save the template in the encoding UTF-8.)"])
  }

  @Test func twoTemplatesWithOneName() {
    let error = #expect(throws: TemplateErrors.self) {
      try TemplateSet([
        TemplateSource(name: "a", path: "x/a.mustache", text: []),
        TemplateSource(name: "a", path: "y/a.mustache", text: []),
      ])
    }
    #expect(
      error?.errors.map(short) == [
        "1:1: there are two templates named 'a' (The other one is x/a.mustache: rename one of them.)"
      ]
    )
    #expect(error?.errors.first?.path == "y/a.mustache")
  }

  @Test func allErrorsOfAllTemplatesInOrder() {
    let error = #expect(throws: TemplateErrors.self) {
      try TemplateSet([
        TemplateSource(name: "b", path: "b", text: Array("{{#x}}\n{{>nowhere}}{{}}\n{{/y}}".utf8)),
        TemplateSource(name: "a", path: "a", text: Array("{{/z}}".utf8)),
      ])
    }
    #expect(error?.errors.map { "\($0.path):\($0.line):\($0.column)" } == ["b:2:1", "b:2:13", "b:3:1", "a:1:1"])
  }

  @Test func theDescriptionShowsTheLine() {
    let error = #expect(throws: TemplateErrors.self) {
      let text = Array("\n\té {{/b}} c\r\n".utf8)
      return try TemplateSet([TemplateSource(name: "a", path: "Templates/a.mustache", text: text)])
    }
    #expect(
      error?.description == """
        Templates/a.mustache:2:4: error: {{/b}} closes nothing
            \té {{/b}} c
            \t  ^
            Remove it, or write {{#b}} where it should begin.
        """
    )
  }

  @Test func anUnknownTemplate() throws {
    let templates = try TemplateSet([TemplateSource(name: "article", path: "article.mustache", text: [])])
    var output: [UInt8] = []
    let error = #expect(throws: TemplateError.self) { try templates.render("artikle", .nothing, onto: &output) }
    #expect(error?.message == "there is no template 'artikle'")
    #expect(error?.advice == "Did you mean 'article'? The templates are: article.")
  }

  @Test func afterAnErrorTheOutputIsAsItWas() throws {
    let templates = try TemplateSet([TemplateSource(name: "a", path: "a", text: Array("x{{>a}}".utf8))])
    var output = Array("before".utf8)
    #expect(throws: TemplateError.self) { try templates.render("a", .nothing, onto: &output) }
    #expect(output == Array("before".utf8))
  }
}
