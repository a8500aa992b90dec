import Files
import SystemPackage

/// The lists of changes of an archive, on disk.
struct ChangeStore: Sendable {
  /// What came of taking a step back.
  enum Outcome: Sendable { case done, edited, failed }

  /// How many runs can be taken back.
  private static let depth = 5

  private let project: Project
  private let root: OutputFolder
  /// The folder of this run's list, in that of the archive.
  private let folder: String

  /// A store for a new list.
  init(_ project: Project) {
    // Where nobody can tell which there are, the seconds since 1970 are more than any of them.
    let last = (try? Self.numbers(in: project)).map { $0.last ?? 0 } ?? FileSystem.now / 1_000_000_000
    self.init(project, number: last + 1)
  }

  /// The store of a list that is there.
  init(_ project: Project, number: Int) {
    self.project = project
    let digits = String(number)
    let name = String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    root = project.ownFolder
    folder = "\(Self.path)/\(name)"
  }

  /// The numbers of the lists that are there, in order.
  static func numbers(in project: Project) throws(FileError) -> [Int] {
    (try project.ownFolder.names(in: path) ?? []).compactMap { Int($0) }.sorted()
  }

  private static let path = Project.ownFolderName + "/changes"

  private var pending: String { folder + "/pending" }
  private var journal: String { folder + "/journal" }
  private var kept: String { folder + "/old" }

  /// The file for what is replaced, as messages show it.
  var keptFile: FilePath { root.shown(kept) }

  /// Makes the folder, and the file for what is replaced.
  func begin() throws(FileError) -> OpenFile {
    try root.write([], to: pending)
    return try OpenFile(writing: kept, in: root)
  }

  /// Brings the list to the disk, before anything of it is done.
  func note(_ record: ChangeRecord) throws(FileError) {
    try root.secure([kept])
    try root.replace(pending, with: record.bytes(content: project.content))
  }

  /// All is done.
  func close(_ record: ChangeRecord) throws(FileError) {
    try root.write(record.bytes(content: project.content), to: pending)
    try root.rename(pending, to: journal)
    // Those that are too many are forgotten by the next run where they cannot be listed now.
    let numbers = (try? Self.numbers(in: project)) ?? []
    for number in numbers.dropLast(Self.depth) { ChangeStore(project, number: number).discard() }
  }

  /// Forgets the list.
  func discard() {
    // Without its name it is no list any more, whatever else cannot be deleted.
    try? root.delete(pending)
    try? root.delete(journal)
    try? root.deleteAny(folder)
  }

  /// Whether a run did not come to its end.
  var isPending: Bool { (try? root.kind(of: pending) == .file) ?? true }

  /// The list; `nil` when there is none, or it is not whole.
  func record(isPending: Bool) throws(FileError) -> ChangeRecord? {
    try root.readIfPresent(isPending ? pending : journal).flatMap {
      ChangeRecord(parsing: $0, content: project.content)
    }
  }

  /// What a file held before a step; `nil` when it is not kept as it was.
  func oldBytes(of step: ChangeRecord.Step) -> [UInt8]? {
    guard let file = OpenFile(kept, in: root), let bytes = file.bytes(at: step.kept.lowerBound, count: step.kept.count),
      SHA256Digest(of: bytes) == step.old
    else { return nil }
    return bytes
  }

  /// Makes a file what it was before a step, unless somebody has changed it since.
  func takeBack(_ step: ChangeRecord.Step, _ places: ChangedPlaces) -> Outcome {
    do {
      let now = try places.read(step.place).map { SHA256Digest(of: $0) }
      if now == step.old { return .done }
      guard now == step.new else { return .edited }
      if step.old == nil {
        try places.delete(step.place)
        places.deleteEmptyFolders(above: step.place)
      } else {
        guard let bytes = oldBytes(of: step) else { return .failed }
        try places.replace(step.place, bytes)
      }
      return .done
    } catch {
      return .failed
    }
  }
}
