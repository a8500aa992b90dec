import Files
import Synchronization
import SystemPackage

/// Where an archive's own files are read and changed: below the content folder never through a link, and the vocabulary
/// where a link to it leads, which its editor has made.
final class ChangedPlaces: Sendable {
  private let project: Project
  private let content = Mutex<OutputFolder?>(nil)

  init(_ project: Project) { self.project = project }

  /// What a file holds; `nil` when it is not there.
  func read(_ file: ChangedFile) throws(FileError) -> [UInt8]? {
    guard let (folder, path) = try place(of: file) else { return nil }
    return try folder.readIfPresent(path)
  }

  /// Writes what a file is to hold beside it. Its folders are made where they are missing.
  func writeDraft(of file: ChangedFile, _ bytes: [UInt8]) throws(FileError) {
    if case .content = file { try FileSystem.createFolder(project.content) }
    guard let (folder, path) = try place(of: file) else {
      throw FileError(.write, file.file(in: project), .noSuchFileOrDirectory)
    }
    try folder.create(Self.draft(of: path), holding: bytes)
  }

  /// Puts what was written beside a file in its place.
  func placeDraft(of file: ChangedFile) throws(FileError) {
    guard let (folder, path) = try place(of: file) else {
      throw FileError(.rename, file.file(in: project), .noSuchFileOrDirectory)
    }
    try folder.rename(Self.draft(of: path), to: path)
  }

  /// Deletes what was written beside a file.
  func deleteDraft(of file: ChangedFile) throws(FileError) {
    if let (folder, path) = try place(of: file) { try folder.delete(Self.draft(of: path)) }
  }

  /// Deletes a file; it is fine when it is gone.
  func delete(_ file: ChangedFile) throws(FileError) {
    if let (folder, path) = try place(of: file) { try folder.delete(path) }
  }

  /// Writes a file that may hold the only copy of somebody's work: it is on the disk before it takes its place.
  func replace(_ file: ChangedFile, _ bytes: [UInt8]) throws(FileError) {
    do {
      try writeDraft(of: file, bytes)
      try secureDrafts(of: [file])
      try placeDraft(of: file)
    } catch {
      try? deleteDraft(of: file)
      throw error
    }
  }

  /// Waits until what was written beside files is on the disk.
  func secureDrafts(of files: [ChangedFile]) throws(FileError) {
    var drafts: [FilePath] = []
    for file in files {
      if let (folder, path) = try place(of: file) { drafts.append(folder.shown(Self.draft(of: path))) }
    }
    try FileSystem.secure(drafts, below: project.content)
  }

  /// Deletes the folders above a content file that hold nothing any more.
  func deleteEmptyFolders(above file: ChangedFile) {
    guard case .content = file, let (folder, path) = try? place(of: file) else { return }
    folder.deleteEmptyFolders(above: path)
  }

  private static func draft(of path: String) -> String { FileSystem.draft(of: FilePath(path)).string }

  /// `nil` where there is no content folder.
  private func place(of file: ChangedFile) throws(FileError) -> (OutputFolder, String)? {
    do throws(FileError) {
      switch file {
      case .content(let path):
        if let opened = content.withLock({ $0 }) { return (opened, path) }
        let opened = try OutputFolder(project.content)
        content.withLock { $0 = opened }
        return (opened, path)
      case .addresses: return (project.ownFolder, AddressList.fileName)
      case .vocabulary, .configuration:
        let own = file.file(in: project)
        let path = try FileSystem.resolved(own) ?? own
        return (try OutputFolder(path.removingLastComponent()), path.lastComponent?.string ?? "")
      }
    } catch {
      if error.reason.meansAbsence { return nil }
      throw error
    }
  }
}
