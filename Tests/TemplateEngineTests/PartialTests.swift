import TemplateEngine
import Testing

/// `{{> name}}`
struct PartialTests {
  @Test func partialsSeeTheNamesAroundThem() throws {
    let record: TemplateDictionary = ["items": .list([.text("a"), .text("b")]), "root": .text("../")]
    #expect(try render("{{#items}}{{>entry}}{{/items}}", record, partials: ["entry": "{{root}}{{.}} "]) == "../a ../b ")
  }

  @Test func aPartialAloneOnItsLineIsIndented() throws {
    let partials = ["outer": "<\n  {{>inner}}\n>\n", "inner": "1\n{{#.}}\n2\n{{/.}}\n{{.}}{{.}}\n"]
    #expect(try render(" {{>outer}}\n", .text("x\ny"), partials: partials) == " <\n   1\n   2\n   x\nyx\ny\n >\n")
  }

  @Test func aPartialWithinALineIsNot() throws {
    #expect(try render("  - {{>two}}|", partials: ["two": "1\n2"]) == "  - 1\n2|")
    #expect(try render("  {{>outer}}\n", partials: ["outer": "- {{>two}}\n", "two": "1\n2"]) == "  - 1\n2\n")
  }

  @Test func theDataMayEndARecursion() throws {
    let tree: TemplateDictionary = [
      "name": .text("a"),
      "children": .list([.record(["name": .text("b"), "children": .list([])] as TemplateDictionary)]),
    ]
    #expect(
      try render("{{>node}}", tree, partials: ["node": "({{name}}{{#children}}{{>node}}{{/children}})"]) == "(a(b))")
  }

  @Test func eachLevelOfARecursionIsIndentedMore() throws {
    func node(_ name: String, _ children: [TemplateValue] = []) -> TemplateValue {
      .record(["name": .text(name), "children": .list(children)])
    }
    let partials = [
      "node": "- {{name}}\n{{#children}}\n  {{>node}}\n{{/children}}\n", "outer": "<\n\t{{>node}}\n>\n",
      "inline": "({{name}}\n{{#children}} {{>inline}}{{/children}})\n",
    ]
    let tree = node("a", [node("b", [node("c")]), node("d")])
    #expect(try render("{{>node}}", tree, partials: partials) == "- a\n  - b\n    - c\n  - d\n")
    #expect(try render("{{>outer}}", tree, partials: partials) == "<\n\t- a\n\t  - b\n\t    - c\n\t  - d\n>\n")
    #expect(
      try render("  {{>inline}}", tree, partials: partials) == "  (a\n   (b\n (c\n)\n)\n (d\n)\n)\n")
  }

  @Test func anEndlessRecursionIsAnError() throws {
    let partials = ["loop": "x\n {{>loop}}"]
    let error = #expect(throws: TemplateError.self) { try render("{{>loop}}", partials: partials) }
    #expect(
      error.map(short) == "2:2: 'loop' goes more than 256 levels deep "
        + "(It includes itself without end: put it into a section that the data ends.)"
    )
    #expect(error?.path == "Templates/loop.mustache")
  }

  @Test func soIsAnEndlessParent() throws {
    let partials = ["loop": "{{<loop}}{{$a}}{{/a}}{{/loop}}"]
    let error = #expect(throws: TemplateError.self) { try render("{{>loop}}", partials: partials) }
    #expect(error?.message == "'loop' goes more than 256 levels deep")
  }

  @Test func tooManySectionsWithinEachOtherAreAnError() throws {
    func nested(_ count: Int) -> String {
      String(repeating: "{{#.}}", count: count) + "x" + String(repeating: "{{/.}}", count: count)
    }
    #expect(try render(nested(256), .bool(true)) == "x")
    let error = #expect(throws: TemplateErrors.self) { try render(nested(257), .bool(true)) }
    #expect(error?.errors.map(\.message) == ["sections, blocks and partials are nested more than 256 levels deep"])
    #expect(error?.errors.first?.column == 256 * 6 + 1)
    let blocks = String(repeating: "{{$a}}", count: 50_000) + String(repeating: "{{/a}}", count: 50_000)
    #expect(throws: TemplateErrors.self) { try render(blocks) }
  }

  @Test func templatesThatGrowWithoutBoundAreAnError() throws {
    let partials = Dictionary(uniqueKeysWithValues: (0..<40).map { ("p\($0)", "{{>p\($0 + 1)}}{{>p\($0 + 1)}}") })
    let error = #expect(throws: TemplateErrors.self) {
      try render("{{>p0}}", partials: partials.merging(["p40": "x"]) { one, _ in one })
    }
    #expect(error?.errors.contains { $0.message.contains("more than 20000 parts") } == true)
  }

  @Test func aMissingPartialMayBeEmpty() throws {
    #expect(try render("a{{>b}}c{{<d}}{{$e}}{{/e}}{{/d}}\n", missingPartials: .empty) == "ac\n")
  }
}
