import Testing

@testable import Conversion

/// Texts in encodings that nothing names: they are read with their letters, or a person is told.
@Suite struct EncodingGuessTests {
  static let texts: [(encoding: String, text: String)] = [
    ("windows-1250", "Związek ogłosił, że chleb podrożeje o świcie, żaden piekarz nie wiedział dlaczego."),
    ("iso-8859-2", "Związek ogłosił, że chleb podrożeje o świcie, żaden piekarz nie wiedział dlaczego."),
    ("cp852", "Związek ogłosił, że chleb podrożeje o świcie, żaden piekarz nie wiedział dlaczego."),
    ("windows-1250", "Pekaři včera oznámili, že chléb zdraží; nikdo z dělníků s tím nesouhlasil, říká mluvčí."),
    (
      "windows-1250", "A pékek tegnap bejelentették, hogy a kenyér drágább lesz; a bérlők közül senki sem értett egyet."
    ),
    ("cp852", "A pékek tegnap bejelentették, hogy a kenyér drágább lesz; a bérlők közül senki sem értett egyet."),
    ("windows-1250", "Brutarii au anunţat ieri că pâinea se va scumpi, fiindcă făina nu mai ajunge în oraş."),
    ("windows-1251", "Пекари вчера сказали, что хлеб подорожает; никто из рабочих с этим не согласился."),
    ("koi8-r", "Пекари вчера сказали, что хлеб подорожает; никто из рабочих с этим не согласился."),
    ("ibm866", "Пекари вчера сказали, что хлеб подорожает; никто из рабочих с этим не согласился."),
    ("iso-8859-5", "Пекари вчера сказали, что хлеб подорожает; никто из рабочих с этим не согласился."),
    ("windows-1253", "Οι αρτοποιοί είπαν χθες ότι το ψωμί θα ακριβύνει· κανείς δεν συμφώνησε."),
    ("iso-8859-7", "Οι αρτοποιοί είπαν χθες ότι το ψωμί θα ακριβύνει· κανείς δεν συμφώνησε."),
    ("windows-1254", "Fırıncılar dün ekmeğin pahalanacağını açıkladı; işçilerin hiçbiri buna katılmadı, şehir şaşkın."),
    ("windows-1257", "Kepėjai vakar pranešė, kad duona brangs; nė vienas darbininkas su tuo nesutiko, sakė žmonės."),
    ("macintosh", "Los panaderos avisaron ayer que el pan subirá mañana; según ellos, la harina también subió."),
    ("macintosh", "Die Bäcker erklärten gestern, daß das Brot teurer würde; für die Löhne gälte das nicht."),
    (
      "cp850", "Les boulangers ont annoncé que le pain coûterait plus cher; la mairie a décidé de répondre après l'été."
    ),
    ("cp437", "Die Bäcker erklärten gestern, daß das Brot teurer würde; für die Löhne gälte das nicht."),
    ("cp850", "Bagerne meddelte i går, at brødet bliver dyrere; ingen på værket var enig, og nogle gik før tiden."),
    ("cp861", "Bakararnir sögðu í gær að brauðið yrði dýrara; enginn á fundinum var því samþykkur, en þeir þögðu."),
    ("mac-centraleurope", "Pekaři včera oznámili, že chléb zdraží; nikdo z dělníků s tím nesouhlasil, říká mluvčí."),
    ("cp869", "Οι αρτοποιοί είπαν χθες ότι το ψωμί θα ακριβύνει; κανείς δεν συμφώνησε στην πόλη."),
    ("cp862", "האופים אמרו אתמול כי הלחם יתייקר; איש מן הפועלים לא הסכים לכך, אמר ראש העיר."),
    ("iso-8859-6", "قال الخبازون أمس إن الخبز سيصبح أغلى، ولم يوافق أحد من العمال على ذلك في المدينة."),
    ("cp1125", "Пекарі вчора сказали, що хліб подорожчає; ніхто з робітників із цим не погодився, їхній голова теж."),
    ("iso-8859-15", "La sœur du maire a le cœur gros : un œuf coûte 2 €, et le pain deux fois plus."),
  ]

