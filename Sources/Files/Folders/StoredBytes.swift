import SystemPackage

/// Bytes that are in memory, or a part of a file that is held open.
public enum StoredBytes: Sendable {
  case memory([UInt8])
  case file(OpenFile, Range<Int>)

  /// How many there are.
  public var count: Int {
    switch self {
    case .memory(let bytes): bytes.count
    case .file(_, let range): range.count
    }
  }

  /// Some of them.
  ///
  /// - Throws: `FileError` when the file has been cut, or its disk has failed.
  public func bytes(_ range: Range<Int>) throws(FileError) -> [UInt8] {
    switch self {
    case .memory(let bytes): return Array(bytes[range])
    case .file(let file, let place):
      guard let bytes = file.bytes(at: place.lowerBound + range.lowerBound, count: range.count) else { throw damage }
      return bytes
    }
  }

  /// The error of bytes that are not what was written.
  public var damage: FileError {
    if case .file(let file, _) = self { return FileError(.read, file.path, .ioError) }
    return FileError(.read, "", .ioError)
  }
}
