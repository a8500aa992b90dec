import Archive
import SystemPackage
import TestSupport
import Testing

@testable import Conversion

/// Texts that fuzzing found, as short as they fail: each was lost, or refused for a fault of ours.
@Suite struct FuzzFindingsTests {
  @Test(arguments: [
    // The backslash that breaks a verse's line made emphasis of the stars before it.
    "IL\n7 ***\nN*",
    // Too long to be looked at, and yet taken for a headline.
    "* 24 April 199" + String(repeating: "(", count: 600),
    // The same for a masthead.
    "1997年4月4日\ny " + String(repeating: "[", count: 700),
    // Two places: one in the byline, one beside the date.
    "By Tom Reed in Medikimu\nBy Fedes Sibozul\nMorning Kalden, 24 April 1959\n\nThe frames are still, and the lamps are low in every house.",
    // A figure beside a year is no publication.
    "1997年2\nr\n12,://\n-12",
  ])
  func nothingIsLost(text: String) throws {
    var configuration = Configuration()
    configuration.texts.dateOrder = .dmy
    let converter = SeedConverter(
      project: try TemporaryProject().project, configuration: configuration,
      documents: DocumentStore(Project(root: "/")),
      knowledge: CorpusKnowledge(), subjects: SubjectFinder(TagStatistics(), Vocabulary(), configuration),
      names: DecidedNames(Vocabulary(), configuration),
      today: CalendarDay(year: 2020, month: 1, day: 1))
    var outcome = SeedConverter.Outcome(seed: "a.txt")
    converter.convert(Array(text.utf8), into: &outcome)
    let source = try SeedSource(Array(text.utf8), configuration.texts)
    #expect(outcome.diagnostics.filter { $0.severity == .error }.map(\.description) == [])
    #expect(FuzzCheck(outcome.contents, of: source).failures == [])
  }
}
