import CSyncfs

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Files that take the place of others in one step.
extension OutputFolder {
  /// Writes a file so that whoever reads it sees the old bytes or the new ones, never a part. After a power failure it
  /// may be empty: for files that can be made again; see `replace`.
  ///
  /// - Throws: `FileError`; the file is as it was.
  public func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    try write(to: path) { file throws(FileError) in try file.append(bytes) }
  }

  /// Writes a file piece by piece, as `write(_:to:)`.
  public func write(to path: String, _ pieces: (DigestingFile) throws(FileError) -> Void) throws(FileError) {
    try write(to: path, isSecured: false, pieces)
  }

  /// Writes a file that has to be whole after a power failure too, as `write(_:to:)`.
  public func replace(_ path: String, with bytes: [UInt8]) throws(FileError) {
    try write(to: path, isSecured: true) { file throws(FileError) in try file.append(bytes) }
  }

  private func write(
    to path: String, isSecured: Bool, _ pieces: (DigestingFile) throws(FileError) -> Void
  ) throws(FileError) {
    let draft = path + FileSystem.draftSuffix
    do {
      let file = try DigestingFile(creating: draft, in: self)
      try pieces(file)
      _ = try file.close()
      if isSecured { try secure([draft]) }
      try rename(draft, to: path)
    } catch {
      try? delete(draft)
      throw error
    }
  }

  /// Waits until the bytes of files that have been written are on the disk, as `FileSystem.secure`.
  public func secure(_ files: [String]) throws(FileError) {
    #if os(Linux)
      // All are on one disk.
      if files.count > FileSystem.mostSingly { return try secure(files[0]) { syncfs($0) } }
    #endif
    for file in files { try secure(file) { fsync($0) } }
  }

  private func secure(_ path: String, _ bring: (CInt) -> CInt) throws(FileError) {
    try FileSystem.secure(shown(path), bring) { try open(path, for: .write, O_RDONLY | O_NONBLOCK) }
  }
}
