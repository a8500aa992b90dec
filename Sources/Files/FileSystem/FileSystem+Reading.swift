public import SystemPackage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension FileSystem {
  /// All bytes of a file.
  ///
  /// - Parameter limit: the most bytes that are read.
  /// - Throws: `FileError`, also when `path` is a folder or something that is not a file; with the reason
  ///   `fileTooLarge` when it is larger than `limit`, before anything is read.
  public static func read(_ path: FilePath, limit: Int = .max) throws(FileError) -> [UInt8] {
    try readStamped(path, limit: limit).bytes
  }

  /// All bytes of a file, and its stamp when it was opened.
  ///
  /// - Throws: `FileError`, as `read`.
  public static func readStamped(
    _ path: FilePath, limit: Int = .max
  ) throws(FileError) -> (bytes: [UInt8], stamp: Stamp) {
    do {
      let descriptor = try FileDescriptor.open(path, .readOnly, options: [.closeOnExec, .nonBlocking])
      return try readAndClose(descriptor, limit: limit)
    } catch {
      throw FileError(.read, path, error as? Errno ?? .ioError)
    }
  }

  /// The first bytes of a file.
  public static func readBeginning(of path: FilePath, _ count: Int) throws(FileError) -> [UInt8] {
    do {
      let descriptor = try FileDescriptor.open(path, .readOnly, options: [.closeOnExec, .nonBlocking])
      defer { try? descriptor.close() }
      return try [UInt8](unsafeUninitializedCapacity: count) { buffer, read in
        read = try descriptor.read(into: UnsafeMutableRawBufferPointer(buffer))
      }
    } catch {
      throw FileError(.read, path, error as? Errno ?? .ioError)
    }
  }

  /// All bytes of a file that was opened, and its stamp.
  static func readAndClose(_ descriptor: FileDescriptor, limit: Int) throws -> (bytes: [UInt8], stamp: Stamp) {
    defer { try? descriptor.close() }
    var status = stat()
    if let reason = Errno.of({ fstat(descriptor.rawValue, &status) }) { throw reason }
    switch kind(of: status) {
    case .file: break
    case .folder: throw Errno.isDirectory
    case .other: throw Errno.invalidArgument
    }
    guard status.st_size <= limit else { throw Errno.fileTooLarge }
    return (try readToEnd(descriptor, expecting: Int(status.st_size)), stamp(of: status))
  }

  /// Why the permission to read a file is refused; `nil` when it is not.
  public static func refusal(of path: FilePath) -> FileError? {
    do {
      try FileDescriptor.open(path, .readOnly, options: [.closeOnExec, .nonBlocking]).close()
    } catch let error as Errno where error.meansRefusal {
      return FileError(.read, path, error)
    } catch {}
    return nil
  }

  /// All bytes of a file, or `nil` when nothing is at `path`.
  ///
  /// - Parameter limit: the most bytes that are read.
  /// - Throws: `FileError` when something is there that cannot be read, as `read`.
  public static func readIfPresent(_ path: FilePath, limit: Int = .max) throws(FileError) -> [UInt8]? {
    do {
      return try read(path, limit: limit)
    } catch {
      if error.reason.meansAbsence { return nil }
      throw error
    }
  }

  private static func readToEnd(_ descriptor: FileDescriptor, expecting size: Int) throws -> [UInt8] {
    // One byte more than expected, so that one call finds the end too.
    var bytes = try [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      count = 0
      while count < buffer.count {
        let read = try descriptor.read(
          into: UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[count...]))
        count += read
        // A file that has all the bytes that were expected, and not one more, is at its end.
        if read == 0 || size > 0 && count == size { return }
      }
    }
    if bytes.count <= size { return bytes }
    // The file grew while it was being read.
    var more = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let read = try more.withUnsafeMutableBytes { try descriptor.read(into: $0) }
      if read == 0 { return bytes }
      bytes += more[..<read]
    }
  }
}
