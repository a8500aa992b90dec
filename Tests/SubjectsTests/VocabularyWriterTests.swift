import TestSupport
import Testing

@testable import Archive
@testable import Subjects

/// Decisions reach a file written by hand, and nothing else in it changes.
@Suite struct VocabularyWriterTests {
  private func write(_ decision: TagDecision, to yaml: String) throws -> String {
    let bytes = try VocabularyWriter.write({ try $0.apply(decision) }, to: Array(yaml.utf8), path: "vocabulary.yml")
    return String(decoding: bytes, as: UTF8.self)
  }

  private let handWritten = """
    # The subjects of the Herald. Ask Ann before you change anything.

    terms:
      # Countries
      - label: Peru       # as the UN has it
        also: [Perú]      # Spanish

      - label: 'Túpac Amaru'
        also:
          - MRTA   # the newspapers' name
        broader: Peru
      # Persons
      - label: Fujimori

    # Nothing anybody looks for:
    drop:
      - Report
    """ + "\n"

  @Test func aNewFile() throws {
    let yaml = try write(.rename(from: "U.S.", to: "United States"), to: "")
    #expect(
      yaml == """
        # The archive's subjects. docs/vocabulary.md of Pressmark describes every key.

        terms:
          - label: "United States"
            also: "U.S."

        """)
    #expect(try write(.drop(["I’ve"]), to: yaml) == yaml + "\ndrop:\n  - \"I’ve\"\n")
  }

  @Test func anotherNameInAFlowList() throws {
    #expect(
      try write(.merge(["Republic of Peru"], into: "Peru"), to: handWritten)
        == handWritten.replacing("[Perú]      #", with: "[Perú, \"Republic of Peru\"]      #"))
  }

  @Test func anotherNameInABlockList() throws {
    #expect(
      try write(.merge(["Movimiento Túpac Amaru"], into: "Túpac Amaru"), to: handWritten)
        == handWritten.replacing("name\n", with: "name\n      - Movimiento Túpac Amaru\n"))
  }

  @Test func aTermWithoutOtherNames() throws {
    #expect(
      try write(.merge(["Alberto Fujimori"], into: "Fujimori"), to: handWritten)
        == handWritten.replacing("- label: Fujimori\n", with: "- label: Fujimori\n    also: \"Alberto Fujimori\"\n"))
  }

  @Test func aNewTermComesBehindTheOthers() throws {
    #expect(
      try write(.rename(from: "Lyma", to: "Lima"), to: handWritten)
        == handWritten.replacing(
          "- label: Fujimori\n", with: "- label: Fujimori\n  - label: \"Lima\"\n    also: \"Lyma\"\n"))
  }

  @Test func anotherLabelIsCarriedToReferences() throws {
    #expect(
      try write(.rename(from: "Peru", to: "Republic of Peru"), to: handWritten)
        == handWritten.replacing("label: Peru ", with: "label: Republic of Peru ").replacing(
          "[Perú]", with: "[Perú, Peru]"
        )
        .replacing("[Perú, Peru]", with: "[Perú, \"Peru\"]").replacing(
          "broader: Peru", with: "broader: Republic of Peru"))
  }

  @Test func mergedTermsBecomeOne() throws {
    let merged = try write(.merge(["Túpac Amaru"], into: "Fujimori"), to: handWritten)
    #expect(
      merged
        == handWritten.replacing(
          "  - label: 'Túpac Amaru'\n    also:\n      - MRTA   # the newspapers' name\n    broader: Peru\n", with: ""
        )
        .replacing(
          "- label: Fujimori\n",
          with: "- label: Fujimori\n    also: [\"Túpac Amaru\", \"MRTA\"]\n    broader: \"Peru\"\n"))
  }

  @Test func aDroppedTermIsGone() throws {
    let dropped = try write(.drop(["Peru"]), to: handWritten)
    #expect(!dropped.contains("label: Peru"))
    #expect(dropped.contains("- MRTA   # the newspapers' name\n    broader: []\n  # Persons"))
    #expect(dropped.hasSuffix("  - Report\n  - Peru\n  - Perú\n"))
    #expect(dropped.hasPrefix("# The subjects of the Herald."))
  }

  @Test func whatWasDroppedComesBack() throws {
    #expect(
      try write(.rename(from: "Rpt", to: "Report"), to: handWritten)
        == handWritten.replacing("drop:\n  - Report\n", with: "drop: []\n")
        .replacing("- label: Fujimori\n", with: "- label: Fujimori\n  - label: \"Report\"\n    also: \"Rpt\"\n"))
  }

  @Test func languages() throws {
    let yaml = "terms:\n  - label:\n      en: Peru\n    also:\n      en: [The Republic]\n      es: Perú\n"
    #expect(
      try write(.merge(["Pérou"], into: "Peru"), to: yaml)
        == yaml.replacing("[The Republic]\n", with: "[The Republic]\n      und: \"Pérou\"\n"))
  }

  @Test func windowsLineEnds() throws {
    #expect(
      try write(.drop(["Lima"]), to: "terms:\r\n  - label: Peru\r\ndrop:\r\n  - Report\r\n")
        == "terms:\r\n  - label: Peru\r\ndrop:\r\n  - Report\r\n  - Lima\r\n")
  }

  @Test func aFileWithoutAFinalLineFeed() throws {
    #expect(
      try write(.merge(["Perú"], into: "Peru"), to: "terms:\n  - label: Peru")
        == "terms:\n  - label: Peru\n    also: \"Perú\"")
    #expect(
      try write(.rename(from: "a1", to: "b1"), to: "terms:\n  - label: Peru")
        == "terms:\n  - label: Peru\n  - label: \"b1\"\n    also: \"a1\"\n")
  }

  @Test(arguments: ["terms:\n  - {label: Peru, note: x}\n", "terms: [{label: Peru}]\n"])
  func whatIsUnusualIsLeftAlone(yaml: String) throws {
    #expect(throws: VocabularyWriter.Refusal.self) { try write(.merge(["Perú"], into: "Peru"), to: yaml) }
  }

  @Test func aMistakenFileIsLeftAlone() throws {
    #expect(throws: VocabularyWriter.Refusal.self) { try write(.drop(["A1"]), to: "terms:\n  - lable: Peru\n") }
  }

  @Test func anotherNameIsNoTarget() throws {
    #expect(throws: VocabularyRevision.Contradiction.self) {
      try write(.merge(["Lima"], into: "MRTA"), to: handWritten)
    }
  }

  /// The writer reads what it wrote and refuses when it says anything else; so that it writes at all is the test.
  @Test(arguments: 0..<300) func anyVocabularyTakesDecisions(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let vocabulary = Vocabulary.random(&generator)
    let empty = try VocabularyWriter.write(
      { revision in
        for term in vocabulary.terms { revision.add(term) }
        revision.dropped = vocabulary.dropped
      }, to: [], path: "v")
    #expect(Vocabulary.parse(empty, path: "v").vocabulary == vocabulary)
    guard let one = vocabulary.terms.randomElement(using: &generator),
      let other = vocabulary.terms.randomElement(using: &generator)
    else {
      return
    }
    for decision: TagDecision in [
      .drop([one.labels[0].text]), .rename(from: one.labels[0].text, to: "Quite another name"),
      .merge([one.labels[0].text, "Some other tag"], into: other.labels[0].text),
      .drop(one.alternatives.map(\.text) + ["Rest"]),
    ] {
      let written = try VocabularyWriter.write({ try $0.apply(decision) }, to: empty, path: "v")
      #expect(Vocabulary.parse(written, path: "v").diagnostics.isEmpty)
    }
  }
}
