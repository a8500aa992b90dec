public import Archive
import Files
import Markdown
import Subjects
import Support
import SystemPackage
import TemplateEngine

/// Writes the site of a project: everything is loaded, planned and rendered before the first file changes.
public struct SiteBuilder: Sendable {
  /// How a site is built.
  public struct Options: Sendable {
    /// The number of tasks that work at once, at least 1.
    public var jobs = 1
    /// Whether a warning stops the build as an error does.
    public var isStrict = false
    /// Whether files that are not Pressmark's may be replaced.
    public var force = false
    /// Whether everything is checked and nothing written.
    public var isOnlyChecked = false
    /// What tells this build of the program from another, such as its version and time: pages that another build made
    /// are made anew. Without it nothing is remembered from one build of the site to the next.
    public var programStamp = ""
    /// Is told what is being done and, from any task, how many of how many articles or pages are done with it.
    public var progress: (@Sendable (_ phase: Phase, _ done: Int, _ of: Int) -> Void)?

    /// One job, warnings do not stop, other people's files stay.
    public init() {}
  }

  /// What a build did.
  public struct Summary: Sendable, Equatable, Encodable {
    /// The number of articles.
    public var articles = 0
    /// The number of drafts, which are not in the site.
    public var drafts = 0
    /// The number of files in the site, the manifest not counted.
    public var files = 0
    /// The bytes of those files.
    public var bytes = 0
    /// How many files were made to be compared with what is there; the others are known to be as the last build left
    /// them.
    public var made = 0
    /// How many files were written.
    public var written = 0
    /// How many files were as they should be.
    public var unchanged = 0
    /// How many files were deleted.
    public var deleted = 0
    /// The files by what they are.
    public var pages = PageCounts()
  }

  /// What came of a build.
  public struct Result: Sendable {
    /// What the build did; `nil` when an error kept it from doing anything.
    public let summary: Summary?
    /// What is wrong or doubtful, in the order of files and lines.
    public let diagnostics: [Diagnostic]
    /// Whether the build stopped before it changed anything. After an error while pages take their places it is not so;
    /// the next build completes them.
    public let isOutputUntouched: Bool
    /// How long each phase took, for people to see.
    public internal(set) var times: [Phase: Duration] = [:]
  }

  let project: Project
  let configuration: Configuration
  let options: Options

  /// A builder for `project`.
  public init(_ project: Project, configuration: Configuration, options: Options) {
    self.project = project
    self.configuration = configuration
    self.options = options
  }

  /// Builds the site. With an error, or under `isStrict` a warning, the output folder stays as it was.
  public func build() async -> Result {
    var phases = PhaseTimes(telling: options.progress)
    var result = await build(&phases)
    result.times = phases.finish()
    return result
  }

  private func build(_ phases: inout PhaseTimes) async -> Result {
    phases.begin(.reading)
    var diagnostics: [Diagnostic] = []
    let found: Found
    switch await find(&diagnostics) {
    case .nothingToDo(let summary): return Result(summary: summary, diagnostics: [], isOutputUntouched: false)
    case .something(let something): found = something
    }
    let (environment, theme, loaded) = (found.environment, found.theme, found.loaded)
    phases.begin(.planning)
    let (vocabulary, mistakes) = Vocabulary.load(project)
    diagnostics += mistakes
    let second = SecondFiles(among: loaded, in: project)
    // They are left out, which stops nothing else.
    var left = second.diagnostics
    let articles = second.leaving(loaded.articles)
    let catalogue = Catalogue(articles, configuration: configuration, vocabulary: vocabulary)
    diagnostics += catalogue.sharedAddresses(project)
    let published = PublishedSources(
      of: catalogue, drafts: articles.filter(\.isDraft), in: project, areAsLeft: found.sourcesAreUnchanged,
      isOff: !configuration.publishesSources)
    diagnostics += published.diagnostics
    left += published.refusals
    let sourceStamps = published.stamps
    let sources = sourceStamps.map { $0 != nil }
    let plan = SitePlan(
      catalogue, configuration: configuration, sources: sources, assets: theme?.assets.map(\.path) ?? [])
    let known = KnownPages(
      found.memory, of: plan, catalogue.articles, areAsLeft: found.areAsLeft, areListed: found.isManifestAsLeft,
      changedTexts: environment.flatMap {
        found.memory.changedTexts($0, found.content, loaded.articles, sourcesAreUnchanged: found.sourcesAreUnchanged)
      })
    // The last build found none among the same pages.
    async let collisions = known.areAll ? [] : plan.collisions(project)
    guard let theme else { return stopped(diagnostics + left + (await collisions)) }
    let context = SiteContext(
      catalogue: catalogue, configuration: configuration, project: project, sources: sources,
      connections: Connections(catalogue, theme.templates),
      masthead: theme.masthead, words: theme.words, hasFeeds: plan.feed != nil)
    let inputs = environment.map {
      PageInputs(
        SharedInputs(
          context, templates: theme.templates, plan: plan, sources: sourceStamps, environment: $0,
          areFewNeeded: known.areNearlyAllUntouched))
    }
    diagnostics += await collisions + plan.aliasWarnings(project)
    if stops(diagnostics) || options.isStrict && !left.isEmpty { return stopped(diagnostics + left) }

    let writer: SiteWriter?
    do {
      writer =
        options.isOnlyChecked
        ? nil
        : try SiteWriter(
          project.site, project: project, force: options.force,
          old: found.isManifestAsLeft ? found.memory.listed : nil)
    } catch {
      return stopped(diagnostics + left + [error.diagnostic])
    }
    let maker = PageMaker(
      renderer: SiteRenderer(context: context, theme: theme, plan: plan, began: loaded.began), writer: writer,
      inputs: inputs, known: known)
    phases.begin(.rendering)
    let rendered = await stage(plan, maker)
    diagnostics += rendered.diagnostics
    guard let writer, !stops(diagnostics) else {
      writer?.abandon()
      return stopped(diagnostics + left)
    }

    var summary = rendered.summary
    summary.articles = catalogue.articles.count
    summary.drafts = catalogue.draftCount
    summary.pages = PageCounts(plan.pages)
    phases.begin(.committing)
    do {
      summary.deleted = try writer.commit(manifest(rendered), new: rendered.new, changed: rendered.changed)
    } catch let refusal as SiteWriter.Refusal {
      writer.abandon()
      return stopped(diagnostics + left + [refusal.diagnostic])
    } catch {
      diagnostics += left + [unfinished(error)]
      return Result(summary: nil, diagnostics: diagnostics.sorted(), isOutputUntouched: false)
    }
    diagnostics += left
    phases.begin(.remembering)
    if let environment {
      var memory = BuildCache()
      memory.environment = environment
      memory.summary = summary
      memory.isQuiet = diagnostics.isEmpty
      memory.content = found.content
      memory.sources = sourceFiles(catalogue, sourceStamps)
      memory.pieces = rendered.pieces
      memory.manifest = try? FileSystem.stamp(of: project.site.appending(Manifest.fileName))
      memory.save(for: project, loaded.articles, rendered.pages)
    }
    return Result(summary: summary, diagnostics: diagnostics.sorted(), isOutputUntouched: false)
  }

