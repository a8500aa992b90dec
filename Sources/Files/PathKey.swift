import Support

/// A path as a key, by its bytes: to Swift two forms of one letter are equal, to a disk they are the names of two
/// files.
public struct PathKey: Hashable, Sendable, Comparable {
  /// The path.
  public let path: String

  /// The key of a path.
  public init(_ path: String) {
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
}
