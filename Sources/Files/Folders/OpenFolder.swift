public import SystemPackage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A folder that is held open: for thousands of files below it the system need not walk the whole way to each.
public final class OpenFolder: Sendable {
  private let path: FilePath
  /// The folder, or why it is not open, which is told of each file that is asked for.
  private let opened: Result<FileDescriptor, FileError>

  /// Opens a folder; in one that does not exist nothing is.
  public init(_ path: FilePath) {
    self.path = path
    do {
      opened = .success(try FileDescriptor.open(path, .readOnly, options: [.closeOnExec, .directory]))
    } catch {
      opened = .failure(FileError(.read, path, error as? Errno ?? .ioError))
    }
  }

  deinit { if case .success(let descriptor) = opened { try? descriptor.close() } }

  /// The stamp of a file, by its path below the folder, following links; `nil` when it is not there.
  ///
  /// - Throws: `FileError` when nobody can tell.
  public func stamp(of path: String) throws(FileError) -> FileSystem.Stamp? {
    let descriptor: FileDescriptor
    do {
      descriptor = try opened.get()
    } catch {
      if error.reason.meansAbsence { return nil }
      throw error
    }
    var status = stat()
    let reason = path.withCString { path in Errno.of { fstatat(descriptor.rawValue, path, &status, 0) } }
    guard let reason else { return FileSystem.stamp(of: status) }
    if reason.meansAbsence { return nil }
    throw FileError(.look, self.path.appending(path), reason)
  }

  /// All bytes of a file, by its path below the folder, and its stamp when it was opened.
  ///
  /// - Throws: `FileError`, as `FileSystem.read`.
  public func readStamped(
    _ path: String, limit: Int = .max
  ) throws(FileError) -> (bytes: [UInt8], stamp: FileSystem.Stamp) {
    let descriptor = try opened.get()
    do {
      return try FileSystem.readAndClose(open(path, O_RDONLY | O_NONBLOCK, in: descriptor), limit: limit)
    } catch {
      throw FileError(.read, self.path.appending(path), error as? Errno ?? .ioError)
    }
  }

  private func open(
    _ path: String, _ flags: CInt, in descriptor: FileDescriptor
  ) throws(Errno) -> FileDescriptor {
    while true {
      var opened: CInt = -1
      let reason = path.withCString { path in
        Errno.of {
          opened = openat(descriptor.rawValue, path, flags | O_CLOEXEC, 0o666 as mode_t)
          return min(opened, 0)
        }
      }
      guard let reason else { return FileDescriptor(rawValue: opened) }
      if reason != .interrupted { throw reason }
    }
  }
}
