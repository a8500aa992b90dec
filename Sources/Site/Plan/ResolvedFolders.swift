import Files
import SystemPackage

/// Takes symbolic links out of the paths of many files: what holds for a folder is found out once, not for each of its
/// files.
struct ResolvedFolders {
  private var resolved: [FilePath: FilePath?] = [:]

  /// The path without symbolic links, or `nil` when nothing is there.
  ///
  /// - Throws: `FileError` when nobody can tell.
  mutating func resolve(_ file: FilePath) throws(FileError) -> FilePath? {
    guard try FileSystem.isPlainFile(file), let name = file.lastComponent else { return try FileSystem.resolved(file) }
    let folder = file.removingLastComponent()
    if let known = resolved[folder] { return known?.appending(name) }
    let found = try FileSystem.resolved(folder)
    resolved[folder] = .some(found)
    return found?.appending(name)
  }
}
