import Testing

@testable import Conversion

@Suite struct MojibakeTests {
  @Test(arguments: [
    ("donâ€™t", "don’t"), ("the cafÃ© there", "the café there"), ("â€œSoâ€\u{9D} â€“ yesâ€¦", "“So” – yes…"),
    ("Ã‰tÃ© Ã\u{A0} Paris", "Été à Paris"), ("policÃ\u{AD}a, Ã¡, naciÃ³n", "policía, á, nación"), ("â‚¬20", "€20"),
    ("20Â\u{A0}Â°C and Â£5", "20\u{A0}°C and £5"), ("ÐŸÑ€Ð¸Ð²ÐµÑ‚", "Привет"), ("æ—¥æœ¬èªžã\u{81}§ã\u{81}™", "日本語です"),
    // Read as ISO-8859-1, which leaves control characters.
    ("don\u{E2}\u{80}\u{99}t", "don’t"),
    // Twice over, and three times.
    ("donÃ¢â‚¬â„¢t", "don’t"), ("cafÃƒÂ©", "café"), ("donÃ¢Â€Â™t", "don’t"), (misread(misread(misread("’é"))), "’é"),
    // In a text that is right otherwise.
    ("déjà donâ€™t", "déjà don’t"), ("liberté\u{A0}» donâ€™t", "liberté\u{A0}» don’t"),
  ])
  func isRepaired(_ wrong: String, _ right: String) throws {
    let text = try decoded(wrong)
    #expect(isSame([String(decoding: text.bytes, as: UTF8.self)], [right]))
    #expect(text.notes.count == 1 && text.notes[0].hasPrefix("repaired"))
    #expect(text.flaws.isEmpty)
  }

  /// UTF-8 that another encoding was taken for: all of it is mended.
  @Test(arguments: [
    ("cp1250", "Piekarz powiedziaĹ‚, ĹĽe nikt nie pĂłjdzie", "Piekarz powiedział, że nikt nie pójdzie"),
    ("cp437", "Le boulanger a d├⌐cid├⌐ dΓÇÖouvrir ├á lΓÇÖ├⌐t├⌐", "Le boulanger a décidé d’ouvrir à l’été"),
    ("cp850", "Die B├ñcker m├╝ssen gr├Â├ƒere L├Âhne zahlen", "Die Bäcker müssen größere Löhne zahlen"),
    ("mac_roman", "Seg√∫n √©l, nadie avis√≥; ‚Äúma√±ana‚Äù ser√°", "Según él, nadie avisó; “mañana” será"),
    ("cp1251", "РџРµРєР°СЂРё СЃРєР°Р·Р°Р»Рё", "Пекари сказали"),
    ("cp437", "a caf├⌐", "a café"),
    ("cp437 twice", "dΓö£ΓîÉjΓö£├í vu: ╬ô├ç┬úoΓö£Γòú╬ô├ç┬Ñ", "déjà vu: “où”"),
  ])
  func isRepairedWhole(_ encoding: String, _ wrong: String, _ right: String) throws {
    let text = try decoded(wrong)
    #expect(isSame([String(decoding: text.bytes, as: UTF8.self)], [right]))
    #expect(text.notes.count == 1 && text.notes[0].contains("decoded wrongly"))
    #expect(text.flaws.isEmpty)
  }

  /// What an editor has mended in part by hand, or has lost letters, is left as it came, and told.
  @Test(arguments: [
    "Piekarz powiedziaĹ‚, ĹĽe nikt nie zostaĹ‚ ranny. Żaden.",
    "Le boulanger dit « non » ; il a d├⌐cid├⌐ apr├¿s.",
    "donâ€™t â€ cafÃ©",
  ])
  func isNeverRepairedByHalves(_ wrong: String) throws {
    let text = try decoded(wrong)
    #expect(text.bytes == Array(wrong.utf8))
    #expect(text.changes.isEmpty && !text.flaws.isEmpty)
  }

  @Test(arguments: [
    "SÃO PAULO, NÃO", "IRMÃ”, MANHÃ… e MANHÃ»", "liberté\u{A0}» et évalué\u{A0}€ 5", "“LIBERTÉ”, “CAFÉ”…", "Straße”",
    "À\u{A0}« Paris »", "Ä “quote”", "Ångström’s", "Málaga’s âge",
  ])
  func honestTextStays(_ text: String) throws {
    #expect(try decoded(text).bytes == Array(text.utf8))
    #expect(try decoded(text).changes.isEmpty && decoded(text).flaws.isEmpty)
  }

  @Test(arguments: [
    // One pair of capital and sign, not in a word: it may be meant.
    ("The sign Ã© is odd", "1:10"),
    // The byte that completes it is lost.
    ("He said â€ and left", "1:9"),
    // A legitimate Ã stands beside.
    ("SÃO Ã§ \nÃ¡", "1:5"),
  ])
  func inDoubtItIsLeft(_ text: String, _ place: String) throws {
    #expect(
      try decodedLines(text).joined()
        == text.split(separator: "\n").map { $0.hasSuffix(" ") ? $0.dropLast() : $0 }.joined())
    #expect(try decoded(text).places.first == place)
    #expect(try decoded(text).changes.isEmpty)
  }

  @Test func theNoteCountsAndShows() throws {
    let note = "repaired 2 characters that had been decoded wrongly, such as “donâ€™t” to “don’t”"
    #expect(try decoded("I donâ€™t like the cafÃ©").notes == [note])
    #expect(try decoded("I donÃ¢â‚¬â„¢t like the cafÃƒÂ©").notes[0].hasPrefix("repaired 2 characters"))
  }

  @Test func windows1252Bytes() throws {
    let bytes = Array("The caf".utf8) + [0xE9] + Array(" and the caf".utf8) + [0xE9, 0x2E]
    #expect(try decodedLines(bytes) == ["The café and the café."])
  }
}
