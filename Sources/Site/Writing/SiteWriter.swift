public import Archive
import Files
import Markdown
import Support
import SystemPackage

/// Puts files into the output folder: only those that differ, none before all are known, none that are not Pressmark's.
///
/// Files wait in a folder of their own inside the output until every page is rendered. Then new ones take their places,
/// then those that link to them, then what the site no longer has is deleted, and the manifest is written last: whoever
/// reads the site meanwhile meets no half file and no link to a page that is not there. A journal in the waiting folder
/// names the files that no manifest lists yet, so that the next build knows its own after whatever interrupted this
/// one. All that waits is on the disk before the first file changes, so that a power failure does no more than an
/// interruption.
///
/// A folder is Pressmark's by the manifest of a site in it, and a file is deleted only while it is as that lists it.
struct SiteWriter: Sendable {
  /// A file that was compared with what is there.
  struct Staged: Sendable {
    /// What becomes of it.
    enum Outcome: Sendable {
      case unchanged, new, changed
    }

    let outcome: Outcome
    let digest: SHA256Digest
    /// How the file is left, here or where it waits.
    let stamp: FileSystem.Stamp
  }

  let output: FilePath
  let project: Project
  private let folder: OutputFolder
  private let staging: StagingFolder
  /// The files that are Pressmark's to replace or delete: those of the last manifest, and those of a build that was
  /// interrupted.
  private let old: Manifest
  private let journal: Manifest
  private let force: Bool
  private let outputExisted: Bool
  /// Brings files to the disk.
  private let secure: @Sendable ([FilePath], FilePath) throws(FileError) -> Void
  /// Another archive could have the same output folder; in this archive the command's own lock comes first.
  private let lock: FileLock?

  /// Opens an output folder.
  ///
  /// - Parameters:
  ///   - force: whether files that are not Pressmark's may be replaced.
  ///   - old: what its manifest lists, where that is known.
  /// - Throws: `Refusal` when the folder is somebody else's.
  init(
    _ output: FilePath, project: Project, force: Bool, old known: Manifest? = nil,
    secure: @escaping @Sendable ([FilePath], FilePath) throws(FileError) -> Void = FileSystem.secure
  ) throws(Refusal) {
    self.secure = secure
    self.output = output
    self.project = project
    self.force = force
    do {
      outputExisted = try FileSystem.exists(output)
      if !outputExisted { try FileSystem.createFolder(output) }
      lock = try FileLock.take(folder: output)
      folder = try OutputFolder(output)
      staging = StagingFolder(output: folder)
      old = try known ?? Self.oldManifest(of: folder, project)
      journal = try staging.journal()
      let isForeign = old.lines.isEmpty && journal.lines.isEmpty && !force
      if isForeign, let names = try FileSystem.namesIfPresent(in: output), names.contains(where: { !$0.hasPrefix(".") })
      {
        throw Refusal(.foreignFolder(project.shown(output)))
      }
      try staging.clear()
    } catch let error as FileError {
      throw Refusal(Diagnostic(error, path: project.shown(error.path)))
    } catch is FileLock.IsHeld {
      throw Refusal(.busyFolder(project.shown(output)))
    } catch let refusal as Refusal {
      throw refusal
    } catch {
      throw Refusal(Diagnostic(.error, project.shown(output), "\(error)", advice: "Choose another output folder."))
    }
  }

  /// The output folder, or a file in it, cannot be used.
  struct Refusal: Error {
    let diagnostic: Diagnostic

    init(_ diagnostic: Diagnostic) {
      self.diagnostic = diagnostic
    }
  }

  /// What the manifest of a project's site lists; nothing where there is none.
  static func manifest(of project: Project) throws(Refusal) -> Manifest {
    do {
      return try oldManifest(of: OutputFolder(trying: project.site), project)
    } catch let error as FileError {
      if error.reason.meansAbsence { return Manifest() }
      throw Refusal(Diagnostic(error, path: project.shown(error.path)))
    } catch let refusal as Refusal {
      throw refusal
    } catch {
      throw Refusal(Diagnostic(.error, project.shown(project.site), "\(error)", advice: "Run the command again."))
    }
  }

