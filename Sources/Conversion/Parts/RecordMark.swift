import LanguageFiles
import Support

/// Where the articles of an export end that has no line between them: each is a record, with its own head.
enum RecordMark {
  /// The lines at which the records of a file begin, without the first; none where there are not surely several.
  static func beginnings(in text: DecodedText) -> [Int] {
    for top in tops {
      let records = text.lines.indices.filter { begins(text, $0, with: top) }
      if records.count > 1 { return Array(records.dropFirst()) }
    }
    let ends = documents(in: text).map { $0 + 1 }
    guard ends.count > 1 else { return [] }
    let heads = [0] + ends.dropLast()
    return heads.allSatisfy { hasHead(text, from: $0) } ? Array(ends.dropLast()) : []
  }

  /// The lines that end records of a news database: `Document GRDN000020010914dt4o00ab1`, `AN Document …`.
  static func documents(in text: DecodedText) -> [Int] {
    text.lines.indices.filter { index in
      guard (20...80).contains(text.lines[index].range.count) else { return false }
      if begins(text, index, with: code) || begins(text, index, with: codeAndTab) {
        return RecordPhrases.isDocument(text.string(index).dropFirst(code.count).trimmedBlanks)
      }
      return document.contains { begins(text, index, with: $0) } && RecordPhrases.isDocument(text.string(index))
    }
  }

  /// How records of reference managers begin: RIS, EndNote.
  private static let tops = [Array("TY  - ".utf8), Array("%0 ".utf8)]
  private static let code = Array("AN ".utf8)
  private static let codeAndTab = Array("AN\t".utf8)
  private static let document = RecordPhrases.documentWords.map { word in
    Array("\(word.prefix(1).uppercased())\(word.dropFirst()) ".utf8)
  }
  /// How many lines a head may have above how many words the text has.
  private static let headLength = 14

  private static func begins(_ text: DecodedText, _ line: Int, with bytes: [UInt8]) -> Bool {
    text.bytes[text.lines[line].range].starts(with: bytes)
  }

  /// Whether a record's head begins there: within a few lines stands how many words the text has.
  private static func hasHead(_ text: DecodedText, from start: Int) -> Bool {
    let lines = (start..<text.lines.count).lazy.filter { !text.lines[$0].range.isEmpty }
    return lines.prefix(headLength).contains { index in
      guard text.lines[index].range.count <= 32 else { return false }
      let line = text.string(index)
      return WordCountLine.isOne(
        line.hasPrefix("WC ") || line.hasPrefix("WC\t") ? line.dropFirst(3).trimmedBlanks : line)
    }
  }
}
