internal import Markdown
import Support

/// Characters that a plain text has as HTML writes them: `&eacute;`, `&#233;`, `&amp;`.
///
/// They are put in, unless the text writes of them: then one at least stands in quotation marks or backquotes.
struct EntityDecoding: Sendable {
  /// The text with the characters in place of their names.
  private(set) var text: [UInt8]
  private(set) var count = 0
  private var first = ""
  /// Where one stands that was left, as an offset in the text as it came.
  private var leftAt: Int?

  init(_ source: [UInt8]) {
    text = source
    guard ByteScan.first(UInt8(ascii: "&"), in: source) != nil else { return }
    var output: [UInt8] = []
    var copied = 0
    var known: [ArraySlice<UInt8>: [UInt8]] = [:]
    var start = 0
    while let offset = ByteScan.first(UInt8(ascii: "&"), in: source, from: start) {
      start = offset + 1
      guard let end = Self.end(of: offset, in: source) else { continue }
      let name = source[offset..<end]
      let character = known[name] ?? Self.character(name)
      known[name] = character
      guard !character.isEmpty else { continue }
      if first.isEmpty { first = String(decoding: name, as: UTF8.self) }
      if Self.isQuoted(offset..<end, in: source) {
        leftAt = offset
        count = 0
        return
      }
      output += source[copied..<offset]
      output += character
      copied = end
      start = end
      count += 1
    }
    guard count > 0 else { return }
    output += source[copied...]
    text = output
  }

  /// What was changed.
  var change: TextChange? {
    guard count > 0 else { return nil }
    return TextChange(
      "put in \(count == 1 ? "1 character" : "\(count) characters") for names of HTML, such as “\(first)”")
  }

  /// What was left, for a person to decide.
  func flaws(in source: [UInt8]) -> [TextFlaw] {
    guard let leftAt else { return [] }
    var finder = PositionFinder(source)
    return [
      TextFlaw(
        position: finder.position(of: leftAt),
        message: "the text holds HTML entities such as “\(first)”, which were left",
        advice:
          "Where they stand for letters, type the letters into the source text; where it writes of them, all is well.")
    ]
  }

  /// Where a reference ends that begins at `&`: behind the semicolon.
  private static func end(of start: Int, in source: [UInt8]) -> Int? {
    for offset in start + 1..<min(source.count, start + 34) {
      let byte = source[offset]
      if byte == UInt8(ascii: ";") { return offset > start + 2 ? offset + 1 : nil }
      guard byte.isASCIILetterOrDigit || byte == UInt8(ascii: "#") && offset == start + 1 else { return nil }
    }
    return nil
  }

  /// The character that a reference means, as CommonMark reads it; empty when it means none.
  private static func character(_ name: ArraySlice<UInt8>) -> [UInt8] {
    let shown = MarkdownRenderer().plainText(of: Array(name).span)
    var character = shown[...]
    while let last = character.last, last == 0x0A { character.removeLast() }
    if name.elementsEqual("&nbsp;".utf8) || name.elementsEqual("&#160;".utf8) { return [0xC2, 0xA0] }
    return character.elementsEqual(name) || character.contains { $0 < 0x20 } ? [] : Array(character)
  }

  private static func isQuoted(_ range: Range<Int>, in source: [UInt8]) -> Bool {
    guard range.lowerBound > 0, range.upperBound < source.count else { return false }
    let (before, after) = (source[range.lowerBound - 1], source[range.upperBound])
    return before == after && "`\"'".utf8.contains(before) || before == 0x9C && after == 0xE2
  }
}
