import TemplateEngine
import TestSupport
import Testing

/// Templates with random mistakes: whatever is written, the engine answers with a page or with errors.
struct MutationTests {
  @Test func nothingCrashes() {
    var random = SeededGenerator(seed: 1997)
    for _ in 0..<4000 {
      let page = mutated(Self.page, with: &random)
      let layout = mutated(Self.layout, with: &random)
      let sources = [("page", page), ("layout", layout), ("entry", Array("<li>{{.}}\n".utf8))].map {
        TemplateSource(name: $0, path: $0, text: $1)
      }
      do {
        let templates = try TemplateSet(sources, missingPartials: .empty)
        var output: [UInt8] = []
        try templates.render("page", .record(Self.record), onto: &output)
      } catch let error as TemplateErrors {
        #expect(error.errors.allSatisfy { $0.line > 0 && $0.column > 0 && !$0.advice.isEmpty })
      } catch {
        #expect(error is TemplateError)
      }
    }
  }

  private static let page = Array(
    """
    {{<layout}}{{$title}}\n  {{page-title}} é{{/title}}
      {{$main}}
        {{#items}}\n  {{.}}{{^a.b}}\r\n{{>entry}}{{/a.b}}
        {{/items}} {{{body}}} {{&body}}
    {{=<% %>=}}<%! comment %> <%={{ }}=%>
      {{/main}}{{/layout}}
    """.utf8
  )

  private static let layout = Array(
    "<title>{{$title}}x{{/title}}</title>\n  {{$main}}\n    default\n  {{/main}}\n".utf8)

  private static let pieces = [
    "{{", "}}", "{{{", "}}}", "{{/main}}", "{{$main}}", "{{<layout}}", "{{/layout}}", "{{#items}}", "{{/items}}", "\n",
    "\r\n",
    "  ", "{{=", "=}}", "{{>page}}", "{{>layout}}", "é", ".", "",
  ].map { Array($0.utf8) }

  private static let record: TemplateDictionary = [
    "page-title": .text("<é>"), "items": .list([.text("a"), .nothing]), "body": .html(Array("<p>\n".utf8)),
  ]

  /// A few pieces replaced by others.
  private func mutated(_ text: [UInt8], with random: inout SeededGenerator) -> [UInt8] {
    var text = text
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      let start = Int.random(in: 0...text.count, using: &random)
      let end = min(text.count, start + Int.random(in: 0...8, using: &random))
      text.replaceSubrange(start..<end, with: Self.pieces.randomElement(using: &random) ?? [])
    }
    return text
  }
}
