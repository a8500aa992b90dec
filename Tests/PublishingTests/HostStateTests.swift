import Archive
import Files
import Testing

@testable import Publishing

/// What a run that did not come to its end has left on the host.
@Suite struct HostStateTests {
  private let one = SHA256Digest(of: [1])
  private let two = SHA256Digest(of: [2])

  private func journal(run: Int, number: Int, _ files: [PathKey: SHA256Digest]) -> (String, [UInt8]) {
    let bytes = Manifest(files).bytes
    return named(HostState.journalFile(run: run, String(number), bytes), bytes)
  }

  /// The journal's last file, of a whole site.
  private func end(run: Int, _ files: [PathKey: SHA256Digest]) -> (String, [UInt8]) {
    let bytes = site(files).bytes
    return named(HostState.journalFile(run: run, HostState.end, bytes), bytes)
  }

  private func named(_ path: PathKey, _ bytes: [UInt8]) -> (String, [UInt8]) {
    (String(path.path.dropFirst(HostState.folder.count + 1)), bytes)
  }

  private func site(_ files: [PathKey: SHA256Digest]) -> Manifest {
    Manifest(Dictionary(Manifest.inEverySite.map { (PathKey($0), two) }) { $1 }.merging(files) { $1 })
  }

  private func state(_ journal: [(String, [UInt8])], manifest: [UInt8]? = nil) throws -> HostState {
    try HostState(
      manifest: manifest ?? site(["a": one, "b": one, "c": one]).bytes, own: Dictionary(journal) { $1 })
  }

  /// Those that no site has.
  private func files(_ state: HostState) -> [PathKey: SHA256Digest] {
    state.files.filter { !Manifest.inEverySite.contains($0.key.path) }
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

  /// Where a file appears while it is written, the manifest may arrive by half: all else is there then.
  @Test(arguments: [0, 70, 1000]) func halfAManifestIsMadeGood(_ bytes: Int) throws {
    let whole = site(["a": two, "b": one])
    let begun = journal(run: 3, number: 0, ["a": HostState.unknown, "c": HostState.unknown])
    let state = try state(
      [begun, end(run: 3, ["a": two, "b": one])], manifest: Array(whole.bytes.prefix(bytes)))
    #expect(state.manifest == whole && state.isInterrupted)
    #expect(files(state) == ["a": two, "b": one])
  }

  /// What came after the end is another run's.
  @Test func aRunAfterAnEndCounts() throws {
    let state = try state([
      journal(run: 3, number: 0, ["a": HostState.unknown]), end(run: 3, ["a": two, "b": one]),
      journal(run: 4, number: 0, ["b": HostState.unknown, "d": HostState.unknown]),
      journal(run: 4, number: 1, ["d": two]),
    ])
    #expect(files(state) == ["a": two, "b": HostState.unknown, "d": two])
    #expect(state.manifest == site(["a": two, "b": one]) && state.run == 4)
  }

  /// An adoption that was cut off may have replaced a file of others, or not: it is never deleted.
  @Test func whatWasOthersIsNotDeleted() throws {
    let host = try state([journal(run: 1, number: 0, ["theirs": HostState.others, "ours": HostState.unknown])])
    let plan = PublishPlan(of: site(["a": one, "b": one, "c": one]), on: host.files) { _ in 1 }
    #expect(plan.deletions == ["ours"])
    let again = PublishPlan(of: site(["theirs": one]), on: host.files) { _ in 1 }
    #expect(again.files.map(\.path).contains("theirs"))
    // So it stays in the journal of the next run.
    var journal = Journal(run: 2)
    let lines = try Manifest(parsing: journal.beginning(again, host, others: []).bytes)
    #expect(lines["theirs"] == HostState.others && lines["ours"] == HostState.unknown)
  }

  /// Two forms of one letter are two files, each with what is known of it.
  @Test func formsOfALetterStandApart() throws {
    let (new, old): (PathKey, PathKey) = ("caf\u{E9}.pdf", "cafe\u{301}.pdf")
    let host = try state([journal(run: 1, number: 0, [new: HostState.unknown])], manifest: site([old: one]).bytes)
    #expect(files(host) == [old: one, new: HostState.unknown])
    let plan = PublishPlan(of: site([new: one]), on: host.files) { _ in 1 }
    #expect(plan.files.map(\.path) == [new] && plan.deletions == [old] && plan.twins.map(\.path) == [new])
    var journal = Journal(run: 2)
    let lines = try Manifest(parsing: journal.beginning(plan, host, others: [new]).bytes)
    #expect(lines.digests == [old: HostState.unknown, new: HostState.others])
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
    #expect(lock.refusal(now: 1000).advice.contains("ends in 16 minutes"))
    #expect(lock.refusal(now: -1_000_000).advice.contains("Set both clocks right"))
  }
}
