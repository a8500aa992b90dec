import Archive
import TemplateEngine
import TestSupport
import Testing

@testable import Site

/// The built-in files of words: each is complete, and what it says is right where that can be told by a table.
@Suite struct LanguagesTests {
  private static let languages = ["ar", "de", "en", "es", "fr", "it", "pt", "ru"]

  private static func words(_ language: String) -> Words {
    Words.load(own: [], builtIn: DefaultTheme.words, language: language).words
  }

  @Test func thereAreTheseFiles() {
    #expect(DefaultTheme.words.map(\.language).filter { $0 != "en-us" } == Self.languages)
  }

  @Test func americanDatesAreAmerican() throws {
    let dates = Self.words("en-US").dates
    #expect(dates.text(try PartialDate(edtf: "1997-04-24")) == "April 24, 1997")
    #expect(dates.text(month: 4, day: 1) == "April 1" && dates.firstWeekday == 7)
    #expect(Self.words("en-GB").dates.text(try PartialDate(edtf: "1997-04-24")) == "24 April 1997")
  }

  /// Keys, forms of words with a number, places for values: all that a file needs, and nothing else.
  @Test(arguments: languages) func isComplete(_ language: String) throws {
    let source = try #require(DefaultTheme.words.first { $0.language == language })
    let file = WordsFile(source, language: language)
    #expect(file.diagnostics.isEmpty, "\(file.diagnostics)")
    #expect(file.firstWeekday != nil && file.groupedFrom != nil)
    let loaded = Words.load(own: [], builtIn: DefaultTheme.words, language: language)
    #expect(loaded.diagnostics.isEmpty, "\(loaded.diagnostics)")
  }

  /// Words that are the same in two languages may be right, but two languages are not the same.
  @Test(arguments: languages.filter { $0 != "en" }) func isNotEnglish(_ language: String) {
    let (words, english) = (Self.words(language), Self.words("en"))
    let same = Word.keys.map(\.key).filter { words[$0] == english[$0] && words[$0].count > 3 }
    #expect(same.count <= 6, "\(language): \(same)")
  }

  @Test(arguments: [
    ("en", "0 articles", "1 article", "2 articles", "11 articles", "1,204 articles"),
    ("fr", "0 article", "1 article", "2 articles", "11 articles", "1\u{202F}204 articles"),
    ("de", "0 Artikel", "1 Artikel", "2 Artikel", "11 Artikel", "1.204 Artikel"),
    ("es", "0 artículos", "1 artículo", "2 artículos", "11 artículos", "1204 artículos"),
    ("pt", "0 artigo", "1 artigo", "2 artigos", "11 artigos", "1.204 artigos"),
    ("pt-PT", "0 artigos", "1 artigo", "2 artigos", "11 artigos", "1.204 artigos"),
    ("it", "0 articoli", "1 articolo", "2 articoli", "11 articoli", "1.204 articoli"),
    ("ru", "0 статей", "1 статья", "2 статьи", "11 статей", "1204 статьи"),
    ("ar", "لا مقالات", "مقال واحد", "مقالان", "11 مقالًا", "1,204 مقالات"),
  ]) func articlesAreCounted(
    _ language: String, _ zero: String, _ one: String, _ two: String, _ eleven: String, _ many: String
  ) {
    let words = Self.words(language)
    #expect([0, 1, 2, 11, 1204].map { words.text($0, .articles) } == [zero, one, two, eleven, many])
  }

  /// Sample numbers of each form, from CLDR's own list (`plurals.xml`).
  @Test(arguments: [
    ("en", "one 1; other 0 2 16 100 1000"), ("ja", "other 0 1 15"),
    ("fr", "one 0 1; many 1000000; other 2 17 100 1000"),
    ("pt", "one 0 1; many 1000000; other 2 17"), ("pt-PT", "one 1; many 1000000; other 0 2 16"),
    ("es", "one 1; many 1000000; other 0 2 16"), ("it-CH", "one 1; many 1000000; other 0 2 16"),
    ("ru", "one 1 21 31 101 1001; few 2 3 4 22 24 102 1002; many 0 5 19 100 1000 11 14 111"),
    ("pl", "one 1; few 2 4 22 24 102; many 0 5 19 21 100 112"), ("cs", "one 1; few 2 4; other 0 5 19 22"),
    ("ar", "zero 0; one 1; two 2; few 3 10 103 1003; many 11 26 111 1011; other 100 102 200 1000"),
    ("sl", "one 1 101 201; two 2 102; few 3 4 103; other 0 5 19 100"),
    ("ro", "one 1; few 0 2 16 101 1001; other 20 35 100"),
    ("lt", "one 1 21 101; few 2 9 22 102; other 0 10 20 30"),
    ("lv", "zero 0 10 20 11 19 111; one 1 21 101; other 2 9 22"),
    ("he", "one 1; two 2; other 0 3 17"), ("ga", "one 1; two 2; few 3 6; many 7 10; other 0 11 25"),
    ("cy", "zero 0; one 1; two 2; few 3; many 6; other 4 5 7 20"),
    ("mt", "one 1; two 2; few 0 3 10 103; many 11 19 111; other 20 35"),
    ("is", "one 1 21 101; other 0 2 11 111"),
    ("br", "one 1 21 81; two 2 22; few 3 4 9 23; many 1000000; other 0 5 11 73 92"),
    ("gd", "one 1 11; two 2 12; few 3 10 13 19; other 0 20 34"), ("hi", "one 0 1; other 2 17"), ("tlh", "other 0 1 2"),
  ]) func formsOfNumbers(_ language: String, _ samples: String) {
    let rule = PluralRule(language: language)
    var forms: [String] = []
    for sample in samples.split(separator: "; ") {
      let parts = sample.split(separator: " ")
      forms.append(String(parts[0]))
      for number in parts.dropFirst().compactMap({ Int($0) }) {
        #expect(rule.category(of: number).rawValue == parts[0], "\(number)")
      }
    }
    #expect(rule.categories.map(\.rawValue) == forms)
  }

