import Archive
import Files
import Markdown
import Support
import SystemPackage

/// Articles with the same words: a text that was sent in, or converted, twice.
enum RepeatedTexts: ArchiveCheck {
  static let name: StaticString = "repeated-text"
  static let meaning: StaticString = "two articles have the same text, word for word"
  static let severity: Diagnostic.Severity? = .warning

  /// A shorter text, "No paper tomorrow", may well stand in several issues.
  private static let fewestBytes = 200

  static func findings(in archive: CheckedArchive) async -> [Diagnostic] {
    let (articles, content) = (archive.catalogue.articles, OpenFolder(archive.project.content))
    let prints = await inParallel(articles.count, jobs: archive.options.run.jobs) { range in
      articles[range].map { article -> Fingerprint? in
        guard let bytes = try? content.readStamped(article.file, limit: ContentFiles.longest).bytes,
          let split = try? FrontMatterSplit.split(bytes), split.body.count >= fewestBytes
        else { return nil }
        var words = TextWords()
        words.add(bytes[split.body])
        return words.fingerprint
      }
    }
    var first: [Fingerprint: Article] = [:]
    return zip(articles, prints.joined()).compactMap { article, print in
      guard let print else { return nil }
      guard let other = first[print] else {
        first[print] = article
        return nil
      }
      return archive.about(
        article, .warning, "the text is, word for word, that of \(archive.project.shown(content: other.file))",
        "If both are one article, make one a draft (draft: true) or delete it; if it was printed twice, all is well.")
    }
  }
}
