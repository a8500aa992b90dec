import Files

/// What a run writes down on the host, so that the next one knows what is there whenever this one ends.
struct Journal {
  let run: Int
  /// The files of this run that are on the host, or may be.
  private(set) var files: [PathKey] = []
  private var sent: [Manifest.Line] = []
  private var number = 0

  init(run: Int) { self.run = run }

  /// What is written before anything changes: all that is going to change, and what is known of what an interrupted run
  /// has changed.
  ///
  /// - Parameter others: the files of others that are going to be replaced.
  mutating func beginning(
    _ plan: PublishPlan, _ state: HostState, others: Set<PathKey>
  ) -> (path: PathKey, bytes: [UInt8]) {
    var lines: [PathKey: SHA256Digest] = [:]
    for (path, digest) in state.files where state.manifest?[path] != digest { lines[path] = digest }
    for file in plan.files where lines[file.path] != HostState.others {
      lines[file.path] = others.contains(file.path) ? HostState.others : HostState.unknown
    }
    for path in plan.obstacles + plan.deletions { lines[path] = HostState.unknown }
    return file(Manifest(lines), "0")
  }

  /// What is written when all is done but for the manifest.
  mutating func end(_ manifest: Manifest) -> (path: PathKey, bytes: [UInt8]) { file(manifest, HostState.end) }

  /// Notes that files were sent.
  mutating func note(_ batch: ArraySlice<PublishPlan.File>) {
    sent += batch.map { Manifest.Line(path: $0.path.path, digest: $0.digest) }
  }

  /// What was sent since this was last asked for, to go with the next files.
  mutating func takeSent() -> [(path: PathKey, bytes: [UInt8])] {
    guard !sent.isEmpty else { return [] }
    defer { sent = [] }
    number += 1
    return [file(Manifest(sent), String(number))]
  }

  private mutating func file(_ manifest: Manifest, _ place: String) -> (path: PathKey, bytes: [UInt8]) {
    let bytes = manifest.bytes
    let path = HostState.journalFile(run: run, place, bytes)
    files.append(path)
    return (path, bytes)
  }
}
