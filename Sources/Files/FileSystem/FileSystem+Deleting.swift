public import SystemPackage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension FileSystem {
  /// Deletes a file; it is fine when it is gone.
  public static func delete(_ path: FilePath) throws(FileError) {
    let reason = path.withPlatformString { path in Errno.of { unlink(path) } }
    if let reason, !reason.meansAbsence { throw FileError(.delete, path, reason) }
  }

  /// Deletes a folder when it is empty, and says whether it was.
  @discardableResult
  public static func deleteIfEmpty(folder: FilePath) -> Bool {
    folder.withPlatformString { rmdir($0) } == 0
  }

  /// Deletes a file, a link or a folder of the program's own with all that it holds; links are not followed, and it is
  /// fine when it is gone.
  public static func deleteTree(_ path: FilePath) throws(FileError) {
    try deleteAny(path.string, in: FileDescriptor(rawValue: AT_FDCWD), path)
  }

  /// The same for a name in an open folder; `path` is for messages.
  static func deleteAny(_ name: String, in folder: FileDescriptor, _ path: FilePath) throws(FileError) {
    try deleteAny(name.utf8CString.map(\.self), in: folder, path)
  }

  private static func deleteAny(_ name: [CChar], in folder: FileDescriptor, _ path: FilePath) throws(FileError) {
    guard let reason = Errno.of({ unlinkat(folder.rawValue, name, 0) }), !reason.meansAbsence else { return }
    // What Linux says of a folder, and what POSIX says.
    guard [.isDirectory, .notPermitted].contains(reason) else { throw FileError(.delete, path, reason) }
    do {
      let opened = try openAt(folder, name, O_RDONLY | O_DIRECTORY)
      defer { try? opened.close() }
      // A descriptor of its own to list it: that one is closed with the listing.
      for entry in try entriesAndClose(of: try openAt(opened, ".", O_RDONLY | O_DIRECTORY), path) {
        try deleteAny(entry.rawName, in: opened, path)
      }
    } catch let error as FileError {
      throw error
    } catch {
      throw FileError(.delete, path, error as? Errno ?? .ioError)
    }
    if let reason = Errno.of({ unlinkat(folder.rawValue, name, AT_REMOVEDIR) }), reason != .noSuchFileOrDirectory {
      throw FileError(.delete, path, reason)
    }
  }
}
