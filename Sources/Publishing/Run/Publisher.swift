public import Archive
public import Files
import Support
import SystemPackage

/// Brings a site to one of its targets. All that the host holds of the archive is compared by digests, and sent in an
/// order in which readers never meet a link that leads nowhere. A run that is interrupted, at whatever moment, leaves a
/// site without one too, and the next run sends only the rest.
///
/// This is where a command begins: what there is to do (`PublishPlan`), what stands against it (`PublishRefusals`), the
/// run that does it (`PublishRun`), the state that is kept of it (`StateHistory`).
public struct Publisher {
  let project: Project
  let target: PublishTarget
  let options: Options
  let memory: FilePath
  /// The host, as this command speaks with it.
  var session: HostSession
  /// No other run on this machine looks at the host, or changes it.
  private var lock: FileLock?

  /// - Throws: `PublishingFailure` when the target names no host, `FileError` when the archive's own folder cannot be
  ///   used.
  public init(_ project: Project, _ target: PublishTarget, _ options: Options) throws {
    (self.project, self.target, self.options) = (project, target, options)
    let own = "\(Project.ownFolderName)/publish/\(target.name)"
    // Through no link: other programs are going to be told this path.
    try project.ownFolder.checkWritable(folderOf: own + "/x")
    memory = project.root.appending(own)
    try FileSystem.createFolder(memory)
    session = HostSession(try AllHosts.host(of: target, project), options)
  }

  /// Whether readers see what was published only a while after.
  public var showsLate: Bool { session.showsLate }

  /// The states that were published from here.
  var states: StateHistory { StateHistory(in: memory) }

  /// What is refused unless it is asked for.
  var refusals: PublishRefusals {
    PublishRefusals(options: options, states: states) { [project, target, options] more in
      project.command("publish", [target.name], options: options.given + more)
    }
  }

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
    return try session.open()
  }

  /// The manifest of the host, as it was last published to its end.
  public mutating func publishedManifest() throws -> Manifest {
    guard let manifest = try state().manifest else {
      throw PublishingFailure(
        "nothing has been published there yet",
        advice: "To publish, type:\n    \(refusals.command([]))")
    }
    return manifest
  }

  /// What there is to do, without doing it.
  public mutating func plan() throws -> Outcome {
    let site = try SiteState(project.site, project)
    return try outcome(site, state())
  }

  func outcome(_ site: SiteState, _ state: HostState) throws -> Outcome {
    let listed = state.manifest?.digests ?? [:]
    let plan = try PublishPlan(of: site.manifest, on: state.files, listed: listed) { path in
      try FileSystem.stamp(of: site.folder.appending(path.path))?.size ?? 0
    }
    return Outcome(plan: plan, resumed: state.isInterrupted, former: state.manifest, manifest: site.manifest)
  }

  /// Publishes the site.
  public mutating func publish() throws -> Outcome {
    let site = try SiteState(project.site, project)
    let state = try state()
    try refusals.checkOthersWork(site, state)
    try states.note(sending: site.bytes)
    let outcome = try send(site, state)
    try states.aim(at: nil)
    try states.keep(site.manifest, of: site.folder, site.bytes, now: HostLock.now)
    return outcome
  }

  mutating func send(_ site: SiteState, _ state: HostState) throws -> Outcome {
    let outcome = try outcome(site, state)
    let plan = outcome.plan
    if plan.isEmpty, state.manifest == site.manifest, !state.isInterrupted { return outcome }
    try refusals.checkPlace(&session)
    try refusals.checkDeletions(plan)
    let others = try refusals.othersReplaced(plan, state, site, &session)
    let step = Step(site: site, folder: memory.appending("step"), holder: try HostLock.holder(notedIn: memory))
    defer { try? FileSystem.deleteTree(step.folder) }
    var run = PublishRun(plan, state, step, others: others)
    try run.send(&session)
    return outcome
  }
}
