public import Archive
import Files
import Support
import SystemPackage

/// Writes the site of a project: everything is loaded, planned and rendered before the first file changes.
public struct SiteBuilder: Sendable {
  /// How a site is built.
  public struct Options: Sendable {
    /// What the whole run is given.
    public var run: RunSettings
    /// Whether a warning stops the build as an error does.
    public var isStrict = false
    /// Whether files that are not Pressmark's may be replaced.
    public var force = false
    /// Whether everything is checked and nothing written.
    public var isOnlyChecked = false
    /// Whether everything is made and compared with the site, and nothing written: what a build would change.
    public var isCompared = false
    /// Whether drafts are published as the other articles are: to look at them, never to write them.
    public var showsDrafts = false
    /// Is told what is being done and, from any task, how many of how many articles or pages are done with it.
    public var progress: (@Sendable (_ phase: Phase, _ done: Int, _ of: Int) -> Void)?

    /// Warnings do not stop, other people's files stay.
    public init(_ run: RunSettings = RunSettings()) {
      self.run = run
    }
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
    /// The files that a build would write or delete, in the order of their paths, where it was only compared.
    public internal(set) var changes: [String] = []
    /// Whether a build would change the list of addresses, where it was only compared.
    public internal(set) var changesAddresses = false
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
  ///
  /// - Parameter content: the content files, where they have just been read.
  public func build(of content: ArticleLoader? = nil) async -> Result {
    var phases = PhaseTimes(telling: options.progress)
    var result = await build(content, &phases)
    result.times = phases.finish()
    return result
  }

  private func build(_ content: ArticleLoader?, _ phases: inout PhaseTimes) async -> Result {
    var told = Told(isStrict: options.isStrict)
    let made: Made
    switch await make(content, &phases, &told) {
    case .nothingToDo(let summary): return Result(summary: summary, diagnostics: [], isOutputUntouched: false)
    case .stopped: return Result(summary: nil, diagnostics: told.all, isOutputUntouched: true)
    case .made(let all): made = all
    }
    phases.begin(.committing)
    var summary = made.summary
    let manifest = manifest(made.files)
    do {
      summary.deleted = try made.writer.commit(manifest, new: made.files.new, changed: made.files.changed)
    } catch let refusal as SiteWriter.Refusal {
      made.writer.abandon()
      told.diagnostics.append(refusal.diagnostic)
      return Result(summary: nil, diagnostics: told.all, isOutputUntouched: true)
    } catch {
      told.diagnostics.append(unfinished(error))
      return Result(summary: nil, diagnostics: told.all, isOutputUntouched: false)
    }
    if let comparison = made.writer as? SiteComparison {
      let gone = comparison.listed.missing(in: manifest).map(\.path)
      var result = Result(summary: summary, diagnostics: told.all, isOutputUntouched: true)
      result.changesAddresses = made.addresses != nil
      result.changes = (made.files.new + made.files.changed + gone).sorted { $0.precedesInBytes($1) }
      return result
    }
    do {
      if let bytes = made.addresses { try AddressListFile.write(bytes, in: project) }
    } catch {
      told.diagnostics.append(Diagnostic(error, path: project.shown(error.path)))
      return Result(summary: summary, diagnostics: told.all, isOutputUntouched: false)
    }
    phases.begin(.remembering)
    if var memory = made.memory {
      memory.summary = summary
      memory.isQuiet = told.all.isEmpty
      await remember(made.files, memory)
    }
    return Result(summary: summary, diagnostics: told.all, isOutputUntouched: false)
  }

  /// What came of making a site's files.
  private enum Making {
    case nothingToDo(Summary)
    /// Something that was told kept it from being done.
    case stopped
    case made(Made)
  }

  /// All that a build knows when its files wait to take their places. The articles, the plan and the pages' names are
  /// let go by then: a large archive's take more memory than all that is still done.
  private struct Made {
    let writer: any SiteStage
    let files: Rendered
    let summary: Summary
    /// The list of addresses as it is to be; `nil` when it is so.
    let addresses: [UInt8]?
    /// What the next build wants to know, as far as it is known; `nil` when nothing is remembered.
    let memory: BuildCache?
  }

  /// Makes all files, and puts those in waiting that differ from what is there.
  private func make(_ content: ArticleLoader?, _ phases: inout PhaseTimes, _ told: inout Told) async -> Making {
    phases.begin(.reading)
    let found: Found
    switch await find(content, &told) {
    case .nothingToDo(let summary): return .nothingToDo(summary)
    case .something(let something): found = something
    }
    phases.begin(.planning)
    let planned = await plan(found, &told)
    // The last build found none among the same pages.
    async let collisions = planned.known.areAll ? [] : planned.plan.collisions(project)
    let renderer = found.theme.map { self.renderer(of: planned, $0, found) }
    told.diagnostics += await collisions
    guard let renderer else { return .stopped }
    told.diagnostics += planned.plan.aliasWarnings(project)
    if told.stops { return .stopped }
    let maker: PageMaker
    do throws(SiteWriter.Refusal) {
      maker = try self.maker(of: planned, renderer, found)
    } catch {
      told.diagnostics.append(error.diagnostic)
      return .stopped
    }
    phases.begin(.rendering)
    let rendered = await stage(planned.plan, maker, &told)
    if maker.writer != nil, !told.stops {
      told.diagnostics += HostBudget(configuration, planned.plan, rendered)?.diagnostics ?? []
    }
    guard let writer = maker.writer, !told.stops else {
      maker.writer?.abandon()
      return .stopped
    }
    return .made(
      Made(
        writer: writer, files: rendered, summary: summary(of: planned, rendered),
        addresses: planned.addresses.flatMap { $0.changed(to: planned.plan.addresses) },
        memory: memory(of: found, planned)))
  }

  func progress(of phase: Phase) -> (@Sendable (_ done: Int, _ of: Int) -> Void)? {
    guard let tell = options.progress else { return nil }
    return { done, all in tell(phase, done, all) }
  }

  private func unfinished(_ error: any Error) -> Diagnostic {
    guard let error = error as? FileError else {
      return Diagnostic(.error, project.shown(project.site), "\(error)", advice: "Run the command again.")
    }
    return Diagnostic(error, path: project.shown(error.path))
  }

  private func summary(of planned: Planned, _ rendered: Rendered) -> Summary {
    var summary = rendered.summary
    summary.articles = planned.catalogue.articles.count
    summary.drafts = planned.catalogue.draftCount
    summary.pages = PageCounts(planned.plan.pages)
    summary.pages[CompressedFile.counts[0]] = rendered.compressed
    // The plan has the first file of the search index for all of them.
    summary.pages[SearchFiles.counts[0]] += rendered.summary.files - rendered.compressed - planned.plan.pages.count
    return summary
  }

  private func manifest(_ rendered: Rendered) -> Manifest {
    var lines: [Manifest.Line] = []
    lines.reserveCapacity(rendered.summary.files)
    for page in rendered.pages.joined() { lines.append(Manifest.Line(path: page.file.path, digest: page.digest)) }
    return Manifest(consume lines)
  }
}
