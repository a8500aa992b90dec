public import SystemPackage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Keeps two runs of the program from changing the same files at once. The lock is the operating system's (flock) and goes with the
/// process, however that ends, so nobody ever has to delete one that was left behind. It lasts as long as this object.
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
  /// - Parameter waiting: is called when another process holds the lock, before it is waited for.
  /// - Returns: `nil` where no such file can be made or the disk has no locks.
  public static func take(file path: FilePath, waiting: () -> Void) -> FileLock? {
    try? FileSystem.createFolder(path.removingLastComponent())
    let permissions: FilePermissions = [.ownerReadWrite, .groupReadWrite, .otherReadWrite]
    let opened = try? FileDescriptor.open(path, .readWrite, options: [.create, .closeOnExec], permissions: permissions)
    guard let opened else { return nil }
    let lock = FileLock(opened)
    do {
      return try lock.isTaken() ? lock : nil
    } catch {
      waiting()
    }
    while flock(opened.rawValue, LOCK_EX) != 0 {
      guard errno == EINTR else { return nil }
    }
    return lock
  }

  /// Takes the lock on a folder itself.
  ///
  /// - Returns: `nil` where there is no such folder, or its disk has no locks for folders.
  /// - Throws: `IsHeld` when another process holds it.
  public static func take(folder path: FilePath) throws(IsHeld) -> FileLock? {
    let opened = try? FileDescriptor.open(path, .readOnly, options: [.directory, .closeOnExec])
    guard let opened else { return nil }
    let lock = FileLock(opened)
    return try lock.isTaken() ? lock : nil
  }

  private func isTaken() throws(IsHeld) -> Bool {
    if flock(descriptor.rawValue, LOCK_EX | LOCK_NB) == 0 { return true }
    if errno == EWOULDBLOCK { throw IsHeld() }
    return false
  }
}
