import Files
import SystemPackage

/// Where files wait inside the output folder, on the same disk, so that each can take its place in one step.
struct StagingFolder: Sendable {
  /// The folder's name in the output.
  static let name = ".pressmark-staging"
  /// The folder itself, which servers and checks pass over by its name.
  let root: FilePath
  /// Files for places where nothing is.
  let new: FilePath
  /// Files for places where another stands.
  let changed: FilePath
  /// The manifest to come.
  let manifest: FilePath
  /// The journal: what a build may have put into the output without a manifest that lists it.
  let journalFile: FilePath

  init(in output: FilePath) {
    root = output.appending(Self.name)
    new = root.appending("new")
    changed = root.appending("changed")
    manifest = root.appending("manifest")
    journalFile = root.appending("journal")
  }

  /// The files that an interrupted build may have put into the output without a manifest that lists them.
  func journal() throws(FileError) -> Manifest {
    guard let bytes = try FileSystem.readIfPresent(journalFile) else { return Manifest() }
    // It is written whole or not at all; whatever else lies there says nothing.
    return (try? Manifest(parsing: bytes)) ?? Manifest()
  }

  /// The journal and the manifest to come, where they are there.
  func notes() throws(FileError) -> [FilePath] {
    var notes: [FilePath] = []
    for file in [journalFile, manifest] where try FileSystem.exists(file) { notes.append(file) }
    return notes
  }

  /// Writes the journal, whole or not at all.
  func write(journal: Manifest) throws(FileError) {
    try journal.write(to: journalFile)
  }

  /// Deletes what waits. The journal stays until a manifest lists its files.
  func clear() throws(FileError) {
    guard let names = try FileSystem.namesIfPresent(in: root) else { return }
    for name in names where root.appending(name) != journalFile { try FileSystem.deleteAny(root.appending(name)) }
  }

  /// Deletes everything, the journal last.
  func delete() throws(FileError) {
    try clear()
    try FileSystem.delete(journalFile)
    deleteIfEmpty()
  }

  func deleteIfEmpty() {
    FileSystem.deleteIfEmpty(folder: root)
  }
}
