import Support
import Testing

/// Letters with so many combining marks that putting these in order would take hours.
@Suite struct CrowdedLetterTests {
  private func marks(_ count: Int) -> String {
    let some = ["\u{301}", "\u{323}", "\u{5B0}", "\u{1DC0}", "\u{1D165}"]
    return (0..<count).map { some[$0 % some.count] }.joined()
  }

  @Test func oneIsFoundWhereverItStands() {
    let most = CrowdedLetter.mostMarks
    for before in [0, 1, 2, 3, 197, 198, 199, 200, 201, 202, 203, 399, 400, 401, 1000] {
      let text = String(repeating: "x", count: before)
      #expect(CrowdedLetter.offset(in: Array((text + marks(most) + "y" + marks(most)).utf8)) == nil, "\(before)")
      #expect(CrowdedLetter.offset(in: Array((text + marks(most + 1)).utf8)) == before, "\(before)")
      // With marks of two bytes alone, too, which are the shortest row.
      let short = text + String(repeating: "\u{301}", count: most + 1) + "y"
      #expect(CrowdedLetter.offset(in: Array(short.utf8)) == before, "\(before)")
    }
  }

  @Test(arguments: [
    "สวัสดีปีใหม่", "שָׁלוֹם עֲלֵיכֶם", "कार्यक्रम", "བསྒྲུབས", "日本語のテキスト", "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}", "e\u{20DD}",
  ])
  func whatLanguagesWriteIsNone(_ text: String) {
    #expect(CrowdedLetter.offset(in: Array(String(repeating: text, count: 300).utf8)) == nil)
  }
}
