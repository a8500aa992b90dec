import Files
import SystemPackage

/// The list of changes of one run, on disk; nothing of it is reached through a link.
struct ChangeStore: Sendable {
  /// What is there of a list.
  enum Reading: Sendable {
    /// Nothing: the run had not begun to change anything.
    case none
    /// The list of a run that changed another content folder.
    case elsewhere
    case record(ChangeRecord)
  }

  /// How many runs can be taken back.
  private static let depth = 5
  private static let folder = Project.ownFolderName + "/changes"

  let project: Project
  private let root: OutputFolder
  /// The folder of this run's list, below the archive's.
  private let folder: String

  /// A store for a new list.
  init(_ project: Project) throws(FileError) {
    self.init(project, number: try (Self.numbers(in: project).last ?? 0) + 1)
  }

  /// The store of a list that is there.
  init(_ project: Project, number: Int) {
    self.project = project
    root = project.ownFolder
    folder = Self.folder + "/" + Self.name(of: number)
  }

  /// The numbers of the lists that are there, in order.
  static func numbers(in project: Project) throws(FileError) -> [Int] {
    let names = try project.ownFolder.names(in: folder) ?? []
    return names.compactMap { name in Int(name).flatMap { $0 < .max && self.name(of: $0) == name ? $0 : nil } }.sorted()
  }

  private static func name(of number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }

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
    try root.replace(pending, with: record.bytes)
  }

  /// All is done.
  func close(_ record: ChangeRecord) throws(FileError) {
    try root.write(record.bytes, to: pending)
    try root.rename(pending, to: journal)
    // Those that are too many are forgotten by the next run where they cannot be listed now.
    let stores = ((try? Self.numbers(in: project)) ?? []).map { ChangeStore(project, number: $0) }
    for store in stores.dropLast(Self.depth) where (try? store.isPending) == false { store.discard() }
  }

  /// Forgets the list.
  func discard() {
    // Without its name it is no list any more, whatever else cannot be deleted.
    try? root.delete(pending)
    try? root.delete(journal)
    try? root.deleteAny(folder)
  }

  /// Whether a run did not come to its end.
  var isPending: Bool { get throws(FileError) { try root.kind(of: pending) != nil } }

  /// The list of a run that is at work or was interrupted, or else of one that came to its end.
  ///
  /// - Throws: `FileError`, or a `Diagnostic` when it cannot be understood.
  func read(isPending: Bool) throws -> Reading {
    let file = isPending ? pending : journal
    guard let bytes = try root.readIfPresent(file), !bytes.isEmpty else { return .none }
    guard let record = ChangeRecord(parsing: bytes) else { throw damage(of: file) }
    return record.isAbout(project) ? .record(record) : .elsewhere
  }

  /// What a file held before a step; `nil` when it was not there.
  ///
  /// - Throws: `FileError`, or a `Diagnostic` when it is not kept as it was.
  func oldBytes(of step: ChangeRecord.Step) throws -> [UInt8]? {
    guard let digest = step.old else { return nil }
    let bytes = try OpenFile(kept, in: root).bytes(at: step.kept.lowerBound, count: step.kept.count)
    guard let bytes, SHA256Digest(of: bytes) == digest else { throw damage(of: kept) }
    return bytes
  }

  /// What is wrong where a file is damaged that a run has left to take it back.
  private func damage(of file: String) -> Diagnostic {
    Diagnostic(
      .error, file, "is damaged: what a run has changed cannot be taken back with it",
      advice: """
        Bring the file back from a copy; or look whether the content files are as you want them, and delete the folder \
        \(folder).
        """)
  }
}
