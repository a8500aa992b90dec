import Archive

/// Articles without a date.
enum MissingDates: ArchiveCheck {
  static let name: StaticString = "no-date"
  static let meaning: StaticString = "an article has no date"
  static let severity: Diagnostic.Severity? = .note

  static func findings(in archive: CheckedArchive) async -> [Diagnostic] {
    // What conversion looked for and did not find, it tells itself.
    let told = Set(archive.conversion?.diagnostics.filter { $0.topic == "no date" }.map(\.path) ?? [])
    return archive.catalogue.articles.filter { article in
      article.date == nil && !(article.source.map { told.contains(archive.project.shown(seed: $0)) } ?? false)
    }.map {
      archive.worklist(
        $0, "the article has no date",
        "Write it as far as it is known: date: \"1997-04-24\", \"1997-04\" or \"1997\"; about 1997 is \"1997~\".")
    }
  }
}
