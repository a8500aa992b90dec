import Files
import SystemPackage
import TestSupport
import Testing

@testable import Archive

/// Articles that were read before are taken from memory, and no change goes unnoticed.
@Suite(.thorough) struct ArticleCacheTests {
  /// Three hundred articles, so that there are several chunks; old enough that their times can be trusted.
  private func archive() throws -> TemporaryProject {
    let project = try TemporaryProject()
    for number in 0..<300 { try write(number, "Headline \(number)", to: project) }
    return project
  }

  private func write(_ number: Int, _ title: String, text: String = "Text.", to project: TemporaryProject) throws {
    let path = "content/\(number % 7)/\(number).md"
    try project.write(path, "---\ntitle: \"\(title)\"\ntags:\n  - \"Peru\"\n---\n\n\(text)\n")
    try project.setAge(path, seconds: 3600)
  }

  private func load(_ project: TemporaryProject, jobs: Int = 1) async -> ArticleLoader {
    await ArticleLoader(
      project.project, await ContentFiles(project.project, stamped: true), jobs: jobs, programStamp: "test")
  }

  /// All that is known of each article.
  private func facts(_ loaded: ArticleLoader) -> [[UInt8]] {
    loaded.articles.map { Array($0.packed) }
  }

  private func expectTheSameAsWithoutMemory(_ project: TemporaryProject, _ what: Comment) async {
    let remembered = await load(project, jobs: 2)
    let fresh = await ArticleLoader(project.project, jobs: 1)
    #expect(facts(remembered) == facts(fresh), what)
    #expect(remembered.diagnostics.map(\.description) == fresh.diagnostics.map(\.description), what)
  }

  @Test func changesAreNoticed() async throws {
    let project = try archive()
    await expectTheSameAsWithoutMemory(project, "first time")
    await expectTheSameAsWithoutMemory(project, "nothing changed")
    try write(200, "Another headline", to: project)
    await expectTheSameAsWithoutMemory(project, "an edited headline, of another length")
    try write(201, "Headline 201", text: "Longer text.", to: project)
    await expectTheSameAsWithoutMemory(project, "an edited text")
    for number in 290..<340 { try write(number, "New \(number)", to: project) }
    await expectTheSameAsWithoutMemory(project, "new files")
    for number in 0..<50 { try project.delete("content/\(number % 7)/\(number).md") }
    await expectTheSameAsWithoutMemory(project, "deleted files")
    try project.write("content/6/202.md", "---\ntitle: [\n---\n")
    await expectTheSameAsWithoutMemory(project, "a front matter that is wrong")
    await expectTheSameAsWithoutMemory(project, "and still is")
    try project.write("content/6/202.md", "no front matter")
    await expectTheSameAsWithoutMemory(project, "none at all")
    await expectTheSameAsWithoutMemory(project, "and still none")
    try project.write("content/6/202.md", "---\ntitle: \"Headline\"\nstandfirs: \"A slip of the pen\"\n---\n")
    try project.setAge("content/6/202.md", seconds: 3600)
    await expectTheSameAsWithoutMemory(project, "a front matter with a doubt")
    await expectTheSameAsWithoutMemory(project, "which is told again")
    for number in 50..<290 { try write(number, "Headline \(number), again", to: project) }
    await expectTheSameAsWithoutMemory(project, "many changes")
  }

  @Test func aChangeThatLeavesSizeAndTimeAsTheyWereIsNoticed() async throws {
    let project = try archive()
    _ = await load(project)
    let stamp = try FileSystem.stamp(of: project.root.appending("content/5/5.md"))
    try write(5, "Headline X", to: project)
    try project.setAge("content/5/5.md", like: stamp)
    #expect(await load(project).articles.contains { $0.title == "Headline X" })
  }

  @Test func theCacheIsWrittenAnewOnlyWhereSomethingHasChanged() async throws {
    let project = try archive()
    _ = await load(project)
    let folder = project.root.appending(".pressmark")
    let cache = folder.appending(try #require(FileSystem.names(in: folder).first))
    let first = try FileSystem.stamp(of: cache)
    _ = await load(project)
    #expect(try FileSystem.stamp(of: cache) == first)
    try write(7, "Another", to: project)
    _ = await load(project)
    #expect(try FileSystem.stamp(of: cache) != first)
    try project.delete("content/0/7.md")
    _ = await load(project)
    #expect(ArticleCache(of: project.project, programStamp: "test").articles.count == 299)
  }

  /// Another version may understand front matters otherwise.
  @Test func anotherProgramReadsEverythingAnew() async throws {
    let project = try archive()
    _ = await load(project)
    let files = await ContentFiles(project.project, stamped: true)
    #expect(ArticleCache(of: project.project, programStamp: "test").articles.count == 300)
    #expect(ArticleCache(of: project.project, programStamp: "other").articles.isEmpty)
    let loaded = await ArticleLoader(project.project, files, jobs: 1, programStamp: "other")
    #expect(loaded.articles.count == 300)
  }

  @Test(arguments: [1, 2, 3] as [UInt64]) func damagedMemoryCountsAsNone(_ seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let project = try archive()
    _ = await load(project)
    let folder = project.root.appending(".pressmark")
    let name = try #require(FileSystem.names(in: folder).first)
    let memory = try FileSystem.read(folder.appending(name))
    for _ in 0..<6 {
      var bytes = memory
      if Bool.random(using: &random) {
        bytes[Int.random(in: bytes.indices, using: &random)] ^= 1 << UInt8.random(in: 0...7, using: &random)
      } else {
        bytes.removeLast(Int.random(in: 1...bytes.count, using: &random))
      }
      try FileSystem.write(bytes, to: folder.appending(name))
      await expectTheSameAsWithoutMemory(project, "\(memory.count) bytes, seed \(seed)")
    }
  }

  /// Its checksums are no secret, so that they can be those of anything.
  @Test(arguments: [
    ("the-tide-came-in-at-noon", "../../elsewhere/the-tide"), ("papers/1997/letters.txt", "../../../../letters.txt"),
    ("old/addresses/tide.html", "../../../elsewhere.html"),
  ])
  func aForgedMemoryLeadsNowhereElse(_ known: String, _ forged: String) async throws {
    #expect(known.utf8.count == forged.utf8.count)
    let project = try TemporaryProject()
    try project.write(
      "content/a.md",
      """
      ---
      title: "The tide came in"
      slug: "the-tide-came-in-at-noon"
      aliases: ["old/addresses/tide.html"]
      source: "papers/1997/letters.txt"
      ---

      Text.

      """)
    try project.setAge("content/a.md", seconds: 3600)
    _ = await load(project)
    let cache = ArticleCache(of: project.project, programStamp: "test")
    let bytes = Array(try #require(cache.articles.first).packed).replacing(Array(known.utf8), with: Array(forged.utf8))
    cache.save([Article(block: bytes, start: 0)])
    let believed = ArticleCache(of: project.project, programStamp: "test").articles
    #expect(believed.map { Array($0.packed) } == [bytes])
    await expectTheSameAsWithoutMemory(project, "\(forged)")
  }
}
