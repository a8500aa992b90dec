import Markdown

/// Words of a source text that its rendered Markdown would not show.
struct LostWords: Sendable, Equatable {
  /// The line of the source text where their paragraph begins.
  let line: Int
  /// The first of them.
  let words: String

  /// Renders a content file and compares it with the paragraphs it was written for, word for word;
  /// `nil` when nothing is lost, added or moved.
  static func first(in file: [UInt8], of paragraphs: [SourceText.Block]) -> LostWords? {
    guard let split = try? FrontMatterSplit.split(file) else { return LostWords(line: 1, words: "---") }
    let rendered = MarkdownRenderer().plainText(of: file.span.extracting(split.body))
    var shown = rendered.split(whereSeparator: isSpace).makeIterator()
    for paragraph in paragraphs {
      for line in paragraph.lines {
        for word in Array(line.utf8).split(whereSeparator: isSpace) where shown.next() != word {
          return LostWords(line: paragraph.firstLine, words: String(decoding: word, as: UTF8.self))
        }
      }
    }
    if let extra = shown.next() {
      return LostWords(line: paragraphs.last?.firstLine ?? 1, words: String(decoding: extra, as: UTF8.self))
    }
    return nil
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
