import TestSupport
import Testing

@testable import Archive
@testable import Subjects

/// Which tags have a page.
@Suite struct TagPageTests {
  /// The tags that have a page in an archive whose articles have these.
  private func pages(_ tags: [[String]], _ vocabulary: String = "") async throws -> [String] {
    let files = tags.enumerated().map { index, tags in
      ("content/a\(index).md", "---\ntitle: \"A\(index)\"\ntags: [\(tags.joined(separator: ", "))]\n---\n")
    }
    let project = try TemporaryProject(Dictionary(uniqueKeysWithValues: files + [("vocabulary.yml", vocabulary)]))
    let loaded = await ArticleLoader(project.project, jobs: 1)
    let catalogue = Catalogue(
      loaded.articles, configuration: Configuration(), vocabulary: Vocabulary.load(project.project).vocabulary)
    return catalogue.tags.namesWithPage.map { catalogue.tags.names[$0].text }
  }

  private func archive(_ count: Int, _ first: [String]...) -> [[String]] {
    first + Array(repeating: [], count: count - first.count)
  }

  @Test func inASmallArchiveEveryTag() async throws {
    #expect(try await pages(archive(20, ["Peru"], ["Lima"])) == ["Lima", "Peru"])
  }

  @Test func inALargerOneTwoArticles() async throws {
    #expect(try await pages(archive(21, ["Peru", "Lima"], ["Lima"])) == ["Lima"])
  }

  @Test func notTheSubjectOfTheWholeArchive() async throws {
    let fifth = [["Peru"], ["Peru"], ["Peru"], ["Peru"], ["Peru"]]
    #expect(try await pages(fifth + archive(20)) == ["Peru"])
    #expect(try await pages(fifth + archive(19)) == [])
    #expect(try await pages(fifth + archive(19), "terms:\n  - label: Peru\n") == ["Peru"])
  }

  @Test func otherNamesCountForTheTerm() async throws {
    let tags = archive(21, ["Tupac Amaru"], ["MRTA"], ["mrta"])
    #expect(try await pages(tags) == ["MRTA"])
    #expect(try await pages(tags, "terms:\n  - label: Túpac Amaru\n    also: [Tupac Amaru, MRTA]\n") == ["Túpac Amaru"])
  }
}
