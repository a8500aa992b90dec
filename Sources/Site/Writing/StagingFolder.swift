import Files

/// Where files wait inside the output folder, on the same disk, so that each can take its place in one step.
struct StagingFolder: Sendable {
  /// The folder itself, which servers and checks pass over by its name.
  static let root = ".pressmark-staging"
  /// Files for places where nothing is.
  static let new = root + "/new"
  /// Files for places where another stands.
  static let changed = root + "/changed"
  /// The manifest to come.
  static let manifest = root + "/manifest"
  /// The journal: what a build may have put into the output without a manifest that lists it.
  static let journalFile = root + "/journal"

  let output: OutputFolder

  /// The files that an interrupted build may have put into the output without a manifest that lists them.
  func journal() throws(FileError) -> Manifest {
    guard let bytes = try output.readIfPresent(Self.journalFile) else { return Manifest() }
    // It is written whole or not at all; whatever else lies there says nothing.
    return (try? Manifest(parsing: bytes)) ?? Manifest()
  }

  /// The journal and the manifest to come, where they are there.
  func notes() throws(FileError) -> [String] {
    var notes: [String] = []
    for file in [Self.journalFile, Self.manifest] where try output.kind(of: file) != nil { notes.append(file) }
    return notes
  }

  /// Writes the journal, whole or not at all.
  func write(journal: Manifest) throws(FileError) {
    try journal.write(to: Self.journalFile, in: output)
  }

  /// Deletes what waits. The journal stays until a manifest lists its files.
  func clear() throws(FileError) {
    for name in try output.names(in: Self.root) ?? [] where Self.root + "/" + name != Self.journalFile {
      try output.deleteAny(Self.root + "/" + name)
    }
  }

  /// Deletes everything, the journal last.
  func delete() throws(FileError) {
    try clear()
    try output.delete(Self.journalFile)
    deleteIfEmpty()
  }

  func deleteIfEmpty() {
    output.deleteIfEmpty(folder: Self.root)
  }
}

extension SiteBuilder {
  /// The folder in the site's in which files wait for their places: it is there while a build is at work, and after one
  /// that did not come to its end.
  public static var waitingFolder: String { StagingFolder.root }
}