  private static func oldManifest(of output: OutputFolder, _ project: Project) throws -> Manifest {
    guard let bytes = try output.readIfPresent(Manifest.fileName) else { return Manifest() }
    do {
      let manifest = try Manifest(parsing: bytes)
      return manifest.isOfSite ? manifest : Manifest()
    } catch {
      throw Refusal(.damagedManifest(project.shown(output.shown(Manifest.fileName)), line: error.line))
    }
  }

  /// Whether a file is Pressmark's.
  func owns(_ path: String) -> Bool { old[path] != nil || journal[path] != nil }

  private var ownsNothing: Bool { old.lines.isEmpty && journal.lines.isEmpty }

  // MARK: - Before anything changes

  /// Compares a file with what is there, and puts it in waiting when it differs.
  func stage(_ path: String, _ bytes: [UInt8]) throws(Refusal) -> Staged {
    let digest = SHA256Digest(of: bytes)
    do {
      guard let existing = try existing(path) else {
        let stamp = try folder.create(StagingFolder.new + "/" + path, holding: bytes)
        return Staged(outcome: .new, digest: digest, stamp: stamp)
      }
      if existing.bytes == bytes { return Staged(outcome: .unchanged, digest: digest, stamp: existing.stamp) }
      if !owns(path), !force { throw Refusal(.foreignFile(project.shown(output.appending(path)))) }
      let stamp = try folder.create(StagingFolder.changed + "/" + path, holding: bytes)
      return Staged(outcome: .changed, digest: digest, stamp: stamp)
    } catch let error as FileError {
      throw Refusal(Diagnostic(error, path: project.shown(error.path)))
    } catch let refusal as Refusal {
      throw refusal
    } catch {
      throw Refusal(unexpected(error, path))
    }
  }

  /// Compares a large file with what is there, and puts it in waiting when it differs: a few pieces at a time, the next
  /// made while those before are written.
  ///
  /// - Parameter known: the digest of what is there, where it is known.
  func stage(
    _ path: String, _ file: PiecewiseFile, known: SHA256Digest?, jobs: Int
  ) async throws(Refusal) -> Staged {
    let target = output.appending(path)
    do {
      let old = try known ?? existingDigest(path)
      let waiting = (old == nil ? StagingFolder.new : StagingFolder.changed) + "/" + path
      let draft = try DigestingFile(creating: waiting, in: folder)
      let batch = 2 * jobs
      var pieces = await file.pieces(0..<min(batch, file.count), jobs: jobs)
      var start = 0
      while !pieces.isEmpty {
        start += pieces.count
        async let next = file.pieces(start..<min(start + batch, file.count), jobs: jobs)
        for piece in pieces { try draft.append(piece) }
        pieces = await next
      }
      let (digest, stamp) = try draft.close()
      guard let old else { return Staged(outcome: .new, digest: digest, stamp: stamp) }
      if old == digest, let stamp = try folder.stamp(of: path) {
        try folder.delete(waiting)
        return Staged(outcome: .unchanged, digest: digest, stamp: stamp)
      }
      if !owns(path), !force { throw Refusal(.foreignFile(project.shown(target))) }
      return Staged(outcome: .changed, digest: digest, stamp: stamp)
    } catch let error as FileError {
      throw Refusal(Diagnostic(error, path: project.shown(error.path)))
    } catch let refusal as Refusal {
      throw refusal
    } catch {
      throw Refusal(unexpected(error, path))
    }
  }

  /// What a file holds that was compared with what is there.
  func bytes(of path: String, _ outcome: Staged.Outcome) throws(FileError) -> [UInt8]? {
    let place =
      switch outcome {
      case .unchanged: path
      case .new: StagingFolder.new + "/" + path
      case .changed: StagingFolder.changed + "/" + path
      }
    return try folder.readStamped(place).bytes
  }

  private func unexpected(_ error: any Error, _ path: String) -> Diagnostic {
    Diagnostic(.error, project.shown(output.appending(path)), "\(error)", advice: "Run the command again.")
  }

