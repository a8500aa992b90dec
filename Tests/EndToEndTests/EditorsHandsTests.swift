import Files
import Foundation
import SystemPackage
import TestSupport
import Testing

/// Whatever an editor does to texts and content files, in any order: nothing is doubled, no edit is lost, no draft goes online, and when
/// every slip is mended the site is that of a clean build.
///
/// `PRESSMARK_STEPS=1000 swift test --filter EditorsHandsTests` does more; `PRESSMARK_SEED=7` does it with other random numbers.
@Suite struct EditorsHandsTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let steps = environment["PRESSMARK_STEPS"].flatMap(Int.init) ?? 15
  private static let seeds: [UInt64] = environment["PRESSMARK_SEED"].flatMap { UInt64($0) }.map { [$0] } ?? [1, 2, 3]

  @Test(arguments: seeds) func nothingIsDoubledLostOrPublished(_ seed: UInt64) throws {
    var archive = try HandledArchive(seed: seed)
    var online: Set<String> = []
    var compared = 0
    for step in 1...Self.steps {
      let first = archive.history.count
      for _ in 0..<(step.isMultiple(of: 5) ? 3 : 1) { try archive.change() }
      let isMended = step.isMultiple(of: 10) || step == Self.steps
      if isMended { try archive.mendAll() }
      let run = try archive.project.pressmark("build")
      var wrong = try archive.look()
      if !archive.isBroken, run.status != 0 { wrong.append("nothing is wrong, and the build fails: \(run.messages)") }
      let shown = try words(in: archive.project, "site", of: archive)
      for piece in archive.pieces where piece.isDraft && shown.contains(piece.word) {
        // What was online before stays there as long as a slip keeps the site from being built.
        if !archive.isBroken || !online.contains(piece.word) { wrong.append("the draft \(piece.word) is online") }
      }
      online = shown
      if isMended, wrong.isEmpty {
        wrong += try differences(from: archive)
        compared += 1
      }
      guard wrong.isEmpty else {
        Issue.record(
          """
          Seed \(seed), step \(step): \(wrong.joined(separator: "; "))
          This step: \(archive.history[first...].joined(separator: "; "))
          Before: \(archive.history[..<first].suffix(30).joined(separator: "; "))
          The program: \(run.messages)
          """)
        return
      }
    }
    print(
      "seed \(seed): \(Self.steps) steps, \(archive.history.count) changes, \(archive.pieces.count) articles, "
        + "\(compared) times the same as a clean build")
  }

  /// Those of the articles' words that are to be read in a folder.
  private func words(in project: TemporaryProject, _ folder: String, of archive: HandledArchive) throws -> Set<String> {
    let text = try project.files(in: folder).values.map { String(decoding: $0, as: UTF8.self) }.joined()
    return Set(archive.pieces.map(\.word).filter { text.contains($0) })
  }

  /// What is not as a clean build makes it, of a copy without the program's own memory.
  private func differences(from archive: HandledArchive) throws -> [String] {
    let copy = try TemporaryProject()
    for folder in ["seeds", "content"] {
      for (path, bytes) in try archive.project.files(in: folder) { try copy.write("\(folder)/\(path)", bytes: bytes) }
    }
    try copy.write("pressmark.yml", try archive.project.read("pressmark.yml"))
    let run = try copy.pressmark("build")
    guard run.status == 0 else { return ["the clean build fails: \(run.messages)"] }
    return try ["content", "site"].flatMap { folder in
      let (here, clean) = (try archive.project.files(in: folder), try copy.files(in: folder))
      return Set(here.keys).union(clean.keys).filter { here[$0] != clean[$0] }.sorted().map {
        "\(folder)/\($0) is not as a clean build makes it"
      }
    }
  }
}
