import Files

/// What a run that did not come to its end left: it is taken back before anything else is done.
public struct InterruptedChanges: Sendable {
  /// What the run was; `nil` when there was none, or it had changed nothing yet.
  public private(set) var command: String?
  /// The files that somebody has changed since: they stay.
  public private(set) var left: [ChangedFile] = []

  /// Takes back what interrupted runs have left.
  ///
  /// - Throws: `FileError` or `Diagnostic` when it cannot be done: then nothing else may be changed.
  public init(takingBack project: Project) throws {
    let places = ChangedPlaces(project)
    for number in try ChangeStore.numbers(in: project).reversed() {
      let store = ChangeStore(project, number: number)
      guard try store.isPending else { continue }
      switch try store.read(isPending: true) {
      // It is for those who work in that folder.
      case .elsewhere: continue
      case .none: break
      case .record(let record):
        command = record.command
        for step in record.steps { try? places.deleteDraft(of: step.place) }
        left += try Restoration(record.steps, isHalfway: true, store, places).carryOut()
      }
      // What was still being written down had changed nothing; its drafts are the program's own.
      for file in FileTree(project.content).files where file.hasSuffix(FileSystem.draftSuffix) {
        try places.delete(.content(file))
      }
      store.discard()
    }
  }
}
