import Files
import SystemPackage
import TestSupport
import Testing

/// What archives of a few articles do not have: tables in several pieces, subjects of which only the articles nearby
/// are looked at, lists of several pages.
@Suite(.thorough) struct LargeArchiveTests {
  /// After each change the site is the one that a build from scratch writes, byte for byte.
  @Test func equalsACleanBuild() throws {
    let project = try TemporaryProject(["pressmark.yml": "title: \"A\"\nbase-url: https://example.org\n"])
    for number in 0..<1_040 { try write(number, into: project) }
    try #require(try project.pressmark("build").status == 0)

    // Another subject for one in the middle: its neighbours' related articles, and one piece of each table.
    try write(500, tags: ["Bread", "Ships 3"], into: project)
    let made = try expectCleanBuild(of: project, "another subject")
    #expect(made < 300, "\(made) files were made")
    // One more, which moves all that follow, and a change in the last piece.
    try write(1_200, year: 1901, into: project)
    try write(1_039, headline: "The last piece", into: project)
    try expectCleanBuild(of: project, "one more")
    // A table that somebody else has changed is no source of pieces.
    try project.write("site/archive.csv", "spoilt")
    try project.delete("content/700.md")
    try project.giveAddressesUp()
    try write(20, headline: "Once more", into: project)
    try expectCleanBuild(of: project, "one less, and a spoilt table")
  }

  /// Builds the site, and compares it with one from scratch; how many files were made.
  @discardableResult
  private func expectCleanBuild(of project: TemporaryProject, _ change: Comment) throws -> Int {
    let run = try project.pressmark("build", "--json")
    try #require(run.status == 0, "\(run.messages)")
    let scratch = project.root.appending("scratch")
    try FileSystem.deleteTree(scratch)
    try #require(try project.pressmark("build", "--output", scratch.string).status == 0)
    let (site, clean) = (try project.files(in: "site"), try project.files(in: "scratch"))
    let differing = Set(site.keys).union(clean.keys).filter { site[$0] != clean[$0] }
    #expect(differing.isEmpty, change)
    return try #require(run.number("made"))
  }

  private func write(
    _ number: Int, headline: String = "Letters", year: Int? = nil, tags: [String]? = nil, into project: TemporaryProject
  ) throws {
    // One subject of all, one of a third, some of a few dozen.
    let tags = tags ?? ["Letters", "Harbours \(number % 3)", "Ships \(number % 37)"]
    try project.write(
      "content/\(number).md",
      """
      ---
      title: "\(headline) \(number)"
      date: "\(year ?? 1950 + number / 24)-\(number % 2 == 0 ? "04" : "11")-\(10 + number % 18)"
      publication: "Call"
      authors: ["Ann Lee \(number % 50)"]
      tags: [\(tags.map { "\"\($0)\"" }.joined(separator: ", "))]
      ---

      They saw the harbour, and wrote number \(number) home.

      """)
    try project.setAge("content/\(number).md", seconds: 60)
  }
}
