import Archive
import TestSupport
import Testing

@testable import Conversion

/// Dates in the names of files and folders, for texts that have none.
@Suite struct NameDateTests {
  private static let dates = DateReader(order: nil, earliestShortYear: nil)

  @Test(arguments: [
    ("1926-05-04.txt", "1926-05-04"), ("19260504_p3.txt", "1926-05-04"), ("1926_05_04 letters.txt", "1926-05-04"),
    ("Herald 4 May 1926.txt", "1926-05-04"), ("herald-April-1926.txt", "1926-04"), ("4_Mai_1926.txt", "1926-05-04"),
    ("25-05-1926.txt", "1926-05-25"), ("1926.txt", "1926"), ("1926/05/letters.txt", "1926-05"),
    ("1926/05/04/letters.txt", "1926-05-04"), ("1926/05/04.txt", "1926-05-04"), ("1926/May/letters.txt", "1926-05"),
    ("1926/05-May/letters.txt", "1926-05"), ("1926/4 May.txt", "1926-05-04"), ("herald/1926/letters.txt", "1926"),
    ("1926-05-04/letters.txt", "1926-05-04"), ("1926/1926-05-04 letters.txt", "1926-05-04"),
  ])
  func aNameHoldsADate(_ seed: String, _ date: String) {
    #expect(NameDate(ofSeed: seed, Self.dates)?.date.edtf == date)
  }

  @Test(arguments: [
    "letters.txt", "speech-1945.txt", "19261504.txt", "1914-18.txt", "1905-06.txt", "isbn 12345678.txt", "page 12.txt",
    "0504.txt", "box 12/04/letters.txt", "1999-2000/letters.txt",
  ])
  func aNameHoldsNone(_ seed: String) {
    #expect(NameDate(ofSeed: seed, Self.dates) == nil)
  }

  @Test func itIsUsedWhereTheTextHasNoneAndTold() async throws {
    let project = try TemporaryProject([
      "seeds/1926-05-04 boats.txt": "The boats are back\n\nBy Ann Lee\n\nAll of them came home on Monday evening.\n",
      "seeds/1926-05-05.txt": Seed.text(date: "6 May 1926", headline: "A date of its own"),
      "seeds/minutes-1926.txt": "Minutes of the meeting\n\nAll of them came, and nobody spoke for long.\n",
    ])
    let told = await Converter(project.project, configuration: Configuration(), options: Converter.Options()).convert()
      .diagnostics.map(\.description).joined(separator: "\n")
    let boats = try project.read("content/1926/05/04/the-boats-are-back.md")
    #expect(boats.contains("date: \"1926-05-04\"\n"))
    #expect(!boats.contains("source-date"))
    #expect(boats.contains("taken from the file's name, “1926-05-04 boats”: date"))
    #expect(told.contains("1926-05-04 is taken from '1926-05-04 boats', the file's name"))
    #expect(project.has("content/1926/05/06/a-date-of-its-own.md"))
    #expect(told.contains("the text's date is 1926-05-06, but '1926-05-05', the file's name, says 1926-05-05"))
    #expect(told.contains("no date was found; the file's name holds '1926'"))
  }
}
