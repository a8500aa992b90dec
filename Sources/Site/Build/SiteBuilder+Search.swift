import Archive
import Files
import Support
import Synchronization

/// Making the search index, whose files are known when they are made.
extension SiteBuilder {
  /// Makes and stages the index, unless it is as it was.
  ///
  /// - Parameters:
  ///   - page: the file that leads to the others.
  ///   - place: its place in the plan.
  func stage(
    search page: PlannedPage, at place: Int, _ maker: PageMaker, _ writer: SiteWriter, _ all: inout Rendered,
    _ told: inout Told
  ) async -> [BuildCache.Page] {
    var room = maker.inputs
    let digest: Fingerprint?
    switch maker.look(at: place, page, &room) {
    case .kept(let root):
      if let others = maker.known.asLeftBehindPlan {
        for file in [root] + others { all.enter(file) }
        return [root] + others
      }
      digest = root.inputs
    case .wanted(let inputs): digest = inputs.digest
    }
    let files = SearchStaging(writer)
    await SearchFiles(maker.renderer).make(jobs: options.jobs) { files.stage($0, $1) }
    told.diagnostics += files.diagnostics
    return files.all.map { file in
      all.summary.files += 1
      all.summary.made += 1
      all.summary.bytes += file.size
      all.enter(file.path, file.staged.outcome)
      return BuildCache.Page(
        file: BuildCache.File(path: file.path, stamp: file.staged.stamp), digest: file.staged.digest,
        inputs: file.path == page.path ? digest : nil)
    }
  }
}

/// Takes the files of the index as they are made, from any task.
private final class SearchStaging: Sendable {
  struct File: Sendable {
    let path: String
    let size: Int
    let staged: SiteWriter.Staged
  }

  private struct State {
    /// What is taken already: two files that hold the same have one name.
    var paths: Set<String> = []
    var files: [File] = []
    var diagnostics: [Diagnostic] = []
  }

  private let writer: SiteWriter
  private let state = Mutex(State())

  init(_ writer: SiteWriter) { self.writer = writer }

  func stage(_ path: String, _ bytes: [UInt8]) {
    guard state.withLock({ $0.paths.insert(path).inserted }) else { return }
    do {
      let staged = try writer.stage(path, bytes)
      state.withLock { $0.files.append(File(path: path, size: bytes.count, staged: staged)) }
    } catch {
      state.withLock { $0.diagnostics.append(error.diagnostic) }
    }
  }

  var diagnostics: [Diagnostic] { state.withLock(\.diagnostics) }

  /// The files, that which leads to the others first.
  var all: [File] {
    let root = SearchFiles.root
    return state.withLock(\.files).sorted {
      $0.path == root || $1.path != root && $0.path.precedesInBytes($1.path)
    }
  }
}
