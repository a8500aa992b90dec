import Archive
import Documents

extension ArticleReading {
  /// The headline; where the text has none, its first words, as catalogues cite a text without a title.
  func title(file: String) -> String {
    if let headline = values.headline, !headline.isEmpty { return headline }
    for block in blocks {
      let words = String(decoding: words(of: block), as: UTF8.self).split(whereSeparator: \.isWhitespace)
      // An address is no beginning.
      guard words.count > 1 || !words.contains(where: { String($0).holdsAddress }),
        words.contains(where: { $0.contains { $0.isLetter || $0.isNumber } })
      else { continue }
      var title = ""
      for word in words.prefix(8) where title.count + word.count < 80 || title.isEmpty {
        title += (title.isEmpty ? "" : " ") + word.prefix(80)
      }
      while let last = title.last, ".,;:".contains(last) { title.removeLast() }
      if !title.isEmpty { return words.count > 8 || title.count >= 80 ? title + "…" : title }
    }
    let name = file.split(separator: "/").last.map(String.init) ?? file
    return String(name.withoutSourceEnding)
  }

  /// What tells its headline and date from others.
  func head(file: String) -> Fingerprint { TextWords.head(title(file: file), values.date) }

  /// What conversion changed in the text, in words for the front matter.
  var changes: [String] {
    var changes = inherited
    let leftOut = values.leftOut.filter(Self.holdsWords)
    if !leftOut.isEmpty { changes.append("left out of the head: " + Self.quoted(leftOut)) }
    let marked = text.lines.filter { $0.mark != nil && !text.markup.setsOff($0) }.map(\.number)
    if !marked.isEmpty {
      let shown = Array(marked.prefix(Tally.limit))
      changes.append("left out: signs that mark headings (\(Tally.lines(shown, areAll: shown.count == marked.count)))")
    }
    let furniture = self.furniture.keys.sorted().map { text.string($0) }.filter(Self.holdsWords)
    if !furniture.isEmpty { changes.append("left out of the text: " + Self.quoted(furniture)) }
    let joined = joinedWords
    if !joined.isEmpty { changes.append("hyphens at line ends removed: " + Self.quoted(joined)) }
    return changes
  }

  private static func holdsWords(_ line: String) -> Bool {
    line.unicodeScalars.contains { CharacterKind($0).isWordCharacter }
  }

  private static func quoted(_ words: [String]) -> String { words.map { "“\($0)”" }.joined(separator: ", ") }

  /// The words whose hyphen at a line's end was dropped.
  private var joinedWords: [String] {
    var words: [String] = []
    var known: Set<String> = []
    for block in blocks {
      for (index, piece) in block.pieces.enumerated() where piece.joint == .withoutHyphen && index > 0 {
        let before = block.pieces[index - 1]
        let left = text.bytes[before.range].wordBeforeHyphen
        let right = text.bytes[piece.range].firstWord
        let word =
          "\(String(decoding: left, as: UTF8.self))-\(String(decoding: right, as: UTF8.self))” as “"
          + String(decoding: left + right, as: UTF8.self)
        if known.insert(word).inserted { words.append(word) }
      }
    }
    return words
  }
}

extension ArraySlice<UInt8> {
  /// The last word, without the hyphen that ends it.
  fileprivate var wordBeforeHyphen: ArraySlice<UInt8> {
    var end = endIndex - 1
    while end > startIndex, self[end] & 0xC0 == 0x80 { end -= 1 }
    let start = self[startIndex..<end].lastIndex { $0 == 0x20 || $0 == 0x09 }.map { $0 + 1 } ?? startIndex
    return self[start..<end]
  }

  /// The first word.
  fileprivate var firstWord: ArraySlice<UInt8> { prefix { $0 != 0x20 && $0 != 0x09 } }
}
