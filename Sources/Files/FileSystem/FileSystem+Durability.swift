import CSyncfs
public import SystemPackage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What a power failure leaves.
///
/// A file that has been renamed may have its new name on the disk before its bytes: after a power failure it is then
/// empty. So bytes are brought to the disk before names change. What comes after is changes of names only, which the
/// disk's journal keeps in their order: a power failure among them leaves what ending the program there would leave.
extension FileSystem {
  /// The most files that are brought to the disk one by one. For many it is faster to do it with everything that waits
  /// to be written, for few that could take long: other programs' files are among it.
  public static let mostSingly = 64

  /// Waits until the bytes of files that have been written are on the disk.
  ///
  /// - Parameter folder: a folder on the same disk.
  /// - Throws: `FileError` when the disk is full or broken, which may show only now. A disk that cannot tell is
  ///   trusted.
  public static func secure(_ files: [FilePath], below folder: FilePath) throws(FileError) {
    #if os(Linux)
      if files.count > mostSingly { return try secure(folder) { syncfs($0) } }
    #endif
    for file in files { try secure(file) { fsync($0) } }
  }

  /// How the names of files end that wait to take another's place: the program's own, wherever they lie.
  public static let draftSuffix = ".pressmark-new"

  /// Where a file's bytes wait until they take its place.
  public static func draft(of path: FilePath) -> FilePath {
    path.removingLastComponent().appending(draft(ofName: path.lastComponent?.string ?? ""))
  }

  /// The same for a name; the draft of one that has no room for the ending is called by a part of its digest.
  static func draft(ofName name: String) -> String {
    // What disks hold: NAME_MAX.
    let room = 255 - draftSuffix.utf8.count
    let start = name.utf8.count <= room ? name : String(SHA256Digest(of: Array(name.utf8)).hexadecimal.prefix(32))
    return start + draftSuffix
  }

  private static func secure(_ path: FilePath, _ bring: (CInt) -> CInt) throws(FileError) {
    try secure(path, bring) { try FileDescriptor.open(path, .readOnly, options: [.closeOnExec, .nonBlocking]) }
  }

  /// Waits until the bytes of a file are on the disk.
  static func secure(
    _ path: FilePath, _ bring: (CInt) -> CInt, opening: () throws -> FileDescriptor
  ) throws(FileError) {
    do {
      let descriptor = try opening()
      defer { try? descriptor.close() }
      if let reason = Errno.of({ bring(descriptor.rawValue) }) { throw reason }
    } catch {
      let reason = (error as? FileError)?.reason ?? error as? Errno ?? .ioError
      // Any other says that this disk has no such thing.
      let failures: [Errno] = [
        .ioError, .noSpace, .diskQuotaExceeded, .tooManyOpenFiles, .tooManyOpenFilesInSystem, .noMemory,
      ]
      if failures.contains(reason) { throw FileError(.write, path, reason) }
    }
  }
}
