import Files
import Synchronization
import SystemPackage

/// A folder that is made when the first file comes into it, and held open from then on: a first build puts thousands there.
final class WaitingFolder: Sendable {
  private let path: FilePath
  private let folder = Mutex<OpenFolder?>(nil)

  init(_ path: FilePath) {
    self.path = path
  }

  /// Writes a file, by its path below the folder.
  ///
  /// - Returns: its stamp, which it keeps when it is renamed.
  /// - Throws: `FileError`.
  func create(_ path: String, holding bytes: [UInt8]) throws(FileError) -> FileSystem.Stamp {
    try opened().create(path, holding: bytes)
  }

  private func opened() throws(FileError) -> OpenFolder {
    if let known = folder.withLock({ $0 }) { return known }
    try FileSystem.createFolder(path)
    let opened = OpenFolder(path)
    folder.withLock { $0 = opened }
    return opened
  }
}
