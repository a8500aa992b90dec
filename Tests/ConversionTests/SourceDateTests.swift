import Archive
import Testing

@testable import Conversion

@Suite struct SourceDateTests {
  @Test(arguments: [
    ("24.04.1997", "1997-04-24"), ("4/24/1997", "1997-04-24"), ("1997-04-24", "1997-04-24"),
    ("05.05.1926", "1926-05-05"),
  ])
  func oneReading(_ text: String, _ date: String) throws {
    let found = try SourceDate(text, order: nil)
    #expect(found.date.edtf == date)
    #expect(!found.isAmbiguous)
  }

  @Test func twoReadingsGiveTheYear() throws {
    let found = try SourceDate("03/04/1997", order: nil)
    #expect(found.date.edtf == "1997")
    #expect(found.isAmbiguous)
  }

  @Test(arguments: [
    ("A headline", SourceDate.Refusal.notADate), ("24.04", .notADate), ("24.04.97", .shortYear),
    ("31.02.1997", .impossible(.dmy)),
    ("24.04.1997 ", .notADate), ("24.13.1997", .impossible(.dmy)), ("-1.02.1997", .notADate),
    ("24.04.0000", .impossible(.dmy)),
    ("٢٤.٠٤.١٩٩٧", .notADate),
  ]) func others(_ text: String, _ refusal: SourceDate.Refusal) {
    #expect(throws: refusal) { try SourceDate(text, order: .dmy) }
  }
}
