import Files

/// A run that makes a host hold a site: what is sent and deleted, in which order, and what is written down of it there
/// meanwhile.
struct PublishRun {
  private let plan: PublishPlan
  /// What the host held of the archive when the run began.
  private let state: HostState
  private let step: Step
  /// The files of others that are replaced.
  private let others: Set<PathKey>
  private var journal: Journal

  init(_ plan: PublishPlan, _ state: HostState, _ step: Step, others: Set<PathKey>) {
    (self.plan, self.state, self.step, self.others) = (plan, state, step, others)
    journal = Journal(run: state.run + 1)
  }

  /// Does it.
  mutating func send(_ session: inout HostSession) throws {
    if session.switchesAtOnce {
      try sendAtOnce(&session)
    } else {
      do {
        try sendInOrder(&session)
      } catch let failure as PublishingFailure where failure.isLasting {
        session.letGo()
        throw failure
      }
    }
  }

  /// To a host where readers see nothing before the end. What goes, goes first: where the host takes its name for that
  /// of a file that comes, that one stays.
  private mutating func sendAtOnce(_ session: inout HostSession) throws {
    try delete(plan.obstacles + plan.deletions, &session)
    try sendFiles(&session)
    try session.put(step, [manifest])
    try session.again { try $0.finish() }
  }

  /// To a host where readers see each change at once.
  private mutating func sendInOrder(_ session: inout HostSession) throws {
    try session.take(state, step, journal.beginning(plan, state, others: others))
    try delete(plan.obstacles, &session)
    try sendFiles(&session)
    try delete(plan.deletions, &session)
    try sendLostTwins(&session)
    if !session.replacesWhole { try session.put(step, [step.lock(bytes: 0), journal.end(step.site.manifest)]) }
    try session.put(step, [manifest])
    // The manifest says it all. What a run before has left goes first: it must never be there without this run's.
    for files in [state.journal, journal.files + [HostState.lockFile]] where !files.isEmpty {
      try session.again { try $0.delete(files, folders: []) }
    }
    try session.again { try $0.finish() }
  }

  private var manifest: (path: PathKey, bytes: [UInt8]) { (PathKey(Manifest.fileName), step.site.bytes) }

  private static func bytes(of batch: ArraySlice<PublishPlan.File>) -> Int { batch.reduce(0) { $0 + $1.size } }

  /// Sends all files, step by step.
  private mutating func sendFiles(_ session: inout HostSession) throws {
    let progress = session.options.progress
    var (files, bytes) = (0, 0)
    progress?(0, plan.files.count, 0, plan.bytes)
    for batch in plan.batches {
      let own = session.switchesAtOnce ? [] : [step.lock(bytes: Self.bytes(of: batch))] + journal.takeSent()
      try session.put(step, own, Array(batch))
      journal.note(batch)
      files += batch.count
      bytes += Self.bytes(of: batch)
      progress?(files, plan.files.count, bytes, plan.bytes)
    }
  }

  /// Sends the files once more that have gone with others, since the host does not tell their names apart.
  private func sendLostTwins(_ session: inout HostSession) throws {
    for batch in PublishPlan.batches(of: plan.twins) {
      let there = try session.again { try $0.existing(batch.map(\.path), of: step.site.folder) }
      let lost = batch.filter { !there.contains($0.path) }
      if !lost.isEmpty { try session.put(step, [step.lock(bytes: Self.bytes(of: lost[...]))], lost) }
    }
  }

  private func delete(_ paths: [PathKey], _ session: inout HostSession) throws {
    for start in stride(from: 0, to: paths.count, by: PublishPlan.mostFiles) {
      let some = Array(paths[start..<min(start + PublishPlan.mostFiles, paths.count)])
      let above = Set(some.flatMap(\.foldersAbove))
      try session.again { try $0.delete(some, folders: plan.emptied.filter(above.contains)) }
    }
  }
}
