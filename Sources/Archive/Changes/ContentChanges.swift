public import Files
import SystemPackage

/// Changes of an archive's own files that are made together: each file is as it was before, or as it is to be, however
/// the run ends.
///
/// New bytes wait beside the files, what they replace is kept in `.pressmark/changes/`, and a list of all of it is on
/// the disk before the first file changes. A run that ends in between is taken back by the next one; one that came to
/// its end can be taken back for a while (`ChangeHistory`). Before a file changes it is compared once more with what
/// was read: what an editor has saved meanwhile stays.
public struct ContentChanges {
  /// A file and what becomes of it.
  public struct Write: Sendable {
    /// The file.
    public let file: ChangedFile
    /// What it holds; `nil` when it is not there.
    public let old: [UInt8]?
    /// What it is to hold; `nil` when it is to be deleted.
    public let new: [UInt8]?

    /// A file that holds `old` and is to hold `new`.
    public init(_ file: ChangedFile, from old: [UInt8]?, to new: [UInt8]?) {
      self.file = file
      self.old = old
      self.new = new
    }
  }

  /// A file that stays as it is.
  public struct Left: Sendable {
    /// The file.
    public let file: ChangedFile
    /// What went wrong; `nil` when somebody has changed the file since it was read.
    public let error: FileError?
    /// The number of the change that was not made.
    public var change = 0
  }

  private let project: Project
  private var store: ChangeStore?
  private let places: ChangedPlaces
  private var record: ChangeRecord
  /// The steps of each change, which are made together.
  private var changes: [Range<Int>] = []
  private var performed: [Int] = []
  private var old: OpenFile?
  private var oldSize = 0

  /// - Parameter command: what is being done, as its user would call it.
  public init(_ project: Project, command: String) {
    self.project = project
    places = ChangedPlaces(project)
    record = ChangeRecord(of: project, command: command, time: FileSystem.now)
  }

  /// Makes changes: all of them, or none. They can be taken back, also where they are of lists alone.
  ///
  /// - Parameters:
  ///   - last: what is about the others, and made after them.
  ///   - command: what is being done, as its user would call it.
  /// - Returns: why nothing was changed; empty when all is done.
  public static func make(
    _ writes: [Write], last: [Write] = [], in project: Project, command: String
  ) -> [Diagnostic] {
    var changes = ContentChanges(project, command: command)
    let (first, last) = writes.isEmpty ? (last, []) : (writes, last)
    do {
      for write in first { try changes.add([write]) }
      let left = try changes.perform(isWhole: true)
      if !left.isEmpty { return left.map { Diagnostic($0, in: project) } }
      try changes.finish(last)
      return []
    } catch {
      changes.abandon()
      return [Diagnostic(error, path: project.shown(error.path))]
    }
  }

  /// Adds a change of one file, or of several that change together or not at all.
  ///
  /// - Returns: the change's number.
  /// - Throws: `FileError`; nothing of it is added.
  @discardableResult
  public mutating func add(_ writes: [Write]) throws(FileError) -> Int {
    let old = try begun()
    let first = record.steps.count
    do throws(FileError) {
      for write in writes {
        if let bytes = write.new { try places.writeDraft(of: write.file, bytes) }
        let kept = write.old ?? []
        guard old.write(kept, at: oldSize) else {
          throw FileError(.write, store?.keptFile ?? project.root, .ioError)
        }
        record.steps.append(
          ChangeRecord.Step(
            place: write.file, old: write.old.map { SHA256Digest(of: $0) }, new: write.new.map { SHA256Digest(of: $0) },
            kept: oldSize..<oldSize + kept.count))
        oldSize += kept.count
      }
      changes.append(first..<record.steps.count)
      return changes.count - 1
    } catch {
      for write in writes { try? places.deleteDraft(of: write.file) }
      record.steps.removeLast(record.steps.count - first)
      throw error
    }
  }

