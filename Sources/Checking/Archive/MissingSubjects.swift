import Archive

/// Articles that stand under no subject.
enum MissingSubjects: ArchiveCheck {
  static let name: StaticString = "no-subject"
  static let meaning: StaticString = "an article has no subject, and is found under none"
  static let severity: Diagnostic.Severity? = .note

  static func findings(in archive: CheckedArchive) async -> [Diagnostic] {
    archive.catalogue.articles.filter { $0.tags.isEmpty }.map {
      archive.worklist(
        $0, "the article has no subject", "Give it some: tags:, each on a line of its own: - \"Strikes\".")
    }
  }
}