  /// The digest of what is at a file's place; `nil` when nothing is.
  private func existingDigest(_ path: String) throws(FileError) -> SHA256Digest? {
    if !outputExisted { return nil }
    do {
      return try folder.digestIfPresent(of: path)
    } catch {
      if isReplaceable(error, path) { return error.reason == .isDirectory ? nil : SHA256Digest(of: []) }
      throw error
    }
  }

  /// Whether what is at a file's place and cannot be read may be replaced all the same.
  private func isReplaceable(_ error: FileError, _ path: String) -> Bool {
    // A folder of nothing but pages that the site no longer has is; should there be more in it, it stays in the way.
    if error.reason == .isDirectory { return ownsFile(below: path) }
    // So is a page of Pressmark's own.
    return error.reason == .permissionDenied && owns(path) && (try? folder.kind(of: path)) == .file
  }

  /// The bytes that are at a file's place; `nil` when there are none.
  private func existing(_ path: String) throws(FileError) -> (bytes: [UInt8], stamp: FileSystem.Stamp)? {
    if !outputExisted { return nil }
    do {
      return try folder.readStamped(path)
    } catch {
      if error.reason.meansAbsence { return nil }
      if isReplaceable(error, path) {
        return error.reason == .isDirectory ? nil : ([], FileSystem.Stamp(size: 0, changed: 0, noted: 0, node: 0))
      }
      throw error
    }
  }

  private func ownsFile(below folder: String) -> Bool {
    old.hasFile(below: folder) || journal.hasFile(below: folder)
  }

  /// Drops what waits; the output is as it was.
  func abandon() {
    try? staging.clear()
    staging.deleteIfEmpty()
    if !outputExisted { FileSystem.deleteIfEmpty(folder: output) }
  }

  // MARK: - The change

  /// Puts what waits in its place and deletes what the site no longer has.
  ///
  /// - Parameters:
  ///   - new: the files that were staged where nothing is.
  ///   - changed: the files that were staged in the place of others.
  /// - Returns: the number of files deleted.
  /// - Throws: `Refusal` before anything has changed, `FileError` after that.
  func commit(_ manifest: Manifest, new: [String], changed: [String]) throws -> Int {
    let gone = [old, journal].flatMap { $0.missing(in: manifest).map { PathKey($0.path) } }
    var stale = Set(gone).sorted().map(\.path)
    let count = stale.count
    let renewsManifest = manifest != old
    do {
      try checkPermissions(changed + stale)
      try checkStale(stale)
      try noteNewFiles(of: manifest)
      if renewsManifest, !ownsNothing { try manifest.write(to: StagingFolder.manifest, in: folder) }
      // Of many files it makes no difference which they are.
      let some = FileSystem.mostSingly + 1
      let waiting =
        new.prefix(some).map { StagingFolder.new + "/" + $0 }
        + changed.prefix(some).map { StagingFolder.changed + "/" + $0 }
      try secure((waiting + staging.notes()).map { folder.shown($0) }, folder.shown(StagingFolder.root))
    } catch let error as FileError {
      throw Refusal(Diagnostic(error, path: project.shown(error.path)))
    }
    for path in takeObstacles(from: &stale, manifest) { try deleteStale(path) }
    try placeNewFiles(new)
    for path in changed { try folder.rename(StagingFolder.changed + "/" + path, to: path) }
    for path in stale { try deleteStale(path) }
    if renewsManifest {
      // A first build's journal is its manifest.
      let waiting = ownsNothing ? StagingFolder.journalFile : StagingFolder.manifest
      try folder.rename(waiting, to: Manifest.fileName)
    }
    try staging.delete()
    return count
  }

