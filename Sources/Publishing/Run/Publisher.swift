public import Archive
public import Files
import Support
import SystemPackage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Brings a site to one of its targets. All that the host holds of the archive is compared by digests, and sent in an
/// order in which readers never meet a link that leads nowhere. A run that is interrupted, at whatever moment, leaves a
/// site without one too, and the next run sends only the rest.
public struct Publisher {
  /// How it is done.
  public struct Options {
    /// How many files may be deleted.
    public var maxDeletes = DeletionLimit.usual
    /// Whether a host that holds files and no manifest of ours becomes ours, and files of ours may take the place of
    /// others there.
    public var adopts = false
    /// How long to wait before what has failed is tried again, each time longer.
    public var pauses: [Duration] = [.seconds(1), .seconds(5), .seconds(20)]
    /// Is told how many of how many files and bytes are sent.
    public var progress: ((_ files: Int, _ ofFiles: Int, _ bytes: Int, _ ofBytes: Int) -> Void)?
    /// Is told, in a sentence, what takes longer than expected.
    public var say: (String) -> Void = { _ in }

    /// As the command does it when nothing is asked for.
    public init() {}
  }

  /// What came of it.
  public struct Outcome {
    /// What there was to do.
    public internal(set) var plan: PublishPlan
    /// Whether a run before had not come to its end.
    public internal(set) var resumed = false
    /// What the host's manifest listed before.
    public internal(set) var former: Manifest?
    /// What it lists now, or would.
    public internal(set) var manifest: Manifest
  }

  let project: Project
  let target: PublishTarget
  let options: Options
  private let memory: FilePath
  /// The host; `var`, since it remembers what it has begun.
  private var host: any PublishingHost

  /// - Throws: `PublishingFailure` when the target names no host, `FileError` when the archive's own folder cannot be
  ///   used.
  public init(_ project: Project, _ target: PublishTarget, _ options: Options) throws {
    (self.project, self.target, self.options) = (project, target, options)
    let own = "\(Project.ownFolderName)/publish/\(target.name)"
    // Through no link: other programs are going to be told this path.
    try project.ownFolder.checkWritable(folderOf: own + "/x")
    memory = project.root.appending(own)
    try FileSystem.createFolder(memory)
    host = try AllHosts.host(of: target, project)
  }

  // MARK: - What is there

  /// What the host holds of the archive.
  mutating func state() throws -> HostState {
    try again { host in
      try host.open()
      return try Self.state(of: &host)
    }
  }

  /// The manifest of the host, as it was last published to its end.
  public mutating func publishedManifest() throws -> Manifest {
    guard let manifest = try state().manifest else {
      throw PublishingFailure(
        "nothing has been published there yet",
        advice: "To publish, type:\n    \(project.command("publish", [target.name]))")
    }
    return manifest
  }

  private static func state(of host: inout any PublishingHost) throws -> HostState {
    try ScratchFolder.with { folder in
      try host.fetchState(to: folder)
      let own = folder.appending(HostState.folder)
      var files: [String: [UInt8]] = [:]
      for name in try FileSystem.namesIfPresent(in: own) ?? [] {
        files[name] = try FileSystem.read(own.appending(name))
      }
      return try HostState(
        manifest: FileSystem.readIfPresent(folder.appending(Manifest.fileName)), own: files)
    }
  }

  // MARK: - Planning

  /// What there is to do, without doing it.
  public mutating func plan() throws -> Outcome {
    let source = try Source(project.site, project)
    return try outcome(source, state())
  }

  private func outcome(_ source: Source, _ state: HostState) throws -> Outcome {
    let listed = state.manifest?.digests ?? [:]
    let plan = try PublishPlan(of: source.manifest, on: state.files, listed: listed) { path in
      try FileSystem.stamp(of: source.folder.appending(path))?.size ?? 0
    }
    return Outcome(plan: plan, resumed: state.isInterrupted, former: state.manifest, manifest: source.manifest)
  }

  // MARK: - Publishing

