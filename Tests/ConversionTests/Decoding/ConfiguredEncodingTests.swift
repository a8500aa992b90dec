import Testing

@testable import Conversion

@Suite struct ConfiguredEncodingTests {
  /// Python's codecs gave these bytes.
  @Test(
    arguments: [
      ("windows-1251", [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2], "Привет"),
      ("koi8-r", [0xF0, 0xD2, 0xC9, 0xD7, 0xC5, 0xD4], "Привет"),
      ("iso-8859-2", [0xB3, 0xF3, 0x64, 0xBC], "łódź"),
      ("iso-8859-15", [0xA4, 0xBD], "€œ"),
      ("iso-8859-7", [0xE1, 0xE2, 0xE3], "αβγ"),
      ("cp437", [0x4D, 0x81, 0x6C, 0x6C, 0x65, 0x72], "Müller"),
      ("cp850", [0x4D, 0x81, 0x6C, 0x6C, 0x65, 0x72], "Müller"),
      ("macintosh", [0x63, 0x61, 0x66, 0x8E], "café"),
      ("shift_jis", [0x93, 0xFA, 0x96, 0x7B, 0x87, 0x40], "日本①"),
      ("euc-jp", [0xC6, 0xFC, 0xCB, 0xDC], "日本"),
      ("iso-2022-jp", [0x1B, 0x24, 0x42, 0x46, 0x7C, 0x1B, 0x28, 0x42, 0x61], "日a"),
      ("gb18030", [0xD6, 0xD0, 0x81, 0x30, 0x84, 0x36], "中¥"),
      ("gb2312", [0xD6, 0xD0], "中"),
      ("big5", [0xA4, 0xA4], "中"),
      ("euc-kr", [0xC7, 0xD1, 0xB1, 0xDB], "한글"),
    ] as [(String, [UInt8], String)])
  func isUsed(_ label: String, _ bytes: [UInt8], _ expected: String) throws {
    let text = try DecodedText(decoding: bytes, encoding: label)
    #expect(String(decoding: text.bytes, as: UTF8.self) == expected)
    #expect(text.encoding == (label == "gb2312" ? "gbk" : label))
    #expect(text.flaws.isEmpty)
  }

  @Test(arguments: [
    ("UTF8", "utf-8"), (" Latin1\n", "windows-1252"), ("ISO-8859-1", "windows-1252"), ("ascii", "windows-1252"),
    ("l1", "windows-1252"), ("UTF-16", "utf-16le"), ("iso-8859-9", "windows-1254"), ("SJIS", "shift_jis"),
    ("iso-8859-11", "windows-874"), ("CP437", "cp437"), ("cyrillic", "iso-8859-5"),
  ])
  func labelsAreMatchedAsBrowsersDo(_ label: String, _ name: String) throws {
    #expect(try SourceEncoding(label: label).name == name)
  }

  @Test(arguments: [
    ("windows-1215", "windows-1251"), ("latin-1", "latin1"), ("utf-9", "utf-8"), ("kio8-r", "koi8-r"),
  ])
  func anUnknownNameIsAnswered(_ label: String, _ meant: String) {
    let error = #expect(throws: DecodingError.self) { try DecodedText(decoding: [0x61], encoding: label) }
    #expect(error?.message == "no encoding is called “\(label)”")
    #expect(error?.advice.contains(meant) == true)
  }

  /// To the C library the first means the user's locale, the second "drop what you cannot convert".
  @Test(arguments: ["", "ascii//IGNORE", "koi8-r//translit", "utf-8\u{0}", "ä"])
  func whatIsNoNameIsRefused(_ label: String) {
    #expect(throws: DecodingError.self) { try DecodedText(decoding: [0x61], encoding: label) }
  }

  @Test func allNamesOfTheStandardAreKnown() throws {
    for label in EncodingLabels.nameOfLabel.keys {
      let isWide = try SourceEncoding(label: label).name.hasPrefix("utf-16")
      let text = try DecodedText(decoding: isWide ? [0x61, 0x61] : [0x61], encoding: label)
      #expect(String(decoding: text.bytes, as: UTF8.self) == (isWide ? "\u{6161}" : "a"), "\(label)")
    }
  }

  @Test func meaninglessBytesAreMarked() throws {
    let text = try DecodedText(decoding: [0x61, 0x0A, 0x62, 0xFF, 0x63], encoding: "euc-jp")
    #expect(String(decoding: text.bytes, as: UTF8.self) == "a\nb\u{FFFD}c")
    #expect(text.notes == ["replaced 1 byte that means nothing in euc-jp by “\u{FFFD}” (line 2)"])
    #expect(text.places == ["2:2"])
    #expect(text.flaws[0].message == "the byte FF means nothing in euc-jp")
  }

  @Test func aTextCutOffInACharacterIsMarked() throws {
    let text = try DecodedText(decoding: [0x93, 0xFA, 0x96], encoding: "shift_jis")
    #expect(String(decoding: text.bytes, as: UTF8.self) == "日\u{FFFD}")
    #expect(text.flaws.count == 1)
  }

  @Test func longTextsNeedMoreThanOneStep() throws {
    let bytes = [UInt8](repeating: 0xC1, count: 300_000)
    #expect(try decodedLines(bytes, encoding: "koi8-r") == [String(repeating: "а", count: 300_000)])
  }

  @Test func configuredUTF8IsNotTakenForAnother() throws {
    let text = try DecodedText(decoding: [0x63, 0x61, 0x66, 0xE9], encoding: "utf-8")
    #expect(text.encoding == nil)
    #expect(text.notes == ["read 1 byte that is not UTF-8 as Windows-1252 (line 1)"])
    #expect(text.places == ["1:4"])
  }

  @Test func utf8ReadAsConfiguredIsQuestioned() throws {
    let text = try DecodedText(decoding: Array("Жук".utf8), encoding: "koi8-r")
    #expect(text.flaws.map(\.message) == ["the file is valid UTF-8 but was read as koi8-r, as pressmark.yml says"])
    let wide = try DecodedText(decoding: Array("A plain text".utf8), encoding: "utf-16le")
    #expect(wide.flaws.map(\.message) == ["the file is valid UTF-8 but was read as utf-16le, as pressmark.yml says"])
  }

  @Test(arguments: ["windows-1252", "koi8-r", "cp437"]) func asciiIsUTF8(_ label: String) throws {
    #expect(try DecodedText(decoding: [0x61], encoding: label).encoding == nil)
  }
}
