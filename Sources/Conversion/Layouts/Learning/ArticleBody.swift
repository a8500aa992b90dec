import Archive
import Markdown

/// Where the text of a corrected content file stands in its source.
struct ArticleBody {
  /// The lines from the first to the last that the text has.
  let lines: Range<Int>
  /// How many words of the first of them stand before it: those of a dateline.
  let wordsBefore: Int

  /// How many words decide that a text begins, or ends, where a line does.
  private static let enough = 8

  /// A text that begins and ends with whole lines.
  init(lines: Range<Int>) {
    self.lines = lines
    wordsBefore = 0
  }

  /// `nil` where the text begins, or ends, as no line does.
  init?(ofContent file: [UInt8], in text: SourceText, from start: Int) {
    guard let split = try? FrontMatterSplit.split(file) else { return nil }
    let words = String(decoding: MarkdownRenderer().plainText(of: file.span.extracting(split.body)), as: UTF8.self)
      .words
    guard !words.isEmpty else { return nil }
    let lines = (start..<text.lines.count).map { text.string($0).words[...] }
    // A headline may begin as the text does: the line that agrees longest is the text's.
    let whole = Self.longest(lines.indices) { Self.agreement(words[...], lines[$0...]) }.map { (line: $0, words: 0) }
    let broken = lines.indices.prefix(LayoutWalk.longest).lazy.compactMap { index in
      lines[index].indices.dropFirst().first { offset in
        let rest = [lines[index][offset...]] + lines[(index + 1)...].prefix(2)
        return Self.agreement(words[...], rest[...], least: 6) != nil
      }.map { (line: index, words: $0) }
    }.first
    let lastWords = Array(words.reversed())
    guard let first = whole ?? broken,
      let last = Self.longest(
        lines.indices.reversed(),
        { index in
          // More words than decide are not looked at: a text may have millions of them.
          let before = lines[...index].suffix(Self.enough).reversed()
            .map { Array($0.suffix(Self.enough + 1).reversed())[...] }
          return Self.agreement(lastWords[...], before[...])
        }), first.line <= last
    else { return nil }
    self.lines = start + first.line..<start + last + 1
    wordsBefore = first.words
  }

  /// The first of the lines for which most words agree.
  private static func longest(_ lines: some Sequence<Int>, _ agreement: (Int) -> Int?) -> Int? {
    var best: (line: Int, words: Int)?
    for line in lines {
      guard let words = agreement(line), words > best?.words ?? 0 else { continue }
      best = (line, words)
      if words >= enough { break }
    }
    return best?.line
  }

  /// With how many words lines begin as words do, as far as that decides; `nil` where they do not. The word that a
  /// line's end cuts is not compared.
  private static func agreement(
    _ words: ArraySlice<String>, _ lines: ArraySlice<ArraySlice<String>>, least: Int = 1
  ) -> Int? {
    guard lines.first?.isEmpty == false else { return nil }
    var rest = words
    var same = 0
    for line in lines {
      for word in line {
        guard let next = rest.popFirst() else { return enough }
        if next != word { return same >= max(4, least) ? same : nil }
        same += 1
      }
      if same >= enough { return enough }
    }
    return same >= least ? same : nil
  }
}
