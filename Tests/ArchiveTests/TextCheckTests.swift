import Archive
import Markdown
import Testing

/// What is no text.
@Suite struct TextCheckTests {
  private let line = Array("They saw the harbour of Callao.\n".utf8)

  /// Wherever it stands: bytes are looked at eight at a time.
  @Test(arguments: 0..<32) func aFlawAnywhere(_ place: Int) {
    for length in [32, 29, 25] where place < length {
      for (flaw, isNUL) in [(UInt8(0), true), (0xFF, false), (0x80, false), (0xE9, false)] {
        var bytes = line[..<length] + []
        bytes[place] = flaw
        let check = TextCheck(Array(bytes))
        #expect(check?.position.line == 1)
        #expect(check?.position.column == place + 1)
        if case .holdsNUL = check { #expect(isNUL) } else { #expect(!isNUL) }
      }
    }
  }

  @Test(arguments: ["", "a", "\u{1}\u{7F}", "They saw Callao.", "Они видели Кальяо", "\u{1}\u{100}\u{10000}é"])
  func texts(_ text: String) {
    #expect(TextCheck(Array(text.utf8)) == nil)
  }

  /// A NUL behind other characters than ASCII, and bytes that are not UTF-8 behind a NUL.
  @Test func theFirstFlawOfTwoKinds() {
    #expect(TextCheck(Array("é\n".utf8) + [0])?.position.line == 2)
    if case .holdsNUL = TextCheck([0xFF, 0]) {} else { Issue.record("a NUL says more than what else is wrong") }
  }

  @Test func aLetterWithTooManyMarks() {
    let text = "---\ntitle: \"Cafe" + String(repeating: "\u{301}\u{323}", count: 51) + "\"\n---\n"
    #expect(TextCheck(Array(text.utf8)) == .crowdedLetter(TextPosition(line: 2, column: 13)))
  }

  /// In a front matter or in the text below it.
  @Test func twoVersionsOfGit() {
    let text = "---\ntitle: \"One\"\n---\n<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> theirs\n"
    #expect(TextCheck(Array(text.utf8)) == .mergeMarks(TextPosition(line: 4, column: 1)))
    #expect(TextCheck(Array("One\n=======\n\nTwo < three\n\n >>>>>>> four\n".utf8)) == nil)
  }
}
