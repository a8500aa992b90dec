import Files
import SystemPackage

/// Takes symbolic links out of the paths of many files: what holds for a folder is found out once, not for each of its files.
struct ResolvedFolders {
  private var resolved: [FilePath: FilePath?] = [:]

  /// The path without symbolic links, or `nil` when nothing is there.
  mutating func resolve(_ file: FilePath) -> FilePath? {
    guard FileSystem.isPlainFile(file), let name = file.lastComponent else { return FileSystem.resolved(file) }
    let folder = file.removingLastComponent()
    if let known = resolved[folder] { return known?.appending(name) }
    let found = FileSystem.resolved(folder)
    resolved[folder] = .some(found)
    return found?.appending(name)
  }
}
