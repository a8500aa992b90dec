import Testing

@testable import Conversion

@Suite struct LineTests {
  @Test(arguments: ["\n", "\r\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"])
  func lineEnds(_ end: String) throws {
    #expect(try decodedLines("one\(end)\(end)two\(end)") == ["one", "", "two"])
    #expect(try decoded("one\(end)two").changes.isEmpty)
    #expect(try decoded("one\(end)two").bytes == Array("one\ntwo".utf8))
  }

  @Test(arguments: [
    ("a\r\nb\rc\nd", [1, 2, 3, 4]), ("a\u{2028}b\nc", [1, 1, 2]), ("a\u{B}b\r\nc", [1, 1, 2]),
    ("a\u{C}\nb", [1, 2]), ("\n\na", [1, 2, 3]), ("a\u{2029}\nb", [1, 2]), ("a\u{85}b", [1, 1]),
  ])
  func numbersAreWhatAnEditorShows(_ text: String, _ numbers: [Int]) throws {
    #expect(try decoded(text).lines.map(\.number) == numbers)
  }

  @Test(arguments: [
    ("a\n\u{C}b\nc", ["a", "b", "c"], [false, true, false]),
    ("a\u{C}b", ["a", "b"], [false, true]),
    ("a\u{C}\nb", ["a", "b"], [false, true]),
    ("a\n\u{C}\n\nb\nc", ["a", "", "", "b", "c"], [false, true, true, true, false]),
    ("\u{C}a\u{B}b", ["a", "b"], [true, false]),
    ("a\u{C}\u{C}b", ["a", "b"], [false, true]),
  ])
  func formFeeds(_ text: String, _ lines: [String], _ followsPageBreak: [Bool]) throws {
    #expect(try decodedLines(text) == lines)
    #expect(try decoded(text).lines.map(\.followsPageBreak) == followsPageBreak)
  }

  @Test func blanksAreCutAtTheEndOnly() throws {
    #expect(
      try decodedLines("  a\t b \t\n \t \n\u{3000}c\u{3000}\n\u{A0}d\u{A0} \r\n") == ["  a\t b", "", "\u{3000}c", " d"])
  }

  @Test func hugeTexts() throws {
    let single = [UInt8](repeating: 0x61, count: 5_000_000)
    #expect(try DecodedText(decoding: single, encoding: nil).lines.map(\.range) == [0..<5_000_000])
    let blank = [UInt8](repeating: 0x0A, count: 100_000) + [0x61]
    #expect(try DecodedText(decoding: blank, encoding: nil).lines.last?.number == 100_001)
  }

  @Test(
    arguments: [
      ([], "the file is empty"), ([0x20, 0x0A], "the file holds nothing but blanks"),
      ([0xEF, 0xBB, 0xBF], "the file holds nothing but blanks"), ([0xFF, 0xFE], "the file holds nothing but blanks"),
      ([0x0C, 0xC2, 0xA0, 0xE3, 0x80, 0x80], "the file holds nothing but blanks"),
    ] as [([UInt8], String)])
  func emptyFiles(_ bytes: [UInt8], _ message: String) {
    let error = #expect(throws: DecodingError.self) { try DecodedText(decoding: bytes, encoding: nil) }
    #expect(error?.message == message)
    #expect(error?.advice == "Put the article's text into it, or delete it.")
  }
}
