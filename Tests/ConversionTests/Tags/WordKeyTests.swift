import Testing

@testable import Conversion

/// Which spellings are one word.
@Suite struct WordKeyTests {
  private func areOne(_ one: String, _ other: String) -> Bool {
    WordKey.key(of: one.utf8) == WordKey.key(of: other.utf8)
  }

  @Test(arguments: [
    ("Túpac", "TUPAC"), ("election", "Elections"), ("agency", "agencies"), ("church", "churches"),
    ("elección", "elecciones"), ("eleição", "eleições"), ("USA", "U.S.A."), ("Москва", "Москвы"), ("workers", "worker"),
  ])
  func twins(_ one: String, _ other: String) {
    #expect(areOne(one, other))
  }

  @Test(arguments: [("class", "clas"), ("Paris", "Pari"), ("virus", "viru"), ("peru", "persia"), ("бал", "бор")])
  func strangers(_ one: String, _ other: String) {
    #expect(!areOne(one, other))
  }

  @Test func hyphenIsABlank() {
    let parts = WordKey.joined(WordKey.key(of: "open".utf8), WordKey.key(of: "source".utf8))
    #expect(WordKey.key(of: "Open-Source".utf8) == parts)
  }
}
