import Files
import Support
import SystemPackage

/// A folder with just the files of one step. They are second names of the site's files, each looked at once more: what
/// is sent is what the manifest lists.
struct Step {
  let site: SiteState
  let folder: FilePath
  /// Who holds the host's lock.
  let holder: String

  /// The lock for a step that sends so many bytes.
  func lock(bytes: Int) -> (path: PathKey, bytes: [UInt8]) {
    (HostState.lockFile, HostLock(holder: holder, bytes: bytes, now: HostLock.now).bytes)
  }

  /// Puts files into the folder, in the place of those of the step before; returns the paths of all.
  func fill(_ own: [(path: PathKey, bytes: [UInt8])], _ files: [PublishPlan.File]) throws -> [PathKey] {
    try FileSystem.deleteTree(folder)
    for (path, bytes) in own { try FileSystem.create(folder.appending(path.path), holding: bytes) }
    for file in files {
      guard FileSystem.mayBe(.file, at: site.folder.appending(file.path.path)) else { throw Self.changed(file.path) }
      try FileSystem.linkOrCopy(site.folder.appending(file.path.path), to: folder.appending(file.path.path))
    }
    let filled = try OutputFolder(folder)
    for file in files where try filled.digestIfPresent(of: file.path.path) != file.digest {
      throw Self.changed(file.path)
    }
    return own.map(\.path) + files.map(\.path)
  }

  private static func changed(_ path: PathKey) -> PublishingFailure {
    PublishingFailure(
      "the site's file '\(path)' is not as its manifest lists it",
      advice: "Build the site again, and look what has changed it: pressmark check tells all such files.")
  }
}
