public import SystemPackage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A file below an output folder that is held open, to read parts of it or to write it bit by bit.
public final class OpenFile: Sendable {
  private let descriptor: FileDescriptor
  /// Where it is, as messages say it.
  public let path: FilePath

  /// Opens a file to read it.
  ///
  /// - Throws: `FileError`.
  public init(_ path: String, in folder: OutputFolder) throws(FileError) {
    self.path = folder.shown(path)
    descriptor = try folder.open(path, for: .read, O_RDONLY | O_NONBLOCK)
  }

  /// Opens an empty file to write it; missing folders are made, and what it held before is gone.
  ///
  /// - Throws: `FileError`.
  public init(writing path: String, in folder: OutputFolder) throws(FileError) {
    self.path = folder.shown(path)
    descriptor = try folder.openNew(path)
  }

  /// Opens a file to write parts of it; `nil` when it cannot be opened.
  public init?(changing path: String, in folder: OutputFolder) {
    guard let descriptor = try? folder.open(path, for: .write, O_WRONLY) else { return nil }
    self.path = folder.shown(path)
    self.descriptor = descriptor
  }

  deinit { try? descriptor.close() }

  /// How it is left; `nil` when nobody can tell.
  public var stamp: FileSystem.Stamp? {
    var status = stat()
    return fstat(descriptor.rawValue, &status) == 0 ? FileSystem.stamp(of: status) : nil
  }

  /// A part of the file; `nil` when it is not all there.
  public func bytes(at offset: Int, count: Int) -> [UInt8]? {
    // Both may come from a file that somebody has forged.
    guard let size = stamp?.size, (0...size).contains(offset), (0...size - offset).contains(count) else { return nil }
    let bytes = try? [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = 0
      while filled < count {
        let rest = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...])
        let read = try descriptor.read(fromAbsoluteOffset: Int64(offset + filled), into: rest)
        if read == 0 { return }
        filled += read
      }
    }
    return bytes.flatMap { $0.count == count ? $0 : nil }
  }

  /// The digest of its first bytes, so many; `nil` when they are not all there.
  public func digest(ofFirst count: Int) -> SHA256Digest? {
    var hash = SHA256()
    for start in stride(from: 0, to: count, by: 1 << 18) {
      guard let bytes = bytes(at: start, count: min(1 << 18, count - start)) else { return nil }
      bytes.withUnsafeBytes { hash.update($0) }
    }
    return hash.digest
  }

  /// Writes `bytes` at a place, and says whether all went well.
  public func write(_ bytes: [UInt8], at offset: Int) -> Bool {
    (try? bytes.withUnsafeBytes { try descriptor.writeAll(toAbsoluteOffset: Int64(offset), $0) }) == bytes.count
  }
}
