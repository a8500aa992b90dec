import Archive
import Files
import Testing

@testable import Publishing

/// What a run that did not come to its end has left on the host.
@Suite struct HostStateTests {
  private let one = SHA256Digest(of: [1])
  private let two = SHA256Digest(of: [2])

  private func journal(run: Int, number: Int, _ files: [String: SHA256Digest]) -> (String, [UInt8]) {
    let bytes = Manifest(files).bytes
    let name = HostState.journalFile(run: run, number: number, bytes).dropFirst(HostState.folder.count + 1)
    return (String(name), bytes)
  }

  private func state(_ journal: [(String, [UInt8])]) throws -> HostState {
    let site = Dictionary(Manifest.inEverySite.map { ($0, two) }) { $1 }
    let manifest = Manifest(site.merging(["a": one, "b": one, "c": one]) { $1 })
    return try HostState(manifest: manifest.bytes, own: Dictionary(journal) { $1 })
  }

  /// Those that no site has.
  private func files(_ state: HostState) -> [String: SHA256Digest] {
    state.files.filter { !Manifest.inEverySite.contains($0.key) }
  }

  @Test func whatWasGoingToChangeIsUnknown() throws {
    let state = try state([journal(run: 1, number: 0, ["a": HostState.unknown, "d": HostState.unknown])])
    #expect(files(state) == ["a": HostState.unknown, "b": one, "c": one, "d": HostState.unknown])
    #expect(state.isInterrupted && state.run == 1)
  }

  @Test func whatWasSentIsKnown() throws {
    let state = try state([
      journal(run: 2, number: 0, ["a": HostState.unknown, "d": HostState.unknown]),
      journal(run: 2, number: 1, ["a": two]),
    ])
    #expect(state.files["a"] == two && state.files["d"] == HostState.unknown)
  }

  @Test func theLastRunCounts() throws {
    let state = try state([
      journal(run: 1, number: 0, ["a": HostState.unknown]), journal(run: 1, number: 1, ["a": two]),
      journal(run: 2, number: 0, ["a": HostState.unknown]),
    ])
    #expect(state.files["a"] == HostState.unknown && state.run == 2)
  }

  /// A run whose list did not arrive whole has sent nothing.
  @Test func halfAListIsNone() throws {
    let (name, bytes) = journal(run: 2, number: 0, ["a": HostState.unknown, "b": HostState.unknown])
    let state = try state([
      journal(run: 1, number: 0, ["c": HostState.unknown]), (name, Array(bytes.dropLast(67))),
    ])
    #expect(files(state) == ["a": one, "b": one, "c": HostState.unknown])
    #expect(state.run == 2 && state.journal.count == 2)
  }

  /// Such as that of a BagIt bag: nothing that it lists is Pressmark's to replace or to delete.
  @Test func anotherProgramsManifestIsNone() throws {
    let state = try HostState(manifest: Manifest(["a": one, "index.html": one]).bytes, own: [:])
    #expect(state.manifest == nil && state.files.isEmpty)
  }

  @Test func aDamagedManifestIsTold() {
    #expect(throws: PublishingFailure.self) { try HostState(manifest: Array("<html>".utf8), own: [:]) }
  }

  @Test func aLockHoldsForOthers() throws {
    let lock = try #require(HostLock(HostLock(holder: "me", bytes: 80_000, now: 1000).bytes))
    #expect(lock.end == 1000 + 900 + 10)
    #expect(lock.keepsOut("you", now: 1900) && !lock.keepsOut("you", now: 1910) && !lock.keepsOut("me", now: 1000))
    #expect(HostLock(Array("holder x\n".utf8)) == nil)
  }
}
