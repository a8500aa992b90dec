import Archive
import TestSupport
import Testing

@testable import Site

/// Mistakes that people make in templates, and what they are told.
@Suite struct BrokenTemplatesTests {
  /// One mistake: in a built-in template, what is replaced by what.
  struct Mistake: Sendable, CustomTestStringConvertible {
    let template: String
    let right: String
    let wrong: String
    let message: String
    let advice: String

    var testDescription: String { message }

    /// The template with the mistake.
    var text: String {
      let file = DefaultTheme.files.first { $0.path == "\(template).mustache" }
      return String(decoding: file?.bytes ?? [], as: UTF8.self).replacing(right, with: wrong)
    }
  }

  private static let mistakes = [
    Mistake(
      template: "article", right: ">{{headline}}</h1>", wrong: ">{{headlin}}</h1>",
      message: "33:62: there is no 'headlin' here; did you mean 'headline'?",
      advice: "The names here are, from the inside out:\n  article: headline, kicker, standfirst,"),
    Mistake(
      template: "day", right: "{{$main}}", wrong: "{{$mian}}",
      message: "29:1: {{/main}} cannot close the block 'mian'",
      advice: "It was opened in line 2, column 1, and is closed by {{/mian}}."),
    Mistake(
      template: "article", right: "{{{body}}}", wrong: "{{body}}",
      message: "42:1: 'body' is HTML: two braces would show its tags to readers",
      advice: "Write {{{body}}}, with three braces."),
    Mistake(
      template: "footer", right: "{{site.title}}", wrong: "{{site.titel}}",
      message: "2:40: there is no 'titel' in 'site'; did you mean 'title'?",
      advice: "The names in 'site' are: title, description, language,"),
    Mistake(
      template: "head", right: "content=\"{{page-description}}\"", wrong: "content={{page-description}}",
      message: "6:34: the value of the attribute 'content' has no quotes, and a space in the text would end it",
      advice: "Put quotes round it: content=\"{{name}}\"."),
    Mistake(
      template: "home", right: "{{/latest}}", wrong: "{{/lattest}}",
      message: "32:1: {{/lattest}} cannot close the section 'latest'",
      advice: "It was opened in line 30, column 1, and is closed by {{/latest}}."),
    Mistake(
      template: "masthead", right: "<header class=\"masthead\">",
      wrong: "<header {{#site.has-tags}}class=\"masthead{{/site.has-tags}}>",
      message: "1:9: the section 'site.has-tags' begins inside the tag <header> and ends inside the attribute 'class'",
      advice: "Close within the section what it opens"),
    Mistake(
      template: "month", right: "{{> neighbours}}", wrong: "{{> neigbours}}",
      message: "7:1: there is no partial 'neigbours'", advice: "Did you mean 'neighbours'?"),
    Mistake(
      template: "names", right: "{{letter}}", wrong: "{{letters}}",
      message: "24:5: 'letters' is a list, and a list prints nothing by itself",
      advice: "Write {{#letters}}…{{/letters}}"),
    Mistake(
      template: "provenance", right: "<dd>{{rights}}</dd>", wrong: "<script>let right = \"{{rights}}\"</script>",
      message: "69:22: text cannot stand inside <script>: no escaping makes it safe there",
      advice: "Write it into an attribute of an element instead"),
    Mistake(
      template: "year", right: "{{$main}}", wrong: "{{count}}\n{{$main}}",
      message: "2:1: this stands in the parent 'layout' outside its blocks, where nothing is printed",
      advice: "Put it into a block"),
  ]

  private func diagnostics(_ mistakes: [Mistake]) throws -> [Diagnostic] {
    var files: [String: String] = [:]
    for mistake in mistakes {
      let path = "Templates/\(mistake.template).mustache"
      files[path] = files[path]?.replacing(mistake.right, with: mistake.wrong) ?? mistake.text
    }
    // The folder lasts as long as this.
    let folder = try TemporaryProject(files)
    return withExtendedLifetime(folder) { load(folder.project) }
  }

  private func load(_ project: Project) -> [Diagnostic] {
    do {
      _ = try Theme(project, language: "en")
      return []
    } catch {
      return error.diagnostics.sorted()
    }
  }

  /// `line:column: message`
  private func summary(_ diagnostic: Diagnostic) -> String {
    String(diagnostic.description.prefix { $0 != "\n" }.dropFirst(diagnostic.path.count + 1))
      .replacing(": error: ", with: ": ", maxReplacements: 1)
  }

  @Test(arguments: mistakes)
  func isToldWithItsPlaceAndHowToMendIt(_ mistake: Mistake) throws {
    let found = try diagnostics([mistake])
    #expect(found.map(summary).contains(mistake.message))
    #expect(Set(found.map(\.path)) == ["Templates/\(mistake.template).mustache"])
    let diagnostic = try #require(found.first { summary($0) == mistake.message })
    #expect(diagnostic.advice.hasPrefix(mistake.advice), "\(diagnostic.advice)")
    // The line itself, and a caret under the place.
    let lines = diagnostic.description.split(separator: "\n")
    #expect(lines[2].last == "^")
    #expect(lines[2].count == 4 + (Int(summary(diagnostic).split(separator: ":")[1]) ?? 0))
  }

  @Test func allAreToldInOneRun() throws {
    let found = try diagnostics(Self.mistakes)
    for mistake in Self.mistakes {
      #expect(
        found.contains { $0.path == "Templates/\(mistake.template).mustache" && summary($0) == mistake.message },
        "\(mistake.message)")
    }
  }

  @Test func aTemplateThatNoPageUses() async throws {
    let project = try TemporaryProject([
      "Templates/artcle.mustache": "{{headline}}", "Templates/mine.mustache": "x",
      "content/a.md": "---\ntitle: A\n---\n",
    ])
    let result = await SiteBuilder(
      project.project, configuration: Configuration(), options: SiteBuilder.Options()
    ).build()
    #expect(result.summary != nil)
    #expect(
      result.diagnostics.map { "\($0.severity): \($0.path): \($0.message)" } == [
        "warning: Templates/artcle.mustache: no page uses this template",
        "warning: Templates/mine.mustache: no page uses this template",
      ])
    #expect(result.diagnostics.first?.advice.hasPrefix("Did you mean article.mustache?") == true)
  }

  @Test func anAddressThatIsNotSafe() async throws {
    let project = try TemporaryProject([
      "Templates/article.mustache": "<a href=\"{{extra.homepage}}\">{{headline}}</a>{{{body}}}",
      "content/a.md": "---\ntitle: A\nhomepage: \"javascript:alert(1)\"\n---\n",
    ])
    let result = await SiteBuilder(
      project.project, configuration: Configuration(), options: SiteBuilder.Options()
    ).build()
    #expect(try project.read("site/undated/a.html") == "<a href=\"about:invalid\">A</a>")
    #expect(
      result.diagnostics.map(\.message) == [
        "the address 'javascript:alert(1)' on the page undated/a.html is left out: it is not safe to follow"
      ])
  }
}
