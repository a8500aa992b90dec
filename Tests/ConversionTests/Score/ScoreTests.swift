import Files
import Foundation
import SystemPackage
import TestSupport
import Testing

/// The score of conversion: `make score` prints it, and `Tests/Score/README.md` says how to read it.
@Suite struct ScoreTests {
  /// In no layout may more be wrong or missed of a field than `expected.txt` has, nor more be wrong or invented.
  @Test func noFigureIsWorseThanRecorded() async throws {
    let score = try await Score.made()
    if ProcessInfo.processInfo.environment["PRESSMARK_SCORE"] == "1" { print("\n" + score.table) }
    if Recording.isOn {
      return try FileSystem.write(Array(score.table.utf8), to: Score.folder.appending("expected.txt"))
    }
    let recorded = try Score.recorded()
    for layout in score.articles.keys.sorted() {
      for field in ScoredField.allCases {
        let before = recorded.filter { $0.layout == layout && $0.field == field }
        let now = score.flaws.filter { $0.layout == layout && $0.field == field }
        let isWorse = now.count > before.count || misleading(now) > misleading(before)
        let new = now.filter { !before.contains($0) }.map(\.line).joined(separator: "\n")
        #expect(!isWorse, "\(layout), \(field.rawValue): worse than in Tests/Score/expected.txt:\n\(new)")
      }
    }
    let (better, other) = (Set(recorded).subtracting(score.flaws), Set(score.flaws).subtracting(recorded))
    if ProcessInfo.processInfo.environment["PRESSMARK_SCORE"] == "1", better != other {
      print("No longer so:\n" + better.map(\.line).sorted().joined(separator: "\n"))
      print("New:\n" + other.map(\.line).sorted().joined(separator: "\n"))
    }
  }

  private func misleading(_ flaws: [Flaw]) -> Int { flaws.count { $0.kind != .missed } }
}
