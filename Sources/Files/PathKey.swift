import Support

/// A path as a key, by its bytes: to Swift two forms of one letter are equal, to a disk they are the names of two
/// files.
public struct PathKey: Hashable, Sendable, Comparable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// The path.
  public let path: String

  /// The path, for messages.
  public var description: String { path }

  /// The key of a path.
  public init(_ path: String) {
    self.path = path
  }

  /// The key of a path that stands in the code.
  public init(stringLiteral path: String) {
    self.path = path
  }

  /// Whether both are the same bytes.
  public static func == (one: PathKey, other: PathKey) -> Bool { one.path.hasSameBytes(as: other.path) }

  /// The order of the bytes.
  public static func < (one: PathKey, other: PathKey) -> Bool { one.path.precedesInBytes(other.path) }

  /// Feeds the bytes to a hash table.
  public func hash(into hasher: inout Hasher) {
    let isDone: Void? = path.utf8.withContiguousStorageIfAvailable { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    if isDone == nil { Array(path.utf8).withUnsafeBytes { hasher.combine(bytes: $0) } }
  }

  /// The folders in which the file lies (`String.foldersAbove`).
  public var foldersAbove: [PathKey] { path.foldersAbove.map { PathKey($0) } }

  /// Whether it lies in a folder, or in one below that.
  public func isBelow(_ folder: PathKey) -> Bool { path.utf8.starts(with: (folder.path + "/").utf8) }
}
