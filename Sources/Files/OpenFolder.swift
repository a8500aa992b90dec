public import SystemPackage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A folder that is held open: to look at thousands of files below it the system need not walk the whole way to each.
public struct OpenFolder: ~Copyable, Sendable {
  private let descriptor: FileDescriptor

  /// Opens a folder; `nil` when it cannot be opened.
  public init?(_ path: FilePath) {
    guard let descriptor = try? FileDescriptor.open(path, .readOnly, options: [.closeOnExec, .directory]) else {
      return nil
    }
    self.descriptor = descriptor
  }

  deinit { try? descriptor.close() }

  /// The stamp of a file, by its path below the folder, following links; `nil` when it is not there.
  public func stamp(of path: String) -> FileSystem.Stamp? {
    var status = stat()
    guard path.withCString({ fstatat(descriptor.rawValue, $0, &status, 0) }) == 0 else { return nil }
    return FileSystem.stamp(of: status)
  }
}
