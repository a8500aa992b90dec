import Testing

@testable import Conversion

@Suite struct EncodingDetectionTests {
  static let text = "Café – “déjà vu”"

  @Test func utf8IsTheRule() throws {
    let text = try decoded(Self.text)
    #expect(text.encoding == nil)
    #expect(text.changes.isEmpty && text.flaws.isEmpty)
    #expect(text.bytes == Array(Self.text.utf8))
  }

  @Test func byteOrderMarks() throws {
    let utf8 = try DecodedText(decoding: [0xEF, 0xBB, 0xBF] + Array(Self.text.utf8), encoding: nil)
    #expect(utf8.bytes == Array(Self.text.utf8) && utf8.encoding == nil && utf8.changes.isEmpty)
    for bigEndian in [false, true] {
      let text = try DecodedText(decoding: utf16("\(Self.text) 🗞", bigEndian: bigEndian), encoding: nil)
      #expect(text.bytes == Array("\(Self.text) 🗞".utf8))
      #expect(text.encoding == (bigEndian ? "utf-16be" : "utf-16le"))
      #expect(text.changes.isEmpty && text.flaws.isEmpty)
    }
  }

  @Test func aMarkIsStrongerThanTheConfiguration() throws {
    let bytes = [0xEF, 0xBB, 0xBF] + Array("Жук".utf8)
    #expect(try decodedLines(bytes, encoding: "windows-1251") == ["Жук"])
  }

  @Test(arguments: [
    ([0x00, 0x61, 0xD8, 0x3D], "a\u{FFFD}"), ([0xDD, 0xEF, 0x00, 0x61], "\u{FFFD}a"),
    ([0x00, 0x61, 0x62], "a\u{FFFD}"),
  ])
  func brokenUTF16(_ bytes: [UInt8], _ expected: String) throws {
    let text = try DecodedText(decoding: [0xFE, 0xFF] + bytes, encoding: nil)
    #expect(String(decoding: text.bytes, as: UTF8.self) == expected)
    #expect(text.notes == ["replaced 1 broken UTF-16 character by “\u{FFFD}” (line 1)"])
    #expect(text.places == [expected.hasPrefix("a") ? "1:2" : "1:1"])
  }

  @Test func windows1252IsTheOther() throws {
    let bytes: [UInt8] = [0x43, 0x61, 0x66, 0xE9, 0x20, 0x96, 0x20, 0x93, 0x80, 0x94]
    let text = try DecodedText(decoding: bytes, encoding: nil)
    #expect(text.encoding == "windows-1252")
    #expect(String(decoding: text.bytes, as: UTF8.self) == "Café – “€”")
    #expect(text.changes.isEmpty && text.flaws.isEmpty)
  }

  /// "Müller" in a file from DOS: to drop the byte would lose a letter without a trace.
  @Test(arguments: [0x81, 0x8D, 0x8F, 0x90, 0x9D] as [UInt8])
  func bytesWithoutCharacterAreMarked(_ byte: UInt8) throws {
    let text = try DecodedText(decoding: [0x4D, byte, 0x6C, 0x6C, 0x65, 0x72], encoding: "windows-1252")
    #expect(String(decoding: text.bytes, as: UTF8.self) == "M\u{FFFD}ller")
    #expect(text.notes == ["replaced 1 byte that Windows-1252 has no character for by “\u{FFFD}” (line 1)"])
    #expect(
      text.flaws.map(\.message) == ["1 byte has no character in Windows-1252, as which the file was read (line 1)"])
    #expect(text.flaws[0].advice.contains("cp850"))
  }

  @Test func straysInUTF8() throws {
    let bytes = Array("“One” – café\nit".utf8) + [0x92] + Array("s “two”\n\n€ ".utf8) + [0xE9, 0x21]
    let text = try DecodedText(decoding: bytes, encoding: nil)
    #expect(try decodedLines(bytes) == ["“One” – café", "it’s “two”", "", "€ é!"])
    #expect(text.encoding == nil)
    #expect(text.notes == ["read 2 bytes that are not UTF-8 as Windows-1252 (lines 2, 4)"])
    #expect(text.places == ["2:3", "4:3"])
    #expect(text.flaws[0].message == "the byte 92 is not UTF-8; it was read as “’”, which it is in Windows-1252")
  }

  @Test func manyStraysAreCounted() throws {
    let bytes = (0..<50).flatMap { _ in [0x61, 0xE9, 0x0A] as [UInt8] }
    let text = try DecodedText(decoding: bytes, encoding: "utf-8")
    #expect(text.lines.count == 50)
    #expect(text.flaws.count == Tally.limit + 1)
    #expect(text.flaws.last?.message == "40 more bytes like this follow")
    #expect(text.notes[0].hasSuffix("(lines 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and others)"))
  }

  @Test(arguments: [false, true]) func utf16WithoutMarkIsRefused(bigEndian: Bool) {
    let name = bigEndian ? "utf-16be" : "utf-16le"
    let bytes = utf16("The committee met.", bigEndian: bigEndian, mark: false)
    let error = #expect(throws: DecodingError.self) { try DecodedText(decoding: bytes, encoding: nil) }
    #expect(error?.advice == "Say `encoding: \(name)` in pressmark.yml, or save the file as UTF-8.")
    #expect(throws: Never.self) { try DecodedText(decoding: bytes, encoding: name) }
  }

  /// HZ (RFC 1843) is plain ASCII to whoever does not know it.
  @Test func chineseInSevenBits() throws {
    let text = try decoded("Riots in ~{8[?Z~}\n~{8[?Z5D9$HK~}~\n~{M#9$AK~}. A ~~ stays.\n")
    #expect(String(decoding: text.bytes, as: UTF8.self) == "Riots in 港口\n港口的工人\n停工了. A ~ stays.\n")
    #expect(text.encoding == "hz-gb-2312")
    #expect(text.notes.isEmpty && text.flaws.isEmpty)
  }

  @Test(arguments: ["Lunch ~ five pence", "set ~{x} in ~}", "~{8[?Z", "~~ 8[?Z ~~", "~{8[~}", "~{8[?~} of ~{8[?Z~}"])
  func aTildeIsNoChinese(_ line: String) throws {
    #expect(try decodedLines(line) == [line])
    #expect(try decoded(line).encoding == nil)
  }
}
