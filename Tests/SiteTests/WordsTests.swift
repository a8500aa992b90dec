import Archive
import TemplateEngine
import TestSupport
import Testing

@testable import Site

/// The interface's words: how their files are read, checked and put together.
@Suite struct WordsTests {
  private func load(_ own: [String: String], language: String = "en") -> (words: Words, told: [String]) {
    let files = own.map { WordsFile.Source(path: "words/\($0).yml", bytes: Array($1.utf8)) }
    let loaded = Words.load(own: files, builtIn: DefaultTheme.words, language: language)
    return (loaded.words, loaded.diagnostics.map(\.description))
  }

  @Test func ownWordsReplaceSingleOnes() {
    let (words, told) = load(["en": "home: \"Front page\"\narticle-count-other: \"{count} texts\"\n"])
    #expect(told.isEmpty)
    #expect(words[.home] == "Front page")
    #expect(words[.undated] == "Undated")
    #expect(words.text(1, .articles) == "1 article")
    #expect(words.text(12040, .articles) == "12,040 texts")
  }

  @Test func aNarrowerTagComesFirst() {
    let (words, told) = load(["en-gb": "home: \"Start\"\n", "en": "home: \"Top\"\ntop: \"Up\"\n"], language: "en-GB")
    #expect(told.isEmpty)
    #expect([words[.home], words[.top], words[.undated]] == ["Start", "Up", "Undated"])
  }

  @Test func missingWordsAreEnglishAndNamedOnce() {
    let (words, told) = load(["xx": "home: \"Xx\"\n"], language: "xx")
    #expect(words[.home] == "Xx")
    #expect(words[.top] == "Top of the page")
    #expect(words.text(2, .articles) == "2 articles")
    #expect(told.count == 1)
    #expect(told.first?.hasPrefix("Templates/words/xx.yml:1:1: warning: ") ?? false)
    #expect(told.first?.contains("article-count-other") ?? false)
  }

  @Test func aLanguageWithoutWordsIsToldOf() {
    let (words, told) = load([:], language: "xx-Latn")
    #expect(words[.home] == "Home")
    #expect(
      told == [
        "Templates/words/xx.yml:1:1: warning: there are no words in the language 'xx-Latn': the interface is in English\n"
          + "    Write them into this file, for instance into a copy of words/en.yml."
      ])
  }

  @Test(arguments: [
    ("hom: \"A\"", "1:1: error: unknown key 'hom'\n    Did you mean 'home'?"),
    ("home: \"A {x}\"", "1:7: error: there is a brace in 'A {x}'"),
    ("home: \"\"", "1:7: error: 'home' is empty"),
    ("home: [A]", "1:7: error: 'home' is not a text"),
    (
      "date-day: \"{day} {year}\"",
      "1:11: error: '{month}' is missing\n    The places for values are {day}, {month}, {year}."
    ),
    ("date-day: \"{day} {month} {yaer}\"", "1:11: error: there is no value '{yaer}' here"),
    ("date-year: \"{year} {year}\"", "1:12: error: '{year}' stands here twice"),
    ("date-year: \"{year\"", "1:12: error: a brace is not closed: '{year'"),
    (
      "\n# A\narticle-count-one: \"one\"\narticle-count-few: \"{count}\"",
      "4:1: error: the language 'en' has no form 'few'"
    ),
    ("article-count-other: \"many\"", "1:22: error: '{count}' is missing"),
    ("number-grouped-from: \"few\"", "1:22: error: 'few' is not a number"),
    ("first-weekday: \"mon\"", "1:16: error: 'mon' is not a day of the week"),
  ]) func mistakesAreFound(_ yaml: String, _ message: String) {
    let told = load(["en": yaml]).told
    #expect(told.count == 1)
    #expect(told.first?.hasPrefix("Templates/words/en.yml:\(message)") ?? false, "\(told)")
  }

  @Test func everyFileOfTheProjectIsChecked() {
    #expect(load(["fr": "hom: \"A\"\n"]).told.first?.contains("unknown key 'hom'") ?? false)
    #expect(load(["my words": ""]).told.first?.contains("is not read") ?? false)
  }

  @Test func changedWordsReachEveryPage() async throws {
    let project = try TemporaryProject([
      "content/a.md": "---\ntitle: A\ndate: 1997-04-24\n---\n", "Templates/words/en.yml": "top: \"<Up>\"\n",
    ])
    var options = SiteBuilder.Options()
    options.run.programStamp = "1"
    func build() async -> SiteBuilder.Result {
      await SiteBuilder(project.project, configuration: Configuration(), options: options).build()
    }
    #expect(await build().diagnostics.isEmpty)
    #expect(try project.read("site/1997/04/24/a.html").contains("<a href=\"#top\">&lt;Up&gt;</a>"))
    try project.write("Templates/words/en.yml", "top: \"Up & away\"\n")
    #expect(await build().diagnostics.isEmpty)
    #expect(try project.read("site/1997/04/24/a.html").contains("<a href=\"#top\">Up &amp; away</a>"))
    try project.write("Templates/words/en.yml", "topp: \"Up\"\n")
    let result = await build()
    #expect(result.summary == nil)
    #expect(result.diagnostics.map(\.path) == ["Templates/words/en.yml"])
  }
}
