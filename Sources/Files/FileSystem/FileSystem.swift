public import SystemPackage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Files on disk: read whole, written whole, listed in an order that never depends on the machine.
public enum FileSystem {
  /// What a path leads to.
  public enum Kind: Sendable, Equatable {
    case file, folder, other
  }

  /// What is at `path`, following symbolic links; `nil` when there is nothing.
  ///
  /// - Throws: `FileError` when nobody can tell.
  public static func kind(of path: FilePath) throws(FileError) -> Kind? {
    try status(of: path, followingLinks: true).map { kind(of: $0) }
  }

  /// Whether a file or folder is at `path`, where a wrong no does no harm: in advice.
  public static func isSurely(_ kind: Kind, at path: FilePath) -> Bool { (try? self.kind(of: path)) == kind }

  /// Whether a file or folder is at `path`, where a wrong yes does no harm: what is done with it then says why it
  /// cannot be.
  public static func mayBe(_ kind: Kind, at path: FilePath) -> Bool {
    do {
      return try self.kind(of: path) == kind
    } catch {
      return true
    }
  }

  /// Whether anything is at `path`, where a wrong no does no harm: in advice.
  public static func isSurelyThere(_ path: FilePath) -> Bool { (try? exists(path)) ?? false }

  /// Whether anything is at `path`, a broken symbolic link included.
  ///
  /// - Throws: `FileError` when nobody can tell.
  public static func exists(_ path: FilePath) throws(FileError) -> Bool {
    try status(of: path, followingLinks: false) != nil
  }

  /// Whether a file is at `path`, and no symbolic link to one.
  ///
  /// - Throws: `FileError` when nobody can tell.
  public static func isPlainFile(_ path: FilePath) throws(FileError) -> Bool {
    try status(of: path, followingLinks: false).map { kind(of: $0) } == .file
  }

  /// The path without symbolic links, or `nil` when nothing is there.
  ///
  /// - Throws: `FileError` when nobody can tell.
  public static func resolved(_ path: FilePath) throws(FileError) -> FilePath? {
    guard let resolved = path.withPlatformString({ realpath($0, nil) }) else {
      let reason = Errno(rawValue: errno)
      if reason.meansAbsence { return nil }
      throw FileError(.look, path, reason)
    }
    defer { free(resolved) }
    return FilePath(platformString: resolved)
  }

  /// The folder the program was started in.
  public static var currentFolder: FilePath {
    // From a folder whose place nobody can tell, paths are taken as they are.
    (try? resolved(".")) ?? "."
  }

  /// The moment by the system's clock, in nanoseconds since 1970: for nothing but the question whether a file was
  /// changed just now and may be changed once more without another time.
  public static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return time.nanoseconds
  }

  // MARK: - Steps

  /// What the system says of a path; `nil` when nothing is there.
  static func status(of path: FilePath, followingLinks: Bool) throws(FileError) -> stat? {
    var status = stat()
    let reason = path.withPlatformString { path in
      Errno.of { followingLinks ? stat(path, &status) : lstat(path, &status) }
    }
    guard let reason else { return status }
    if reason.meansAbsence { return nil }
    throw FileError(.look, path, reason)
  }

  static func kind(of status: stat) -> Kind {
    switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    default: .other
    }
  }

  /// Opens a name in an open folder; a link is not followed.
  static func openAt(
    _ folder: FileDescriptor, _ name: UnsafePointer<CChar>, _ flags: CInt
  ) throws(Errno) -> FileDescriptor {
    while true {
      let opened = openat(folder.rawValue, name, flags | O_CLOEXEC | O_NOFOLLOW, 0o666 as mode_t)
      if opened >= 0 { return FileDescriptor(rawValue: opened) }
      let reason = Errno(rawValue: errno)
      if reason != .interrupted { throw reason }
    }
  }
}

extension Errno {
  /// Whether this is what the system says of a path where nothing is. Any other failure says only that nobody knows
  /// what is there.
  public var meansAbsence: Bool { self == .noSuchFileOrDirectory || self == .notDirectory }

  /// Whether this is what the system says to somebody without the permission.
  public var meansRefusal: Bool { self == .permissionDenied || self == .notPermitted }
}
