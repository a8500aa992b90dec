import TestSupport
import Testing

@testable import Conversion

/// What holds for all texts, tried with texts made at random from fixed seeds.
@Suite(.thorough) struct DecodingPropertyTests {
  @Test(arguments: 0..<4) func anyBytesGiveATextOrAnError(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let interesting: [[UInt8]] = [
      [0x0A], [0x0D], [0x0C], [0x20], [0xC2, 0xA0], [0xC2, 0xAD], [0xC2, 0x85], [0xE2, 0x80, 0xAE], [0xE2, 0x81, 0xA9],
      [0xE2, 0x80, 0x8B], [0xEF, 0xBB, 0xBF], [0xC3, 0xA2, 0xE2, 0x82, 0xAC], [0xC3, 0x83, 0xC2, 0xA9],
      [0xE3, 0x80, 0x80],
      [0xE2], [0x00], [0xE2, 0x80, 0xA8], [0xFF, 0xFE],
    ]
    let labels: [String?] = [nil, nil, nil, "utf-8", "utf-16le", "windows-1252", "shift_jis", "koi8-r"]
    for _ in 0..<1500 {
      let bytes = (0..<Int.random(in: 0...60, using: &generator)).flatMap { _ -> [UInt8] in
        switch Int.random(in: 0...3, using: &generator) {
        case 0: [UInt8.random(in: 0...255, using: &generator)]
        case 1: interesting.randomElement(using: &generator) ?? []
        default: [UInt8.random(in: 0x61...0x7A, using: &generator)]
        }
      }
      guard let text = try? DecodedText(decoding: bytes, encoding: labels.randomElement(using: &generator) ?? nil)
      else { continue }
      expectIsClean(text, "\(bytes)")
    }
  }

  /// Valid UTF-8; lines in order, of which nothing but line ends and blanks is left out.
  private func expectIsClean(_ text: DecodedText, _ source: String) {
    #expect((try? UTF8Span(validating: text.bytes.span)) != nil, "\(source)")
    #expect(text.bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 || $0 == 0x0A }, "\(source)")
    var end = 0
    var number = 1
    for line in text.lines {
      #expect(line.range.lowerBound >= end && line.number >= number, "\(source)")
      #expect(isBlank(text.bytes[min(end, line.range.lowerBound)..<line.range.lowerBound]), "\(source)")
      #expect(!text.bytes[line.range].contains(0x0A), "\(source)")
      (end, number) = (line.range.upperBound, line.number)
    }
    #expect(isBlank(text.bytes[end...]), "\(source)")
  }

  private func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy { " \t\n\u{3000}".unicodeScalars.contains($0) }
  }

  static let letters: [ClosedRange<UInt32>] = [
    0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x17F, 0x391...0x3A1, 0x3B1...0x3C9, 0x410...0x44F, 0x5D0...0x5EA,
    0x627...0x63A, 0x905...0x939, 0x1EA0...0x1EF9, 0x3041...0x3096, 0x4E00...0x9FA5, 0xAC00...0xD7A3,
  ]

  /// Words of letters of one alphabet, with the quotation marks and the apostrophe that texts have.
  private func words(_ generator: inout SeededGenerator) -> String {
    let range = Self.letters.randomElement(using: &generator) ?? 0x61...0x7A
    let words = (0..<Int.random(in: 5...30, using: &generator)).map { _ in
      let letters = (0..<Int.random(in: 1...8, using: &generator)).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: range, using: &generator))
      }
      return String(String.UnicodeScalarView(letters))
    }
    return words.joined(separator: Bool.random(using: &generator) ? " " : "\n") + " don’t"
  }

  @Test(arguments: 0..<4) func cleanTextComesOutByteForByte(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<300 {
      // Runs of accented letters such as "Ãœ" are what wrongly decoded text looks like: real words have none.
      let source = words(&generator)
      guard !MojibakeScan.mayHoldAny(Array(source.utf8)) else { continue }
      let text = try decoded(source)
      #expect(text.bytes == Array(source.utf8))
      #expect(text.changes.isEmpty && text.flaws.isEmpty && text.encoding == nil)
    }
  }

  @Test(arguments: 0..<4) func wronglyDecodedTextIsRepairedExactly(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<300 {
      let source = words(&generator)
      guard !MojibakeScan.mayHoldAny(Array(source.utf8)) else { continue }
      for wrong in [misread(source), misread(misread(source))] {
        let text = try decoded(wrong)
        #expect(text.bytes == Array(source.utf8), "\(source)")
        let count = source.unicodeScalars.count { !$0.isASCII }
        #expect(text.notes.first?.hasPrefix("repaired \(count) character") == true, "\(text.notes)")
      }
    }
  }

  @Test(arguments: 0..<4) func utf16ComesOutAsItWas(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let source = words(&generator) + "𝄞"
      guard !MojibakeScan.mayHoldAny(Array(source.utf8)) else { continue }
      let bytes = utf16(source, bigEndian: Bool.random(using: &generator))
      #expect(try DecodedText(decoding: bytes, encoding: nil).bytes == Array(source.utf8))
    }
  }

  @Test func everyByteOfWindows1252() throws {
    for byte in UInt8(0x80)...0xFF {
      let expected = Windows1252.scalar(of: byte)
      #expect(Windows1252.byte(of: expected) == byte)
      #expect(Windows1252.utf8[Int(byte - 0x80)] == Array(String(Unicode.Scalar(expected) ?? "?").utf8))
    }
  }
}
