import Support
public import SystemPackage

/// The files below a folder, in the order of their paths' bytes.
///
/// Names that begin with a dot are passed over, but for those that are asked for, and so is what systems and word
/// processors keep for themselves. Links to folders are not followed, and a link that leads out of the folder is not
/// read: a folder of texts from elsewhere must not be able to publish other files of the machine.
public struct FileTree: Sendable {
  /// Something in the folder that is not read, and why.
  public enum Obstacle: Sendable, Equatable {
    /// A symbolic link to a file outside the folder.
    case linkOutside
    /// A symbolic link to a folder.
    case linkToFolder
    /// A symbolic link that leads nowhere, or in a circle.
    case brokenLink
    /// A folder that cannot be listed, or something that cannot be looked at: nobody knows what is there.
    case unknown(FileError)
    /// A pipe, a socket or a device.
    case notAFile
    /// A name that is no UTF-8: neither an address nor a line in a file can hold it.
    case nameIsNoText

    /// Whether files may lie there that are not among those of the tree.
    public var hidesFiles: Bool {
      switch self {
      case .linkToFolder, .unknown: true
      case .linkOutside, .brokenLink, .notAFile, .nameIsNoText: false
      }
    }
  }

  /// The folder.
  public let root: FilePath
  /// The files' paths relative to `root`, with `/` between the names.
  public private(set) var files: [String] = []
  /// The folders' paths relative to `root`.
  public private(set) var folders: [String] = []
  /// What is not read.
  public private(set) var obstacles: [(path: String, obstacle: Obstacle)] = []

  /// The names that begin with a dot and are listed all the same.
  private let hidden: Set<String>

  /// Lists `root`; a folder that does not exist holds nothing.
  ///
  /// - Parameter hidden: the names that begin with a dot and are listed all the same.
  public init(_ root: FilePath, hidden: Set<String> = []) {
    self.root = root
    self.hidden = hidden
    do {
      guard try FileSystem.exists(root) else { return }
      list("", in: try FileSystem.resolved(root) ?? root)
    } catch {
      obstacles.append(("", .unknown(error)))
    }
    files.sort { $0.precedesInBytes($1) }
  }

  private mutating func list(_ folder: String, in resolvedRoot: FilePath) {
    let entries: [FileSystem.Entry]
    do {
      entries = try FileSystem.entries(in: folder.isEmpty ? root : root.appending(folder))
    } catch {
      obstacles.append((folder, .unknown(error)))
      return
    }
    for entry in entries where !entry.name.isHousekeepingName {
      if entry.name.hasPrefix("."), !hidden.contains(entry.name) { continue }
      let relative = folder.isEmpty ? entry.name : folder + "/" + entry.name
      guard entry.isText else {
        obstacles.append((relative, .nameIsNoText))
        continue
      }
      do {
        try enter(relative, entry.kind, in: resolvedRoot)
      } catch {
        obstacles.append((relative, .unknown(error)))
      }
    }
  }

  private mutating func enter(
    _ relative: String, _ told: FileSystem.Kind?, in resolvedRoot: FilePath
  ) throws(FileError) {
    // One that is gone again is none.
    let found = if let told { told } else { try kindWithoutFollowing(relative) }
    guard let kind = found else { return }
    switch kind {
    case .file: files.append(relative)
    case .folder:
      folders.append(relative)
      list(relative, in: resolvedRoot)
    case .other:
      if let obstacle = try obstacle(at: root.appending(relative), in: resolvedRoot) {
        obstacles.append((relative, obstacle))
      } else {
        files.append(relative)
      }
    }
  }

  private func kindWithoutFollowing(_ relative: String) throws(FileError) -> FileSystem.Kind? {
    try FileSystem.status(of: root.appending(relative), followingLinks: false).map { FileSystem.kind(of: $0) }
  }

  /// Why something that is neither a plain file nor a folder is not read; `nil` for a link to a file inside the folder.
  private func obstacle(at path: FilePath, in resolvedRoot: FilePath) throws(FileError) -> Obstacle? {
    do {
      guard let target = try FileSystem.resolved(path) else { return .brokenLink }
      switch try FileSystem.kind(of: target) {
      case .file: return target.starts(with: resolvedRoot) ? nil : .linkOutside
      case .folder: return .linkToFolder
      case .other: return .notAFile
      case nil: return .brokenLink
      }
    } catch {
      if error.reason == .tooManySymbolicLinkLevels { return .brokenLink }
      throw error
    }
  }
}
