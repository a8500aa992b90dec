import TestSupport
import Testing

@testable import Search

/// Which words find each other because they are forms of one: `search: stem: true`.
struct WordFamiliesTests {
  /// The index of an archive whose articles are these texts.
  private func index(of texts: [(language: String, text: String)]) async throws -> IndexReader {
    var archive = TestIndex(
      texts.enumerated().map { number, text in
        var article = SearchedArticle()
        article.path = "\(number).html"
        article.text = Array(text.text.utf8)
        return article
      })
    archive.languages = texts.map(\.language)
    try await archive.write()
    return try IndexReader(archive.files)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let language: String
    /// Words that find each other, and no others.
    let families: [String]
    /// Words that find none.
    let alone: String

    var testDescription: String { language }
  }

  static let cases = [
    Case(
      language: "en-GB",
      families: [
        "strike strikes striking struck", "party parties", "stop stopped stopping", "call called calls", "hope hoping",
        "hop hopped", "woman women", "church churches", "carry carried", "meet meeting meetings", "policeman policemen",
        "agree agreed", "movie movies", "note noted", "potato potatoes", "wolf wolves", "travel travelled",
        "ask asked asking", "box boxes boxed", "use used using",
      ],
      alone: "news new pass less bus this during not string even evening press these theses unite her herring will "
        + "willing found founded"),
    Case(
      language: "de",
      families: [
        "Streik Streiks Streike streiken", "Zeitung Zeitungen", "Haus Hauses Häuser Häusern", "Lehrerin Lehrerinnen",
        "Straße Straßen", "Mitglied Mitglieder Mitgliedern", "Regel Regeln", "Ergebnis Ergebnisse Ergebnissen",
        "groß große großen großem", "Krankenhaus Krankenhäuser", "Land Landes Länder", "Merkel Merkels",
        "Tag Tage Tagen",
        "Arbeit Arbeiten", "Arbeiter Arbeitern Arbeiters", "Reise Reisen", "Polizei",
        "Herr Herrn Herren", "Nachbar Nachbarn",
      ],
      alone: "Reis Fisch Fischer England Engländer Mark Marke Kohl Kohle Armee Schloss nicht Nichte nichts etwa etwas"),
    Case(
      language: "fr",
      families: [
        "grève grèves", "journal journaux", "bateau bateaux", "ouvrier ouvriers ouvrière ouvrières", "travail travaux",
        "directeur directrice", "français française françaises", "sportif sportive", "feu feux", "italien italienne",
      ], alone: "frais fraise argent argenté mois moi fils fil arme armée plus vers port porte princesse"),
    Case(
      language: "es",
      families: [
        "huelga huelgas", "trabajador trabajadores trabajadora trabajadoras", "luz luces", "ciudad ciudades",
        "inglés ingleses inglesa", "mes meses", "elección elecciones", "coche coches",
      ], alone: "puerto puerta caso casa mesa dios lunes"),
    Case(
      language: "pt-BR",
      families: [
        "greve greves", "jornal jornais", "eleição eleições", "homem homens", "trabalhador trabalhadores trabalhadora",
        "português portugueses portuguesa", "pão pães", "papel papéis", "vez vezes", "caminhão caminhões",
      ], alone: "caminho porto porta mais mal pais pai"),
    Case(
      language: "it",
      families: [
        "sciopero scioperi", "giornale giornali", "famiglia famiglie", "porto porti", "porta porte", "luogo luoghi",
        "banca banche", "figlio figli", "attore attrice", "problema problemi", "artista artisti", "caso casi",
        "casa case", "anno anni",
      ], alone: "quasi come fine morte volta volti"),
    Case(
      language: "ru",
      families: [
        "забастовка забастовки забастовку забастовкой забастовок", "город города городу городов городах",
        "революция революции революцию революцией", "Путин Путина Путину Путиным Путине",
        "Иванов Иванова Ивановым", "Иван Ивана Иваном", "рабочий рабочего рабочие рабочим",
        "американец американца", "берёза берёзы березой", "берег берега берегов",
        "друг друга другу", "другой другая другие другого других", "статья статьи статью статей", "часть части частью",
        "поля полю полем", "миссия миссии миссию", "музей музея музеев", "технология технологии технологий",
        "последний последняя последнего", "помощь помощи помощью", "врач врача врачом врачей",
      ],
      alone:
        "рот рота пол дела делаем край крем урок сурок стать часто мисс поэт поэтому совет советую стал сталь брат брать вместе вместо"
    ),
    Case(
      language: "ar",
      families: ["حكومة الحكومة والحكومة للحكومة حكومات الحكومات", "معلم معلمون المعلمين", "قرار القرارات"],
      alone: "الله وزير زير جامعة جامع"),
  ]

