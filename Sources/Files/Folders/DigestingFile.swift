import SystemPackage

/// A file that is written piece by piece, of which the digest is known in the end.
public final class DigestingFile {
  private let path: FilePath
  private let descriptor: FileDescriptor
  private var hash = SHA256()
  private var isOpen = true

  /// Makes a file in an output folder; what was left there under its name is deleted. Missing folders are made.
  public init(creating path: String, in folder: OutputFolder) throws(FileError) {
    self.path = folder.shown(path)
    descriptor = try folder.openNew(path)
  }

  deinit {
    if isOpen { try? descriptor.close() }
  }

  /// Adds some bytes.
  public func append(_ bytes: [UInt8]) throws(FileError) {
    do {
      try bytes.withUnsafeBytes { _ = try descriptor.writeAll($0) }
    } catch {
      throw FileError(.write, path, error as? Errno ?? .ioError)
    }
    bytes.withUnsafeBytes { hash.update($0) }
  }

  /// The digest of all that was added until now.
  public var digest: SHA256Digest { hash.digest }

  /// Closes the file.
  ///
  /// - Returns: the digest of all its bytes, and how it was left.
  public func close() throws(FileError) -> (digest: SHA256Digest, stamp: FileSystem.Stamp) {
    isOpen = false
    do {
      return (hash.digest, try FileSystem.stampAndClose(descriptor))
    } catch {
      throw FileError(.write, path, error as? Errno ?? .ioError)
    }
  }
}

extension FileSystem {
  /// The digest of a file that was opened.
  static func digestAndClose(_ descriptor: FileDescriptor) throws -> SHA256Digest {
    defer { try? descriptor.close() }
    var hash = SHA256()
    var bytes = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = try bytes.withUnsafeMutableBytes { try descriptor.read(into: $0) }
      if count == 0 { return hash.digest }
      bytes.withUnsafeBytes { hash.update(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }
  }
}
