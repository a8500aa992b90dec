import Support

/// Runs of one sign between articles: `=====`, `* * *`, the hyphens of a digest (RFC 1153).
enum RuleFrame: Frame {
  static func cuts(in lines: FileLines) -> [FrameCut] {
    let rules = lines.filled.indices.filter { place in
      place > 0 && place + 1 < lines.filled.count && lines.length(place) >= 3
        && ArticleSeparator.run(in: lines.bytes(place)) != nil && isApart(place, lines)
    }
    guard rules.count > 1 else { return [] }
    let bySign = Dictionary(grouping: rules) { ArticleSeparator.run(in: lines.bytes($0))?.sign ?? 0 }
    let found = bySign.keys.sorted().map { cuts(at: bySign[$0] ?? [], lines) }
    return found.max { $0.count < $1.count } ?? []
  }

  /// Whether a rule is no underline: blank lines part it from a heading above.
  private static func isApart(_ place: Int, _ lines: FileLines) -> Bool {
    lines.beginsBlock(place) || lines.isProse(place - 1) || LineShape(lines.string(place - 1)).endsSentence
  }

  private static func cuts(at rules: [Int], _ lines: FileLines) -> [FrameCut] {
    let ends = rules.dropFirst() + [lines.filled.count]
    let tops = zip(rules, ends).map { PartTop(lines, from: $0 + 1, to: $1) }
    let heads = zip(rules, tops).filter { $1.isHead }
    guard heads.count > 1 else { return [] }
    let strong = heads.count { $1.isStrong || isNumbered($1.first) }
    let top = PartTop(lines, from: 0, to: rules[0])
    let isSure =
      strong * 5 >= heads.count * 4 && strong > 1
      && (top.isStrong || isHeadAlone(0..<rules[0], lines) || NoArticle.isOne(lines, 0..<rules[0]))
      || isHeadAlone(0..<rules[0], lines) && !top.dates.isEmpty
      || areLong(heads.map(\.0), lines) && !lines.isProse(0)
    // A diary, or what happened in which year: below its head each part begins with a day.
    let isDiary = !top.beginsWithDate && heads.allSatisfy { $1.beginsWithDate && !$1.hasByline && !$1.isLabelled }
    guard isSure, !isDiary, heads.count + 1 >= 3 else { return [] }
    var cuts = heads.map(\.0)
    if let last = rules.last, last != cuts.last, NoArticle.isEnd(lines, last + 1..<lines.filled.count) {
      cuts.append(last)
    }
    return cuts.map { FrameCut(end: lines.filled[$0], next: lines.filled[$0] + 1) }
  }

  /// `Message: 3`.
  private static func isNumbered(_ line: String) -> Bool {
    line.utf8.count < 40 && (LabelBlock.split(line).map { Int($0.value) != nil } ?? false)
  }

  /// Whether some lines are the head of a file, with no text of their own.
  private static func isHeadAlone(_ places: Range<Int>, _ lines: FileLines) -> Bool {
    places.count <= 8 && !places.contains { lines.isProse($0) }
  }

  /// Whether rules are such as part articles and no paragraphs, and stand above a line by itself each with a text.
  private static func areLong(_ rules: [Int], _ lines: FileLines) -> Bool {
    let ends = rules.dropFirst() + [lines.filled.count]
    return rules.allSatisfy { rule in
      guard let run = ArticleSeparator.run(in: lines.bytes(rule)) else { return false }
      let least = "=#_".utf8.contains(run.sign) ? 5 : 20
      return run.count >= least && run.count == lines.string(rule).utf8.count
    }
      && zip(rules, ends).allSatisfy { rule, end in
        end - rule > 2 && lines.beginsBlock(rule + 1) && lines.beginsBlock(rule + 2)
          && lines.words(rule + 1..<end) >= 40
      }
  }
}
