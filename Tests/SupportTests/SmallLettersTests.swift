import Support
import Testing

@Suite struct SmallLettersTests {
  @Test(arguments: [
    "", "LIMA", "Ann Lee", "“Été À LA PLAGE” – ÑANDÚ", "ÿ × ÷ ß", "© 1997 THE CALL…", "ΣΊΣΥΦΟΣ", "ŁÓDŹ", "İzmir",
  ])
  func areThoseOfTheLibrary(_ text: String) {
    #expect(text.inSmallLetters == text.lowercased())
  }

  @Test func areThoseOfTheLibraryForEachCharacter() {
    for value in UInt32(0)...0x2100 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "Ä" + String(Character(scalar)) + "B"
      #expect(Array(text.inSmallLetters.utf8) == Array(text.lowercased().utf8), "U+\(String(value, radix: 16))")
    }
  }

  @Test func wordsStandBetweenSpaces() {
    #expect("  Ann  Lee, São Paulo ".blankParted == ["Ann", "Lee,", "São", "Paulo"])
  }
}
