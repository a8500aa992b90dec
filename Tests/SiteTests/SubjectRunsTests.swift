import Archive
import TestSupport
import Testing

@testable import Site

/// What related articles depend on, as builds remember it.
@Suite(.thorough) struct SubjectRunsTests {
  /// Whatever happens to some article: where the runs near another one are the same as before, so are its related
  /// articles; and that is so of most articles of an archive whose subjects have more articles than are looked at.
  @Test(arguments: [1, 2] as [UInt64]) func sameRunsMeanTheSameRelatedArticles(_ seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    var articles = (0..<260).map { number in article(number, &random) }
    var before = try await known(articles)
    var (same, all) = (0, 0)
    for step in 0..<6 {
      let place = Int.random(in: 0..<articles.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: articles.remove(at: place)
      case 1: articles.append(article(1_000 + step, &random))
      case 2: articles[place].text = articles[place].text.replacing("title: ", with: "title: New ")
      default: articles[place].text = article(0, &random).text
      }
      let after = try await known(articles)
      for (file, article) in after {
        guard let old = before[file] else { continue }
        all += 1
        if article.runs != old.runs { continue }
        same += 1
        #expect(article.related == old.related, "\(file), step \(step), seed \(seed)")
      }
      before = after
    }
    #expect(same * 2 > all, "\(same) of \(all) are the same")
  }

  private struct Known {
    let runs: Fingerprint
    let related: [String]
  }

  /// For each file of an archive what its related articles depend on, and which they are.
  private func known(_ articles: [(file: String, text: String)]) async throws -> [String: Known] {
    let project = try TemporaryProject(
      Dictionary(uniqueKeysWithValues: articles.map { ("content/" + $0.file, $0.text) }))
    let loaded = await ArticleLoader(project.project, jobs: 1)
    try #require(loaded.diagnostics.isEmpty, "\(loaded.diagnostics)")
    let catalogue = Catalogue(loaded.articles, configuration: Configuration())
    let runs = SubjectRuns(catalogue.tags.names, catalogue.articles.map(\.frontMatterFingerprint))
    let related = RelatedArticles(catalogue)
    var known: [String: Known] = [:]
    for (index, article) in catalogue.articles.enumerated() {
      var input = ByteWriter()
      for tag in catalogue.tags.namesOfArticle[index] { runs.add(subject: tag, near: index, to: &input) }
      known[article.file] = Known(
        runs: input.fingerprint, related: related[index].map { catalogue.articles[$0].file })
    }
    return known
  }

  /// An article of a time and with subjects of its own: one of three that many have, one of a dozen, one that few have.
  private func article(_ number: Int, _ random: inout SeededGenerator) -> (file: String, text: String) {
    let day = Int.random(in: 10...28, using: &random)
    let tags = [3, 12, 60].map { "T\($0)-\(Int.random(in: 0..<$0, using: &random))" }.joined(separator: ", ")
    let year = Int.random(in: 1950..<1990, using: &random)
    return ("\(number).md", "---\ntitle: A\ndate: \(year)-05-\(day)\ntags: [\(tags)]\n---\n\nText.\n")
  }
}
