import Archive
import Support

/// A line that keeps a text out of the site wherever it stands, in a front matter that cannot be read as one: a slip in
/// another line, a fence of two hyphens, TOML with tables. What was not to be published must not depend on its
/// neighbours.
struct WithheldLine {
  /// Its number in the file, from 1.
  let number: Int
  /// What it says.
  let text: String

  /// The longest line that is looked at, in bytes: a key, a word, and a remark.
  private static let longest = 80
  /// How far from the top a line is looked at that says `status:` or the like, which in a text may mean anything.
  private static let head = 30

  /// The first such line of a text; `nil` where there is none, as in nearly all.
  init?(in source: SourceText) {
    for (index, line) in source.lines.enumerated() where line.range.count <= Self.longest {
      let bytes = source.bytes[line.range]
      guard let separator = bytes.prefix(24).firstIndex(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "=") }),
        Self.mayBeKey(bytes[..<separator])
      else { continue }
      let key = Self.bare(String(decoding: bytes[..<separator], as: UTF8.self))
      let value = Self.bare(String(decoding: bytes[(separator + 1)...], as: UTF8.self))
      if Withholding.isSaidAnywhere(by: key, value) || index < Self.head && Withholding.isSaid(by: key, value) {
        (number, text) = (line.number, source.string(index))
        return
      }
    }
    return nil
  }

  /// Whether a key of this kind could stand before the separator: one is short, and a word.
  private static func mayBeKey(_ bytes: ArraySlice<UInt8>) -> Bool {
    let word = bytes.drop { !$0.isASCIILetter }
    return word.count <= 20 && !word.dropFirst(2).dropLast().contains(UInt8(ascii: " "))
  }

  /// A key or value without what a slip, or another notation, puts around it: quotation marks, a comma, a remark.
  private static func bare(_ text: String) -> String {
    var words = text[...]
    for remark in [" #", " //", " ("] {
      if let start = words.firstRange(of: remark)?.lowerBound { words = words[..<start] }
    }
    let signs: Set<Character> = [
      "\"", "'", "“", "”", "„", "‘", "’", ",", ";", ".", "#", "+", "*", "-", " ", "\t", "{", "}",
      "[", "]", "(", ")", "<", ">", "!", "/",
    ]
    while let first = words.first, signs.contains(first) { words.removeFirst() }
    while let last = words.last, signs.contains(last) { words.removeLast() }
    return String(words)
  }
}
