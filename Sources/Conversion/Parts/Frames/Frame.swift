import Archive

/// A way in which exports and digests show where their articles begin, without a word of the editor's.
///
/// A frame parts a file only where it is sure; what is not is told (`SeveralArticles`).
protocol Frame: Sendable {
  /// Where the articles of a file end; none where the file is not surely of this kind.
  static func cuts(in lines: FileLines) -> [FrameCut]
}

/// A place where one article ends and another begins.
struct FrameCut: Equatable {
  /// The decoded line before which the one ends.
  let end: Int
  /// The line with which the next begins; what stands between belongs to none.
  let next: Int

  init(at line: Int) { (end, next) = (line, line) }

  init(end: Int, next: Int) { (self.end, self.next) = (end, next) }
}

/// The frames that files are looked through for; the first that finds something holds.
enum Frames {
  private static let all: [any Frame.Type] = [
    CountedFrame.self, RecordFrame.self, EndFrame.self, MailboxFrame.self, RuleFrame.self, LabelFrame.self,
    PageFrame.self, NumberedFrame.self, MastheadFrame.self,
  ]

  /// Where the articles of a file end.
  static func cuts(in text: DecodedText, _ dates: DateReader) -> [FrameCut] {
    // A few lines are one article.
    guard text.lines.count >= 4 else { return [] }
    let lines = FileLines(text, dates)
    let cuts = all.lazy.map { $0.cuts(in: lines) }.first { !$0.isEmpty } ?? []
    guard let top = NoArticle.endOfCover(lines).map({ lines.filled[$0] }), top < cuts.first?.end ?? .max else {
      return cuts
    }
    return [FrameCut(at: top)] + cuts
  }
}
