import TemplateEngine
import Testing

/// Records that describe their names in a table.
struct RecordTests {
  struct Author: TemplateRecord {
    var name: String

    static let fields: TemplateFields<Author> = [
      TemplateField("name", "the author's name") { .text($0.name) }
    ]
  }

  struct Article: TemplateRecord {
    var headline: String
    var byline: String?
    var authors: [Author] = []

    static let fields: TemplateFields<Article> = [
      TemplateField("headline", "the headline") { .text($0.headline) },
      TemplateField("byline", "who wrote it; optional") { TemplateValue($0.byline) },
      TemplateField("authors", "list of authors") { TemplateValue($0.authors) },
    ]
  }

  @Test func fieldsAreRead() throws {
    let article = Article(headline: "A & B", authors: [Author(name: "C"), Author(name: "D")])
    let template = "{{headline}}{{#byline}} by {{byline}}{{/byline}}{{#authors}} {{name}} ({{headline}}){{/authors}}"
    #expect(try render(template, article) == "A &amp; B C (A &amp; B) D (A &amp; B)")
  }

  @Test func theTableListsNamesAndMeanings() {
    #expect(Article.fields.all.map(\.name) == ["headline", "byline", "authors"])
    #expect(Article.fields["byline"]?.meaning == "who wrote it; optional")
    #expect(Article.fields["title"] == nil)
  }

  @Test func anUnknownNameIsNotAMissingValue() {
    let article = Article(headline: "")
    #expect(article.value(named: "title") == nil)
    guard case .nothing? = article.value(named: "byline") else {
      Issue.record("a missing byline is `.nothing`")
      return
    }
  }
}
