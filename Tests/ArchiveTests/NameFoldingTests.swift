import Archive
import Testing

/// Which names are one.
@Suite struct NameFoldingTests {
  @Test(arguments: [
    ("J.P. Finch", "J. P. Finch"), ("J. Smith", "J Smith"), ("The Harbour-Times", "The Harbour Times"),
    ("NELL FARROW", "Nell Farrow"), ("Ann  Lee", "Ann Lee"), ("O\u{2019}Hara", "O'Hara"),
    ("St. Mary's", "St Mary\u{2019}s"),
    ("openSUSE.Asia Summit", "openSUSE Asia Summit"), ("\u{201C}The Call\u{201D}", "The Call"), ("Ann Lee*", "Ann Lee"),
    ("Perú", "Peru\u{301}"), ("ÉCOLE", "école"), ("C #", "C#"), ("A & B", "A&B"), ("#Lima", "Lima"),
    ("Lee, Ann", "Lee Ann"),
    ("İnceliman", "inceliman"), ("ПРАВДА", "Правда"), ("ΝΊΚΟΣ ΠΑΠΠΆΣ", "Νίκος Παππάς"),
    ("Sinn\u{2011}Féin", "Sinn-Féin"), ("x\u{2212}y", "x-y"),
  ])
  func areOne(_ one: String, _ other: String) {
    for language in ["en", "tr", "cs"] {
      let folding = NameFolding(language: language)
      #expect(folding.areOne(one, other), "\(language): \(folding.key(of: one)), \(folding.key(of: other))")
      #expect(folding.slug(of: one) == folding.slug(of: other))
    }
  }

  @Test(arguments: [
    ("C", "C++"), ("C++", "C#"), ("A & B", "A B"), ("papa", "papá"), ("J. P. Finch", "JP Finch"), ("100 $", "100"),
    ("***", "..."), ("Ann Lee", "Anne Lee"), ("50 %", "50"),
  ])
  func areSeveral(_ one: String, _ other: String) {
    #expect(!NameFolding(language: "en").areOne(one, other))
  }

  @Test func turkishHasTwoLettersI() {
    let turkish = NameFolding(language: "tr-TR")
    #expect(turkish.areOne("IŞIK", "ışık"))
    #expect(turkish.areOne("İZMİR", "İzmir"))
    #expect(!turkish.areOne("Dış", "Diş"))
    #expect(turkish.slug(of: "Irak")?.text == "ırak")
    #expect(NameFolding(language: "en").slug(of: "İzmir")?.text == "izmir")
    #expect(Slug("İki yol")?.text == "iki-yol")
  }
}
