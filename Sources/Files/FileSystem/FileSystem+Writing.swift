public import SystemPackage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension FileSystem {
  /// Writes a file so that whoever reads `path` sees the old bytes or the new ones, never a part: the bytes go to a
  /// file beside it, which then takes its name. Missing folders are made. After a power failure it may be empty: for
  /// files that can be made again; see `OutputFolder.replace`.
  public static func write(_ bytes: [UInt8], to path: FilePath) throws(FileError) {
    try create(draft(of: path), holding: bytes)
    try rename(draft(of: path), to: path)
  }

  /// Writes a file in place: for files that nobody reads before they are renamed. Missing folders are made.
  ///
  /// - Returns: its stamp, which it keeps when it is renamed.
  @discardableResult
  public static func create(_ path: FilePath, holding bytes: [UInt8]) throws(FileError) -> Stamp {
    do {
      return try writeAndClose(bytes, openForWriting(path))
    } catch let error as FileError {
      throw error
    } catch {
      throw FileError(.write, path, error as? Errno ?? .ioError)
    }
  }

  /// Writes a file that was opened.
  static func writeAndClose(_ bytes: [UInt8], _ descriptor: FileDescriptor) throws -> Stamp {
    do {
      try bytes.withUnsafeBytes { _ = try descriptor.writeAll($0) }
    } catch {
      try? descriptor.close()
      throw error
    }
    return try stampAndClose(descriptor)
  }

  /// Closes a file that was written, and says how it is left.
  static func stampAndClose(_ descriptor: FileDescriptor) throws -> Stamp {
    var status = stat()
    if let reason = Errno.of({ fstat(descriptor.rawValue, &status) }) {
      try? descriptor.close()
      throw reason
    }
    try descriptor.close()
    return stamp(of: status)
  }

  /// Puts the file `source` in the place of `target`. Missing folders are made.
  public static func rename(_ source: FilePath, to target: FilePath) throws(FileError) {
    guard var obstacle = obstacle(toRenaming: source, target) else { return }
    if obstacle == .noSuchFileOrDirectory {
      try createFolder(target.removingLastComponent())
      guard let other = self.obstacle(toRenaming: source, target) else { return }
      obstacle = other
    }
    throw FileError(.rename, target, obstacle)
  }

  /// Makes a folder and those it lies in; it is fine when it is there.
  public static func createFolder(_ path: FilePath) throws(FileError) {
    guard !path.isEmpty, var obstacle = obstacle(toMaking: path) else { return }
    if [.noSuchFileOrDirectory, .notDirectory].contains(obstacle), path.removingLastComponent() != path {
      // The folder that it lies in is made when it is found missing; when it is a file, that is what is in the way.
      try createFolder(path.removingLastComponent())
      guard let other = self.obstacle(toMaking: path) else { return }
      obstacle = other
    }
    // Whatever the system says of one that is there.
    guard try kind(of: path) == .folder else { throw FileError(.write, path, obstacle) }
  }

  /// Makes a folder; what kept it from being made, or `nil`.
  private static func obstacle(toMaking folder: FilePath) -> Errno? {
    folder.withPlatformString { folder in Errno.of { mkdir(folder, 0o777) } }
  }

  private static func obstacle(toRenaming source: FilePath, _ target: FilePath) -> Errno? {
    source.withPlatformString { source in
      target.withPlatformString { target in
        Errno.of {
          #if canImport(Darwin)
            Darwin.rename(source, target)
          #elseif canImport(Musl)
            Musl.rename(source, target)
          #else
            Glibc.rename(source, target)
          #endif
        }
      }
    }
  }

  /// Opens a new file. What was left there under its name, a link too, is deleted: bytes that wait for their place go
  /// nowhere else.
  static func openForWriting(_ path: FilePath) throws -> FileDescriptor {
    func open() throws -> FileDescriptor {
      try FileDescriptor.open(
        path, .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec],
        permissions: [.ownerReadWrite, .groupReadWrite, .otherReadWrite])
    }
    do {
      return try open()
    } catch Errno.noSuchFileOrDirectory {
      // A folder is made when it is found missing: asking first would cost a call for every file.
      try createFolder(path.removingLastComponent())
    } catch Errno.fileExists {
      try delete(path)
    }
    return try open()
  }
}
