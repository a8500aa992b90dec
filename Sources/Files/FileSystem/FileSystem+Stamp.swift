public import SystemPackage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

extension FileSystem {
  /// What a file is known by without reading it: when both are the same, so are its bytes.
  public struct Stamp: Sendable, Hashable {
    /// Its size in bytes.
    public let size: Int
    /// When it was last changed, in nanoseconds since 1970.
    public let changed: Int

    /// When the system last noted a change of the file, its name included, in nanoseconds since 1970: a time that
    /// nobody can set.
    public let noted: Int
    /// Its number on the disk, which another file of its name does not have.
    public let node: Int

    /// A stamp that was noted down.
    public init(size: Int, changed: Int, noted: Int, node: Int) {
      self.size = size
      self.changed = changed
      self.noted = noted
      self.node = node
    }

    /// Whether both are of the same file with the same bytes, which may have got another name in between.
    public func isSameFile(as other: Stamp) -> Bool {
      size == other.size && changed == other.changed && node == other.node
    }
  }

  /// The stamp of a file, following links; `nil` when it is not there.
  ///
  /// - Throws: `FileError` when nobody can tell.
  public static func stamp(of path: FilePath) throws(FileError) -> Stamp? {
    try status(of: path, followingLinks: true).map { stamp(of: $0) }
  }

  static func stamp(of status: stat) -> Stamp {
    #if canImport(Darwin)
      let (changed, noted) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (changed, noted) = (status.st_mtim, status.st_ctim)
    #endif
    return Stamp(
      size: Int(status.st_size), changed: changed.nanoseconds, noted: noted.nanoseconds,
      node: Int(truncatingIfNeeded: status.st_ino))
  }
}

extension timespec {
  /// Since 1970; beyond the year 2262, which some disks can hold, a number that is only another for another time.
  var nanoseconds: Int { Int(tv_sec) &* 1_000_000_000 &+ Int(tv_nsec) }
}
