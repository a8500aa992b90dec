import TemplateEngine
import Testing

/// What is said of templates that are checked against records, as `line:column: message (advice)`.
struct CheckedNamesTests {
  struct Site: TemplateRecord {
    static let fields = TemplateFields<Site>(
      "page", "Every page.",
      [
        .text("site-title", "The archive's name.") { _ in "Archive" },
        .way("root", "The way to the top.") { _, output in output.append("../") }, .html("menu", "A menu.") { _ in [] },
      ])
  }

  struct Author: TemplateRecord {
    static let fields = TemplateFields<Author>(
      "author", "An author.",
      [
        .text("name", "The name.") { _ in "" }, .address("path", "The page.") { $1.append("a.html") },
        .list("pupils", "Their pupils.") { _ in [Author]() },
      ])
  }

  struct Article: TemplateRecord {
    static let fields = TemplateFields<Article>(
      "article", "An article.",
      [
        .text("headline", "The headline.") { _ in "" }, .html("body", "The text.") { _ in [] },
        .list("authors", "The authors.") { _ in [Author]() }, .optionalRecord("lead", "The first.") { _ in Author() },
        .number("page", "The page.") { _ in 1 }, .anything("extra", "The rest.") { _ in .nothing },
      ])
  }

  private func errors(_ page: String, _ partials: [String: String] = [:]) -> [String] {
    do {
      _ = try TemplateSet(sources(page, partials), pages: [TemplatePage("page", Site.self, Article.self)])
      return []
    } catch {
      return error.errors.map { "\($0.path.dropFirst("Templates/".count)):" + short($0) }
    }
  }

  /// The messages alone.
  private func messages(_ page: String, _ partials: [String: String] = [:]) -> [String] {
    errors(page, partials).map { String($0.prefix { $0 != "(" }.dropLast()) }
  }

  // MARK: - Names