  func progress(of phase: Phase) -> (@Sendable (_ done: Int, _ of: Int) -> Void)? {
    guard let tell = options.progress else { return nil }
    return { done, all in tell(phase, done, all) }
  }

  /// The source texts beside the articles, each once, in the order of their paths.
  private func sourceFiles(_ catalogue: Catalogue, _ stamps: [FileSystem.Stamp?]) -> [BuildCache.File] {
    var files: [PathKey: FileSystem.Stamp] = [:]
    for (article, stamp) in zip(catalogue.articles, stamps) {
      if let source = article.source, let stamp { files[PathKey(source)] = stamp }
    }
    return files.sorted { $0.key < $1.key }.map { BuildCache.File(path: $0.path, stamp: $1) }
  }

  private func manifest(_ rendered: Rendered) -> Manifest {
    var lines: [Manifest.Line] = []
    lines.reserveCapacity(rendered.summary.files)
    for page in rendered.pages.joined() { lines.append(Manifest.Line(path: page.file.path, digest: page.digest)) }
    return Manifest(consume lines)
  }

  private func unfinished(_ error: any Error) -> Diagnostic {
    guard let error = error as? FileError else {
      return Diagnostic(.error, project.shown(project.site), "\(error)", advice: "Run the command again.")
    }
    return Diagnostic(error, path: project.shown(error.path))
  }

  private func stops(_ diagnostics: [Diagnostic]) -> Bool {
    diagnostics.containsError || options.isStrict && !diagnostics.isEmpty
  }

  private func stopped(_ diagnostics: [Diagnostic]) -> Result {
    Result(summary: nil, diagnostics: diagnostics.sorted(), isOutputUntouched: true)
  }

  // MARK: - Rendering

  private struct Rendered: Sendable {
    /// What became of the pages of the plan, in its order, in several parts; after an error not of all.
    var pages: [[BuildCache.Page]] = []
    /// The pieces of large files, by their paths.
    var pieces: [String: [BuildCache.Piece]] = [:]
    var new: [String] = []
    var changed: [String] = []
    var summary = Summary()
    var diagnostics: [Diagnostic] = []

    /// Takes note of what became of a file that was made.
    mutating func enter(_ path: String, _ outcome: SiteWriter.Staged.Outcome) {
      switch outcome {
      case .unchanged: summary.unchanged += 1
      case .new:
        new.append(path)
        summary.written += 1
      case .changed:
        changed.append(path)
        summary.written += 1
      }
    }
  }

