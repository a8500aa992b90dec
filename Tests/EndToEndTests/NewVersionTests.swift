import Archive
import TestSupport
import Testing

@testable import pressmark

/// What a build tells of a version that is new to its archive, and CHANGELOG.md.
@Suite struct NewVersionTests {
  private static let releases = [
    VersionHistory.Release(number: "0.9.0", changes: ["Old."]),
    VersionHistory.Release(number: "0.10.0", changes: ["Newer.", "Better."]),
    VersionHistory.Release(number: "1.0.0", changes: ["New."]),
  ]

  private func lines(before: String?, now: String) throws -> [String] {
    let archive = try TemporaryProject()
    if let before { try archive.write(".pressmark/version", before) }
    return NewVersion(in: Project(root: archive.root)).lines(now: now, releases: Self.releases)
  }

  @Test func allVersionsSinceTheLastAreTold() throws {
    #expect(
      try lines(before: "0.9.0\n", now: "1.0.0") == [
        "The last build here was made by Pressmark 0.9.0, this one by 1.0.0. What that changes:",
        "    0.10.0: Newer.", "    0.10.0: Better.", "    1.0.0: New.",
      ])
    #expect(try lines(before: "0.9.0\n", now: "0.10.0").count == 3)
  }

  @Test(arguments: [nil, "1.0.0\n", "", "1.0", "1.0.-1", "\u{1B}[31m0.9.0", "0.9.0\n0.9.0"])
  func nothingIsToldOfTheSameOrAnUnknownOne(before: String?) throws {
    #expect(try lines(before: before, now: "1.0.0").isEmpty)
  }

  @Test func anOlderProgramSaysSo() throws {
    #expect(
      try lines(before: "1.0.0\n", now: "0.10.0") == [
        "The last build here was made by Pressmark 1.0.0, which is newer than this: 0.10.0."
      ])
  }

  @Test func buildTellsItOnce() throws {
    let archive = try TemporaryProject(["pressmark.yml": "title: T\n", ".pressmark/version": "0.0.1\n"])
    for isTold in [true, false] {
      let run = try Program.run(["build"], in: archive.root)
      run.expectSuccess()
      #expect(run.messages.contains("made by Pressmark 0.0.1, this one by \(Version.number)") == isTold)
      #expect(run.messages.contains("    0.1.0: The first version that comes as a package.") == isTold)
      #expect(try archive.read(".pressmark/version") == Version.number + "\n")
    }
  }

  @Test func thisVersionIsTheLastOfTheHistory() throws {
    #expect(VersionHistory.releases.last?.number == Version.number)
    let numbers = VersionHistory.releases.compactMap { VersionNumber($0.number) }
    #expect(numbers.count == VersionHistory.releases.count && numbers == numbers.sorted())
  }

  /// CHANGELOG.md lists the versions.
  @Test func changelogIsCurrent() throws {
    let list = try DocumentPart(of: "CHANGELOG.md", from: "The versions: ", to: "The end of the versions.")
    try list.check(against: VersionHistory.markdown + "\n")
  }
}