  @Test(arguments: cases)
  func formsOfAWordFindEachOther(_ row: Case) async throws {
    let index = try await index(of: row.families.map { (row.language, $0) } + [(row.language, row.alone)])
    for family in row.families {
      let words = Set(SearchWords.words(of: family))
      for word in words { #expect(index.forms(of: word) == words.subtracting([word]), "\(word)") }
    }
    for word in SearchWords.words(of: row.alone) { #expect(index.forms(of: word) == [], "\(word)") }
  }

  @Test func eachLanguageHasItsOwnForms() async throws {
    let index = try await index(of: [("de", "Kinder, ein Kind"), ("en", "the kinder kind"), ("nl", "boeken boek")])
    #expect(index.forms(of: "kind") == ["kinder"])
    #expect(index.forms(of: "boek") == [])
    let english = try await self.index(of: [("en", "Kinder, ein Kind"), ("de", "a child and children")])
    #expect(english.forms(of: "kind") == [] && english.forms(of: "child") == [])
  }

  @Test func aNameIsNoFormOfAWord() async throws {
    let texts = ["Ann Waters, Ann Water", "Ann Waters said", "Ann Waters came", "Ann Waters went"]
    let names = try await index(of: texts.map { ("en", $0) } + [("en", "the water")])
    #expect(names.forms(of: "water") == [] && names.forms(of: "waters") == [])
    // In one of four articles it is a word.
    let words = try await index(of: texts.dropLast().map { ("en", $0) } + [("en", "the water, the waters")])
    #expect(words.forms(of: "water") == ["waters"] && words.forms(of: "waters") == ["water"])
  }

  @Test func aRareWordIsNotWhatAFrequentOneIsAFormOf() async throws {
    let texts = Array(repeating: "formed", count: 30) + ["forme", "form", "form", "form"]
    let index = try await index(of: texts.map { ("en", $0) })
    #expect(index.forms(of: "formed") == ["form"] && index.forms(of: "forme") == [])
  }

  @Test func ofSeveralWordsTheMostFrequentIsMeant() async throws {
    let texts = ["legge", "legge", "leggo", "leggi", "tempo", "tempo", "tempio", "tempi"]
    let index = try await index(of: texts.map { ("it", $0) })
    #expect(index.forms(of: "leggi") == ["legge"] && index.forms(of: "leggo") == [])
    #expect(index.forms(of: "tempi") == ["tempo"] && index.forms(of: "tempio") == [])
  }

  @Test func aWordStandsInAnotherBlockThanItsForms() async throws {
    let many = (0..<4000).map { "الف\($0)ب" }.joined(separator: " ")
    let index = try await index(of: [("ar", "حكومة الحكومة \(many)")])
    #expect(index.forms(of: "حكومه") == ["الحكومه"] && index.forms(of: "الحكومه") == ["حكومه"])
  }

  @Test func findsTheArticlesThatALookAtAllOfThemFinds() async throws {
    var random = SeededGenerator(seed: 18)
    let stems = ["strik", "plan", "Wat", "Streik", "haus", "hop", "забастовк", "Иван", "port", "giornal", "grev"]
    let ends = ["", "", "e", "es", "s", "ed", "ing", "en", "er", "а", "и", "ов", "ами", "o", "i", "a", "ned", "ers"]
    let languages = ["en", "de", "ru", "it", "fr", "ja"]
    var archive = TestIndex(
      (0..<400).map { number in
        var article = SearchedArticle()
        article.path = "\(number).html"
        let words = (0..<Int.random(in: 1...5, using: &random)).compactMap { _ in
          stems.randomElement(using: &random).map { $0 + (ends.randomElement(using: &random) ?? "") }
        }
        article.headline = words.first ?? ""
        article.text = Array(words.dropFirst().joined(separator: " ").utf8)
        return article
      })
    archive.languages = archive.articles.indices.map { _ in languages.randomElement(using: &random) ?? "" }
    try await archive.write()
    let index = try IndexReader(archive.files)
    let scan = FamilyScan(archive)
    #expect(scan.words.count > 150 && scan.words.filter { scan.forms(of: $0).count > 1 }.count > 50)
    for word in scan.words { #expect(index.articles(withFormsOf: word) == scan.articles(withFormsOf: word), "\(word)") }
  }

  @Test func anEditLeavesNearlyAllFilesAsTheyAre() async throws {
    var random = SeededGenerator(seed: 7)
    var archive = TestIndex(randomly: 3000, from: &random)
    archive.languages = archive.articles.map { _ in "en" }
    try await archive.write()
    let before = archive.files
    archive.articles[1500].text += Array(" strike strikes".utf8)
    try await archive.write()
    let changed = archive.files.filter { before[$0.key] != $0.value }
    #expect((2...8).contains(changed.count), "\(changed.count) of \(before.count)")
  }

  @Test func anIndexWithoutThemIsAsItWas() async throws {
    var random = SeededGenerator(seed: 9)
    var archive = TestIndex(randomly: 300, from: &random)
    try await archive.write()
    let without = archive.files
    // No table of endings is for these languages.
    archive.languages = archive.articles.map { _ in "eo" }
    try await archive.write()
    #expect(archive.files == without)
  }
}

/// The families of an archive's words, by looks at all words of each language for each word.
private struct FamilyScan {
  private var articlesOf: [String: Set<Int>] = [:]
  private var groups: [[String]] = []

  var words: [String] { articlesOf.keys.sorted() }

  init(_ archive: TestIndex) {
    var small: [String: Set<Int>] = [:]
    var wordsOf: [String: Set<String>] = [:]
    for number in archive.articles.indices {
      let article = archive.articles[number]
      let printed = article.headline + " " + String(decoding: article.text, as: UTF8.self)
      for word in printed.split(separator: " ") {
        let folded = SearchWords.words(of: String(word)).joined()
        articlesOf[folded, default: []].insert(number)
        if word.first?.isUppercase == false { small[folded, default: []].insert(number) }
        wordsOf[archive.languages[number], default: []].insert(folded)
      }
    }
    for (language, words) in wordsOf {
      guard let inflection = Inflection.all[language] else { continue }
      var stems: [String: (words: [String], forms: WordForms, count: Int)] = [:]
      for word in words.sorted() {
        let count = articlesOf[word]?.count ?? 0
        let isName = 4 * (small[word]?.count ?? 0) < count
        guard let forms = isName ? inflection.names : inflection.words else { continue }
        let stem = String(decoding: forms.stem(of: Array(word.utf8)), as: UTF8.self)
        stems[stem, default: ([], forms, 0)].words.append(word)
        stems[stem]?.count += count
      }
      func root(_ stem: String) -> String {
        guard let known = stems[stem] else { return stem }
        for (words, rarer) in known.forms.others(of: Array(stem.utf8)) {
          let others = words.map { String(decoding: $0, as: UTF8.self) }
            .filter { $0 != stem && rarer * (stems[$0]?.count ?? 0) >= known.count && stems[$0] != nil }
          let most = others.map { stems[$0]?.count ?? 0 }.max()
          if let other = others.first(where: { stems[$0]?.count == most }) { return root(other) }
        }
        return stem
      }
      groups += Dictionary(grouping: stems.keys, by: root).values.map { $0.flatMap { stems[$0]?.words ?? [] } }
    }
  }

  func forms(of word: String) -> Set<String> { Set(groups.filter { $0.contains(word) }.joined() + [word]) }

  func articles(withFormsOf word: String) -> Set<Int> {
    forms(of: word).reduce(into: []) { $0.formUnion(articlesOf[$1] ?? []) }
  }
}
