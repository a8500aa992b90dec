public import Archive
public import Files
import Foundation
public import SystemPackage

/// An archive's folder that lasts as long as one test.
public final class TemporaryProject: Sendable {
  /// The folder.
  public let root: FilePath

  /// Makes a folder with these files, by their paths in it.
  public init(_ files: [String: String] = [:]) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "pressmark-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    root = FilePath(folder.resolvingSymlinksInPath().path)
    for (path, text) in files { try write(path, text) }
  }

  deinit {
    // Tests take permissions away; without them the folder could not be deleted.
    let everything = FileManager.default.enumerator(atPath: root.string)?.compactMap { $0 as? String } ?? []
    for path in everything where (try? FileSystem.kind(of: root.appending(path))) == .folder {
      try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: root.appending(path).string)
    }
    try? FileManager.default.removeItem(atPath: root.string)
  }

  /// The folder as a project.
  public var project: Project { Project(root: root) }

  /// Writes a file.
  public func write(_ path: String, _ text: String) throws {
    try write(path, bytes: Array(text.utf8))
  }

  /// Writes a file's bytes.
  public func write(_ path: String, bytes: [UInt8]) throws {
    try FileSystem.write(bytes, to: root.appending(path))
  }

  /// A file's text.
  public func read(_ path: String) throws -> String {
    String(decoding: try FileSystem.read(root.appending(path)), as: UTF8.self)
  }

  /// Whether there is something at `path`.
  public func has(_ path: String) -> Bool {
    (try? FileSystem.exists(root.appending(path))) ?? false
  }

  /// Deletes a file.
  public func delete(_ path: String) throws {
    try FileSystem.delete(root.appending(path))
  }

  /// Deletes the list of addresses, as an editor does whose archive nobody has seen yet: articles may go.
  public func giveAddressesUp() throws {
    if has("addresses.tsv") { try delete("addresses.tsv") }
  }

  /// Makes a symbolic link at `path` to `target`.
  public func link(_ path: String, to target: String) throws {
    try FileSystem.createFolder(root.appending(path).removingLastComponent())
    try FileManager.default.createSymbolicLink(atPath: root.appending(path).string, withDestinationPath: target)
  }

  /// Sets a file's permissions, as chmod does.
  public func setPermissions(_ path: String, _ permissions: Int) throws {
    try FileManager.default.setAttributes([.posixPermissions: permissions], ofItemAtPath: root.appending(path).string)
  }

  /// Makes a file look as if it had last been changed some time ago.
  public func setAge(_ path: String, seconds: Double) throws {
    try setChanged(path, Date(timeIntervalSinceNow: -seconds))
  }

  /// Gives a file the time of another state of it.
  public func setAge(_ path: String, like stamp: FileSystem.Stamp?) throws {
    guard let stamp else { throw CocoaError(.fileNoSuchFile) }
    // Whole nanoseconds, which a `Date` does not hold.
    var times = [timespec(), timespec()]
    times[0].tv_sec = stamp.changed / 1_000_000_000
    times[0].tv_nsec = stamp.changed % 1_000_000_000
    times[1] = times[0]
    guard utimensat(AT_FDCWD, root.appending(path).string, times, 0) == 0 else { throw CocoaError(.fileWriteUnknown) }
  }

  private func setChanged(_ path: String, _ date: Date) throws {
    try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: root.appending(path).string)
  }

  /// All files below `folder` with their bytes, dot files left out.
  public func files(in folder: String) throws -> [String: [UInt8]] {
    let tree = FileTree(root.appending(folder))
    return Dictionary(
      uniqueKeysWithValues: try tree.files.map { ($0, try FileSystem.read(root.appending(folder).appending($0))) })
  }
}
