import Archive
import Conversion
import Files
import Support
import SystemPackage

/// Words of source texts that are not in the content files that editors have made of them.
///
/// Conversion proves that nothing is lost of what it writes, and the ledger knows which content files are still so. Of
/// all others the words are compared here.
enum LostWords: ArchiveCheck {
  static let name: StaticString = "lost-words"
  static let meaning: StaticString = "a content file that was edited lacks words of its source text"
  static let severity: Diagnostic.Severity? = .note

  /// So many words are named.
  private static let named = 8

  static func findings(in archive: CheckedArchive) async -> [Diagnostic] {
    let project = archive.project
    // A damaged ledger is told by conversion.
    guard let ledger = try? LedgerFile(project).completed(with: archive.catalogue.articles) else { return [] }
    let articles = archive.catalogue.articles
    let words = SourceWords(project, configuration: archive.configuration)
    let content = OpenFolder(project.content)
    return await inParallel(articles.count, jobs: archive.options.run.jobs) { range in
      articles[range].compactMap { article -> Diagnostic? in
        guard let key = Ledger.Key(naming: article),
          let bytes = try? content.readStamped(article.file, limit: ContentFiles.longest).bytes,
          !(ledger.rows[key]?.isOwn(bytes) ?? false), let lost = words.missing(in: bytes, of: article), !lost.isEmpty
        else { return nil }
        let some = lost.prefix(named).map { "'\($0)'" }.joined(separator: ", ")
        let more = lost.count > named ? " and \(grouped(lost.count - named)) more" : ""
        return Diagnostic(
          .note, project.shown(content: article.file),
          "\(counted(lost.count, "word")) of its source text not in it: \(some)\(more)",
          advice: "If that was meant, all is well. Compare it with \(project.shown(seed: key.seed)).")
      }
    }.flatMap(\.self)
  }
}