  /// A permission that was lost is better found out before the first file changes.
  private func checkPermissions(_ paths: [String]) throws(FileError) {
    var one: [Substring: String] = ["": Manifest.fileName]
    for path in paths { one[path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[..<$0] } ?? ""] = path }
    // Of several the same one is told each time.
    for path in one.values.sorted(by: { $0.precedesInBytes($1) }) { try folder.checkWritable(folderOf: path) }
  }

  /// Deletes nothing that is not as Pressmark left it: somebody has put something of their own there.
  private func checkStale(_ paths: [String]) throws {
    // What an interrupted build has put there is in the journal, whichever of its bytes it holds.
    for path in paths where !force && journal[path] == nil {
      guard let digest = try folder.digestIfPresent(of: path), digest != old[path] else { continue }
      // As a power failure may leave it.
      if digest == SHA256Digest(of: []) { continue }
      throw Refusal(.changedFile(project.shown(output.appending(path))))
    }
  }

  /// Writes down which files will be Pressmark's as the old manifest does not list them.
  private func noteNewFiles(of manifest: Manifest) throws(FileError) {
    // All that a first build has is new.
    if ownsNothing { return try staging.write(journal: manifest) }
    let differing = manifest.differing(from: old)
    let journal = Manifest(self.journal.missing(in: Manifest(differing)) + differing)
    if journal != self.journal { try staging.write(journal: journal) }
  }

  /// Gives the new files their places, whole folders at once where the output has none of that name. No page that is
  /// already there links to them; the home page, by which readers come in, is the last.
  private func placeNewFiles(_ new: [String]) throws(FileError) {
    let home = "index.html"
    try place(new.filter { $0 != home }.sorted { $0.precedesInBytes($1) }[...], below: "")
    if new.contains(home) { try place([home], below: "") }
  }

  /// Gives some files their places, all of them in one folder, in the order of their paths' bytes.
  ///
  /// - Parameter folder: with a slash at its end; empty for the output folder itself.
  private func place(_ files: ArraySlice<String>, below folder: String) throws(FileError) {
    var rest = files
    while let first = rest.first {
      let name = first.utf8.dropFirst(folder.utf8.count)
      guard let slash = name.firstIndex(of: UInt8(ascii: "/")) else {
        rest.removeFirst()
        try place(first)
        continue
      }
      let path = String(first[...slash])
      let inside = rest.prefix { $0.utf8.starts(with: path.utf8) }
      rest = rest.dropFirst(inside.count)
      // An empty folder in the way is replaced too.
      let source = StagingFolder.new + "/" + path
      if try self.folder.renameFolder(String(source.dropLast()), to: String(path.dropLast())) { continue }
      try place(inside, below: path)
    }
  }

  private func place(_ path: String) throws(FileError) {
    if !force, !owns(path), try folder.kind(of: path) != nil {
      throw FileError(.rename, folder.shown(path), .fileExists)
    }
    try folder.rename(StagingFolder.new + "/" + path, to: path)
  }

  /// Of the files to delete, those where the site now has a folder, and those in a folder where it now has a file.
  private func takeObstacles(from stale: inout [String], _ manifest: Manifest) -> [String] {
    if stale.isEmpty { return [] }
    var folders: Set<String> = []
    for line in manifest.lines { folders.formUnion(line.path.foldersAbove) }
    let isObstacle = { (path: String) in
      folders.contains(path) || path.foldersAbove.contains { manifest[$0] != nil }
    }
    let obstacles = stale.filter(isObstacle)
    stale.removeAll(where: isObstacle)
    return obstacles
  }

  private func deleteStale(_ path: String) throws(FileError) {
    try folder.delete(path)
    folder.deleteEmptyFolders(above: path)
  }

}

extension SiteWriter {
  /// What lies in the output folder and is no file of the site.
  static let ownNames = [StagingFolder.root, Manifest.fileName]
}

extension Diagnostic {
  fileprivate static func busyFolder(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, path, "another run of pressmark is writing into this folder",
      advice: "Wait until it ends and run the command again.")
  }

  fileprivate static func foreignFile(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, path, "this file is not Pressmark's, and a page of the site has the same name",
      advice: "Move it away, or replace it with --force.")
  }

  fileprivate static func changedFile(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, path, "the site no longer has this page, and its file is not as Pressmark wrote it",
      advice: "Move it away, or delete it with --force.")
  }

  /// A line of a site's manifest that is none.
  public static func damagedManifest(_ path: String, line: Int) -> Diagnostic {
    Diagnostic(
      .error, path, at: TextPosition(line: line, column: 1),
      "the manifest is damaged: this line is not a digest and a path",
      advice: "Bring the file back from a copy, or move the whole output folder away and build again.")
  }
}
