import Testing

@testable import Conversion

@Suite struct NameTaggerTests {
  private func tags(_ text: String, headline: String = "News", place: String? = nil) -> [String] {
    NameTagger.tags(headline: headline, place: place, paragraphs: [text])
  }

  @Test func repeatedNames() {
    #expect(tags("The strike reached Lima. All of Lima stood still, and Cuzco with it.") == ["Lima"])
  }

  @Test func surnameCountsForTheFullName() {
    #expect(tags("Then Roberto Fujimori spoke. Later Fujimori left.") == ["Roberto Fujimori"])
  }

  @Test func placeIsNoSurname() {
    #expect(tags("So it is in Peru. Then Poder Obrero Peru spoke of Peru.") == ["Peru"])
  }

  @Test func placeOfTheBylineCounts() {
    #expect(tags("So it is in Peru.", place: "Peru") == ["Peru"])
  }

  @Test func possessiveAndBrackets() {
    #expect(
      tags("They met Tupac Amaru (MRTA) men. For Tupac Amaru’s men and the MRTA it was late.") == [
        "Tupac Amaru", "MRTA",
      ])
  }

  @Test func pluralPossessiveBelongsToTheName() {
    #expect(tags("So the Carters’ League met. Then the Carters’ League left.") == ["Carters’ League"])
    #expect(tags("So the strike of the Carters’ began. For the Carters it ended.") == ["Carters"])
  }

  @Test func headlineCounts() {
    #expect(tags("The army entered Lima.", headline: "Massacre in Lima") == ["Lima"])
  }

  @Test func sentenceBeginningIsNoName() {
    #expect(tags("Workers struck. Workers won. Then it rained.") == [])
  }

  @Test func daysAndMonthsAreNoSubjects() {
    #expect(tags("It was on Tuesday in April, a Tuesday of April like any other.") == [])
  }

  @Test func eightAtMostInOrderOfCount() {
    let names = ["Ana", "Bea", "Cid", "Dora", "Eva", "Fay", "Gil", "Hal", "Ida", "Jon"]
    let text = "then " + names.map { "\($0), \($0)" }.joined(separator: ", ") + ", Jon, Jon"
    #expect(tags(text) == ["Jon", "Ana", "Bea", "Cid", "Dora", "Eva", "Fay", "Gil"])
  }
}
