import Synchronization
import TemplateEngine
import Testing

/// Records that describe their names in a table.
struct RecordTests {
  struct Site: TemplateRecord {
    var title = "Archive"

    static let fields = TemplateFields<Site>("site", "The archive.", [.text("site-title", "Its name.") { $0.title }])
  }

  struct Author: TemplateRecord {
    var name: String

    static let fields = TemplateFields<Author>(
      "author", "An author.", [.text("name", "The author's name.") { $0.name }])
  }

  struct Article: TemplateRecord {
    var headline: String
    var byline: String?
    var page: Int?
    var isLong = false
    var body: [UInt8] = []
    var authors: [Author] = []
    var lead: Author?
    var extra: TemplateValue = .nothing

    static let fields = TemplateFields<Article>(
      "article", "An article.",
      [
        .text("headline", "The headline.") { $0.headline },
        .optionalText("byline", "Who wrote it.") { $0.byline },
        .optionalNumber("page", "The page.") { $0.page },
        .flag("is-long", "Whether it is long.") { $0.isLong },
        .html("body", "The text.") { $0.body },
        .list("authors", "The authors.") { $0.authors },
        .optionalRecord("lead", "The first author.") { $0.lead },
        .address("path", "Its page.") { article, output in output.append(article.headline + ".html") },
        .anything("extra", "What else there is.") { $0.extra },
      ])
  }

  /// Counts how often its list is asked for.
  final class Counting: TemplateRecord, Sendable {
    let readings = Mutex(0)

    static let fields = TemplateFields<Counting>(
      "counting", "A long list.",
      [
        .list("authors", "The authors.") { record in
          record.readings.withLock { $0 += 1 }
          return (0..<100).map { Author(name: String($0)) }
        }
      ])
  }

  /// A list that is made at once is made once each time it is printed, however long it is.
  @Test func aListIsReadOnce() throws {
    let record = Counting()
    let text = try TemplateEngineTests.render("{{#authors}}{{name}} {{/authors}}", Site(), record)
    #expect(text.split(separator: " ").count == 100)
    #expect(record.readings.withLock { $0 } <= 2)
  }

  private func render(_ template: String, _ article: Article) throws -> String {
    try TemplateEngineTests.render(template, Site(), article)
  }

  @Test func fieldsAreRead() throws {
    let article = Article(headline: "A & B", authors: [Author(name: "C"), Author(name: "D")])
    let template = "{{headline}}{{#byline}} by {{byline}}{{/byline}}{{#authors}} {{name}} ({{headline}}){{/authors}}"
    #expect(try render(template, article) == "A &amp; B C (A &amp; B) D (A &amp; B)")
  }

  @Test func namesOfEveryPageAreFoundBehindThePagesOwn() throws {
    #expect(try render("{{site-title}}: {{headline}}", Article(headline: "A")) == "Archive: A")
  }

  @Test func everyKindOfValue() throws {
    var article = Article(headline: "A")
    let template =
      "{{byline}}|{{page}}|{{#page}}p{{/page}}|{{is-long}}|{{{body}}}|{{#body}}b{{/body}}|{{lead.name}}|"
      + "{{#lead}}l{{/lead}}{{^lead}}no{{/lead}}|{{path}}|{{extra.x}}|{{#extra.list}}[{{.}}]{{/extra.list}}"
    #expect(try render(template, article) == "|||false||||no|A.html||")
    article.byline = "<C>"
    article.page = 0
    article.isLong = true
    article.body = Array("<p>".utf8)
    article.lead = Author(name: "D")
    article.extra = .record(["x": .text("<"), "list": .list([.number(1), .text("2")])])
    #expect(try render(template, article) == "&lt;C&gt;|0|p|true|<p>|b|D|l|A.html|&lt;|[1][2]")
  }

  @Test func falseyValuesSkipTheSection() throws {
    let template =
      "{{#headline}}1{{/headline}}{{#byline}}2{{/byline}}{{#is-long}}3{{/is-long}}{{#authors}}4{{/authors}}"
    #expect(try render(template + "{{^authors}}5{{/authors}}", Article(headline: "", byline: "")) == "5")
  }

  @Test func theSectionsOwnValue() throws {
    #expect(try render("{{#byline}}[{{.}}]{{/byline}}", Article(headline: "", byline: "C")) == "[C]")
  }

  @Test func valuesKnownAtRunTimeHideThoseAround() throws {
    var article = Article(headline: "A")
    article.extra = .record(["headline": .text("X")])
    #expect(try render("{{#extra}}{{headline}}{{site-title}}{{lead.name}}{{/extra}}", article) == "XArchive")
  }

  @Test func theShapeListsNamesAndMeanings() {
    let shape = TemplateShape(Article.self)
    #expect(shape.fields.map(\.name).prefix(3) == ["headline", "byline", "page"])
    #expect(shape.field(named: "byline")?.meaning == "Who wrote it.")
    #expect(shape.field(named: "byline")?.isOptional == true)
    #expect(shape.field(named: "title") == nil)
  }
}
