import LanguageFiles
import Support

/// Lines that the printed page needed and the article does not: page numbers, "continued on page 7", a running head.
struct PageFurniture: Sendable {
  /// Why a line is left out, by line.
  private(set) var lines: [Int: String] = [:]

  init(
    _ text: SourceText, shapes: [LineShape], layout: TextLayout, body: [Int], headline: String?, publication: String?,
    dates: DateReader
  ) {
    for index in body {
      guard SeparatorLine(text, index) != nil else { break }
      lines[index] = "an ornament of the head"
    }
    let heads = [headline, publication].compactMap(\.self).map { $0.lowercased() }
    var bareNumbers: [(line: Int, number: Int)] = []
    var datedHeads: [Int] = []
    var pointers: [Int] = []
    for (position, index) in body.enumerated() {
      let shape = shapes[index]
      guard shape.words <= 16 else { continue }
      // `-- `, as mail has it above a signature (RFC 3676, section 4.3).
      if shape.words == 0, position + 10 > body.count, text.string(index) == "--" {
        lines[index] = "stands above a signature"
        continue
      }
      if text.lines[index].beginsBlock || position == 0 || lines[body[position - 1]] != nil,
        WebPhrases.contain(
          text.string(index), isAtEdge: position < 2 || position + 5 > body.count,
          hasCompany: text.isOfWebPage(besides: index))
      {
        lines[index] = "of the web page"
        continue
      }
      guard shape.words <= 9 else { continue }
      let before = position > 0 ? body[position - 1] : nil
      let after = position + 1 < body.count ? body[position + 1] : nil
      let isApart = text.lines[index].beginsBlock || after.map { text.lines[$0].beginsBlock } ?? true
      if shape.words <= 2, isPageNumber(text.string(index)) {
        // A figure alone may be a chapter's number; where it cuts a sentence it is the page's.
        let cuts =
          before.map { before in
            lines[before] == nil && !shapes[before].endsSentence && shapes[before].last != .colon
              && shapes[before].words >= 4
              && (after.map { shapes[$0].opening == .small } ?? false)
          } ?? false
        let isMarked = shape.figures < shape.words || !text.string(index).utf8.allSatisfy { $0.isASCIIDigit }
        let atPageEnd = text.lines[index].followsPageBreak || after.map { text.lines[$0].followsPageBreak } ?? false
        if isApart && (cuts || isMarked || atPageEnd) {
          lines[index] = "page number"
          continue
        }
        if isApart, let number = Int(text.string(index)) { bareNumbers.append((index, number)) }
      }
      if isApart, shape.words >= 2, Self.isContinuation(text.string(index)) {
        lines[index] = "points to another page"
        pointers.append(position)
        continue
      }
      if isApart, shape.figures > 0, position > 0, isRunningHead(text.string(index), heads) {
        datedHeads.append(index)
        lines[index] = "running head"
        continue
      }
      let isRunningHead =
        position > 0 && heads.contains(text.string(index).inSmallLetters)
        && (text.lines[index].followsPageBreak || before.map { lines[$0] != nil } ?? false)
      if isRunningHead { lines[index] = "running head" }
    }
    // The pages of an issue have one date; where the days differ they head the passages of a chronology.
    let days = datedHeads.flatMap { line in dates.dates(in: text.string(line)).filter { !$0.isBareYear }.map(\.date) }
    if Set(days).count > 1 { for line in datedHeads { lines[line] = nil } }
    // Where one figure is a page's number, so are its neighbours in the count.
    var numbers = Set(
      lines.filter { $0.value == "page number" }.compactMap { Int(text.string($0.key).filter(\.isNumber)) })
    for (line, number) in bareNumbers where numbers.contains(number - 1) || numbers.contains(number + 1) {
      lines[line] = "page number"
      numbers.insert(number)
    }
    let others = pointers.filter { !isJoined($0, pointers, body, shapes) }
    for position in others { lines[body[position]] = nil }
    if let first = body.first, let headline, text.string(first).lowercased() == headline.lowercased() {
      lines[first] = "the headline once more"
    }
  }

  /// Whether the text goes on behind a line that points to another page: what it points to stands there, or the text
  /// ends with it. Where another article stands between, a reader needs the line.
  private func isJoined(_ position: Int, _ pointers: [Int], _ body: [Int], _ shapes: [LineShape]) -> Bool {
    let before = body[..<position].lastIndex { lines[$0] == nil }
    let after = body[position...].firstIndex { lines[$0] == nil }
    guard let before else { return after.map { shapes[body[$0]].opening != .small } ?? true }
    let ends = shapes[body[before]].endsSentence
    // A caption needs no full stop.
    guard let after else { return ends || shapes[body[before]].words < 8 }
    // "Continued on page 6", and then "Continued from page 1".
    if pointers.count(where: { before < $0 && $0 < after }) > 1 { return true }
    return !ends && (shapes[body[after]].opening == .small || !shapes[body[after]].hasCase)
  }

  /// `14  THE HERALD  18 June 1963`: the publication or the headline, with figures and a date.
  private func isRunningHead(_ line: String, _ heads: [String]) -> Bool {
    let words = line.lowercased().words
    return heads.contains { head in
      let known = head.words
      guard !known.isEmpty, words.count > known.count, known.allSatisfy(words.contains) else { return false }
      return words.allSatisfy { word in
        known.contains(word) || word.allSatisfy(\.isNumber) || word == "page" || DateReader.isMonth(word)
      }
    }
  }

  /// `12`, `- 12 -`, `Page 12`, `[12]`.
  private func isPageNumber(_ line: String) -> Bool {
    let isSign = { (sign: Character) in " -–—[](){}|.".contains(sign) }
    // Between figures a sign says something else: `3 - 4` is how a match ended.
    var figure = line.drop(while: isSign)
    while let last = figure.last, isSign(last) { figure.removeLast() }
    if (1...4).contains(figure.count), figure.utf8.allSatisfy({ $0.isASCIIDigit }) {
      return !line.hasSuffix(".") && !line.hasSuffix(")")
        || line.hasPrefix("(") || line.hasPrefix("-")
    }
    let bare = line.lowercased().filter { !isSign($0) }
    for word in Self.pageWords where bare.hasPrefix(word) {
      let rest = bare.dropFirst(word.count)
      if !rest.isEmpty, rest.count <= 4, rest.utf8.allSatisfy({ $0.isASCIIDigit }) { return true }
    }
    return false
  }

  private static let pageWords = Languages.words(.pageNumberWords)

  /// `continued on p7`, `Continued from page 1`, `Fortsetzung auf Seite 3`.
  static func isContinuation(_ line: String) -> Bool {
    guard line.utf8.count <= longestContinuation else { return false }
    let small = line.inSmallLetters
    guard let first = small.unicodeScalars.first(where: { CharacterKind($0).isWordCharacter }),
      letters.contains(first)
    else { return false }
    let folded = small.filter { !"()[]*—–-►▶→".contains($0) }.trimmedBlanks
    guard folded.contains(where: \.isNumber) || folded.hasSuffix("page") || folded.contains("overleaf") else {
      return false
    }
    return continuations.contains { folded.hasPrefix($0) }
  }

  /// Longer ones are paragraphs.
  private static let longestContinuation = 200
  /// The first letters of what follows.
  private static let letters = Set(continuations.compactMap(\.unicodeScalars.first))
  private static let continuations = Languages.words(.continuations)
}