  /// Renders all pages on `jobs` tasks, and stages those that differ from what is there; without a writer, renders
  /// only.
  private func stage(_ plan: SitePlan, _ maker: PageMaker) async -> Rendered {
    let count = plan.pages.count
    let tell = progress(of: .rendering)
    let chunks = await inParallel(plan.firstLarge, jobs: options.jobs, progress: { done, _ in tell?(done, count) }) {
      Self.stage(plan.pages[$0], maker)
    }
    var all = Rendered()
    for chunk in chunks {
      all.pages += chunk.pages
      all.new += chunk.new
      all.changed += chunk.changed
      all.summary.files += chunk.summary.files
      all.summary.bytes += chunk.summary.bytes
      all.summary.made += chunk.summary.made
      all.summary.written += chunk.summary.written
      all.summary.unchanged += chunk.summary.unchanged
      all.diagnostics += chunk.diagnostics
    }
    if let writer = maker.writer, !stops(all.diagnostics) {
      for place in plan.firstLarge..<plan.pages.count {
        let page = await stage(large: plan.pages[place], at: place, maker, writer, &all)
        all.pages.append(page.map { [$0] } ?? [])
        tell?(place + 1, count)
      }
    }
    all.diagnostics += maker.renderer.failures.all
    return all
  }

  /// Makes and stages a large file piece by piece, unless it is as it was.
  private func stage(
    large page: PlannedPage, at place: Int, _ maker: PageMaker, _ writer: SiteWriter, _ all: inout Rendered
  ) async -> BuildCache.Page? {
    guard let kind = page.kind as? any LargeFile.Type else { return nil }
    let inputs: PageMaker.Inputs
    var room = maker.inputs
    switch maker.look(at: place, page, &room) {
    case .kept(let kept):
      all.summary.files += 1
      all.summary.bytes += kept.file.stamp.size
      all.summary.unchanged += 1
      let pieces = maker.known.pieces(at: place)
      if !pieces.isEmpty { all.pieces[page.path] = pieces }
      return kept
    case .wanted(let wanted): inputs = wanted
    }
    let files = all.pages.suffix(2).flatMap(\.self)
    guard let pieces = kind.pieces(of: page, maker.renderer, files) else { return nil }
    let known = maker.known.asLeft(at: place)
    let madeFrom = maker.inputs.flatMap(kind.pieceInputs)
    let copied = CopiedPieces(of: known, maker.known.pieces(at: place), in: project.site, wanted: madeFrom ?? [])
    do {
      var (staged, lengths) = try await writer.stage(
        page.path, copied.map { pieces.finding($0.bytes(of:)) } ?? pieces, known: known?.digest, jobs: options.jobs)
      if let copied, !copied.isSourceAsLeft {
        // Somebody changes the file at this moment: nothing of it is good.
        (staged, lengths) = try await writer.stage(page.path, pieces, known: nil, jobs: options.jobs)
      }
      all.pieces[page.path] = madeFrom.map { zip($0, lengths).map { BuildCache.Piece(inputs: $0, length: $1) } }
      all.summary.files += 1
      all.summary.made += 1
      all.summary.bytes += staged.stamp.size
      all.enter(page.path, staged.outcome)
      return BuildCache.Page(
        file: BuildCache.File(path: page.path, stamp: staged.stamp), digest: staged.digest, inputs: inputs.digest)
    } catch {
      all.diagnostics.append(error.diagnostic)
      return nil
    }
  }

  private static func stage(_ pages: ArraySlice<PlannedPage>, _ maker: PageMaker) -> Rendered {
    var chunk = Rendered()
    var made: [BuildCache.Page] = []
    made.reserveCapacity(pages.count)
    var making: PageMaking?
    var room = maker.inputs
    for (place, page) in zip(pages.indices, pages) {
      switch maker.look(at: place, page, &room) {
      case .kept(let kept):
        chunk.summary.files += 1
        chunk.summary.bytes += kept.file.stamp.size
        chunk.summary.unchanged += 1
        made.append(kept)
      case .wanted(let inputs):
        if let page = make(page, maker, inputs, &making, &chunk) { made.append(page) }
      }
    }
    chunk.pages = [made]
    return chunk
  }

  private static func make(
    _ page: PlannedPage, _ maker: PageMaker, _ inputs: PageMaker.Inputs, _ making: inout PageMaking?,
    _ chunk: inout Rendered
  ) -> BuildCache.Page? {
    var pageMaking = making.take() ?? PageMaking(maker.renderer)
    let made = pageMaking.bytes(of: page, connected: inputs.connected)
    // A page with a warning is made every time, so that it is told every time.
    let isSilent = pageMaking.diagnostics.isEmpty && !pageMaking.dependsOnOthers
    chunk.diagnostics += pageMaking.diagnostics
    pageMaking.diagnostics = []
    making = consume pageMaking
    guard let bytes = made, let writer = maker.writer else { return nil }
    chunk.summary.files += 1
    chunk.summary.made += 1
    chunk.summary.bytes += bytes.count
    do {
      let staged = try writer.stage(page.path, bytes)
      chunk.enter(page.path, staged.outcome)
      return BuildCache.Page(
        file: BuildCache.File(path: page.path, stamp: staged.stamp), digest: staged.digest,
        inputs: isSilent ? inputs.digest : nil, reach: isSilent ? inputs.reach : nil)
    } catch {
      chunk.diagnostics.append(error.diagnostic)
      return nil
    }
  }
}
