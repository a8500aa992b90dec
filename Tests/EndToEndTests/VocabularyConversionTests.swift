import SystemPackage
import TestSupport
import Testing

/// What the vocabulary says of a text goes before what the text alone would give.
@Suite struct VocabularyConversionTests {
  private let vocabulary = """
    terms:
      - label: Public libraries
        also: [reading rooms, village libraries]
        hidden: [pubiic libraries]
      - label: Banks (finance)
        also: [banks]
        near: [money, loans]
    """

  private func tags(_ paragraphs: [String], headline: String = "A long winter") throws -> String {
    let project = try TemporaryProject([
      "seeds/a.txt": Seed.text(headline: headline, paragraphs: paragraphs), "vocabulary.yml": vocabulary,
    ])
    let run = try project.pressmark("convert")
    try #require(run.status == 0, "\(run.messages)")
    return try project.read("content/1997/04/24/\(headline.lowercased().replacing(" ", with: "-")).md")
  }

  @Test func otherNamesAndMisreadingsCount() throws {
    let content = try tags(["The reading rooms were cold.", "No pubiic libraries opened on Monday."])
    #expect(content.contains("tags:\n  - \"Public libraries\"\n"))
  }

  @Test func onceInTheHeadlineIsEnough() throws {
    let content = try tags(["It was cold.", "Nobody came."], headline: "Village libraries shut")
    #expect(content.contains("tags:\n  - \"Public libraries\"\n"))
  }

  @Test func onceInTheTextIsNot() throws {
    #expect(try !tags(["The reading rooms were cold.", "Nobody came."]).contains("Public libraries"))
  }

  @Test func wordsNearDecide() throws {
    let rivers = try tags(["The banks were high.", "Boats lay on the banks."])
    #expect(!rivers.contains("Banks (finance)"))
    let loans = try tags(["The banks gave loans.", "Of all banks none gave money to weavers."])
    #expect(loans.contains("- \"Banks (finance)\""))
  }

  @Test func inspectNamesTheVocabulary() throws {
    let project = try TemporaryProject([
      "seeds/a.txt": Seed.text(headline: "Village libraries shut"), "vocabulary.yml": vocabulary,
    ])
    let run = try Program.run(["inspect", "--root", project.root.string, project.root.appending("seeds/a.txt").string])
    #expect(run.output.contains("Public libraries"))
    #expect(run.output.contains("a subject of the vocabulary"), "\(run.output)")
  }
}
