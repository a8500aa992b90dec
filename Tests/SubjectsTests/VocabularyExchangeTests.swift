import Markdown
import Support
import SystemPackage
import TestSupport
import Testing

@testable import Archive
@testable import Subjects

/// Vocabularies from and to other programs.
@Suite struct VocabularyExchangeTests {
  private func exchange(_ address: String? = nil) throws -> VocabularyExchange {
    var configuration = Configuration()
    configuration.baseURL = address.flatMap { BaseURL($0) }
    return VocabularyExchange(try TemporaryProject().project, configuration: configuration)
  }

  private func read(_ text: String, _ format: VocabularyExchange.Format) throws -> (
    vocabulary: Vocabulary, messages: [String]
  ) {
    let (vocabulary, diagnostics) = try exchange().vocabulary(in: text, as: format, path: "v")
    return (vocabulary, diagnostics.map(\.description))
  }

  @Test(arguments: 0..<300) func whatIsExportedIsImported(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let vocabulary = Vocabulary.random(&generator)
    for address in [nil, "https://example.org/archive"] {
      let exchange = try exchange(address)
      for format in VocabularyExchange.Format.allCases {
        let text = exchange.text(of: vocabulary, as: format)
        let (read, diagnostics) = exchange.vocabulary(in: text, as: format, path: "v")
        #expect(diagnostics.isEmpty, "\(text)\n\(diagnostics)")
        #expect(read == vocabulary, "\(text)")
        #expect(exchange.text(of: read, as: format) == text)
      }
    }
  }

  // MARK: - SKOS

