import Archive
import TestSupport
import Testing

@testable import Subjects

/// What `vocabulary.yml` says, and what is wrong with it.
@Suite struct VocabularyParsingTests {
  private func parse(_ yaml: String) -> (vocabulary: Vocabulary, messages: [String]) {
    let (vocabulary, diagnostics) = Vocabulary.parse(Array(yaml.utf8), path: "vocabulary.yml")
    return (vocabulary, diagnostics.map(\.description))
  }

  @Test func everyKey() throws {
    let (vocabulary, messages) = parse(
      """
      # Kept by the library.
      terms:
        - label: Guerrilla movements
        - label: "Túpac Amaru Revolutionary Movement"
          also: [MRTA, "Túpac Amaru"]
          hidden: "Tupac Arnaru"
          broader: Guerrilla movements
          related:
            - Peru
          note: A Peruvian movement, 1982 to 1997.
          match: "http://www.wikidata.org/entity/Q1151752"
          near: [Lima, Peru]
          not-near: rapper
          within: 12
        - label: {en: Peru, fr: Pérou}
          also:
            fr: [République du Pérou]
            und: Perú
      drop: [Report, "No. 10"]
      """)
    #expect(messages.isEmpty)
    var movement = Vocabulary.Term("Túpac Amaru Revolutionary Movement")
    movement.alternatives = [Vocabulary.Label("MRTA"), Vocabulary.Label("Túpac Amaru")]
    movement.hidden = [Vocabulary.Label("Tupac Arnaru")]
    movement.broader = ["Guerrilla movements"]
    movement.related = ["Peru"]
    movement.notes = [Vocabulary.Label("A Peruvian movement, 1982 to 1997.")]
    movement.matches = ["http://www.wikidata.org/entity/Q1151752"]
    movement.near = ["Lima", "Peru"]
    movement.notNear = ["rapper"]
    movement.within = 12
    var peru = Vocabulary.Term(labels: [
      Vocabulary.Label("Peru", language: "en"), Vocabulary.Label("Pérou", language: "fr"),
    ])
    peru.alternatives = [Vocabulary.Label("Perú"), Vocabulary.Label("République du Pérou", language: "fr")]
    #expect(vocabulary.terms == [Vocabulary.Term("Guerrilla movements"), movement, peru])
    #expect(vocabulary.dropped == ["Report", "No. 10"])
  }

  @Test func noFileAndEmptyFile() throws {
    #expect(Vocabulary.load(try TemporaryProject().project).vocabulary.isEmpty)
    #expect(parse("").messages.isEmpty)
    #expect(parse("terms:\ndrop:\n").vocabulary.isEmpty)
  }

  @Test func allMistakesAtTheirPlaces() {
    let (_, messages) = parse(
      """
      term: []
      terms:
        - label: Peru
          brodaer: Americas
          match: wikidata
          within: far
        - also: [Lima]
        - label: Lima
          broader: Pero
          also: PERU
        - just a text
      drop: [lima]
      """)
    #expect(
      messages == [
        "vocabulary.yml:1:1: error: unknown key 'term'\n    Did you mean 'terms'?",
        "vocabulary.yml:4:5: error: unknown key 'brodaer'\n    Did you mean 'broader'?",
        "vocabulary.yml:5:12: error: 'wikidata' is not an address\n    Write it in full: match: \"http://www.wikidata.org/entity/Q419\".",
        "vocabulary.yml:6:13: error: 'within' is not a number from 1 to 1000\n    Write how many words away 'near' reaches: within: 30.",
        "vocabulary.yml:7:5: error: the term has no label\n    Write the name that readers see: label: \"Peru\".",
        "vocabulary.yml:9:14: error: 'broader' names a term that does not exist: 'Pero'\n    Did you mean 'Peru'? Add a term with this label, or delete it here.",
        "vocabulary.yml:10:11: error: the label 'PERU' is also that of the term in line 3 ('Peru'; capitals and accents do not count)\n    Take it out of one of them, or say which words tell them apart: near: or not-near:.",
        "vocabulary.yml:11:5: error: this is no term\n    Write its keys below each other, the first after the hyphen: - label: \"Peru\".",
        "vocabulary.yml:12:8: error: 'lima' is dropped, and is a label of the term in line 8\n    Take it out of drop:, or out of the term.",
      ])
  }

  @Test func twoTermsWithOneLabel() {
    let messages = parse("terms:\n  - label: Mercury\n  - label: Mercury\n").messages
    #expect(messages.count == 1)
    #expect(messages[0].hasPrefix("vocabulary.yml:3:12: error: the label 'Mercury' is also that of the term in line 2"))
  }

  @Test func aSharedNameNeedsWordsThatTellApart() {
    let planet = "  - label: Mercury (planet)\n    also: Mercury\n"
    let metal = "  - label: Mercury (metal)\n    also: Mercury\n"
    #expect(parse("terms:\n\(planet)\(metal)").messages.count == 1)
    #expect(parse("terms:\n\(planet)    near: [orbit, sun]\n\(metal)").messages.isEmpty)
  }

  @Test(arguments: [
    ("terms:\n  - label: A1\n    broader: A1\n", "vocabulary.yml:3:14: error: 'broader' names the term itself"),
    (
      "terms:\n  - label: A1\n    broader: B1\n  - label: B1\n    broader: C1\n  - label: C1\n    broader: A1\n",
      "vocabulary.yml:7:14: error: wider terms run in a circle: A1 → B1 → C1 → A1"
    ),
  ])
  func circles(yaml: String, message: String) {
    let messages = parse(yaml).messages
    #expect(messages.count == 1)
    #expect(messages.first?.hasPrefix(message) ?? false, "\(messages)")
  }

  @Test func aVeryLongChainIsNoCircle() {
    let terms = (0..<20_000).map { "  - label: \"n\($0)\"\n" + ($0 > 0 ? "    broader: \"n\($0 - 1)\"\n" : "") }
      .joined()
    #expect(parse("terms:\n" + terms).messages.isEmpty)
  }

  @Test(arguments: [("en", "Peru"), ("fr-CA", "Pérou"), ("de", "Peru")])
  func labelInALanguage(language: String, label: String) {
    let term = Vocabulary.Term(labels: [
      Vocabulary.Label("Peru", language: "en"), Vocabulary.Label("Pérou", language: "fr"),
    ])
    #expect(term.label(in: language) == label)
  }
}
