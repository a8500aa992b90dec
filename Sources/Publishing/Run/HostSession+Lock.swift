import Files
import Support
import SystemPackage

/// The lock on the host: taken, kept, let go.
extension HostSession {
  /// Takes the lock, and writes the journal's beginning, so that of two runs that find no lock at once at least one
  /// sees the other.
  mutating func take(_ state: HostState, _ step: Step, _ beginning: (path: PathKey, bytes: [UInt8])) throws {
    func check(_ lock: [UInt8]?) throws {
      let now = HostLock.now
      if let lock = lock.flatMap({ HostLock($0) }), lock.keepsOut(step.holder, now: now) {
        throw lock.refusal(now: now)
      }
    }
    // Planning may have taken long.
    let before = try again { try Self.state(of: &$0) }
    try check(before.lock)
    guard before.manifest == state.manifest, before.journal == state.journal else { throw PublishingFailure.overtaken }
    held = (since: HostLock.now, holder: step.holder)
    try put(step, [step.lock(bytes: 0), beginning])
    // Of two that found none, the last to write has it: a moment later both see who that is.
    Self.wait(.milliseconds(300))
    let found = try again { try Self.state(of: &$0) }
    let isAlone = found.manifest == state.manifest && Set(found.journal) == Set(state.journal + [beginning.path])
    let isHeld = found.lock.flatMap { HostLock($0) }?.holder == step.holder
    if isAlone, isHeld { return }
    // Nothing was sent yet.
    try? host.delete([beginning.path] + (isHeld ? [HostState.lockFile] : []), folders: [])
    held = nil
    try check(found.lock)
    throw PublishingFailure.overtaken
  }

  /// Looks whether the lock is still this run's, where it is long since it was written, and writes it anew: a machine
  /// may have slept in the middle of a run, and another one may have gone on.
  mutating func keepLock() throws {
    guard let held, HostLock.now - held.since > HostLock.lasts / 3 else { return }
    let lock = try Self.state(of: &host).lock.flatMap { HostLock($0) }
    guard lock?.holder == held.holder else {
      self.held = nil
      throw PublishingFailure.overtaken
    }
    try ScratchFolder.with { folder in
      let bytes = HostLock(holder: held.holder, now: HostLock.now).bytes
      try FileSystem.create(folder.appending(HostState.lockFile.path), holding: bytes)
      try host.put([HostState.lockFile], from: folder)
    }
    self.held?.since = HostLock.now
  }

  /// Lets go of the lock after a failure, where this run has it. Others need not wait; where the connection is gone, it
  /// ends by itself. One that is another's stays.
  mutating func letGo() {
    if held != nil { try? host.delete([HostState.lockFile], folders: []) }
  }
}
