public import Files
import SystemPackage

/// The last runs that changed an archive's own files, which can be taken back: `pressmark undo`.
public struct ChangeHistory: Sendable {
  /// One of these runs.
  public struct Run: Sendable {
    let number: Int
    let record: ChangeRecord

    /// What it was.
    public var command: String { record.command }
    /// When it began, in nanoseconds since 1970.
    public var time: Int { record.time }
    /// The content files that it wrote, changed or deleted, and the vocabulary.
    public var files: [ChangedFile] { record.steps.map(\.place).filter { !$0.isLedger } }
  }

  /// What came of taking a run back.
  public struct Outcome: Sendable {
    /// The files that are as they were before.
    public internal(set) var restored: [ChangedFile] = []
    /// The files that have been changed since: they stay.
    public internal(set) var left: [ContentChanges.Left] = []
  }

  private let project: Project
  /// The runs, the last one first.
  public let runs: [Run]

  /// The runs of a project.
  public init(_ project: Project) {
    self.project = project
    // What cannot be read cannot be taken back.
    runs = ((try? ChangeStore.numbers(in: project)) ?? []).reversed().compactMap { number in
      (try? ChangeStore(project, number: number).record(isPending: false)).map { Run(number: number, record: $0) }
    }
  }

  /// Makes the files what they were before a run; those that were changed since stay.
  ///
  /// - Throws: `FileError` when nothing was changed.
  public func takeBack(_ run: Run) throws(FileError) -> Outcome {
    let store = ChangeStore(project, number: run.number)
    let places = ChangedPlaces(project)
    var outcome = Outcome()
    var changes = ContentChanges(project, command: "undo")
    do throws(FileError) {
      for step in run.record.steps.reversed() where !step.place.isLedger {
        let now = try places.read(step.place)
        let digest = now.map { SHA256Digest(of: $0) }
        if digest == step.old { continue }
        let old = step.old == nil ? nil : store.oldBytes(of: step)
        guard digest == step.new, step.old == nil || old != nil else {
          outcome.left.append(ContentChanges.Left(file: step.place, error: nil))
          continue
        }
        try changes.add([ContentChanges.Write(step.place, from: now, to: old)])
        outcome.restored.append(step.place)
      }
      let left = try changes.perform(isWhole: false)
      outcome.left += left
      outcome.restored.removeAll { file in left.contains { $0.file == file } }
      try changes.finish(ledger(after: outcome.restored, run, store), keeping: false)
    } catch {
      changes.abandon()
      throw error
    }
    for file in outcome.restored { places.deleteEmptyFolders(above: file) }
    store.discard()
    return outcome
  }

  /// What the ledger says of the files that are as they were: what it said then. The rest of it is as it is.
  private func ledger(
    after restored: [ChangedFile], _ run: Run, _ store: ChangeStore
  ) -> [ContentChanges.Write] {
    guard let step = run.record.steps.first(where: { $0.place == .content(Ledger.fileName) }),
      let old = try? step.old == nil ? Ledger() : store.oldBytes(of: step).map({ try Ledger(parsing: $0) }),
      let file = try? LedgerFile(project)
    else { return [] }
    var ledger = file.ledger
    let files = Set(restored)
    let isOf = { (row: Ledger.Row) in files.contains(.content(row.file)) }
    ledger.rows = ledger.rows.filter { !isOf($0.value) }
    ledger.rows.merge(old.rows.filter { isOf($0.value) }) { $1 }
    return file.changes(to: ledger)
  }
}
