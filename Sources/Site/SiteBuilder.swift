public import Archive
import Files
import Markdown
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
    public var takesOver = false
    /// Whether everything is checked and nothing written.
    public var isOnlyChecked = false
    /// What tells this build of the program from another, such as its version and time: pages that another build made are made anew.
    /// Without it nothing is remembered from one build of the site to the next.
    public var programStamp = ""

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
    /// How many files were made to be compared with what is there; the others are known to be as the last build left them.
    public var made = 0
    /// How many files were written.
    public var written = 0
    /// How many files were as they should be.
    public var unchanged = 0
    /// How many files were deleted.
    public var deleted = 0
  }

  /// What came of a build.
  public struct Result: Sendable {
    /// What the build did; `nil` when an error kept it from doing anything.
    public let summary: Summary?
    /// What is wrong or doubtful, in the order of files and lines.
    public let diagnostics: [Diagnostic]
    /// Whether the build stopped before it changed anything. After an error while pages take their places it is not so; the next
    /// build completes them.
    public let isOutputUntouched: Bool
  }

  private let project: Project
  private let configuration: Configuration
  private let options: Options

  /// A builder for `project`.
  public init(_ project: Project, configuration: Configuration, options: Options) {
    self.project = project
    self.configuration = configuration
    self.options = options
  }

  /// Builds the site. With an error, or under `isStrict` a warning, the output folder stays as it was.
  public func build() async -> Result {
    var diagnostics: [Diagnostic] = []
    let theme = loadTheme(&diagnostics)
    // Before anything else is read: what is changed later does not count as known.
    let environment = theme.flatMap(environment)
    let content = environment == nil ? nil : BuildSnapshot.contentFiles(of: project)
    if let environment, let content, diagnostics.isEmpty, !options.isOnlyChecked,
      let summary = BuildSnapshot.summary(ofUnchanged: project, environment: environment, content: content)
    {
      return Result(summary: summary, diagnostics: [], isOutputUntouched: false)
    }
    let loaded = await ArticleLoader(project, jobs: options.jobs)
    diagnostics += loaded.diagnostics
    let (vocabulary, mistakes) = Vocabulary.load(project)
    diagnostics += mistakes
    let catalogue = Catalogue(loaded.articles, configuration: configuration, vocabulary: vocabulary)
    let sources = findSources(catalogue, &diagnostics)
    let sourceFiles =
      environment == nil
      ? nil : BuildSnapshot.files(Set(catalogue.articles.compactMap(\.source)).sorted(), in: project.seeds)
    let plan = SitePlan(
      catalogue, configuration: configuration, project: project, sources: sources,
      assets: theme?.assets.map(\.path) ?? [])
    diagnostics += plan.diagnostics
    guard let theme, !stops(diagnostics) else { return stopped(diagnostics) }

    let writer: SiteWriter?
    do {
      writer =
        options.isOnlyChecked ? nil : try SiteWriter(project.site, project: project, takesOver: options.takesOver)
    } catch {
      return stopped(diagnostics + [error.diagnostic])
    }
    let context = SiteContext(
      catalogue: catalogue, configuration: configuration, project: project, sources: sources,
      connections: await Connections(catalogue, jobs: options.jobs), masthead: theme.masthead)
    let maker = PageMaker(
      renderer: SiteRenderer(context: context, theme: theme, plan: plan), writer: writer,
      inputs: environment.map { PageInputs(context, templates: theme.templates, environment: $0) },
      memory: environment == nil ? BuildMemory() : BuildMemory(of: project))
    let rendered = await stage(plan, maker)
    diagnostics += rendered.diagnostics
    guard let writer, !stops(diagnostics) else {
      writer?.abandon()
      return stopped(diagnostics)
    }

    var summary = rendered.summary
    summary.articles = catalogue.articles.count
    summary.drafts = catalogue.draftCount
    do {
      summary.deleted = try writer.commit(Manifest(rendered.digests), changed: rendered.changed)
    } catch let refusal as SiteWriter.Refusal {
      writer.abandon()
      return stopped(diagnostics + [refusal.diagnostic])
    } catch {
      diagnostics.append(unfinished(error))
      return Result(summary: nil, diagnostics: diagnostics.sorted(), isOutputUntouched: false)
    }
    if let environment {
      let memory = remember(rendered)
      if diagnostics.isEmpty, let content, let sourceFiles, let site = siteFiles(rendered, memory) {
        BuildSnapshot(environment: environment, summary: summary, content: content, sources: sourceFiles, site: site)
          .save(for: project)
      }
    }
    return Result(summary: summary, diagnostics: diagnostics.sorted(), isOutputUntouched: false)
  }

  /// All that pages depend on beside their articles; `nil` when nothing is remembered from one build to the next.
  private func environment(_ theme: Theme) -> SHA256Digest? {
    if options.programStamp.isEmpty { return nil }
    var input = FingerprintInput()
    input.add(options.programStamp)
    // As it was read: the file may have changed since.
    configuration.describe(in: &input)
    input.add((try? FileSystem.readIfPresent(project.vocabularyFile)) ?? [])
    input.add(theme.fingerprint)
    return input.fingerprint
  }

  /// The files of the site and how they were left; `nil` when one is gone already.
  private func siteFiles(_ rendered: Rendered, _ memory: BuildMemory) -> [BuildSnapshot.File]? {
    var files: [BuildSnapshot.File] = []
    for path in Array(rendered.digests.keys) + [Manifest.fileName] {
      guard let stamp = memory.pages[path]?.stamp ?? FileSystem.stamp(of: project.site.appending(path)) else {
        return nil
      }
      files.append(BuildSnapshot.File(path: path, stamp: stamp))
    }
    return files
  }

  /// Leaves for the next build what the pages were made from.
  private func remember(_ rendered: Rendered) -> BuildMemory {
    var memory = BuildMemory()
    memory.pages = rendered.kept
    for (path, inputs) in rendered.made {
      guard let digest = rendered.digests[path], let stamp = FileSystem.stamp(of: project.site.appending(path)) else {
        continue
      }
      memory.pages[path] = BuildMemory.Page(inputs: inputs, digest: digest, stamp: stamp)
    }
    memory.save(for: project)
    return memory
  }

  private func unfinished(_ error: any Error) -> Diagnostic {
    guard let error = error as? FileError else {
      return Diagnostic(.error, project.shown(project.site), "\(error)", advice: "Run the command again.")
    }
    return Diagnostic(error, path: project.shown(error.path))
  }

  private func loadTheme(_ diagnostics: inout [Diagnostic]) -> Theme? {
    do {
      let theme = try Theme(project, configuration.theme)
      diagnostics += theme.warnings
      return theme
    } catch {
      diagnostics += error.diagnostics
      return nil
    }
  }

  private func stops(_ diagnostics: [Diagnostic]) -> Bool {
    diagnostics.containsError || options.isStrict && !diagnostics.isEmpty
  }

  private func stopped(_ diagnostics: [Diagnostic]) -> Result {
    Result(summary: nil, diagnostics: diagnostics.sorted(), isOutputUntouched: true)
  }

  /// For each article whether its source text can be copied; a source that is gone is a warning.
  private func findSources(_ catalogue: Catalogue, _ diagnostics: inout [Diagnostic]) -> [Bool] {
    let resolvedSeeds = FileSystem.resolved(project.seeds)
    var folders = ResolvedFolders()
    return catalogue.articles.map { article in
      guard let source = article.source else { return false }
      let shown = project.shown(content: article.file)
      let position = article.positions["source"] ?? TextPosition(line: 1, column: 1)
      guard let resolvedSeeds, let file = folders.resolve(project.seeds.appending(source)) else {
        let advice = "Bring the file back, or delete the line 'source:' if the archive shall do without it."
        let message = "the source text \(project.shown(seed: source)) is gone"
        diagnostics.append(Diagnostic(.warning, shown, at: position, message, advice: advice))
        return false
      }
      guard file.starts(with: resolvedSeeds) else {
        let advice = "Put a copy of the text into the seeds' folder."
        diagnostics.append(
          Diagnostic(.error, shown, at: position, "the source '\(source)' lies outside the seeds", advice: advice))
        return false
      }
      return true
    }
  }

  // MARK: - Rendering

  private struct Rendered: Sendable {
    var digests: [String: SHA256Digest] = [:]
    /// Pages that stay as the last build left them.
    var kept: [String: BuildMemory.Page] = [:]
    /// Pages that were made, with what they were made from.
    var made: [(path: String, inputs: SHA256Digest)] = []
    var changed: [String] = []
    var summary = Summary()
    var diagnostics: [Diagnostic] = []
  }

  /// Renders all pages on `jobs` tasks, and stages those that differ from what is there; without a writer, renders only.
  private func stage(_ plan: SitePlan, _ maker: PageMaker) async -> Rendered {
    let chunks = await inParallel(plan.pages.count, jobs: options.jobs) { Self.stage(plan.pages[$0], maker) }
    return chunks.reduce(into: Rendered()) { all, chunk in
      all.digests.merge(chunk.digests) { one, _ in one }
      all.kept.merge(chunk.kept) { one, _ in one }
      all.made += chunk.made
      all.changed += chunk.changed
      all.summary.files += chunk.summary.files
      all.summary.bytes += chunk.summary.bytes
      all.summary.made += chunk.summary.made
      all.summary.written += chunk.summary.written
      all.summary.unchanged += chunk.summary.unchanged
      all.diagnostics += chunk.diagnostics
    }
  }

  private static func stage(_ pages: ArraySlice<PlannedPage>, _ maker: PageMaker) -> Rendered {
    var chunk = Rendered()
    var printer = TemplatePrinter(maker.renderer.theme.templates)
    for page in pages {
      let inputs = maker.inputs(of: page)
      if let kept = maker.kept(page, inputs) {
        chunk.summary.files += 1
        chunk.summary.bytes += kept.stamp.size
        chunk.summary.unchanged += 1
        chunk.digests[page.path] = kept.digest
        chunk.kept[page.path] = kept
        continue
      }
      let diagnosticCount = chunk.diagnostics.count
      guard let bytes = maker.renderer.bytes(of: page, &printer, diagnostics: &chunk.diagnostics),
        let writer = maker.writer
      else {
        continue
      }
      // A page with a warning is made every time, so that it is told every time.
      if let inputs, chunk.diagnostics.count == diagnosticCount { chunk.made.append((page.path, inputs.digest)) }
      chunk.summary.files += 1
      chunk.summary.made += 1
      chunk.summary.bytes += bytes.count
      do {
        switch try writer.stage(page.path, bytes) {
        case .unchanged(let digest):
          chunk.digests[page.path] = digest
          chunk.summary.unchanged += 1
        case .new(let digest):
          chunk.digests[page.path] = digest
          chunk.summary.written += 1
        case .changed(let digest):
          chunk.digests[page.path] = digest
          chunk.changed.append(page.path)
          chunk.summary.written += 1
        }
      } catch {
        chunk.diagnostics.append(error.diagnostic)
      }
    }
    return chunk
  }
}
