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
    search page: PlannedPage, at place: Int, _ maker: PageMaker, _ writer: any SiteStage, _ all: inout Rendered,
    _ told: inout Told
  ) async -> [BuildCache.Page] {
    var room = maker.inputs
    let left = maker.known.asLeft { $0.hasPrefix(SearchFiles.folder) && !CompressedFile.isOne($0) }
    let digest: Fingerprint?
    switch maker.look(at: place, page, &room) {
    case .kept(let root):
      if left.areAll {
        let others = left.files.values.filter { $0.file.path != page.path }
        let kept = [root] + others.sorted { $0.file.path.precedesInBytes($1.file.path) }
        for file in kept { all.enter(file) }
        return kept
      }
      digest = root.inputs
    case .wanted(let inputs): digest = inputs.digest
    }
    let files = SearchStaging(writer, left.files)
    // What is only compared leaves nothing for the next build.
    let memory = options.isCompared ? nil : maker.inputs.map { (SearchCache(of: project, $0.environment), $0) }
    do {
      try await SearchFiles(renderer: maker.renderer, memory: memory).make(
        jobs: options.run.jobs, keep: { files.keep($0) }, emit: { files.stage($0, $1) })
    } catch {
      told.diagnostics.append(Diagnostic(error, path: project.shown(error.path)))
    }
    told.diagnostics += files.diagnostics
    for page in files.kept { all.enter(page) }
    let made = files.made.map { file in
      all.summary.files += 1
      all.summary.made += 1
      all.summary.bytes += file.size
      all.enter(file.path, file.staged.outcome)
      return BuildCache.Page(
        file: BuildCache.File(path: file.path, stamp: file.staged.stamp), digest: file.staged.digest,
        inputs: file.path == page.path ? digest : nil)
    }
    return (made + files.kept).sorted {
      $0.file.path == page.path || $1.file.path != page.path && $0.file.path.precedesInBytes($1.file.path)
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
    var made: [File] = []
    var kept: [BuildCache.Page] = []
    var diagnostics: [Diagnostic] = []
  }

  private let writer: any SiteStage
  /// The files of the last build that are as it left them, by their paths.
  private let left: [PathKey: BuildCache.Page]
  private let state = Mutex(State())

  init(_ writer: any SiteStage, _ left: [PathKey: BuildCache.Page]) {
    self.writer = writer
    self.left = left
  }

  /// Keeps files of the last build, when all of them are as it left them.
  func keep(_ paths: [String]) -> Bool {
    let pages = paths.compactMap { left[PathKey($0)] }
    guard pages.count == paths.count else { return false }
    state.withLock { state in
      for page in pages where state.paths.insert(page.file.path).inserted { state.kept.append(page) }
    }
    return true
  }

  func stage(_ path: String, _ bytes: [UInt8]) {
    guard state.withLock({ $0.paths.insert(path).inserted }) else { return }
    do {
      let staged = try writer.stage(path, bytes)
      state.withLock { $0.made.append(File(path: path, size: bytes.count, staged: staged)) }
    } catch {
      state.withLock { $0.diagnostics.append(error.diagnostic) }
    }
  }

  /// What went wrong, in the order of the files and not in that of the tasks.
  var diagnostics: [Diagnostic] { state.withLock(\.diagnostics).sorted() }

  var made: [File] { state.withLock(\.made) }
  var kept: [BuildCache.Page] { state.withLock(\.kept) }
}
