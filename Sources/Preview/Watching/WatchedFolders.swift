import Archive
import Files
import SystemPackage

/// Where the files of an archive lie that a site is made from: its folder without the site and what is hidden, and
/// those of its seeds and content files that lie elsewhere.
struct WatchedFolders: Sendable {
  let roots: [FilePath]
  private let site: FilePath

  init(_ project: Project) {
    roots = [project.root] + [project.seeds, project.content].filter { !$0.starts(with: project.root) }
    site = project.site
  }

  /// Whether anybody wants to know what happens to a file or in a folder.
  func contains(_ path: FilePath) -> Bool {
    // What is half written waits under such a name.
    if path.starts(with: site) || path.string.hasSuffix(FileSystem.draftSuffix) { return false }
    if roots.contains(path) { return true }
    guard let name = path.lastComponent?.string, !name.isHousekeepingName else { return false }
    return !name.hasPrefix(".") || OwnFiles.copies(name)
  }

  /// The folders below one, with itself. An archive's seeds may be a link to where
  /// they lie; below them no link is followed.
  func folders(below folder: FilePath) -> [FilePath] {
    [folder]
      + trees(below: folder).flatMap { tree in [tree.root] + tree.folders.map { tree.root.appending($0) } }
      .filter(contains)
  }

  /// How all files are left, for disks that tell nobody of a change.
  func stamps() -> [FilePath: FileSystem.Stamp] {
    var stamps: [FilePath: FileSystem.Stamp] = [:]
    for root in roots {
      let files =
        names(in: root).filter { FileSystem.isSurely(.file, at: $0) }
        + trees(below: root).flatMap { tree in tree.files.map { tree.root.appending($0) } }
      for file in files where contains(file) { stamps[file] = try? FileSystem.stamp(of: file) }
    }
    return stamps
  }

  /// The trees of the folders in one, each by itself: the site's, with more files than all others, is not listed.
  private func trees(below folder: FilePath) -> [FileTree] {
    names(in: folder).filter { contains($0) && FileSystem.isSurely(.folder, at: $0) }
      .map { FileTree($0) }
  }

  private func names(in folder: FilePath) -> [FilePath] {
    ((try? FileSystem.namesIfPresent(in: folder)) ?? nil ?? []).map { folder.appending($0) }
  }
}
