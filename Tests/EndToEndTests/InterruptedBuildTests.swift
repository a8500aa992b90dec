import Files
import Foundation
import SystemPackage
import TestSupport
import Testing

/// A build may be killed at any moment: the site is whole for its readers, and the next build completes it.
///
/// `PRESSMARK_KILLS=100 swift test --filter InterruptedBuildTests` kills it a hundred times.
@Suite struct InterruptedBuildTests {
  private static let kills = ProcessInfo.processInfo.environment["PRESSMARK_KILLS"].flatMap(Int.init) ?? 3

  @Test func leavesAWholeSiteThatTheNextBuildCompletes() throws {
    let archive = try ChangingArchive.shared
    let measured = try archive.builtProject()
    try ChangingArchive.write(.second, into: measured)
    let started = Date()
    try #require(try measured.pressmark("build").status == 0)
    let duration = Date().timeIntervalSince(started)
    try archive.expect(.second, in: measured, comment: "without a kill")

    var random = SeededGenerator(seed: 1)
    var placing = 0
    for kill in 0..<Self.kills {
      let project = try archive.builtProject()
      try ChangingArchive.write(.second, into: project)
      // Pages take their places in the last part of a build.
      let moment = duration * Double.random(in: kill.isMultiple(of: 2) ? 0...1.1 : 0.75...1.1, using: &random)
      try Program.kill(["build", "--root", project.root.string], after: moment)
      let comment: Comment = "killed after \(moment) s of \(duration)"
      try archive.expectWholeFiles(in: project, .first, .second, comment: comment)
      let broken = SiteReader(site: project.root.appending("site")).walk().broken
      #expect(broken.isEmpty, "\(broken): \(comment)")
      let files = try project.files(in: "site")
      if files["index.html"] != archive.site(.second)["index.html"] || project.has("site/.pressmark-staging"),
        files.contains(where: { archive.site(.first)[$0] != $1 && $0 != "own.txt" })
      {
        placing += 1
      }

      // Now and then the build that would complete it is killed too, and finds other texts.
      if kill.isMultiple(of: 3) {
        try Program.kill(["build", "--root", project.root.string], after: moment)
        try archive.expectWholeFiles(in: project, .first, .second, comment: comment)
      }
      let state = kill.isMultiple(of: 3) ? ChangingArchive.State.third : .second
      try ChangingArchive.write(state, into: project)
      let run = try project.pressmark("build")
      #expect(run.status == 0, "\(run.messages): \(comment)")
      try archive.expect(state, in: project, comment: comment)
    }
    print("Killed \(Self.kills) times, \(placing) of them while pages were taking their places")
  }
}
