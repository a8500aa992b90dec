import Files
import Foundation
import SystemPackage
import TestSupport
import Testing

/// Whatever an editor does to texts and content files, in any order: nothing is doubled, no edit is lost, no draft goes
/// online, and when every slip is mended the site is that of a clean build.
///
/// `PRESSMARK_STEPS=1000 make test-all` does more; `PRESSMARK_SEED=7` does it with other random numbers.
@Suite(.thorough) struct EditorsHandsTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let steps = environment["PRESSMARK_STEPS"].flatMap(Int.init) ?? 10
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
      // Articles go and become drafts: nobody has seen their addresses yet.
      try archive.project.giveAddressesUp()
      let run = try archive.project.pressmark("build")
      var wrong = try archive.look()
      if !archive.isBroken, run.status != (archive.hasCopies ? 1 : 0) {
        wrong.append("the build ends with \(run.status)")
      }
      if archive.history[first...].contains(where: { $0.contains("REFUSED") }) { wrong.append("a decision is refused") }
      wrong += try archive.lookOnline(&online)
      if isMended, wrong.isEmpty {
        wrong += try differences(from: archive)
        compared += 1
      }
      if step.isMultiple(of: 100) { print("seed \(seed): step \(step)") }
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
        "\(folder)/\($0) is not as a clean build makes it: \(difference(here[$0], clean[$0]))"
      }
    }
  }

  /// The first line that only one of two texts has, of each.
  private func difference(_ one: [UInt8]?, _ other: [UInt8]?) -> String {
    let lines = [one, other].map { String(decoding: $0 ?? [], as: UTF8.self).split(whereSeparator: \.isNewline) }
    let (here, clean) = (Set(lines[0]), Set(lines[1]))
    return
      "'\(lines[0].first { !clean.contains($0) } ?? "")', and there '\(lines[1].first { !here.contains($0) } ?? "")'"
  }
}
