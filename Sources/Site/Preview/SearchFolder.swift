import Archive
import Files
import Synchronization

/// Where the files of the search index wait that a preview has made: they are too many for the memory. The names of
/// all but the first say what they hold, so that those of a snapshot before, or of the site itself, serve as well.
final class SearchFolder: Sendable {
  private struct State {
    /// The first file, which leads to the others; it is never taken from the disk.
    var root: [UInt8]?
    var paths: Set<String> = []
    var failures: [Diagnostic] = []
  }

  /// The folder, from the archive's top.
  static let path = Project.ownFolderName + "/preview/"

  private let project: Project
  private let folder: OutputFolder
  private let state = Mutex(State())

  init(of project: Project) {
    (self.project, folder) = (project, project.ownFolder)
  }

  /// What could not be written.
  var failures: [Diagnostic] { state.withLock(\.failures) }

  /// The paths of all files.
  var paths: [String] { state.withLock { Array($0.paths) } }

  /// Keeps files that are there already; all of them, or none.
  func keep(_ paths: [String]) -> Bool {
    guard paths.allSatisfy({ (try? folder.kind(of: Self.path + $0)) == .file }) else { return false }
    state.withLock { $0.paths.formUnion(paths) }
    return true
  }

  /// Takes a file that was made.
  func take(_ path: String, _ bytes: [UInt8]) {
    do throws(FileError) {
      if path == SearchFiles.root {
        state.withLock { $0.root = bytes }
      } else if try folder.kind(of: Self.path + path) == nil {
        try folder.replace(Self.path + path, with: bytes)
      }
      state.withLock { _ = $0.paths.insert(path) }
    } catch {
      state.withLock { $0.failures.append(Diagnostic(error, path: project.shown(error.path))) }
    }
  }

  /// What is at a path of the site.
  func file(at path: String) -> SiteSnapshot.Answer {
    let (isThere, root) = state.withLock { ($0.paths.contains(path), $0.root) }
    guard isThere else { return .missing }
    if path == SearchFiles.root, let root { return .file(root) }
    do throws(FileError) {
      return try folder.readIfPresent(Self.path + path).map { .file($0) } ?? .missing
    } catch {
      return .wrong([Diagnostic(error, path: project.shown(error.path))])
    }
  }

  /// Deletes what previews have left.
  static func clear(_ project: Project) { try? project.ownFolder.deleteAny(String(path.dropLast())) }
}
