import Files
import Support
import SystemPackage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A host as a command speaks with it: what fails is tried again a little later, and the lock there is kept for as long
/// as this run has it (`HostSession+Lock`).
struct HostSession {
  /// The host; `var`, since it remembers what it has begun.
  var host: any PublishingHost
  let options: Publisher.Options
  /// The lock on the host: when this run last wrote it, in seconds since 1970, and who it names.
  var held: (since: Int, holder: String)?

  init(_ host: any PublishingHost, _ options: Publisher.Options) {
    (self.host, self.options) = (host, options)
  }

  var showsLate: Bool { type(of: host).showsLate }
  var switchesAtOnce: Bool { host.switchesAtOnce }
  var replacesWhole: Bool { host.replacesWhole }

  /// Looks at what is there: all that follows goes by it.
  mutating func open() throws -> HostState {
    try again { host in
      try host.open()
      return try Self.state(of: &host)
    }
  }

  /// What the host holds of the archive.
  static func state(of host: inout any PublishingHost) throws -> HostState {
    try ScratchFolder.with { folder in
      try host.fetchState(to: folder)
      let own = folder.appending(HostState.folder)
      var files: [String: [UInt8]] = [:]
      for name in try FileSystem.namesIfPresent(in: own) ?? [] {
        files[name] = try FileSystem.read(own.appending(name), limit: HostState.mostBytes)
      }
      return try HostState(
        manifest: FileSystem.readIfPresent(folder.appending(Manifest.fileName), limit: HostState.mostBytes),
        own: files)
    }
  }

  /// A file as it was published before, where the host still has that; `nil` where it has not.
  func former(_ file: PublishPlan.File) throws -> [UInt8]? { try host.former(file.path, file.digest) }

  /// Sends the files of a step.
  mutating func put(
    _ step: Step, _ own: [(path: PathKey, bytes: [UInt8])], _ files: [PublishPlan.File] = []
  ) throws {
    let paths = try step.fill(own, files)
    let now = HostLock.now
    try again { try $0.put(paths, from: step.folder) }
    if held != nil, own.contains(where: { $0.path == HostState.lockFile }) { held?.since = now }
  }

  /// Does something, and does it again a little later where that may help.
  mutating func again<Result>(_ work: (inout any PublishingHost) throws -> Result) throws -> Result {
    for pause in options.pauses {
      do {
        try keepLock()
        return try work(&host)
      } catch let failure as PublishingFailure where !failure.isLasting {
        let seconds = Int(pause / .seconds(1))
        options.say("\(failure.message); trying again in \(counted(seconds, "second")).")
        Self.wait(pause)
      }
    }
    try keepLock()
    return try work(&host)
  }

  static func wait(_ pause: Duration) {
    let (seconds, attoseconds) = pause.components
    usleep(useconds_t(seconds * 1_000_000 + attoseconds / 1_000_000_000_000))
  }
}
