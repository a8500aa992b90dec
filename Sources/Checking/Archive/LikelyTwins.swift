import Archive
import Subjects

/// Names that are probably one: they have two pages, each with half of the articles.
enum LikelyTwins: ArchiveCheck {
  static let name: StaticString = "likely-twins"
  static let meaning: StaticString = "two subjects, authors or publications are probably one"
  static let severity: Diagnostic.Severity? = .note

  static func findings(in archive: CheckedArchive) async -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for kind in [Taxonomy.tags, .authors, .publications] {
      let survey = await TagSurvey(archive.catalogue, of: archive.project, kind, jobs: archive.options.run.jobs)
      findings += survey.twins.compactMap { twins in
        let labels = twins.labels.map { "'\($0)'" }.joined(separator: " and ")
        let place = archive.place(of: twins.labels.filter { $0 != twins.into }, kind)
        return place.map { article in
          archive.about(
            article, .note, at: kind.frontMatterKey,
            "the \(kind.key) \(labels) are probably one: \(twins.kind.words)",
            "If they are, type:\n    \(twins.command(in: archive.project))")
        }
      }
    }
    return findings
  }
}

extension CheckedArchive {
  /// The first article that has one of some names.
  fileprivate func place(of labels: [String], _ kind: Taxonomy) -> Article? {
    let names = catalogue[kind].names.filter { labels.contains($0.text) }
    return names.compactMap(\.articles.first).min().map { catalogue.articles[$0] }
  }
}
