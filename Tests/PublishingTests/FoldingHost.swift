import Archive
import Files
import Synchronization
import SystemPackage

@testable import Publishing

/// A host in memory that takes two forms of a letter, and capitals and small letters, for one, as disks of macOS do.
final class FoldingHost: PublishingHost {
  static let kind = "folding"
  static let example = "folding:"

  private let files = Mutex<[String: [UInt8]]>([:])

  init(_ place: HostPlace) {}

  /// What a file holds.
  subscript(path: PathKey) -> [UInt8]? { files.withLock { $0[path.path.lowercased()] } }

  /// How many files there are.
  var count: Int { files.withLock(\.count) }

  func fetchState(to folder: FilePath) throws {
    for (path, bytes) in files.withLock({ $0 }) where path == Manifest.fileName || path.hasPrefix(HostState.folder) {
      try FileSystem.write(bytes, to: folder.appending(path))
    }
  }

  func isEmpty() -> Bool { count == 0 }

  func existing(_ paths: [PathKey], of site: FilePath) -> Set<PathKey> { Set(paths.filter { self[$0] != nil }) }

  func put(_ paths: [PathKey], from folder: FilePath) throws {
    for path in paths {
      let bytes = try FileSystem.read(folder.appending(path.path))
      files.withLock { $0[path.path.lowercased()] = bytes }
    }
  }

  func delete(_ paths: [PathKey], folders: [PathKey]) {
    for path in paths { files.withLock { _ = $0.removeValue(forKey: path.path.lowercased()) } }
  }
}
