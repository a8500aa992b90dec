import Testing

@testable import Conversion

@Suite struct BinaryFileTests {
  @Test(arguments: [
    ("%PDF-1.4\n", "is a PDF"), ("{\\rtf1\\ansi", "Rich Text Format"), ("GIF89a", "picture"),
    ("PK\u{3}\u{4}----------", "ZIP archive"),
    ("PK\u{3}\u{4}..........................[Content_Types].xml", "is a Word document"),
    (
      "PK\u{3}\u{4}..........................mimetypeapplication/vnd.oasis.opendocument.text", "is an OpenDocument file"
    ),
    ("\u{7F}ELF\u{2}", "is a program"),
  ])
  func signatures(_ start: String, _ words: String) { expectRefusal(Array(start.utf8), words) }

  @Test(
    arguments: [
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "old Word"),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "picture"),
      ([0xFF, 0xD8, 0xFF, 0xE0], "picture"), ([0x1F, 0x8B, 0x08, 0x00], "compressed"),
      ([0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0], "UTF-32"),
      ([1, 2, 3, 4, 5, 6], "holds 6 control characters"),
    ] as [([UInt8], String)])
  func byteSignatures(_ start: [UInt8], _ words: String) { expectRefusal(start, words) }

  @Test func aFewControlsAreNoReason() throws {
    let words = String(repeating: "word ", count: 400)
    #expect(try decoded(words + "\u{1A}").notes == ["removed 1 control character (line 1)"])
    #expect(throws: DecodingError.self) { try decoded(words + String(repeating: "\u{1}", count: 30)) }
  }

  private func expectRefusal(_ bytes: [UInt8], _ words: String) {
    let error = #expect(throws: DecodingError.self) { try DecodedText(decoding: bytes, encoding: nil) }
    #expect(error?.message.contains(words) == true, "\(error?.message ?? "")")
    #expect(error?.advice.hasSuffix(".") == true && error?.message.hasSuffix(".") == false)
  }
}
