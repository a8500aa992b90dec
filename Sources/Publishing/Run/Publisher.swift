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
    /// The options of the command that has asked for this, for those that messages tell to type: `("output", "out")`,
    /// `("rollback", nil)`.
    public var given: [(name: String, value: String?)] = []

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
  /// No other run on this machine looks at the host, or changes it.
  private var lock: FileLock?
  /// The lock on the host: when this run last wrote it, in seconds since 1970, and who it names.
  private var held: (since: Int, holder: String)?

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

  /// Whether readers see what was published only a while after.
  public var showsLate: Bool { type(of: host).showsLate }

  // MARK: - What is there

  /// What the host holds of the archive.
  mutating func state() throws -> HostState {
    if lock == nil {
      // A run that was killed may have left a program that still sends. It holds this lock as long as it does.
      let file = "\(Project.ownFolderName)/publish/\(target.name)/lock"
      lock = try FileLock.take(file: file, in: project.ownFolder) {
        options.say("What a run before has started is still sending; waiting for it to end.")
      }
      lock?.passOn()
    }
    return try again { host in
      try host.open()
      return try Self.state(of: &host)
    }
  }

  /// The manifest of the host, as it was last published to its end.
  public mutating func publishedManifest() throws -> Manifest {
    guard let manifest = try state().manifest else {
      throw PublishingFailure(
        "nothing has been published there yet",
        advice: "To publish, type:\n    \(command())")
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
    let state = try state()
    try checkOthersWork(source, state)
    try states.note(sending: source.bytes)
    let outcome = try send(source, state)
    try states.aim(at: nil)
    try states.keep(source.manifest, of: source.folder, source.bytes, now: Self.now)
    return outcome
  }

  /// Puts the state back that was published before the present one; where a run has not come to its end, the one that
  /// was there before it.
  public mutating func rollBack(isDryRun: Bool = false) throws -> Outcome {
    let state = try state()
    guard let before = try states.before(state) else {
      throw PublishingFailure(
        "no former state is known that was published there from this machine",
        advice: "Build the site as it was and publish that. Each state that is published from now on is kept.")
    }
    let source = try Source(before.folder, project)
    // What a run has left that did not come to its end is taken back, whoever has begun it.
    if !state.isInterrupted { try checkOthersWork(source, state) }
    let ahead = try self.outcome(source, state)
    try mend(source, ahead.plan)
    if isDryRun { return ahead }
    try states.aim(at: before)
    let outcome = try send(source, state)
    try states.forget(after: before)
    return outcome
  }

  private var states: PublishedStates { PublishedStates(folder: memory.appending("states")) }

  /// Looks whether the files of a kept state that are going to be sent are as they were. They are the site's files by
  /// another name: whoever writes into one of those in place changes these too.
  private func mend(_ source: Source, _ plan: PublishPlan) throws {
    let kept = try OutputFolder(source.folder)
    var damaged: [String] = []
    for file in plan.files where try kept.digestIfPresent(of: file.path) != file.digest {
      if let bytes = try host.former(file.path, file.digest) {
        try kept.write(bytes, to: file.path)
      } else {
        damaged.append(file.path)
      }
    }
    guard !damaged.isEmpty else { return }
    let names = damaged.prefix(5).map(\.printable).joined(separator: ", ")
    let are = damaged.count == 1 ? "is not as it was" : "are not as they were"
    throw PublishingFailure(
      "\(counted(damaged.count, "file")) of the state before \(are) published: \(names); nothing was sent",
      advice: """
        A kept state shares its files with \(project.shown(project.site).printable)/, and there something has been written \
        into them. Bring the texts back as they were then, from a copy or with git, build and publish.
        """)
  }

  private mutating func send(_ source: Source, _ state: HostState) throws -> Outcome {
    let outcome = try outcome(source, state)
    let plan = outcome.plan
    if plan.isEmpty, state.manifest == source.manifest, !state.isInterrupted { return outcome }
    try checkDeletions(plan, state)
    let others = try othersReplaced(plan, state, source)
    let step = Step(source: source, folder: memory.appending("step"), holder: try holder())
    defer { try? FileSystem.deleteTree(step.folder) }
    if host.switchesAtOnce {
      try send(plan, state, step, others)
    } else {
      do {
        try send(plan, state, step, others)
      } catch let failure as PublishingFailure where failure.isLasting {
        // Others need not wait; where the connection is gone, the lock ends by itself. One that is another's stays.
        if held != nil { try? host.delete([HostState.lockFile], folders: []) }
        throw failure
      }
    }
    return outcome
  }

  private mutating func send(
    _ plan: PublishPlan, _ state: HostState, _ step: Step, _ others: Set<String>
  ) throws {
    var journal = Journal(run: state.run + 1)
    if !host.switchesAtOnce { try take(state, step, journal.beginning(plan, state, others: others)) }
    try delete(plan.obstacles, of: plan)
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
    try delete(plan.deletions, of: plan)
    if !host.replacesWhole { try put(step, [step.lock(bytes: 0), journal.end(step.source.manifest)]) }
    try put(step, [(Manifest.fileName, step.source.bytes)])
    if !host.switchesAtOnce {
      // The manifest says it all. What a run before has left goes first: it must never be there without this run's.
      for files in [state.journal, journal.files + [HostState.lockFile]] where !files.isEmpty {
        try again { try $0.delete(files, folders: []) }
      }
    }
    try again { try $0.finish() }
  }

  /// What another copy of the archive has published there is not taken away without being asked.
  private func checkOthersWork(_ source: Source, _ state: HostState) throws {
    guard !options.adopts, let there = state.manifest, there != source.manifest, try !states.knows(there)
    else { return }
    let work = OthersWork(on: there, site: source.manifest, last: try states.last())
    if !work.isEmpty { throw work.refusal(adopting: command([("adopt", nil)])) }
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
            \(command([("max-deletes", String(plan.deleted))]))
        Among them are:
        \(some)
        """)
  }

  /// What others have put there stays: a host that is not ours, and files of others in the place of new ones.
  ///
  /// - Returns: those that are replaced, since that was asked for.
  private mutating func othersReplaced(
    _ plan: PublishPlan, _ state: HostState, _ source: Source
  ) throws -> Set<String> {
    let command = "To publish there all the same, type:\n    \(command([("adopt", nil)]))"
    if state.manifest == nil, state.files.isEmpty {
      if try again({ try $0.isEmpty() }) { return [] }
      guard options.adopts else {
        throw PublishingFailure(
          "the place holds files, and no \(Manifest.fileName) of a site that Pressmark has published; nothing was sent",
          advice: """
            Name an empty place, or one that is the archive's alone. \(command)
            Files with the names of the site's are replaced then; all others stay.
            """)
      }
    }
    let new = plan.files.filter { $0.kind == .new && state.files[$0.path] == nil }.map(\.path)
    guard !new.isEmpty else { return [] }
    let found = try again { try $0.existing(new, of: source.folder) }
    if found.isEmpty || options.adopts { return found }
    let others = found.sorted { $0.precedesInBytes($1) }
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

  /// Who this machine is to others: a number that it has drawn once for this archive. Beside it stands which folder it
  /// was drawn for: a copy of the archive, on whatever machine, is somebody else.
  private func holder() throws -> String {
    let folder = memory.removingLastComponent()
    let file = folder.appending("machine.txt")
    let place = String(try FileSystem.stamp(of: folder)?.node ?? 0)
    let noted = try FileSystem.readIfPresent(file).map { String(decoding: $0, as: UTF8.self) }
    let lines = (noted ?? "").split(separator: "\n").map(String.init)
    if lines.count == 2, lines[0].utf8.count == 32, lines[1] == place { return lines[0] }
    let digits = Array("0123456789abcdef")
    let drawn = String((0..<32).map { _ in digits[Int.random(in: 0..<16)] })
    try FileSystem.write(Array("\(drawn)\n\(place)\n".utf8), to: file)
    return drawn
  }

  /// Takes the lock, and writes the journal's beginning, so that of two runs that find no lock at once at least one
  /// sees the other.
  private mutating func take(_ state: HostState, _ step: Step, _ beginning: (path: String, bytes: [UInt8])) throws {
    func check(_ lock: [UInt8]?) throws {
      let now = Self.now
      if let lock = lock.flatMap({ HostLock($0) }), lock.keepsOut(step.holder, now: now) {
        throw lock.refusal(now: now)
      }
    }
    // Planning may have taken long.
    let before = try again { try Self.state(of: &$0) }
    try check(before.lock)
    guard before.manifest == state.manifest, before.journal == state.journal else { throw PublishingFailure.overtaken }
    held = (since: Self.now, holder: step.holder)
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
  private mutating func keepLock() throws {
    guard let held, Self.now - held.since > HostLock.lasts / 3 else { return }
    let lock = try Self.state(of: &host).lock.flatMap { HostLock($0) }
    guard lock?.holder == held.holder else {
      self.held = nil
      throw PublishingFailure.overtaken
    }
    try ScratchFolder.with { folder in
      let bytes = HostLock(holder: held.holder, now: Self.now).bytes
      try FileSystem.create(folder.appending(HostState.lockFile), holding: bytes)
      try host.put([HostState.lockFile], from: folder)
    }
    self.held?.since = Self.now
  }

  // MARK: - Steps

  private mutating func put(
    _ step: Step, _ own: [(path: String, bytes: [UInt8])], _ files: [PublishPlan.File] = []
  ) throws {
    let paths = try step.fill(own, files)
    let now = Self.now
    try again { try $0.put(paths, from: step.folder) }
    if held != nil, own.contains(where: { $0.path == HostState.lockFile }) { held?.since = now }
  }

  private mutating func delete(_ paths: [String], of plan: PublishPlan) throws {
    for start in stride(from: 0, to: paths.count, by: PublishPlan.mostFiles) {
      let some = Array(paths[start..<min(start + PublishPlan.mostFiles, paths.count)])
      let above = Set(some.flatMap(\.foldersAbove))
      try again { try $0.delete(some, folders: plan.emptied.filter(above.contains)) }
    }
  }

  /// This command, with options beside those that it was given.
  private func command(_ options: [(name: String, value: String?)] = []) -> String {
    project.command("publish", [target.name], options: self.options.given + options)
  }

  /// Does something, and does it again a little later where that may help.
  private mutating func again<Result>(_ work: (inout any PublishingHost) throws -> Result) throws -> Result {
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

  /// The moment, in seconds since 1970.
  private static var now: Int { FileSystem.now / 1_000_000_000 }
}
