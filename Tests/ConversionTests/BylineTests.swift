import Testing

@testable import Conversion

@Suite struct BylineTests {
  @Test(
    arguments: [
      ("Juan Ponce of Poder Obrero in Peru", ["Juan Ponce"], "Peru"),
      ("By Ann Lee", ["Ann Lee"], nil),
      ("by Ann Lee and Tom Ray", ["Ann Lee", "Tom Ray"], nil),
      ("ABBY GOOD, TOM RAY and R. PEAR", ["ABBY GOOD", "TOM RAY", "R. PEAR"], nil),
      ("Łukasz de la Cruz", ["Łukasz de la Cruz"], nil),
      ("By Fujimori", ["Fujimori"], nil),
      ("By Ann Lee in New York", ["Ann Lee"], "New York"),
      ("By our own correspondent", [], nil),
    ] as [(String, [String], String?)])
  func isRead(_ line: String, _ authors: [String], _ place: String?) throws {
    let byline = try #require(Byline(line))
    #expect(byline.authors == authors)
    #expect(byline.place == place)
  }

  @Test(arguments: [
    "The government fell on Tuesday.", "Prices rise", "Fujimori", "What now?", "On Tuesday April 22 the army came",
    "Massacre 1997", "\"Dawn\" by T. Fox", "In the north",
  ]) func textIsNone(_ line: String) {
    #expect(Byline(line) == nil)
  }
}
