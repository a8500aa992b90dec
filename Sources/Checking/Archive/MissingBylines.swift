import Archive

/// Articles of which nobody knows who wrote them.
enum MissingBylines: ArchiveCheck {
  static let name: StaticString = "no-byline"
  static let meaning: StaticString = "an article has neither a byline nor authors"
  static let severity: Diagnostic.Severity? = .note

  static func findings(in archive: CheckedArchive) async -> [Diagnostic] {
    archive.catalogue.articles.filter { $0.byline == nil && $0.authors.isEmpty }.map {
      archive.worklist(
        $0, "the article has no byline",
        "If it is known who wrote it: byline: \"By Ann Lee\", and authors: with the name. Many articles have none.")
    }
  }
}
