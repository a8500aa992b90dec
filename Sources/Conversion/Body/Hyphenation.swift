import LanguageFiles
import Support

/// Tells a hyphen that only the end of a line made (`interna-/tional`) from one of the word's own (`newly-/formed`), by
/// the words of the corpus: whichever form the texts use elsewhere is right, and where they use neither, two whole
/// words keep their hyphen.
struct Hyphenation: Sendable {
  /// What becomes of a hyphen at a line's end.
  enum Decision: Sendable, Equatable {
    case remove, keep
  }

  /// How often the corpus has the words that matter for its hyphens, in small letters.
  private let counts: [String: Int]

  init(counts: [String: Int] = [:]) {
    self.counts = counts
  }

  /// The two halves of a word at the end of one line and the beginning of the next.
  struct Halves: Hashable {
    let left: String
    let right: String
    /// Whether the hyphen is a soft one, which nothing but a line's end makes visible.
    let isSoft: Bool
    /// Whether the word has another hyphen: `c'est-à-/dire`.
    var isCompound = false

    /// Forms whose numbers decide.
    var forms: [String] { [left + right, left + "-" + right, left, right] }
  }

  /// The decision for the end of line `last`, which `next` follows; `nil` when no hyphen stands there.
  func decision(at last: Int, before next: Int, in text: SourceText) -> Decision? {
    guard let halves = Self.halves(at: last, before: next, in: text) else {
      return Self.endsWithHyphen(text, last) ? .keep : nil
    }
    return decision(for: halves)
  }

  func decision(for halves: Halves) -> Decision {
    if halves.isSoft { return .remove }
    let whole = counts[halves.left + halves.right] ?? 0
    let hyphenated = counts[halves.left + "-" + halves.right] ?? 0
    if whole != hyphenated { return whole > hyphenated ? .remove : .keep }
    if Self.prefixes.contains(halves.left) || halves.isCompound
      || Self.compounds.contains(halves.left + "-" + halves.right)
    {
      return .keep
    }
    let areWords = (counts[halves.left] ?? 0) > 0 && (counts[halves.right] ?? 0) > 0
    // Short halves are words by chance: "in-form".
    return areWords && halves.left.utf8.count >= 4 && halves.right.utf8.count >= 4 ? .keep : .remove
  }

  /// First halves that are written with a hyphen.
  private static let prefixes = Languages.set(.hyphenPrefixes)
  private static let compounds = Languages.set(.hyphenCompounds)

  static func endsWithHyphen(_ text: SourceText, _ line: Int) -> Bool {
    let range = text.lines[line].range
    let last = text.bytes[range.upperBound - 1]
    guard last == UInt8(ascii: "-") || last == 0xAD || last == 0x90 || last == 0x91 || last == 0xAC else {
      return false
    }
    guard CharacterKind(text.lastScalar(of: line)) == .hyphen || last == 0xAC && text.lastScalar(of: line) == "¬"
    else { return false }
    return range.count > 1 && text.bytes[range.upperBound - 2] != UInt8(ascii: "-")
      && text.bytes[range.upperBound - 2] != 0x20
  }

  /// The halves of a word that a line's end cuts; `nil` when there is no hyphen between two letters.
  static func halves(at last: Int, before next: Int, in text: SourceText) -> Halves? {
    guard endsWithHyphen(text, last), CharacterKind(text.firstScalar(of: next)) == .small else { return nil }
    let range = text.lines[last].range
    var end = range.upperBound - 1
    while end > range.lowerBound, text.bytes[end] & 0xC0 == 0x80 { end -= 1 }
    let isSoft =
      text.bytes[end] != UInt8(ascii: "-") && text.lastScalar(of: last) != "\u{2010}"
      && text.lastScalar(of: last) != "\u{2011}"
    var start = end
    while start > range.lowerBound, text.bytes[start - 1] >= 0x80 || text.bytes[start - 1].isASCIILetterOrDigit {
      start -= 1
    }
    let nextRange = text.lines[next].range
    var stop = nextRange.lowerBound
    while stop < nextRange.upperBound, text.bytes[stop] >= 0x80 || text.bytes[stop].isASCIILetterOrDigit { stop += 1 }
    let left = String(decoding: text.bytes[start..<end], as: UTF8.self)
    let right = String(decoding: text.bytes[nextRange.lowerBound..<stop], as: UTF8.self)
    guard let before = left.unicodeScalars.last, CharacterKind(before).isLetter, !right.isEmpty, left.utf8.count <= 40,
      right.utf8.count <= 40
    else { return nil }
    let hyphen = UInt8(ascii: "-")
    let isCompound =
      start > range.lowerBound + 1 && text.bytes[start - 1] == hyphen && text.bytes[start - 2] != hyphen
      || stop + 1 < nextRange.upperBound && text.bytes[stop] == hyphen && text.bytes[stop + 1] != hyphen
    return Halves(left: left.lowercased(), right: right.lowercased(), isSoft: isSoft, isCompound: isCompound)
  }
}
