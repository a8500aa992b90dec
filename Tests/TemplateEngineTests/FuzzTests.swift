import Foundation
import TemplateEngine
import TestSupport
import Testing

/// Templates with random mistakes: whatever is written, the engine answers with a page or with errors, and soon.
///
/// A second; `PRESSMARK_FUZZ_SECONDS` gives it longer, `PRESSMARK_FUZZ_SEED` another beginning.
struct FuzzTests {
  @Test func nothingCrashesOrHangs() {
    let environment = ProcessInfo.processInfo.environment
    let seconds = environment["PRESSMARK_FUZZ_SECONDS"].flatMap { Double($0) } ?? 1
    let seed = environment["PRESSMARK_FUZZ_SEED"].flatMap { UInt64($0) } ?? 1997
    let clock = ContinuousClock()
    let start = clock.now
    var rounds = 0
    while clock.now - start < .seconds(seconds) {
      var random = SeededGenerator(seed: seed &+ UInt64(rounds))
      let began = clock.now
      run(&random)
      if clock.now - began > .seconds(20) { Issue.record("round \(rounds) of seed \(seed) took \(clock.now - began)") }
      rounds += 1
    }
    print("fuzzing of templates: \(rounds) rounds in \(seconds) s, seed \(seed)")
  }

  private func run(_ random: inout SeededGenerator) {
    let files = [("page", Self.page), ("layout", Self.layout), ("entry", Self.entry)].map { name, text in
      TemplateSource(name: name, path: "\(name).mustache", text: mutated(text, with: &random))
    }
    check {
      let templates = try TemplateSet(files, missingPartials: .empty)
      var output: [UInt8] = []
      try templates.render("page", .record(Self.record), onto: &output)
    }
    check {
      let pages = [TemplatePage("page", RecordTests.Site.self, RecordTests.Article.self)]
      var printer = TemplatePrinter(try TemplateSet(files, pages: pages))
      var article = RecordTests.Article(headline: "<é>", authors: [RecordTests.Author(name: "A & B")])
      article.extra = .record(Self.record)
      for _ in 0..<2 { try printer.print("page", RecordTests.Site(), article, depth: 0) }
    }
  }

  private func check(_ body: () throws -> Void) {
    do {
      try body()
    } catch let error as TemplateErrors {
      #expect(!error.errors.isEmpty)
      #expect(error.errors.allSatisfy { $0.line > 0 && $0.column > 0 && !$0.advice.isEmpty && !$0.message.isEmpty })
    } catch {
      #expect(error is TemplateError)
    }
  }

  private static let page = Array(
    """
    {{<layout}}{{$title}}\n  {{headline}} é{{/title}}
      {{$main}}
        {{#authors}}\n  {{name}}{{^lead}}\r\n{{>entry}}{{/lead}}
        {{/authors}} {{{body}}} <a href="{{path}}" title='{{byline}}'{{#is-long}} class="long"{{/is-long}}>
        {{#extra.items}}{{.}}{{/extra.items}}
    {{=<% %>=}}<%! comment %> <%={{ }}=%>
      {{/main}}{{/layout}}
    """.utf8
  )

  private static let layout = Array(
    "<title>{{$title}}x{{/title}}</title>\n  {{$main}}\n    default\n  {{/main}}\n{{site-title}}".utf8)

  private static let entry = Array("<li>{{name}}\n<p title=\"{{headline}}\">\n".utf8)

  private static let pieces = [
    "{{", "}}", "{{{", "}}}", "{{/main}}", "{{$main}}", "{{<layout}}", "{{/layout}}", "{{#authors}}", "{{/authors}}",
    "\n",
    "\r\n", "  ", "{{=", "=}}", "{{>page}}", "{{>layout}}", "  {{>entry}}\n", "é", ".", "", "<",
    ">",
    "\"", "'", "=", "<script>", "<!--", "-->", " href=", "{{path}}", "{{#extra}}", "{{/extra}}", "{{headline}}",
    "{{.}}",
    "{{#lead}}", "{{/lead}}", "{{<*extra.layout}}", "{{/*extra.layout}}", "\u{FEFF}", "{{&body}}", "/", "#", "^", "$",
  ].map { Array($0.utf8) }

  private static let record: TemplateDictionary = [
    "headline": .text("<é>"), "authors": .list([.record(["name": .text("a")]), .nothing]),
    "items": .list([.text("a"), .nothing]), "body": .html(Array("<p>\n".utf8)), "layout": .text("entry"),
    "extra": .record(["layout": .text("entry")]),
  ]

  /// A few pieces replaced by others, or by single bytes.
  private func mutated(_ text: [UInt8], with random: inout SeededGenerator) -> [UInt8] {
    var text = text
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      let start = Int.random(in: 0...text.count, using: &random)
      let end = min(text.count, start + Int.random(in: 0...8, using: &random))
      let piece =
        Int.random(in: 0..<8, using: &random) == 0
        ? [UInt8.random(in: 0...255, using: &random)] : Self.pieces.randomElement(using: &random) ?? []
      text.replaceSubrange(start..<end, with: piece)
    }
    return text
  }
}