  /// A day, the first of a month, a month, a season, a year, a decade, a century, about, uncertain, since, from, until,
  /// a range.
  private static let dates = [
    "1997-04-24", "1997-04-01", "1997-04", "1997-21", "1997", "199X", "19XX", "1926~", "1926?", "1997/..", "1997/",
    "../1997", "1997-04-24/1997-05-01",
  ]

  @Test(arguments: [
    (
      "fr",
      "24 avril 1997|1er avril 1997|avril 1997|printemps 1997|1997|années 1990|entre 1900 et 1999|vers 1926|1926 (date incertaine)|depuis 1997|dès 1997|jusqu’à 1997|24 avril 1997 – 1er mai 1997"
    ),
    (
      "de",
      "24. April 1997|1. April 1997|April 1997|Frühjahr 1997|1997|1990er Jahre|zwischen 1900 und 1999|etwa 1926|1926 (unsicher)|seit 1997|ab 1997|bis 1997|24. April 1997 bis 1. Mai 1997"
    ),
    (
      "es",
      "24 de abril de 1997|1 de abril de 1997|abril de 1997|primavera de 1997|1997|década de 1990|entre 1900 y 1999|hacia 1926|1926 (fecha incierta)|desde 1997|a partir de 1997|hasta 1997|24 de abril de 1997 – 1 de mayo de 1997"
    ),
    (
      "pt-BR",
      "24 de abril de 1997|1º de abril de 1997|abril de 1997|primavera de 1997|1997|década de 1990|entre 1900 e 1999|cerca de 1926|1926 (data incerta)|desde 1997|a partir de 1997|até 1997|24 de abril de 1997 – 1º de maio de 1997"
    ),
    (
      "it",
      "24 aprile 1997|1º aprile 1997|aprile 1997|primavera 1997|1997|anni 1990|tra 1900 e 1999|1926 circa|1926 (data incerta)|da 1997 a oggi|da 1997|fino a 1997|24 aprile 1997 – 1º maggio 1997"
    ),
    (
      "ru",
      "24 апреля 1997|1 апреля 1997|апрель 1997|весна 1997|1997|1990-е годы|между 1900 и 1999|1926 (приблизительно)|1926 (под вопросом)|1997 — по настоящее время|1997 и позже|1997 и раньше|24 апреля 1997 — 1 мая 1997"
    ),
    (
      "ar",
      "24 أبريل 1997|1 أبريل 1997|أبريل 1997|ربيع 1997|1997|عقد 1990|بين 1900 و1999|نحو 1926|1926 (غير مؤكد)|منذ 1997|ابتداءً من 1997|حتى 1997|من 24 أبريل 1997 إلى 1 مايو 1997"
    ),
  ]) func datesOfEachPrecision(_ language: String, _ expected: String) throws {
    let words = Self.words(language).dates
    #expect(
      try Self.dates.map { words.text(try PartialDate(edtf: $0)) } == expected.split(separator: "|").map(String.init))
  }

  @Test func weeksBeginAsTheLanguageHasIt() async throws {
    func weekdays(_ language: String) async throws -> String {
      let project = try TemporaryProject([
        "content/a.md": "---\ntitle: A\ndate: 1997-04-24\n---\n",
        "Templates/month.mustache":
          "{{title}}: {{#weekdays}}{{short}} {{/weekdays}}{{#weeks}}/{{#days}}{{day}} {{/days}}{{/weeks}}",
      ])
      var configuration = Configuration()
      configuration.language = language
      let result = await SiteBuilder(project.project, configuration: configuration, options: SiteBuilder.Options())
        .build()
      try #require(result.diagnostics.isEmpty, "\(result.diagnostics)")
      return try project.read("site/1997/04/index.html")
    }
    #expect(try await weekdays("fr").hasPrefix("Avril 1997: lu ma me je ve sa di / 1 2 3 4 5 6 /7 8 "))
    #expect(try await weekdays("pt").hasPrefix("Abril de 1997: dom seg ter qua qui sex sáb /  1 2 3 4 5 /6 7 "))
    #expect(try await weekdays("ar").hasPrefix("أبريل 1997: س ح ن ث ر خ ج /   1 2 3 4 /5 6 "))
  }

  /// A page that is written from right to left is laid out by the same rules: none of them names a side.
  @Test func theStyleSheetNamesNoSide() throws {
    let file = try #require(DefaultTheme.files.first { $0.path == "assets/style.css" })
    let css = String(decoding: file.bytes, as: UTF8.self)
    let sides: Set<Substring> = ["left", "right"]
    let sided = css.split(whereSeparator: { "{};".contains($0) }).filter { declaration in
      let parts = declaration.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, let property = parts[0].split(whereSeparator: \.isWhitespace).last else { return false }
      let value = parts[1].split(whereSeparator: \.isWhitespace).first ?? ""
      return !sides.isDisjoint(with: property.split(separator: "-"))
        || ["text-align", "float", "clear"].contains(property) && sides.contains(value)
    }
    #expect(sided.isEmpty, "\(sided)")
  }
}
