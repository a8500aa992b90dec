import TemplateEngine
import Testing

/// Templates with random mistakes: whatever is written, the engine answers with a page or with errors.
struct MutationTests {
  @Test func nothingCrashes() {
    var random = SplitMix64(state: 1997)
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
  private func mutated(_ text: [UInt8], with random: inout SplitMix64) -> [UInt8] {
    var text = text
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      let start = Int.random(in: 0...text.count, using: &random)
      let end = min(text.count, start + Int.random(in: 0...8, using: &random))
      text.replaceSubrange(start..<end, with: Self.pieces.randomElement(using: &random) ?? [])
    }
    return text
  }
}

/// A small generator whose numbers are the same on every machine.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
