import Archive
import Support

/// Articles of one day, and one paper, with the same headline: one of them is often the other's copy.
enum RepeatedHeadlines: ArchiveCheck {
  static let name: StaticString = "repeated-headline"
  static let meaning: StaticString = "two articles of a day and a publication have the same headline"
  static let severity: Diagnostic.Severity? = .warning

  static func findings(in archive: CheckedArchive) async -> [Diagnostic] {
    archive.catalogue.days.flatMap { day in
      var first: [String: Article] = [:]
      return day.articles.compactMap { index -> Diagnostic? in
        let article = archive.catalogue.articles[index]
        let key = FoldedWords.key(of: article.title) + "\n" + FoldedWords.key(of: article.publication ?? "")
        guard let other = first[key] else {
          first[key] = article
          return nil
        }
        let file = archive.project.shown(content: other.file)
        return archive.about(
          article, .warning, at: "title",
          "the headline '\(article.title)' stands on that day twice, here and in \(file)",
          "If both are one article, make one a draft (draft: true) or delete it; if not, all is well.")
      }
    }
  }
}
