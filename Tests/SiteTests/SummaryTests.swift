import Archive
import Files
import Support
import Synchronization
import TestSupport
import Testing

@testable import Site

/// What a build tells of itself.
@Suite struct SummaryTests {
  private func build(
    _ project: TemporaryProject, progress: (@Sendable (SiteBuilder.Phase, Int, Int) -> Void)? = nil
  ) async -> SiteBuilder.Result {
    var options = SiteBuilder.Options()
    options.run.jobs = 2
    options.run.programStamp = "this one"
    options.progress = progress
    let configuration = Configuration.load(project.project).configuration
    return await SiteBuilder(project.project, configuration: configuration, options: options).build()
  }

  private func project() throws -> TemporaryProject {
    let project = try TemporaryProject(["pressmark.yml": "list-length: 10\n"])
    for number in 10..<30 {
      try project.write(
        "content/\(number).md",
        """
        ---
        title: "News \(number)"
        date: "1997-04-\(number)"
        publication: "The Herald"
        authors:
          - "Ann Lee"
        tags:
          - "Lima"
        ---

        Text.

        """)
      try project.setAge("content/\(number).md", seconds: 60)
    }
    return project
  }

  @Test func everyFileIsCountedOnceByItsKind() async throws {
    let project = try project()
    let summary = try #require(await build(project).summary)
    let pages = summary.pages
    #expect(PageCounts.Kind.all.map { pages[$0] }.reduce(0, +) == summary.files)
    let counts = Dictionary(uniqueKeysWithValues: PageCounts.Kind.all.map { ($0.key, pages[$0]) })
    #expect(counts["articles"] == 20)
    #expect(counts["years"] == 1)
    #expect(counts["days"] == 20)
    // Two pages of ten.
    #expect(counts["months"] == 2)
    #expect(counts["tags"] == 2)
    #expect(counts["authors"] == 2)
    #expect(counts["publications"] == 2)
    #expect(counts["sources"] == 0)
  }

  @Test func noTwoKindsAreCountedUnderOneKey() {
    let keys = PageCounts.Kind.all.map(\.key)
    #expect(Set(keys).count == keys.count)
  }

  @Test func isTheSameWhereNothingHasChanged() async throws {
    let project = try project()
    let first = try #require(await build(project).summary)
    let second = await build(project)
    #expect(second.summary?.pages == first.pages)
    #expect(second.summary?.bytes == first.bytes)
    #expect(second.times.keys.sorted { $0.rawValue < $1.rawValue } == [.reading])
  }

  @Test func progressEndsWithEverythingDone() async throws {
    let project = try project()
    let told = Mutex<[(SiteBuilder.Phase, Int, Int)]>([])
    let result = await build(project) { phase, done, all in told.withLock { $0.append((phase, done, all)) } }
    // The files of the search index are made with the first of them.
    let summary = try #require(result.summary)
    let files = summary.files - summary.pages[SearchFiles.counts[0]] + 1
    let steps = told.withLock(\.self)
    #expect(steps.map(\.0).reduce(into: []) { if $0.last != $1 { $0.append($1) } } == SiteBuilder.Phase.allCases)
    #expect(steps.filter { $0.0 == .reading }.map(\.1).max() == 20)
    #expect(steps.filter { $0.0 == .rendering }.map(\.1).max() == files)
    #expect(steps.allSatisfy { $0.1 <= $0.2 })
    #expect(Set(result.times.keys) == Set(SiteBuilder.Phase.allCases))
  }

  @Test(arguments: [
    (0, "0 bytes"), (1, "1 byte"), (999, "999 bytes"), (1_000, "1.0 KB"), (9_949, "9.9 KB"), (61_400, "61 KB"),
    (999_499, "999 KB"),
    (999_500, "1.0 MB"), (91_000_000, "91 MB"), (1_260_000_000, "1.3 GB"), (4_000_000_000_000, "4,000 GB"),
  ])
  func bytesAsPeopleSayThem(bytes: Int, text: String) {
    #expect(byteCount(bytes) == text)
  }
}
