import Archive
import Conversion

/// Bylines that were corrected while the authors were not: the page prints one, and citations, lists and feeds go by
/// the other.
enum OtherAuthors: ArchiveCheck {
  static let name: StaticString = "other-authors"
  static let meaning: StaticString = "the byline names others than the authors, whom citations and lists go by"
  static let severity: Diagnostic.Severity? = .note

  static func findings(in archive: CheckedArchive) async -> [Diagnostic] {
    let folding = NameFolding(language: archive.configuration.language)
    return archive.catalogue.articles.compactMap { article in
      let others = PrintedByline.others(in: article.byline ?? "", than: article.authors, folding)
      if others.isEmpty { return nil }
      let (names, authors) = (words(others), words(article.authors))
      return archive.about(
        article, .note, at: ArticleKey.authors.name,
        "the byline names \(names), and the article is listed and cited as by \(authors)",
        "Correct authors: too, with each name in a line of its own. Where one is the pen name of the other, nothing needs "
          + "to be done.")
    }
  }

  private static func words(_ names: [String]) -> String {
    names.map { "'\($0)'" }.joined(separator: " and ")
  }
}
