public import Files
import SystemPackage

/// What a run that did not come to its end left: it is taken back before anything else is done.
public struct InterruptedChanges: Sendable {
  /// What the run was.
  public private(set) var command: String?
  /// The files that are as they were before it, relative to the content folder.
  public private(set) var restored = 0
  /// The files that somebody has changed since: they stay.
  public private(set) var left: [ChangedFile] = []

  /// Takes back what interrupted runs have left.
  ///
  /// - Throws: `FileError` when it cannot be done: then nothing else may be changed.
  public init(takingBack project: Project) throws(FileError) {
    let places = ChangedPlaces(project)
    for number in try ChangeStore.numbers(in: project).reversed() {
      let store = ChangeStore(project, number: number)
      guard store.isPending else { continue }
      if let record = try store.record(isPending: true) {
        command = record.command
        for step in record.steps.reversed() {
          try? places.deleteDraft(of: step.place)
          switch store.takeBack(step, places) {
          case .done: restored += 1
          case .edited: left.append(step.place)
          case .failed: throw FileError(.write, step.place.file(in: project), .ioError)
          }
        }
      }
      // What was still being written down had changed nothing; its drafts are the program's own.
      for file in FileTree(project.content).files where file.hasSuffix(FileSystem.draftSuffix) {
        try places.delete(.content(file))
      }
      store.discard()
    }
  }
}