  @Test(arguments: texts) func isRecognised(encoding: String, text: String) throws {
    let bytes = try #require(Self.encode(text, encoding))
    let read = try DecodedText(decoding: bytes, encoding: nil)
    #expect(String(decoding: read.bytes, as: UTF8.self) == text)
    #expect(read.flaws.isEmpty)
    #expect(read.encoding != nil)
  }

  /// Two encodings have their quotation marks, dashes and letters in each other's places.
  @Test(arguments: [
    "The baker’s “new” loaf – or half of it — costs £2… nobody in the town wanted it.",
    "It won’t rise—so he says—until Zoë’s café at the harbour has been paid.",
    "Der Bäcker sagte: „Das Brot würde teurer.“ Für die Löhne gelte das nicht.",
    "Le boulanger a dit : « Le pain coûtera plus cher après l’été. »",
  ])
  func windows1252StaysWhatItIs(_ text: String) throws {
    let read = try DecodedText(decoding: try #require(Self.encode(text, "windows-1252")), encoding: nil)
    #expect(read.encoding == "windows-1252")
    #expect(read.lines.map { String(decoding: read.bytes[$0.range], as: UTF8.self) } == [text])
    #expect(read.flaws.isEmpty)
  }

  @Test(arguments: [
    (
      "shift_jis", "港湾局は水曜日、すべての工事を中止した。三月から誤りがあったという。",
      "8d6098708bc782cd9085976a93fa814182b782d782c482cc8d488e9682f092868e7e82b582bd81428e4f8c8e82a982e78ceb82e882aa82a082c182bd82c682a282a48142"
    ),
    (
      "euc-jp", "港湾局は水曜日、すべての工事を中止した。三月から誤りがあったという。",
      "b9c1cfd1b6c9a4cfbfe5cdcbc6fca1a2a4b9a4d9a4c6a4ceb9a9bbf6a4f2c3e6bbdfa4b7a4bfa1a3bbb0b7eea4aba4e9b8eda4eaa4aca4a2a4c3a4bfa4c8a4a4a4a6a1a3"
    ),
    (
      "gb18030", "港务局星期三宣布，所有工程停止。引航员说，三月就有错误。",
      "b8dbcef1bed6d0c7c6dac8fdd0fbb2bca3accbf9d3d0b9a4b3cccda3d6b9a1a3d2fdbabdd4b1cbb5a3acc8fdd4c2becdd3d0b4edcef3a1a3"
    ),
    (
      "big5", "港務局星期三宣布，所有工程停止。引航員說，三月就有錯誤。",
      "b4e4b0c8a7bdac50b4c1a454abc5a5aca141a9d2a6b3a475b57bb0b1a4eea143a4deafe8adfbbba1a141a454a4ebb44ea6b3bff9bb7ea143"
    ),
    (
      "euc-kr", "항만 당국은 수요일 모든 공사를 중단했다. 삼월부터 잘못이 있었다고 말했다.",
      "c7d7b8b820b4e7b1b9c0ba20bcf6bfe4c0cf20b8f0b5e720b0f8bbe7b8a620c1dfb4dcc7dfb4d92e20bbefbff9bacec5cd20c0dfb8f8c0cc20c0d6befab4d9b0ed20b8bbc7dfb4d92e"
    ),
    (
      "johab", "항만 당국은 수요일 모든 공사를 중단했다. 삼월부터 잘못이 있었다고 말했다.",
      "d077a0652094778a82b76520ae81b661b7a920a1a197652089b7ac619f6920ba979465d09694612e20ac71b6a9a681c8e120b869a1b5b7a120b7b6b4f6946189a120a069d09694612e"
    ),
    (
      "iso-2022-jp", "港湾局は水曜日、すべての工事を中止した。三月から誤りがあったという。",
      "1b244239414f513649244f3f654d4b467c2122243924592446244e39293b76247243663b5f2437243f21233b30376e242b2469386d246a242c24222443243f24482424242621231b2842"
    ),
  ])
  func eastAsianTexts(_ encoding: String, _ text: String, _ hexadecimal: String) throws {
    let digits = Array(hexadecimal)
    let bytes = stride(from: 0, to: digits.count, by: 2).compactMap { UInt8(String(digits[$0...$0 + 1]), radix: 16) }
    let read = try DecodedText(decoding: bytes, encoding: nil)
    #expect(String(decoding: read.bytes, as: UTF8.self) == text)
    #expect(read.encoding == encoding)
    #expect(read.flaws.isEmpty)
  }

  /// Read as Korean of two bytes, each dash and the letter behind it make a common syllable.
  @Test func dashesBetweenWordsAreNoKorean() throws {
    let text = "The harbour—and the wharf—was a pain—in fact a danger—a large one—whichever side is asked.\n"
    let read = try DecodedText(decoding: try #require(Self.encode(text, "windows-1252")), encoding: nil)
    #expect(String(decoding: read.bytes, as: UTF8.self) == text)
    #expect(read.flaws.isEmpty)
  }

  /// What the C library reads is never ruled out before it is asked.
  @Test(arguments: ["shift_jis", "euc-jp", "gb18030", "big5", "euc-kr"])
  func wholeCharactersAreLookedAt(_ label: String) throws {
    let length = try #require(EastAsianGuess.candidates.first { $0.label == label }).length
    guard case .other(_, let libraryNames) = try SourceEncoding(label: label),
      var library = CharsetConverter(from: libraryNames)
    else { return }
    for first in UInt8(0x80)...0xFF {
      for second in UInt8(0x20)...0xFF {
        for bytes in [[first, second, 0x20], [first, second, 0xA1, 0x20]] {
          var (offset, text): (Int, [UInt8]) = (0, [])
          let isRead = library.convert(bytes, from: &offset, to: &text) == .done
          library.finish(&text)
          if isRead, !EastAsianGuess.isWhole(bytes, length) { Issue.record("\(bytes)") }
        }
      }
    }
  }

  /// One foreign name in an English text is too little to know the encoding by.
  @Test func unlikelyLettersAreTold() throws {
    let text = "The unions remember 1980.\n\nNobody in the hall was against Wałęsa.\n"
    let read = try DecodedText(decoding: try #require(Self.encode(text, "windows-1250")), encoding: nil)
    #expect(read.encoding == "windows-1252")
    #expect(read.places == ["3:34"])
    #expect(read.flaws[0].message.contains("“Wa³êsa.”"))
    #expect(read.flaws[0].advice.contains("encoding: windows-1250"))
  }

  /// Letters that this computer cannot read any better are told: Turkish from an old Macintosh.
  @Test func lettersOfAnEncodingThatNobodyKnowsAreTold() throws {
    let text =
      "Belediye meclisi yeni k\u{9A}pr\u{9F}n\u{9F}n yap\u{DD}m\u{DD} i\u{8D}in karar verdi; daha sonra iki kad\u{DD}n "
      + "bir kez daha s\u{9A}z ald\u{DD} ama karar de\u{DB}i\u{DF}medi, \u{8D}ok insan da geldi."
    let read = try DecodedText(decoding: text.unicodeScalars.map { UInt8($0.value) }, encoding: nil)
    #expect(read.flaws.contains { $0.message.contains("the file is not UTF-8 and was read as") })
  }

  /// A single letter speaks for one encoding, but hardly against another.
  @Test func weakEvidenceIsTold() throws {
    let text = "Il sindaco ha detto che la scuola è chiusa.\n"
    let read = try DecodedText(decoding: try #require(Self.encode(text, "macintosh")), encoding: nil)
    #expect(String(decoding: read.bytes, as: UTF8.self) == text)
    #expect(read.flaws.count == 1 && read.flaws[0].message.contains("macintosh, which is not certain"))
  }

  /// What the configuration says is not questioned by a guess.
  @Test func theConfigurationDecides() throws {
    let bytes = try #require(Self.encode(Self.texts[0].text, "windows-1250"))
    #expect(try DecodedText(decoding: bytes, encoding: "iso-8859-2").encoding == "iso-8859-2")
  }

  private static func encode(_ text: String, _ encoding: String) -> [UInt8]? {
    guard let candidate = EncodingCandidate.all.first(where: { $0.encoding.name == encoding }) else { return nil }
    return text.unicodeScalars.map { scalar in
      scalar.isASCII
        ? UInt8(scalar.value)
        : candidate.characters.firstIndex { $0.scalar == scalar }.map { UInt8($0 + 0x80) } ?? 0x3F
    }
  }
}
