import LanguageFiles
import Support

/// A line that databases print above each text of an export: `1 of 4 DOCUMENTS`, `Document 1 of 4`, `Dokument 2 von 4`.
struct DocumentMark: Sendable, Equatable {
  /// Its place among the decoded lines.
  let line: Int
  /// Which of the texts follows.
  let number: Int
  /// How many there are.
  let total: Int

  /// The marks of a text, from the top.
  static func all(in text: DecodedText) -> [DocumentMark] {
    text.lines.indices.compactMap { index in
      let range = text.lines[index].range
      guard range.count >= 10, range.count <= 80, holdsTwoNumbers(text.bytes[range]) else { return nil }
      return DocumentMark(text.string(index), line: index)
    }
  }

  /// Whether a line has two numbers and no more, which few lines of a text have.
  private static func holdsTwoNumbers(_ line: ArraySlice<UInt8>) -> Bool {
    var numbers = 0
    var wasDigit = false
    for byte in line {
      let isDigit = byte.isASCIIDigit
      if isDigit, !wasDigit { numbers += 1 }
      wasDigit = isDigit
    }
    return numbers == 2
  }

  /// The marks that count the texts of an export, in their order; some of them may have been cut out. None where they
  /// do not. A text may quote another export's.
  static func ofOneExport(_ marks: [DocumentMark]) -> [DocumentMark] {
    let totals = Dictionary(grouping: marks, by: \.total)
    guard let most = totals.max(by: { ($0.value.count, $1.key) < ($1.value.count, $0.key) }) else { return [] }
    var last = 0
    let ordered = most.value.filter { mark in
      defer { last = max(last, mark.number) }
      return mark.number > last
    }
    return ordered.count > 1 && 2 * ordered.count >= most.key ? ordered : []
  }

  /// The number in a line such as `Article 3`; `nil` where it says anything else.
  static func number(_ text: String) -> Int? {
    let words = text.lowercased().unicodeScalars.split(whereSeparator: separators.contains).map { String($0) }
    guard words.count == 2, let noun = words.first(where: { Int($0) == nil }), nouns.contains(noun) else { return nil }
    return words.lazy.compactMap { Int($0) }.first
  }

  /// Reads a line; `nil` when it says anything else.
  init?(_ text: String, line: Int) {
    var words = text.lowercased().unicodeScalars.split(whereSeparator: Self.separators.contains).map { String($0) }
    guard (3...4).contains(words.count) else { return nil }
    if words.count == 4, Self.ofWords.contains(words[1]) || Self.ofWords.contains(words[2]) {
      words.removeAll { Self.ofWords.contains($0) }
    } else if !text.contains("/") {
      return nil
    }
    guard words.count == 3 else { return nil }
    let numbers = words.compactMap { Int($0) }
    guard numbers.count == 2, let noun = words.first(where: { Int($0) == nil }), Self.nouns.contains(noun),
      Int(words[1]) != nil, numbers[0] >= 1, numbers[1] >= numbers[0]
    else { return nil }
    (number, total, self.line) = (numbers[0], numbers[1], line)
  }

  private static let separators = Set(" \t:-–—[]()./".unicodeScalars)
  private static let ofWords = Languages.set(.documentOf)

  private static let nouns = Languages.set(.documentNouns)
}