  /// Makes the changes.
  ///
  /// - Parameter isWhole: whether all are made or none.
  /// - Returns: the files that stay as they were.
  /// - Throws: `FileError` when nothing has changed.
  public mutating func perform(isWhole: Bool) throws(FileError) -> [Left] {
    guard !changes.isEmpty else { return [] }
    do throws(FileError) {
      try places.secureDrafts(of: record.steps.filter { $0.new != nil }.map(\.place))
      try store?.note(record)
    } catch {
      abandon()
      throw error
    }
    var left: [Left] = []
    for (number, change) in changes.enumerated() {
      if var obstacle = perform(change) {
        obstacle.change = number
        left.append(obstacle)
        if isWhole { break }
      }
    }
    if isWhole, !left.isEmpty { abandon() }
    return left
  }

  /// Makes the last changes, which are about what the others did, and keeps the list for those who want to take it all
  /// back.
  ///
  /// - Throws: `FileError`; everything is as it was before the first change.
  public mutating func finish(_ last: [Write] = []) throws(FileError) {
    try finish(last, keeping: true)
  }

  mutating func finish(_ last: [Write], keeping: Bool) throws(FileError) {
    guard !performed.isEmpty else {
      // What is about nothing that can be taken back needs no list.
      abandon()
      for write in last {
        if let bytes = write.new { try places.replace(write.file, bytes) } else { try places.delete(write.file) }
      }
      return
    }
    do throws(FileError) {
      if !last.isEmpty {
        let first = record.steps.count
        try add(last)
        try places.secureDrafts(of: last.filter { $0.new != nil }.map(\.file))
        try store?.note(record)
        if let obstacle = perform(first..<record.steps.count) {
          throw obstacle.error ?? FileError(.write, obstacle.file.file(in: project), .resourceTemporarilyUnavailable)
        }
      }
      try close(keeping: keeping)
    } catch {
      abandon()
      throw error
    }
  }

  /// All is done: the list is kept for those who want to take it back, or forgotten.
  mutating func close(keeping: Bool) throws(FileError) {
    guard let store else { return }
    let made = Set(performed)
    record.steps = record.steps.indices.filter(made.contains).map { record.steps[$0] }
    if keeping, !record.steps.isEmpty { try store.close(record) } else { store.discard() }
    forget()
  }

  /// Takes back what was done, and forgets the rest.
  public mutating func abandon() {
    for step in record.steps where step.new != nil { try? places.deleteDraft(of: step.place) }
    // What cannot be taken back now is taken back by the next run: the list stays.
    if let store, takeBack(performed) { store.discard() }
    forget()
  }

  // MARK: - Steps

  private mutating func begun() throws(FileError) -> OpenFile {
    if let old { return old }
    let store = try ChangeStore(project)
    let file = try store.begin()
    (self.store, old) = (store, file)
    return file
  }

  private mutating func forget() {
    changes = []
    performed = []
    record.steps = []
    (store, old) = (nil, nil)
    oldSize = 0
  }

  /// Takes steps back, and says whether that could be done.
  private func takeBack(_ steps: [Int]) -> Bool {
    guard let store, !steps.isEmpty else { return true }
    return (try? Restoration(steps.map { record.steps[$0] }, store, places).carryOut()) != nil
  }

  /// Makes the steps of a change; what is in the way of one, and then none is made.
  private mutating func perform(_ change: Range<Int>) -> Left? {
    for index in change {
      let step = record.steps[index]
      do {
        let now = try places.read(step.place).map { SHA256Digest(of: $0) }
        if now != step.old { return left(change, step, nil) }
      } catch {
        return left(change, step, error)
      }
    }
    var made: [Int] = []
    for index in change {
      let step = record.steps[index]
      do {
        if step.new != nil {
          try places.placeDraft(of: step.place)
        } else {
          try places.delete(step.place)
        }
        made.append(index)
      } catch {
        // What could not be taken back counts as done: whoever takes all back tries it again.
        if !takeBack(made) { performed += made }
        return left(change, step, error)
      }
    }
    performed += made
    return nil
  }

  private func left(_ change: Range<Int>, _ step: ChangeRecord.Step, _ error: FileError?) -> Left {
    for index in change where record.steps[index].new != nil {
      try? places.deleteDraft(of: record.steps[index].place)
    }
    return Left(file: step.place, error: error)
  }
}
