import Markdown

@testable import Conversion

/// The text that decoding gives: its lines, one under another.
func decodedLines(_ bytes: [UInt8], encoding: String? = nil) throws -> [String] {
  let text = try DecodedText(decoding: bytes, encoding: encoding)
  return text.lines.map { String(decoding: text.bytes[$0.range], as: UTF8.self) }
}

func decodedLines(_ text: String) throws -> [String] { try decodedLines(Array(text.utf8)) }

func decoded(_ text: String) throws -> DecodedText { try DecodedText(decoding: Array(text.utf8), encoding: nil) }

/// Whether every scalar is the same: Swift's `==` takes "é" and "e" with an accent for one.
func isSame(_ one: [String], _ other: [String]) -> Bool {
  one.map { Array($0.unicodeScalars) } == other.map { Array($0.unicodeScalars) }
}

extension DecodedText {
  var notes: [String] { changes.map(\.note) }
  /// "3:7" for line 3, column 7.
  var places: [String] { flaws.map { "\($0.position.line):\($0.position.column)" } }
}

/// What a program writes that takes UTF-8 for Windows-1252.
func misread(_ text: String) -> String {
  var wrong = String.UnicodeScalarView()
  for byte in text.utf8 {
    if let scalar = Unicode.Scalar(byte < 0x80 ? UInt32(byte) : Windows1252.scalar(of: byte)) { wrong.append(scalar) }
  }
  return String(wrong)
}

func utf16(_ text: String, bigEndian: Bool, mark: Bool = true) -> [UInt8] {
  ((mark ? [0xFEFF] : []) + Array(text.utf16)).flatMap { unit in
    let bytes = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    return bigEndian ? bytes : bytes.reversed()
  }
}
