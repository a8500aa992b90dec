import Testing

@testable import Conversion

/// How a text is cut into words.
@Suite struct TagTextTests {
  private func words(_ text: String) -> [String] {
    let text = TagText(headline: "", paragraphs: [text])
    return text.words.indices.map { text.printed($0, 1) }
  }

  private func marks(_ text: String) -> [TagWord.Marks] {
    TagText(headline: "", paragraphs: [text]).words.map(\.marks)
  }

  @Test func wordsAndSigns() {
    #expect(words("“Peace!” cried Ana-Maria, of AT&T.") == ["Peace", "cried", "Ana-Maria", "of", "AT&T"])
    #expect(words("the U.S. in Łódź") == ["the", "U.S.", "in", "Łódź"])
  }

  @Test func possessiveFallsAway() {
    #expect(words("Lima's mayor and Lima’s river") == ["Lima", "mayor", "and", "Lima", "river"])
  }

  @Test func frenchArticlesAreWords() {
    #expect(words("l'attaque d’un hôtel") == ["l", "attaque", "d", "un", "hôtel"])
    #expect(words("O'Brien") == ["O'Brien"])
  }

  @Test func addressesAreNoWords() {
    #expect(
      words("see https://example.org/a or write to ana@example.org or www.example.org") == [
        "see", "or", "write", "to", "or",
      ])
  }

  @Test func sentences() {
    #expect(
      marks("He met Mr. Fox. They left.").map { $0.contains(.beginsSentence) } == [
        true, false, false, false, true, false,
      ])
  }

  @Test func titlesProveNoNames() {
    #expect(marks("Great Storm Hits Northern Coast").allSatisfy { $0.contains(.beginsSentence) })
  }
}
