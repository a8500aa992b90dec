import Files
import Foundation
import SystemPackage
import TestSupport
import Testing

/// Conversion may be killed at any moment: every content file is whole, and the next run goes on as if nothing had
/// been.
///
/// `PRESSMARK_KILLS=100 swift test --filter InterruptedConversionTests` kills it a hundred times.
@Suite(.thorough) struct InterruptedConversionTests {
  private static let kills = ProcessInfo.processInfo.environment["PRESSMARK_KILLS"].flatMap(Int.init) ?? 3

  @Test func leavesWholeFiles() throws {
    let whole = try project()
    let started = Date()
    try #require(try whole.pressmark("convert").status == 0)
    let duration = Date().timeIntervalSince(started)
    let expected = try whole.files(in: "content")
    var random = SeededGenerator(seed: 1)
    var interrupted = 0
    for _ in 0..<Self.kills {
      let project = try project()
      let moment = Double.random(in: 0...duration, using: &random)
      try Program.kill(["convert", "--root", project.root.string], after: moment)
      let left = project.has("content") ? try project.files(in: "content") : [:]
      for (path, bytes) in left where !path.hasSuffix(".pressmark-new") {
        #expect(bytes == expected[path], "\(path) after \(moment) s")
      }
      if left.count > 0, left.count < expected.count { interrupted += 1 }
      try #require(try project.pressmark("convert").status == 0)
      #expect(try project.files(in: "content") == expected)
    }
    print("Killed \(Self.kills) times, \(interrupted) of them while content was being written")
  }

  private func project() throws -> TemporaryProject {
    let project = try TemporaryProject(["pressmark.yml": "title: \"A\"\n"])
    for number in 0..<150 {
      let text = Seed.text(
        date: "\(10 + number % 18).0\(1 + number % 9).1997", headline: "Letters \(number % 50)",
        paragraphs: Array(repeating: "They saw the harbour of Callao, and wrote number \(number) home.", count: 5))
      try project.write("seeds/\(number).txt", text)
    }
    return project
  }
}
