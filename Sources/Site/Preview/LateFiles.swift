import Archive
import Files
import Support

/// The files of a snapshot that a build makes behind all others: each is made once, by whoever asks first.
actor LateFiles {
  /// Why a file cannot be made.
  struct Failure: Error {
    let diagnostics: [Diagnostic]
  }

  private let builder: SiteBuilder
  private let found: SiteBuilder.Found
  private let planned: SiteBuilder.Planned
  private let renderer: SiteRenderer
  private var large: Task<[BuildCache.Page], Never>?
  private var search: Task<Result<SearchFolder, Failure>, Never>?

  init(_ builder: SiteBuilder, _ found: SiteBuilder.Found, _ planned: SiteBuilder.Planned, _ renderer: SiteRenderer) {
    (self.builder, self.found, self.planned, self.renderer) = (builder, found, planned, renderer)
  }

  /// How the large files come out, for those that say so.
  func made() async -> MadeFiles { MadeFiles(await largeFiles()) }

  /// A large file, at its place in the plan.
  func largeFile(at place: Int) async -> SiteSnapshot.Answer {
    let page = planned.plan.pages[place]
    guard let kind = page.kind as? any LargeFile.Type else { return .missing }
    let renderer = renderer.anew()
    let before = await largeFiles().prefix { $0.file.path != page.path }
    guard let pieces = kind.pieces(of: page, renderer, before.suffix(2)) else { return .missing }
    let bytes = pieces.bytes
    let failures = renderer.failures.all
    return failures.isEmpty ? .file(bytes) : .wrong(failures)
  }

  private func largeFiles() async -> [BuildCache.Page] {
    let large = large ?? Task(executorPreference: BlockingThreads.shared) { await self.makeLarge() }
    self.large = large
    return await large.value
  }

  private nonisolated func makeLarge() async -> [BuildCache.Page] {
    let nowhere = SiteComparison(listed: Manifest())
    var made: [BuildCache.Page] = []
    for page in planned.plan.pages[planned.plan.firstLarge...] {
      guard let kind = page.kind as? any LargeFile.Type, let pieces = kind.pieces(of: page, renderer, made.suffix(2))
      else { continue }
      let staged = await nowhere.stage(page.path, pieces, known: nil, jobs: builder.options.run.jobs)
      made.append(
        BuildCache.Page(
          file: BuildCache.File(path: page.path, stamp: staged.stamp), digest: staged.digest, inputs: nil))
    }
    return made
  }

  // MARK: - Search

  /// The paths of the files of the search index.
  func searchPaths() async -> Result<[String], Failure> {
    if builder.configuration.search == nil { return .success([]) }
    return await searchFolder().map(\.paths)
  }

  /// A file of the search index.
  func searchFile(at path: String) async -> SiteSnapshot.Answer {
    if builder.configuration.search == nil { return .missing }
    switch await searchFolder() {
    case .success(let folder): return folder.file(at: path)
    case .failure(let failure): return .wrong(failure.diagnostics)
    }
  }

  private func searchFolder() async -> Result<SearchFolder, Failure> {
    let search = search ?? Task(executorPreference: BlockingThreads.shared) { await self.makeSearch() }
    self.search = search
    return await search.value
  }

  private nonisolated func makeSearch() async -> Result<SearchFolder, Failure> {
    let renderer = renderer.anew()
    let folder = SearchFolder(of: builder.project)
    do {
      // A build writes into the same memory, and waits until this is done.
      let lock = try builder.project.lock {}
      defer { withExtendedLifetime(lock) {} }
      try await SearchFiles(renderer: renderer, memory: memory).make(
        jobs: builder.options.run.jobs, keep: { folder.keep($0) }, emit: { folder.take($0, $1) })
    } catch {
      return .failure(Failure(diagnostics: [Diagnostic(error, path: builder.project.shown(error.path))]))
    }
    let failures = renderer.failures.all + folder.failures
    return failures.isEmpty ? .success(folder) : .failure(Failure(diagnostics: failures))
  }

  /// What the last build, or the last snapshot, made of texts that are as they were.
  private nonisolated var memory: (cache: SearchCache, inputs: PageInputs)? {
    guard let environment = found.environment else { return nil }
    let inputs = PageInputs(
      SharedInputs(
        renderer.context, templates: renderer.theme.templates, sources: planned.sources,
        environment: environment))
    return (SearchCache(of: builder.project, environment), inputs)
  }
}
