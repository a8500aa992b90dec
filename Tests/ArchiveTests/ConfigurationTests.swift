import TestSupport
import Testing

@testable import Archive

@Suite struct ConfigurationTests {
  private func load(_ yaml: String) throws -> (configuration: Configuration, diagnostics: [Diagnostic]) {
    let project = try TemporaryProject(["pressmark.yml": yaml])
    return Configuration.load(project.project)
  }

  @Test func everyKey() throws {
    let (configuration, diagnostics) = try load(
      """
      title: "The Call"
      description: A newspaper.
      base-url: https://example.org/archive/
      feed-id: "example.org,2024"
      item-type: magazineArticle
      license: https://creativecommons.org/licenses/by/4.0/
      language: pt-BR
      publications:
        TheCall: "The Call"
        "THE CALL ": The Call
      date-order: mdy
      list-length: 50
      markdown:
        raw-html: true
        smart-punctuation: true
      """)
    #expect(diagnostics.isEmpty)
    #expect(configuration.title == "The Call")
    #expect(configuration.description == "A newspaper.")
    #expect(configuration.baseURL?.text == "https://example.org/archive")
    #expect(configuration.baseURL?.path == "/archive/")
    #expect(configuration.feedAuthority?.text == "example.org,2024")
    #expect(configuration.itemType == .magazineArticle)
    #expect(configuration.license == "https://creativecommons.org/licenses/by/4.0/")
    #expect(configuration.language == "pt-BR")
    let shown = ShownNames(configuration, Vocabulary())
    #expect(shown.text(for: "TheCall", .publications) == "The Call")
    #expect(shown.text(for: "Other", .publications) == "Other")
    #expect(configuration.texts.dateOrder == .mdy)
    #expect(configuration.listLength == 50)
    #expect(configuration.markdown.rawHTML)
    #expect(configuration.markdown.smartPunctuation)
  }

  @Test func noFileAndEmptyFile() throws {
    #expect(Configuration.load(try TemporaryProject().project).configuration == Configuration())
    #expect(try load("").diagnostics.isEmpty)
    var empty = try load("# nothing\n").configuration
    empty.wording = nil
    #expect(empty == Configuration())
  }

  @Test func allMistakesAtTheirLines() throws {
    let (_, diagnostics) = try load(
      """
      titel: "A"
      base-url: example.org
      date-order: european
      markdown:
        raw_html: true
      list-length: many
      zebra: 1
      feed-id: example.org
      item-type: article
      license: CC-BY
      """)
    #expect(
      diagnostics.sorted().map(\.description) == [
        "pressmark.yml:1:1: error: unknown key 'titel'\n    Did you mean 'title'?",
        "pressmark.yml:2:11: error: 'example.org' is not a web address\n    Write it in full: base-url: \"https://example.org/archive\".",
        "pressmark.yml:3:13: error: 'european' is not an order of dates\n    Write dmy, mdy or ymd.",
        "pressmark.yml:5:3: error: unknown key 'raw_html'\n    Did you mean 'raw-html'?",
        "pressmark.yml:6:14: error: 'many' is not a number from 10 to 10000\n    Write for instance: list-length: 200.",
        "pressmark.yml:7:1: error: unknown key 'zebra'\n    The keys are: title, description, base-url, feed-id, item-type, license, language, publication, publications, names, date-order, earliest-short-year, encoding, article-separator, folders, layouts, sources, downloads, media, precompress, search, host, markdown, theme, list-length, tags-per-article, contact, menu, issues, taxonomies, feeds, publish, accessibility.",
        "pressmark.yml:8:10: error: 'example.org' is not the beginning of a tag URI (RFC 4151)\n    Write a host name that was yours, a comma, and a year in which it was: feed-id: \"example.org,2026\".",
        "pressmark.yml:9:12: error: 'article' is not a type of item\n    Write one of these: newspaperArticle, magazineArticle, journalArticle.",
        "pressmark.yml:10:10: error: 'CC-BY' is not a web address\n    Write it in full: license: \"https://creativecommons.org/licenses/by/4.0/\".",
      ])
  }

  @Test(arguments: [
    "ftp://example.org", "https://", "https://example.org/?q", "https://exa mple.org", "https://example.org/../up",
    "//example.org", "https://a\"b",
  ])
  func addressesThatAreNone(_ text: String) {
    #expect(BaseURL(text) == nil)
  }

  @Test func addressesAreEncoded() {
    #expect(
      BaseURL("https://example.org/a/")?.address(of: "tags/перу & co.html")
        == "https://example.org/a/tags/%D0%BF%D0%B5%D1%80%D1%83%20%26%20co.html")
  }
}