  /// Publishes the site.
  public mutating func publish() throws -> Outcome {
    let source = try Source(project.site, project)
    let outcome = try send(source)
    try states.keep(source.manifest, of: source.folder, source.bytes, now: Self.now)
    return outcome
  }

  /// Puts the state back that was published before the present one.
  public mutating func rollBack(isDryRun: Bool = false) throws -> Outcome {
    let state = try state()
    let current = state.manifest.map { SHA256Digest(of: $0.bytes) }
    guard let before = try states.before(current) else {
      throw PublishingFailure(
        "no former state is known that was published there from this machine",
        advice: "Build the site as it was and publish that. Each state that is published from now on is kept.")
    }
    let source = try Source(before.folder, project)
    return isDryRun ? try outcome(source, state) : try send(source)
  }

  private var states: PublishedStates { PublishedStates(folder: memory.appending("states")) }

  private mutating func send(_ source: Source) throws -> Outcome {
    let state = try state()
    let outcome = try outcome(source, state)
    let plan = outcome.plan
    if plan.isEmpty, state.manifest == source.manifest, !state.isInterrupted { return outcome }
    try checkDeletions(plan, state)
    try checkOthers(plan, state, source)
    let step = Step(source: source, folder: memory.appending("step"), holder: try holder())
    // A run that was killed may have left a program that still sends. It holds this lock as long as it does.
    let lock = try FileLock.take(file: "\(Project.ownFolderName)/publish/\(target.name)/lock", in: project.ownFolder) {
      options.say("What a run before has started is still sending; waiting for it to end.")
    }
    lock?.passOn()
    defer {
      try? FileSystem.deleteTree(step.folder)
      withExtendedLifetime(lock) {}
    }
    if host.switchesAtOnce {
      try send(plan, state, step)
    } else {
      try takeLock(state, step)
      do {
        try send(plan, state, step)
      } catch let failure as PublishingFailure where failure.isLasting {
        // Others need not wait; where the connection is gone, the lock ends by itself.
        try? host.delete([HostState.lockFile])
        throw failure
      }
    }
    return outcome
  }

  private mutating func send(_ plan: PublishPlan, _ state: HostState, _ step: Step) throws {
    var journal = Journal(run: state.run + 1)
    if !host.switchesAtOnce { try put(step, [step.lock(bytes: 0), journal.beginning(plan, state)]) }
    if !plan.obstacles.isEmpty { try delete(plan.obstacles) }
    var (files, bytes) = (0, 0)
    options.progress?(0, plan.files.count, 0, plan.bytes)
    for batch in plan.batches {
      let size = batch.reduce(0) { $0 + $1.size }
      let own = host.switchesAtOnce ? [] : [step.lock(bytes: size)] + journal.takeSent()
      try put(step, own, Array(batch))
      journal.note(batch)
      files += batch.count
      bytes += size
      options.progress?(files, plan.files.count, bytes, plan.bytes)
    }
    let deletions = plan.deletions
    for start in stride(from: 0, to: deletions.count, by: PublishPlan.mostFiles) {
      try delete(Array(deletions[start..<min(start + PublishPlan.mostFiles, deletions.count)]))
    }
    try put(step, [(Manifest.fileName, step.source.bytes)])
    if !host.switchesAtOnce {
      // The manifest says it all.
      try delete(state.journal + journal.files + [HostState.lockFile])
    }
    try again { try $0.finish() }
  }

  private func checkDeletions(_ plan: PublishPlan, _ state: HostState) throws {
    let most = options.maxDeletes.count(ofPublished: plan.published)
    guard plan.deleted > most else { return }
    let some = (plan.obstacles + plan.deletions).prefix(5).map { "  \($0)" }.joined(separator: "\n")
    throw PublishingFailure(
      """
      \(counted(plan.deleted, "file")) of \(grouped(plan.published)) that are published would be deleted, and more \
      than \(grouped(most)) are not without being asked; nothing was sent
      """,
      advice: """
        Look whether the site was built from all texts. If they are to go, type:
            \(project.command("publish", [target.name], options: [("max-deletes", String(plan.deleted))]))
        Among them are:
        \(some)
        """)
  }

