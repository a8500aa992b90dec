import Testing

@testable import Conversion

/// What becomes a tag, and in which form.
@Suite struct TagExtractorTests {
  /// Texts about other things, so that the archive has something to compare with.
  private let others = [
    ("Rain on the hills", ["It rained on the hills, and the shepherds went home with their sheep."]),
    ("A new bridge", ["The bridge over the river was opened by the mayor, who spoke of the river and its boats."]),
    ("The harvest", ["The harvest was poor, and the farmers asked the bank for help with the seed."]),
  ]

  private func labels(_ headline: String, _ paragraphs: String...) -> [String] {
    TagArchive([(headline, paragraphs)] + others).labels(0)
  }

  @Test func namesThatATextRepeats() {
    let labels = labels(
      "Strike in the south", "The strike reached Lima. All of Lima stood still.", "In Lima the strike goes on.")
    #expect(labels.contains("Lima"))
    #expect(labels.contains("strike"))
  }

  @Test func littleWordsDaysAndFiguresAreNoTags() {
    let labels = labels("Then", "It was on Tuesday in April 1997, a Tuesday of April like any other, with 300 of them.")
    #expect(labels.isEmpty)
  }

  @Test func generalWordsAloneAreNoTags() {
    let labels = labels("People", "The people asked the people of the group for a way, and the group found the way.")
    #expect(labels.isEmpty)
  }

  @Test func accentsCaseAndPluralAreOneTag() {
    let labels = labels(
      "Túpac Amaru",
      "So Túpac Amaru took the hostages. For TUPAC AMARU, and for Túpac Amaru, a hostage was worth a prisoner.")
    #expect(labels.count { $0.lowercased().hasSuffix("pac amaru") } == 1)
    #expect(labels.contains("Túpac Amaru"))
    #expect(labels.count { $0.hasPrefix("hostage") } == 1)
  }

  @Test func abbreviationInBracketsIsItsName() {
    let archive = TagArchive(
      [
        ("Health", ["So the World Health Organization (WHO) met. The WHO spoke of the WHO and its doctors."]),
        ("Vaccines", ["They asked the WHO for vaccines, and the WHO sent vaccines."]),
      ] + others)
    #expect(archive.labels(0).contains("WHO"))
    #expect(!archive.labels(0).contains("World Health Organization"))
  }

  @Test func pluralPossessiveBelongsToTheName() {
    let labels = labels("League", "So the Carters’ League met. Then the Carters’ League left.")
    #expect(labels.contains("Carters’ League"))
  }

  /// Turkish parts the endings of a name with an apostrophe.
  @Test(arguments: ["'", "’"]) func endingsBehindAnApostropheAreNoNames(_ sign: String) {
    let text = [
      "Kanal'da su yok. Söğütlü'nün kapakları açıldı. Söğütlü'de dokuz mavna bekliyor.",
      "Bekçiler yine Söğütlü'ye döndü. Artık Söğütlü'den haber yok.",
    ].map { $0.replacing("'", with: sign) }
    let labels = TagArchive([("Su yok", text), ("Mavnalar", text)] + others).labels(0)
    #expect(labels.contains { $0.contains("Söğütlü") })
    #expect(!labels.contains { $0.contains(sign) })
  }

  @Test func littleWordsInsideNames() {
    #expect(
      labels("Money", "So the Bank of England lent. Then the Bank of England asked it back.").contains(
        "Bank of England"))
  }

  @Test func authorsAreNoSubjectsOfTheirOwnTexts() {
    let archive = TagArchive([("Lima", ["So Ana Quispe saw Lima. In Lima, Ana Quispe wrote."])] + others)
    let text = TagText(headline: "Lima", paragraphs: archive.texts[0].paragraphs)
    let tags = TagExtractor(statistics: archive.statistics, limit: 8).tags(of: text, excluding: ["Ana Quispe"])
    #expect(tags.map(\.label) == ["Lima"])
  }

  @Test func noMoreThanTheLimit() {
    let names = ["Ana", "Bea", "Cid", "Dora", "Eva", "Fay", "Gil", "Hal", "Ida", "Jon"]
    let text = "So then " + names.map { "\($0), \($0)" }.joined(separator: ", ")
    #expect(TagArchive([("News", [text])] + others).tags(0).count == 8)
    #expect(TagArchive([("News", [text])] + others).tags(0, limit: 3).count == 3)
  }

  @Test func evidence() throws {
    let archive = TagArchive([("Strike in Lima", ["It began at dawn.", "So Lima stood still. Lima waited."])] + others)
    let tag = try #require(archive.tags(0).first { $0.label == "Lima" })
    #expect(tag.count == 3)
    #expect(tag.isInHeadline)
    #expect(!tag.isInStandfirst)
    #expect(tag.firstParagraph == 2)
    #expect(tag.paragraphs == 1)
    #expect(tag.texts == 1)
    #expect(abs(tag.parts.reduce(0) { $0 + $1.weight } - tag.score) < 0.05)
  }

  @Test func languageWithoutLists() {
    let archive = TagArchive([
      (
        "Strajk",
        ["Wczoraj rano Kraków czekał, a Kraków milczał.", "Potem znowu Kraków strajkował, więc robotnicy zostali."]
      )
    ])
    #expect(archive.labels(0) == ["Kraków"])
  }
}
