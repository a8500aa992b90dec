public import Archive
import Files
import SystemPackage

/// The words of source texts, as conversion reads them: to be compared with content files that editors have changed.
public struct SourceWords: Sendable {
  private let project: Project
  private let configuration: Configuration
  private let documents: DocumentStore

  /// The words of the texts of a project.
  public init(_ project: Project, configuration: Configuration) {
    (self.project, self.configuration) = (project, configuration)
    documents = DocumentStore(project, keeps: false, programStamp: "")
  }

  /// The words of an article's source text that its content file does not have, as often as it lacks them, in the order
  /// of the text; `nil` where the text is gone or cannot be read.
  ///
  /// - Parameter content: what the content file holds.
  public func missing(in content: [UInt8], of article: Article) -> [String]? {
    guard let seed = article.source,
      let bytes = try? FileSystem.read(project.seeds.appending(seed), limit: SeedSource.longest),
      let source = try? SeedSource(bytes, of: seed, configuration, documents),
      let text = lines(of: article, in: source)
    else { return nil }
    var kept = WordCount(String(decoding: content, as: UTF8.self))
    var missing: [String] = []
    var (broken, isBroken) = ("", false)
    for line in text {
      var words = line.words[...]
      // A word that a line's end had broken is written whole.
      if isBroken, let rest = words.first {
        words.removeFirst()
        if !kept.take(broken + rest) { missing += [broken, rest].filter { !kept.take($0) } }
      } else if isBroken, !kept.take(broken) {
        missing.append(broken)
      }
      isBroken = line.last.map { "-\u{AD}\u{2010}".contains($0) } ?? false && !words.isEmpty
      if isBroken { broken = words.removeLast() }
      missing += words.filter { !kept.take($0) }
    }
    if isBroken, !kept.take(broken) { missing.append(broken) }
    return missing
  }

  /// The lines of an article: those that its front matter names, or those of its part.
  private func lines(of article: Article, in source: SeedSource) -> [String]? {
    if let lines = article.sourceLines, source.pieces.allSatisfy({ $0.lines != nil }) {
      let decoded = source.decoded
      return decoded.lines.filter { (lines.first...lines.last).contains($0.number) }.map {
        String(decoding: decoded.bytes[$0.range], as: UTF8.self)
      }
    }
    let part = article.sourcePart ?? 1
    guard let piece = source.pieces.first(where: { $0.number == part }) else { return nil }
    return piece.text.lines.indices.map { piece.text.string($0) }
  }
}