  @Test func aMisspeltName() {
    #expect(
      errors("\n <p>{{headlin}}") == [
        "page.mustache:2:7: there is no 'headlin' here; did you mean 'headline'? (The names here are, from the inside out:\n"
          + "  article: headline, body, authors, lead, page, extra\n  page: site-title, root, menu)"
      ])
  }

  @Test func namesInSectionsAndPartials() {
    #expect(
      messages("{{#authors}}{{nam}}{{headline}}{{> entry}}{{/authors}}", ["entry": "{{site-titel}}"]) == [
        "page.mustache:1:15: there is no 'nam' here; did you mean 'name'?",
        "entry.mustache:1:3: there is no 'site-titel' here; did you mean 'site-title'?",
      ])
  }

  @Test func namesInParentsBlocksAndDefaults() {
    let layout = "<title>{{$title}}{{site-titel}}{{/title}}</title>{{$main}}{{mai}}{{/main}}"
    #expect(
      messages("{{<layout}}{{$main}}{{bodi}}{{/main}}{{/layout}}", ["layout": layout]) == [
        "page.mustache:1:23: there is no 'bodi' here; did you mean 'body'?",
        "layout.mustache:1:20: there is no 'site-titel' here; did you mean 'site-title'?",
      ])
  }

  @Test func namesBehindADot() {
    #expect(messages("{{lead.nme}}") == ["page.mustache:1:8: there is no 'nme' in 'lead'; did you mean 'name'?"])
    #expect(messages("{{authors.name}}") == ["page.mustache:1:11: 'authors' is a list, and a list has no 'name'"])
    #expect(messages("{{headline.x}}") == ["page.mustache:1:12: 'headline' is text, and there is no 'x' in it"])
    #expect(messages("{{extra.photographer.name}}") == [])
  }

  @Test func namesOfSections() {
    #expect(
      messages("{{#autors}}{{nonsense}}{{/autors}}") == [
        "page.mustache:1:4: there is no 'autors' here; did you mean 'authors'?"
      ])
    #expect(messages("{{^led}}{{/led}}") == ["page.mustache:1:4: there is no 'led' here; did you mean 'lead'?"])
  }

  @Test func aMistakeInAPartialThatOnlySomePagesHave() throws {
    let files = sources("{{> entry}}", ["entry": "{{headline}}", "other": "{{> entry}}"])
    let pages = [TemplatePage("page", Site.self, Article.self), TemplatePage("other", Site.self, Author.self)]
    let error = #expect(throws: TemplateErrors.self) { try TemplateSet(files, pages: pages) }
    #expect(error?.errors.map(\.message) == ["there is no 'headline' here"])
    #expect(error?.errors.first?.advice.hasSuffix("It is so where it is part of other.mustache.") == true)
  }

  @Test func errorsOfBrokenTemplatesDoNotHideOthers() {
    #expect(
      messages("{{> a}}{{> b}}", ["a": "{{#x}}{{nonsense}}", "b": "{{headlin}}"]) == [
        "a.mustache:1:1: the section 'x' is never closed",
        "b.mustache:1:3: there is no 'headlin' here; did you mean 'headline'?",
      ])
  }

  // MARK: - Values

  @Test func valuesThatPrintNothing() {
    #expect(messages("{{authors}}") == ["page.mustache:1:1: 'authors' is a list, and a list prints nothing by itself"])
    #expect(messages("{{lead}}") == ["page.mustache:1:1: 'lead' holds several values and prints nothing by itself"])
    #expect(
      messages("{{#lead}}{{.}}{{/lead}}") == ["page.mustache:1:10: {{.}} is a record here, and a record prints nothing"]
    )
    #expect(messages("{{.}}") == ["page.mustache:1:3: {{.}} has no value here"])
  }

  @Test func onlyHTMLIsPrintedRaw() {
    #expect(errors("{{{body}}}") == [])
    #expect(
      errors("{{{headline}}}") == [
        "page.mustache:1:1: 'headline' is text, and only HTML may be printed as it is, with three braces "
          + "(Write {{headline}}, with two. What is HTML here: body, menu.)"
      ])
    #expect(messages("{{&extra.x}}").count == 1)
    #expect(messages("{{body}}") == ["page.mustache:1:1: 'body' is HTML: two braces would show its tags to readers"])
    #expect(
      messages("<p title=\"{{{body}}}\">") == [
        "page.mustache:1:11: 'body' is HTML and cannot stand inside the attribute 'title'"
      ])
  }

  // MARK: - Blocks and partials

  @Test func aMisspeltBlock() {
    #expect(
      errors(
        "{{<layout}}{{$mian}}{{/mian}}{{/layout}}", ["layout": "{{$main}}{{/main}}{{> p}}", "p": "{{$foot}}{{/foot}}"])
        == [
          "page.mustache:1:15: the parent 'layout' has no block 'mian'; did you mean 'main'? (Its blocks are: foot, main.)"
        ])
  }

  @Test func whatStandsOutsideBlocks() {
    let layout = ["layout": "{{$main}}{{/main}}"]
    #expect(
      messages("{{<layout}} {{headline}} {{/layout}}", layout) == [
        "page.mustache:1:13: this stands in the parent 'layout' outside its blocks, where nothing is printed"
      ])
    #expect(
      messages("{{<layout}}{{$main}}{{/main}} lost {{/layout}}", layout) == [
        "page.mustache:1:31: this stands in a parent tag outside its blocks, where nothing is printed"
      ])
  }

  @Test func partialsThatIncludeThemselves() {
    #expect(messages("{{> a}}", ["a": "x{{> a}}"]) == ["a.mustache:1:6: the partial 'a' includes itself without end"])
    #expect(
      messages("{{> a}}", ["a": "{{#headline}}{{> b}}{{/headline}}", "b": "{{> a}}"]) == [
        "a.mustache:1:18: the partial 'b' includes itself without end"
      ])
    #expect(messages("{{<a}}{{/a}}", ["a": "{{<a}}{{/a}}"]).count == 1)
    #expect(messages("{{#authors}}{{> a}}{{/authors}}", ["a": "{{name}}{{#pupils}}{{> a}}{{/pupils}}"]) == [])
  }

  // MARK: - What is not offered

  /// A partial has its name in the template: a page's parts are known before there is data.
  @Test func namesOfPartialsAreNotTheDatas() {
    #expect(errors("{{>*layout}}")[0].hasPrefix("page.mustache:1:1: there is no partial '*layout'"))
  }
}
