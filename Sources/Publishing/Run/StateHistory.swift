import Archive
import Files
import Support
import SystemPackage

/// The last states that were published from this machine to a target, for `--rollback`: second names of the site's
/// files, which take no room as long as the site still has them.
struct StateHistory {
  /// So many are kept, and the two newest however old they are.
  private static let most = 5
  /// So long, in seconds: thirty days.
  private static let lasts = 30 * 24 * 60 * 60

  let folder: FilePath

  /// - Parameter memory: the folder of the target, in the archive's own folder.
  init(in memory: FilePath) {
    folder = memory.appending("states")
  }

  /// A state: its number, and its folder.
  struct State {
    let number: Int
    let folder: FilePath
    let digest: SHA256Digest
  }

  /// The states, the newest first.
  func all() throws -> [State] {
    let numbers = try (FileSystem.namesIfPresent(in: folder) ?? []).compactMap { Int($0) }.sorted(by: >)
    return try numbers.compactMap { number in
      let state = folder.appending(String(number))
      // The manifest comes last: a state without is not whole.
      guard let bytes = try FileSystem.readIfPresent(state.appending(Manifest.fileName)) else { return nil }
      return State(number: number, folder: state, digest: SHA256Digest(of: bytes))
    }
  }

  /// Keeps the state that was just published, and lets go of old ones.
  func keep(_ manifest: Manifest, of site: FilePath, _ bytes: [UInt8], now: Int) throws {
    let states = try all()
    if states.first?.digest == SHA256Digest(of: bytes) { return }
    let numbers = (try FileSystem.namesIfPresent(in: folder) ?? []).compactMap { Int($0) }
    let number = numbers.filter { $0 < .max }.max() ?? 0
    let state = folder.appending(String(number + 1))
    for line in manifest.lines {
      try FileSystem.linkOrCopy(site.appending(line.path), to: state.appending(line.path))
    }
    try FileSystem.write(bytes, to: state.appending(Manifest.fileName))
    let whole = Set(states.map(\.number))
    for name in try FileSystem.names(in: folder) {
      // What a run has left that was killed just here.
      if let other = Int(name), other != number + 1, !whole.contains(other) {
        try FileSystem.deleteTree(folder.appending(name))
      }
    }
    for (index, old) in states.enumerated() where index > 0 {
      let stamp = try FileSystem.stamp(of: old.folder.appending(Manifest.fileName))
      let age = now - (stamp?.changed ?? 0) / 1_000_000_000
      if index + 1 >= Self.most || age > Self.lasts { try FileSystem.deleteTree(old.folder) }
    }
  }

  /// The state before the one that the host holds. Where a run has not come to its end, that is the state that the host
  /// held before it, or the one that it was going to put back.
  ///
  /// - Throws: `PublishingFailure` where the host held a state before that run that is not known here.
  func before(_ host: HostState) throws -> State? {
    let current = host.manifest.map { SHA256Digest(of: $0.bytes) }
    let states = try all()
    if host.isInterrupted {
      // Another copy has published that one to its end; any that is known here is older.
      if let there = host.manifest, try !knows(there) { throw Self.begunElsewhere }
      let aim = try FileSystem.readIfPresent(aimFile).map { String(decoding: $0, as: UTF8.self) }
      if let aimed = states.first(where: { $0.digest.hexadecimal == aim }) { return aimed }
      guard let current else { return nil }
      // A run that broke off behind its manifest has left a state that was never kept: the newest is that before it.
      return states.first { $0.digest == current } ?? states.first
    }
    let place = states.firstIndex { $0.digest == current }
    return states[(place.map { $0 + 1 } ?? 0)...].first { $0.digest != current }
  }

  private static let begunElsewhere = PublishingFailure(
    """
    a run did not come to its end there, and what the host held before it was published from another copy of the \
    archive; nothing was sent
    """,
    advice: """
      Run this command there, where that state is known. To bring the site to its end from here, bring this copy up to \
      date, build and publish.
      """)

  /// Says which state was sent last, for a run that was killed before that was kept.
  private var sentFile: FilePath { folder.appending("sent.txt") }

  /// Notes that a state is going to be sent.
  func note(sending manifest: [UInt8]) throws {
    try FileSystem.write(Array(SHA256Digest(of: manifest).hexadecimal.utf8), to: sentFile)
  }

  /// Whether a state that a host holds was sent from here.
  func knows(_ manifest: Manifest) throws -> Bool {
    let digest = SHA256Digest(of: manifest.bytes)
    if try FileSystem.readIfPresent(sentFile) == Array(digest.hexadecimal.utf8) { return true }
    return try all().contains { $0.digest == digest }
  }

  /// What was published last from here; `nil` where nothing was.
  func last() throws -> Manifest? {
    guard let state = try all().first else { return nil }
    let file = state.folder.appending(Manifest.fileName)
    do {
      return try Manifest(parsing: FileSystem.read(file))
    } catch let error as Manifest.ParsingError {
      throw PublishingFailure(
        """
        the list of what was published last from here is damaged at line \(error.line), and without it nobody can tell \
        what another copy of the archive has corrected since: \(file.string.printable)
        """,
        advice: """
          Bring it back from a copy of the archive. Or bring this copy up to date, from the other one, delete the folder \
          that the list lies in, build and publish: then corrections that this copy lacks are not noticed.
          """)
    }
  }

  /// Says which state is being put back, for a run that has to go on with that.
  private var aimFile: FilePath { folder.appending("aim.txt") }

  /// Notes which state is being put back; `nil` for none.
  func aim(at state: State?) throws {
    if let state {
      try FileSystem.write(Array(state.digest.hexadecimal.utf8), to: aimFile)
    } else if try FileSystem.exists(aimFile) {
      try FileSystem.delete(aimFile)
    }
  }

  /// Lets go of the states that came after one, which was put back: none of them is ever what was there before.
  func forget(after state: State) throws {
    for later in try all() where later.number > state.number { try FileSystem.deleteTree(later.folder) }
    try aim(at: nil)
  }
}
