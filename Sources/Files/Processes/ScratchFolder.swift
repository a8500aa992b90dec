public import SystemPackage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A folder of the program's own, outside the archive, for files that nobody needs a moment later.
public enum ScratchFolder {
  /// Does work in a new folder that only this user may enter, and deletes it with all that it holds.
  ///
  /// - Throws: `FileError` where it cannot be made, and what `work` throws.
  public static func with<Result>(_ work: (FilePath) throws -> Result) throws -> Result {
    let folder = try make()
    defer { try? FileSystem.deleteTree(folder) }
    return try work(folder)
  }

  private static func make() throws(FileError) -> FilePath {
    let given = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    // Programs that work in it take paths from the root.
    let place = FilePath(given.hasPrefix("/") ? given : "/tmp")
    // Mkdtemp writes letters of its own over the six X, so that no two folders have one name.
    let pattern = place.appending("pressmark-XXXXXX")
    var name = pattern.string.utf8CString.map(\.self)
    guard mkdtemp(&name) != nil else { throw FileError(.write, pattern, Errno(rawValue: errno)) }
    return FilePath(String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self))
  }
}
