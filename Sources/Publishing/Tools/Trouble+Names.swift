extension Trouble {
  /// What was said, less the names of files and places: they say nothing of what is wrong. Of an archive's articles one
  /// may be about a birth certificate or a full disk.
  static func withoutNames(_ said: String) -> String {
    said.split(whereSeparator: \.isNewline).map { line in
      let words = withoutQuoted(String(line)).split(separator: " ")
      return withoutPaths(words).joined(separator: " ")
    }.joined(separator: "\n")
  }

  /// A line without what stands in quotes. A sign within a word is none: "didn't". One that nothing closes stays.
  private static func withoutQuoted(_ line: String) -> String {
    var shown = ""
    var rest = line[...]
    while let start = rest.indices.first(where: { isQuote(rest, $0) && !isInWord(rest[..<$0].last) }) {
      let inside = rest.index(after: start)
      let end = rest[inside...].indices.first { place in
        closes(rest[place], rest[start]) && !isInWord(rest[rest.index(after: place)...].first)
      }
      guard let end else {
        shown += rest[..<inside]
        rest = rest[inside...]
        continue
      }
      shown += rest[..<start]
      rest = rest[rest.index(after: end)...]
    }
    return shown + rest
  }

  private static let quotes: [Character: Character] = ["\"": "\"", "'": "'", "`": "'", "‘": "’", "“": "”"]

  private static func isQuote(_ text: Substring, _ place: String.Index) -> Bool { quotes[text[place]] != nil }

  private static func closes(_ sign: Character, _ opening: Character) -> Bool { quotes[opening] == sign }

  private static func isInWord(_ sign: Character?) -> Bool { sign.map { $0.isLetter || $0.isNumber } ?? false }

  /// Words without those that are names of files: a path, with blanks or without, or a name with an ending.
  private static func withoutPaths(_ words: [Substring]) -> [Substring] {
    var kept: [Substring] = []
    var place = 0
    while place < words.count {
      let word = words[place]
      if !isPath(word), !hasEnding(word) {
        kept.append(word)
      } else if !hasEnding(word), !word.hasSuffix(":"),
        let end = words[place...].firstIndex(where: { $0.hasSuffix(":") }), hasEnding(words[end])
      {
        // A name with blanks: "media/birth certificate.pdf:".
        place = end
      }
      place += 1
    }
    return kept
  }

  /// Whether a word is a path. "i/o" is none, and what has signs of XML says more than a name.
  private static func isPath(_ word: Substring) -> Bool {
    word.contains("/") && !word.contains("<") && !word.lowercased().hasPrefix("i/o")
  }

  /// Whether a word is the name of a file with an ending, such as `certificate.html`.
  private static func hasEnding(_ word: Substring) -> Bool {
    let signs: Set<Character> = [":", ",", ";", ".", ")", "("]
    var name = word
    while let last = name.last, signs.contains(last) { name.removeLast() }
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return false }
    let ending = name[name.index(after: dot)...]
    return 1...5 ~= ending.count && ending.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      && ending.contains { $0.isLetter }
  }
}
