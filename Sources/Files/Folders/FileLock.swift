public import SystemPackage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Keeps two runs of the program from changing the same files at once. The lock is the operating system's (flock) and
/// goes with the process, however that ends, so nobody ever has to delete one that was left behind. It lasts as long as
/// this object.
public final class FileLock: Sendable {
  private let descriptor: FileDescriptor

  private init(_ descriptor: FileDescriptor) {
    self.descriptor = descriptor
  }

  deinit { try? descriptor.close() }

  /// Another process holds the lock.
  public struct IsHeld: Error {}

  /// Takes the lock on a file of the program's own, which is made where it is missing.
  ///
  /// - Parameters:
  ///   - path: the file, by its path below `folder`.
  ///   - waiting: is called when another process holds the lock, before it is waited for.
  /// - Returns: `nil` where nothing may be written, and so nothing needs a lock, or where the disk has no locks.
  /// - Throws: `FileError` where nobody can tell whether another process is at work.
  public static func take(
    file path: String, in folder: OutputFolder, waiting: () -> Void
  ) throws(FileError) -> FileLock? {
    do {
      let lock = FileLock(try folder.openOwn(path))
      do {
        return try lock.isTaken(waits: false) ? lock : nil
      } catch is IsHeld {
        waiting()
      }
      return try lock.isTaken(waits: true) ? lock : nil
    } catch {
      let reason = (error as? FileError)?.reason ?? error as? Errno ?? .ioError
      if [.permissionDenied, .notPermitted, .readOnlyFileSystem].contains(reason) { return nil }
      throw (error as? FileError) ?? FileError(.write, folder.shown(path), reason)
    }
  }

  /// Takes part in the lock on a file of the program's own, which is made where it is missing: any number of processes
  /// may.
  ///
  /// - Returns: `nil` where there is none to take.
  public static func share(file path: String, in folder: OutputFolder) -> FileLock? {
    guard let lock = (try? folder.openOwn(path)).map({ FileLock($0) }) else { return nil }
    return flock(lock.descriptor.rawValue, LOCK_SH | LOCK_NB) == 0 ? lock : nil
  }

  /// Whether no other process takes part in a lock that is shared.
  public var isAlone: Bool {
    // Whatever comes of asking for all of it, the system may have let go of the share.
    defer { flock(descriptor.rawValue, LOCK_SH) }
    return flock(descriptor.rawValue, LOCK_EX | LOCK_NB) == 0
  }

  /// Takes the lock on a folder itself.
  ///
  /// - Returns: `nil` where its disk has no locks for folders.
  /// - Throws: `IsHeld` when another process holds it, `FileError` when nobody can tell.
  public static func take(folder path: FilePath) throws -> FileLock? {
    do {
      let lock = FileLock(try FileDescriptor.open(path, .readOnly, options: [.directory, .closeOnExec]))
      return try lock.isTaken(waits: false) ? lock : nil
    } catch let reason as Errno {
      throw FileError(.look, path, reason)
    }
  }

  /// Lets programs that this one starts hold the lock too: it is free when the last of them has ended.
  public func passOn() {
    _ = fcntl(descriptor.rawValue, F_SETFD, 0)
  }

  /// Takes the lock, and says whether the disk has any.
  private func isTaken(waits: Bool) throws -> Bool {
    while flock(descriptor.rawValue, waits ? LOCK_EX : LOCK_EX | LOCK_NB) != 0 {
      switch Errno(rawValue: errno) {
      case .interrupted: continue
      case .wouldBlock: throw IsHeld()
      case .notSupported, .noLocks, .invalidArgument, .noFunction: return false
      case let reason: throw reason
      }
    }
    return true
  }
}