  @Test func turtleAsOthersWriteIt() throws {
    let (vocabulary, messages) = try read(
      """
      @base <http://example.org/thesaurus/> .
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      @prefix dct: <http://purl.org/dc/terms/> .
      # a comment
      <scheme> a skos:ConceptScheme ; dct:title "Countries"@en ; skos:hasTopConcept <americas> .
      <americas> a skos:Concept ;
        skos:prefLabel "Americas"@en , 'Amériques'@fr ;
        skos:narrower <peru> ;
        .
      <peru> a skos:Concept ; skos:inScheme <scheme> ;
        skos:prefLabel \"""Peru\"""@en , "P\\u00E9rou"@fr ;
        skos:altLabel "Republic of Peru"@en ;
        skos:scopeNote "Since 1821 \\"independent\\"."@en ;
        skos:exactMatch <http://www.wikidata.org/entity/Q419> ;
        skos:notation "PE" ;
        dct:created "1998-04-01"^^<http://www.w3.org/2001/XMLSchema#date> .
      """, .skos)
    #expect(vocabulary.terms.count == 2)
    let peru = try #require(vocabulary.terms.last)
    #expect(peru.labels == [Vocabulary.Label("Peru", language: "en"), Vocabulary.Label("Pérou", language: "fr")])
    #expect(peru.broader == ["Americas"])
    #expect(peru.notes == [Vocabulary.Label("Since 1821 \"independent\".", language: "en")])
    #expect(peru.matches == ["http://www.wikidata.org/entity/Q419", "http://example.org/thesaurus/peru"])
    #expect(
      messages == [
        "v:5:33: warning: 1 statement with <http://purl.org/dc/terms/title> passed over\n    A vocabulary has no place for it; docs/vocabulary.md lists what is read.",
        "v:15:3: warning: 1 statement with <http://www.w3.org/2004/02/skos/core#notation> passed over\n    A vocabulary has no place for it; docs/vocabulary.md lists what is read.",
        "v:16:3: warning: 1 statement with <http://purl.org/dc/terms/created> passed over\n    A vocabulary has no place for it; docs/vocabulary.md lists what is read.",
      ])
  }

  @Test(arguments: [
    ("<a> skos:prefLabel \"A\" .", "v:1:5: error: the prefix 'skos:' is not declared"),
    ("@prefix s: <http://x.org/> .\n<a> s:b [ s:c \"d\" ] .", "v:2:9: error: a blank node is not understood here"),
    ("@prefix s: <http://x.org/> .\n<a> s:b (1 2) .", "v:2:9: error: a collection is not understood here"),
    ("_:x a <http://x.org/y> .", "v:1:1: error: a blank node is not understood here"),
    ("<a> <b> \"c", "v:1:9: error: this text does not end"),
    ("<a> <b> \"c\" <d>", "v:1:13: error: '.' is expected here, not '<'"),
    ("<a> <b>", "v:1:8: error: the text ends in a statement"),
    ("<a> <b> \"\\q\" .", "v:1:10: error: the escape \\q is not understood"),
    ("<a b> <c> <d> .", "v:1:3: error: this character may not stand in an address"),
    ("@foo <x> .", "v:1:5: error: '@foo' is not understood"),
    ("<?xml version=\"1.0\"?>", "v:1:6: error: this character may not stand in an address"),
  ])
  func whatIsNotUnderstood(turtle: String, message: String) throws {
    let messages = try read(turtle, .skos).messages
    #expect(messages.count == 1)
    #expect(messages.first?.hasPrefix(message) ?? false, "\(messages)")
  }

  @Test func conceptsThatAreIncomplete() throws {
    let prefix = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
    #expect(
      try read(prefix + "<#a> a skos:Concept .", .skos).messages.first?.hasPrefix(
        "v:2:6: error: the concept <#a> has no preferred label") ?? false)
    #expect(
      try read(prefix + "<#a> skos:prefLabel \"A\" ; skos:broader <#b> .", .skos).messages.contains {
        $0.hasPrefix("v:2:40: error: <#b> is no concept with a preferred label here")
      })
    #expect(
      try read(prefix + "<#a> skos:prefLabel \"A\"@en, \"B\"@en .", .skos).messages.first?.hasPrefix(
        "v:2:29: error: a second preferred label in 'en': 'B'") ?? false)
  }

  // MARK: - CSV

  @Test func aTableFromASpreadsheet() throws {
    let (vocabulary, messages) = try read(
      "\u{FEFF}label;label@fr;also;broader;drop\r\nAmericas;;;;\r\nPeru;Pérou;\"Perú | \"\"Inca land\"\"\";Americas;\r\nReport;;;;yes\r\n",
      .csv)
    #expect(messages.isEmpty)
    #expect(vocabulary.dropped == ["Report"])
    #expect(vocabulary.terms.last?.labels == [Vocabulary.Label("Peru"), Vocabulary.Label("Pérou", language: "fr")])
    #expect(vocabulary.terms.last?.alternatives.map(\.text) == ["Perú", "\"Inca land\""])
  }

  @Test(arguments: [
    ("lable\nPeru\n", "v:1:1: error: unknown column 'lable'\n    Did you mean 'label'?"),
    ("also\nPeru\n", "v:1:1: error: there is no column 'label'"),
    ("label,also\nPeru,a,b\n", "v:2:1: error: 3 fields in a table of 2 columns"),
    ("label\n\"Peru\n", "v:2:1: error: this field's quotation mark is not closed"),
    ("label\n\"Peru\"x\n", "v:2:7: error: something stands behind a closed quotation mark"),
    ("label\nPe\"ru\n", "v:2:3: error: a quotation mark stands inside a field without any"),
    ("label,also\n,x\n", "v:2:1: error: the row has no label"),
    ("label,broader\nPeru,Amercas\nAmericas,\n", "v:2:6: error: 'broader' names a term that does not exist: 'Amercas'"),
  ])
  func mistakesInTables(csv: String, message: String) throws {
    let messages = try read(csv, .csv).messages
    #expect(messages.count == 1)
    #expect(messages.first?.hasPrefix(message) ?? false, "\(messages)")
  }

  @Test func fieldsOverSeveralLines() throws {
    let table = try CSVTable(parsing: "label,note\nPeru,\"one\ntwo, three\"\nLima,x")
    #expect(table.rows.map { $0.map(\.text) } == [["label", "note"], ["Peru", "one\ntwo, three"], ["Lima", "x"]])
    #expect(table.rows[2][0].position.line == 4)
  }

  /// A spreadsheet would calculate it.
  @Test func whatLooksLikeAFormulaComesBack() throws {
    let rows = [["label", "also"], ["=1+1", "'-ism"], ["@home", "'tis"]]
    let text = CSV.text(of: rows)
    #expect(text == "label,also\r\n'=1+1,''-ism\r\n'@home,'tis\r\n")
    #expect(try CSVTable(parsing: text).rows.map { $0.map(\.text) } == rows)
  }

  @Test func anImportAddsAndTakesNothingAway() throws {
    let project = try TemporaryProject([
      "vocabulary.yml": "# ours\nterms:\n  - label: Peru   # kept\n    note: \"Ours\"\n",
      "other.csv": "label,also,note,broader\nAmericas,,,\nperu,Perú,Theirs,Americas\n",
    ])
    let exchange = VocabularyExchange(project.project, configuration: Configuration())
    let plan = exchange.plan(project.root.appending("other.csv"), as: .csv)
    #expect(plan.diagnostics.isEmpty)
    #expect(plan.added == 1)
    #expect(plan.changed == 1)
    #expect(exchange.carryOut(plan, command: "tags import").isEmpty)
    #expect(
      try project.read("vocabulary.yml") == """
        # ours
        terms:
          - label: Peru   # kept
            also: ["peru", "Perú"]
            broader: "Americas"
            note: "Ours"
          - label: "Americas"

        """)
  }
}
