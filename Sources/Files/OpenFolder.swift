public import SystemPackage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A folder that is held open: for thousands of files below it the system need not walk the whole way to each. One that cannot be opened, or
/// is not there yet, does the same by whole paths.
public final class OpenFolder: Sendable {
  private let path: FilePath
  private let descriptor: FileDescriptor?

  /// Opens a folder.
  public init(_ path: FilePath) {
    self.path = path
    descriptor = try? FileDescriptor.open(path, .readOnly, options: [.closeOnExec, .directory])
  }

  deinit { try? descriptor?.close() }

  /// The stamp of a file, by its path below the folder, following links; `nil` when it is not there.
  public func stamp(of path: String) -> FileSystem.Stamp? {
    guard let descriptor else { return FileSystem.stamp(of: self.path.appending(path)) }
    var status = stat()
    guard path.withCString({ fstatat(descriptor.rawValue, $0, &status, 0) }) == 0 else { return nil }
    return FileSystem.stamp(of: status)
  }

  /// All bytes of a file, by its path below the folder, and its stamp when it was opened.
  ///
  /// - Throws: `FileError`, as `FileSystem.read`.
  public func readStamped(_ path: String) throws(FileError) -> (bytes: [UInt8], stamp: FileSystem.Stamp) {
    guard let descriptor else { return try FileSystem.readStamped(self.path.appending(path)) }
    do {
      return try FileSystem.readAndClose(open(path, O_RDONLY | O_NONBLOCK, in: descriptor), limit: .max)
    } catch {
      throw FileError(.read, self.path.appending(path), error as? Errno ?? .ioError)
    }
  }

  /// Writes a file in place, by its path below the folder, as `FileSystem.create` does.
  ///
  /// - Returns: its stamp, which it keeps when it is renamed.
  public func create(_ path: String, holding bytes: [UInt8]) throws(FileError) -> FileSystem.Stamp {
    guard let descriptor, let file = try? open(path, O_WRONLY | O_CREAT | O_TRUNC, in: descriptor) else {
      // Its folder is missing, or something is wrong that the other has words for.
      return try FileSystem.create(self.path.appending(path), holding: bytes)
    }
    do {
      return try FileSystem.writeAndClose(bytes, file)
    } catch {
      throw FileError(.write, self.path.appending(path), error as? Errno ?? .ioError)
    }
  }

  private func open(
    _ path: String, _ flags: CInt, in descriptor: FileDescriptor
  ) throws(Errno) -> FileDescriptor {
    while true {
      let opened = path.withCString { openat(descriptor.rawValue, $0, flags | O_CLOEXEC, 0o666 as mode_t) }
      if opened >= 0 { return FileDescriptor(rawValue: opened) }
      let reason = Errno(rawValue: errno)
      if reason != .interrupted { throw reason }
    }
  }
}
