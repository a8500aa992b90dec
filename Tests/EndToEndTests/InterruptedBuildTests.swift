import Files
import Foundation
import SystemPackage
import TestSupport
import Testing

/// A build may be killed at any moment: the site is whole for its readers, and the next build completes it.
///
/// `PRESSMARK_KILLS=100 swift test --filter InterruptedBuildTests` kills it a hundred times.
@Suite(.thorough) struct InterruptedBuildTests {
  private static let kills = ProcessInfo.processInfo.environment["PRESSMARK_KILLS"].flatMap(Int.init) ?? 3

  @Test func leavesAWholeSiteThatTheNextBuildCompletes() throws {
    let archive = try ChangingArchive.shared
    let measured = try archive.builtProject()
    try ChangingArchive.write(.second, into: measured)
    let started = Date()
    try #require(try measured.pressmark("build").status == 0)
    let duration = Date().timeIntervalSince(started)
    try archive.expect(.second, in: measured, comment: "without a kill")

    let newPage = try #require(archive.site(.second).keys.filter { archive.site(.first)[$0] == nil }.min())
    var random = SeededGenerator(seed: 1)
    var placing = 0
    for kill in 0..<Self.kills {
      let project = try archive.builtProject()
      try ChangingArchive.write(.second, into: project)
      // Pages take their places in a moment, after the journal and the manifest have been brought to the disk: half of
      // the kills are aimed at it, every other of them at the time after the first new page.
      let isAimed = kill.isMultiple(of: 2)
      let moment =
        isAimed
        ? pow(10, Double.random(in: -4 ... -1.5, using: &random))
        : duration * Double.random(in: 0...1.1, using: &random)
      let sign = kill.isMultiple(of: 4) ? newPage : ".pressmark-staging/manifest"
      let beginning = isAimed ? project.root.appending("site").appending(sign) : nil
      try Program.kill(["build", "--root", project.root.string], after: moment, appearanceOf: beginning)
      let comment: Comment = "killed after \(moment) s \(isAimed ? "of placing" : "of \(duration)")"
      try archive.expectWholeFiles(in: project, .first, .second, comment: comment)
      let broken = SiteReader(site: project.root.appending("site")).walk().broken
      #expect(broken.isEmpty, "\(broken): \(comment)")
      let files = try project.files(in: "site")
      let hasBegun = files.contains { archive.site(.first)[$0] != $1 && $0 != "own.txt" }
      if hasBegun, project.has("site/.pressmark-staging") { placing += 1 }

      // Now and then the build that would complete it is killed too, and finds other texts.
      if kill.isMultiple(of: 3) {
        try Program.kill(["build", "--root", project.root.string], after: moment, appearanceOf: beginning)
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