  /// What others have put there stays: a host that is not ours, and files of others in the place of new ones.
  private mutating func checkOthers(_ plan: PublishPlan, _ state: HostState, _ source: Source) throws {
    guard !options.adopts else { return }
    let command = "To publish there all the same, type:\n    \(project.command("publish", [target.name])) --adopt"
    if state.manifest == nil, state.files.isEmpty {
      if try again({ try $0.isEmpty() }) { return }
      throw PublishingFailure(
        "the place holds files, and no \(Manifest.fileName) of a site that Pressmark has published; nothing was sent",
        advice: """
          Name an empty place, or one that is the archive's alone. \(command)
          Files with the names of the site's are replaced then; all others stay.
          """)
    }
    let new = plan.files.filter { $0.kind == .new && state.files[$0.path] == nil }.map(\.path)
    guard !new.isEmpty else { return }
    let others = try again { try $0.existing(new, of: source.folder) }.sorted { $0.precedesInBytes($1) }
    guard !others.isEmpty else { return }
    throw PublishingFailure(
      """
      \(counted(others.count, "file")) of the place \(others.count == 1 ? "has the name of a" : "have names of") \
      new file\(others.count == 1 ? "" : "s") and \(others.count == 1 ? "is" : "are") not Pressmark's; nothing was sent
      """,
      advice: """
        Move them away there: \(others.prefix(5).joined(separator: ", ")). \(command)
        They are replaced then.
        """)
  }

  // MARK: - The lock

  /// Who this machine is to others: a number that it has drawn once for this archive.
  private func holder() throws -> String {
    let file = memory.removingLastComponent().appending("machine.txt")
    if let bytes = try FileSystem.readIfPresent(file), bytes.count == 32 {
      return String(decoding: bytes, as: UTF8.self)
    }
    let digits = Array("0123456789abcdef".utf8)
    let drawn = (0..<32).map { _ in digits[Int.random(in: 0..<16)] }
    try FileSystem.write(drawn, to: file)
    return String(decoding: drawn, as: UTF8.self)
  }

  private mutating func takeLock(_ state: HostState, _ step: Step) throws {
    func check(_ bytes: [UInt8]?) throws {
      let now = Self.now
      if let lock = bytes.flatMap({ HostLock($0) }), lock.keepsOut(step.holder, now: now) {
        throw lock.refusal(now: now)
      }
    }
    try check(state.lock)
    try put(step, [step.lock(bytes: 0)])
    // Of two that found none, the last to write has it: a moment later both see who that is.
    Self.wait(.milliseconds(300))
    let found = try again { try Self.state(of: &$0) }
    try check(found.lock)
    guard found.manifest == state.manifest, found.journal == state.journal else {
      try? host.delete([HostState.lockFile])
      throw PublishingFailure(
        "another run has published there meanwhile",
        advice: "Run the command again: it looks anew at what is there.")
    }
  }

  // MARK: - Steps

  private mutating func put(
    _ step: Step, _ own: [(path: String, bytes: [UInt8])], _ files: [PublishPlan.File] = []
  ) throws {
    let paths = try step.fill(own, files)
    try again { try $0.put(paths, from: step.folder) }
  }

  private mutating func delete(_ paths: [String]) throws {
    guard !paths.isEmpty else { return }
    try again { try $0.delete(paths) }
  }

  /// Does something, and does it again a little later where that may help.
  private mutating func again<Result>(_ work: (inout any PublishingHost) throws -> Result) throws -> Result {
    for pause in options.pauses {
      do {
        return try work(&host)
      } catch let failure as PublishingFailure where !failure.isLasting {
        let seconds = Int(pause / .seconds(1))
        options.say("\(failure.message); trying again in \(counted(seconds, "second")).")
        Self.wait(pause)
      }
    }
    return try work(&host)
  }

  static func wait(_ pause: Duration) {
    let (seconds, attoseconds) = pause.components
    usleep(useconds_t(seconds * 1_000_000 + attoseconds / 1_000_000_000_000))
  }

  /// The moment, in seconds since 1970.
  private static var now: Int { FileSystem.now / 1_000_000_000 }
}
