import Archive
import Conversion
import SystemPackage
import TestSupport
import Testing

/// `inspect`: what the converter sees, and why.
@Suite struct InspectionTests {
  private func inspect(_ texts: [String: String]) async throws -> [Inspection] {
    let project = try TemporaryProject(Dictionary(uniqueKeysWithValues: texts.map { ("seeds/\($0.key)", $0.value) }))
    let inspector = Inspector(project.project, configuration: Configuration(), RunSettings(jobs: 2))
    let files = texts.keys.sorted().map { project.project.seeds.appending($0) }
    let (inspections, diagnostics) = await inspector.inspect(files)
    #expect(diagnostics.isEmpty)
    return inspections
  }

  @Test func everyLineHasARole() async throws {
    let text = Seed.text(
      byline: "By Ann Lee in Lima",
      paragraphs: ["There was no bread in Lima.", "Prices", "They rose, and went on rising all day."])
    let inspection = try #require(try await inspect(["a.txt": text]).first)
    #expect(
      inspection.lines.map(\.role) == [
        "masthead", "date", "headline", "byline", "paragraph", "subhead", "paragraph",
      ])
    #expect(inspection.lines.map(\.number) == [1, 3, 5, 7, 9, 11, 13])
    #expect(inspection.value("date") == "1997-04-24")
    #expect(inspection.value("authors") == "Ann Lee")
    #expect(inspection.value("place") == "Lima")
  }

  @Test func evidenceAndConfidenceAreGiven() async throws {
    let inspection = try #require(try await inspect(["a.txt": Seed.text(byline: "By Ann Lee")]).first)
    let byline = try #require(inspection.lines.first { $0.role == "byline" })
    #expect(byline.reasons.contains { $0.reason == "begins as bylines do" && $0.weight > 0 })
    #expect(try #require(byline.confidence) > 0.9)
  }

  @Test func linesLeftOutSayWhy() async throws {
    let text = Seed.text(paragraphs: [
      "It began well. Nobody minded the rain.", "The sentence was cut by a page that", "12", "ended in it.",
    ])
    let inspection = try #require(try await inspect(["a.txt": text]).first)
    let line = try #require(inspection.lines.first { $0.text == "12" })
    #expect(line.role == "left out")
    #expect(line.reasons.map(\.reason) == ["page number"])
  }

  @Test func surveyCountsAndPutsTheDoubtfulFirst() async throws {
    let texts = [
      "a.txt": Seed.text(date: "24.04.1997"), "b.txt": Seed.text(date: "25.04.1997"),
      "c.txt": Seed.text(date: "03.04.1997"), "d.txt": "It rained. Then it went on raining, and nobody minded much.\n",
    ]
    let survey = FolderSurvey(try await inspect(texts))
    #expect(survey.articles == 4)
    #expect(survey.found["date"] == 3)
    #expect(survey.found["title"] == 3)
    #expect(survey.doubtful.map(\.file) == ["seeds/d.txt", "seeds/c.txt"])
    #expect(survey.provenDateOrders == ["dmy": 2, "mdy": 0])
    #expect(survey.proposedDateOrder == "date-order: dmy (2 files prove it, 0 prove mdy)")
  }

  @Test func noOrderIsProposedWhereDatesContradictEachOther() async throws {
    let survey = FolderSurvey(
      try await inspect(["a.txt": Seed.text(date: "24.04.1997"), "b.txt": Seed.text(date: "04/24/1997")]))
    #expect(survey.proposedDateOrder == nil)
  }
}
