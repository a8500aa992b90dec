import Files
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
    /// The content files that it wrote, changed or deleted, and the vocabulary; the lists that the program keeps where
    /// it changed nothing else.
    public var files: [ChangedFile] {
      var seen: Set<ChangedFile> = []
      let all = record.steps.map(\.place).filter { seen.insert($0).inserted }
      return isOfListsAlone ? all : all.filter { !$0.isList }
    }
    /// Whether it decided something of which no content file tells.
    var isOfListsAlone: Bool { record.steps.allSatisfy(\.place.isList) }
  }

  /// What came of taking a run back.
  public struct Outcome: Sendable {
    /// The files that are as they were before.
    public internal(set) var restored: [ChangedFile] = []
    /// The files that have been changed since: they stay.
    public internal(set) var left: [ChangedFile] = []
  }

  /// What taking a run back is called in the list of its changes.
  public static let command = "undo"

  private let project: Project
  /// The runs, the last one first.
  public let runs: [Run]

  /// The runs of a project.
  ///
  /// - Throws: `FileError` or `Diagnostic` when nobody can tell which run was the last.
  public init(_ project: Project) throws {
    self.project = project
    var runs: [Run] = []
    for number in try ChangeStore.numbers(in: project).reversed() {
      guard case .record(let record) = try ChangeStore(project, number: number).read(isPending: false) else { continue }
      runs.append(Run(number: number, record: record))
    }
    self.runs = runs
  }

  /// Makes the files what they were before a run, all or none; those that were changed since stay.
  ///
  /// - Throws: `FileError` or `Diagnostic` when nothing was changed.
  public func takeBack(_ run: Run) throws -> Outcome {
    let store = ChangeStore(project, number: run.number)
    let places = ChangedPlaces(project)
    let restoration = Restoration(run.record.steps, store, places)
    var outcome = Outcome()
    var changes = ContentChanges(project, command: Self.command)
    do {
      for place in restoration.places where !place.first.place.isList {
        switch try restoration.finding(at: place) {
        case .asBefore: break
        case .edited: outcome.left.append(place.first.place)
        case .changed(let write):
          try changes.add([write])
          outcome.restored.append(write.file)
        }
      }
      if let obstacle = try changes.perform(isWhole: true).first {
        // A file that was saved just now is asked for once more.
        throw obstacle.error ?? FileError(.write, obstacle.file.file(in: project), .resourceTemporarilyUnavailable)
      }
      let lists = try ledger(after: outcome, run, store) + addresses(after: outcome.restored, run, store)
      try changes.finish(lists, keeping: false)
      if run.isOfListsAlone { outcome.restored = lists.map(\.file) }
    } catch {
      changes.abandon()
      throw error
    }
    for file in outcome.restored { places.deleteEmptyFolders(above: file) }
    store.discard()
    return outcome
  }

  /// What the list of addresses calls the articles whose files are as they were: what it called them then.
  private func addresses(
    after restored: [ChangedFile], _ run: Run, _ store: ChangeStore
  ) throws -> [ContentChanges.Write] {
    guard let step = run.record.steps.first(where: { $0.place == .addresses }),
      let bytes = try store.oldBytes(of: step)
    else { return [] }
    let (file, files) = (try AddressListFile(project), Set(restored))
    return file.changes(to: file.list.restored(to: try AddressList(parsing: bytes)) { files.contains(.content($0)) })
  }

  /// What the ledger says of the files that are as they were: what it said then. The rest of it is as it is.
  private func ledger(after outcome: Outcome, _ run: Run, _ store: ChangeStore) throws -> [ContentChanges.Write] {
    guard let step = run.record.steps.first(where: { $0.place == .content(Ledger.fileName) }) else { return [] }
    let old = try store.oldBytes(of: step).map { try Ledger(parsing: $0) } ?? Ledger()
    let file = try LedgerFile(project)
    if outcome.left.isEmpty, file.bytes.map({ SHA256Digest(of: $0) }) == step.new { return file.changes(to: old) }
    return file.changes(to: file.ledger.restored(to: old, of: Set(outcome.restored)))
  }
}
