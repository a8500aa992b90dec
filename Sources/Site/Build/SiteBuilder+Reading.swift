import Archive
import Files
import SystemPackage

extension SiteBuilder {
  /// What a build begins with.
  struct Found {
    /// All that pages depend on beside their articles; `nil` when nothing is remembered.
    let environment: Fingerprint?
    /// What the last build left.
    let memory: BuildCache
    /// For each page of the memory whether its file is as it was left.
    let areAsLeft: [Bool]
    /// Whether the site's manifest is as the last build left it.
    let isManifestAsLeft: Bool
    /// Whether the source texts are surely as they were left.
    let sourcesAreUnchanged: Bool
    /// `nil` when it is wrong.
    let theme: Theme?
    let loaded: ArticleLoader
    /// The content files, to be remembered; their articles are added then.
    let content: BuildCache.Content?
  }

  /// Whether there is something to build.
  enum Finding {
    case nothingToDo(Summary)
    case something(Found)
  }

  /// Finds out what there is, and reads it unless all is as the last build left it.
  func find(_ diagnostics: inout [Diagnostic]) async -> Finding {
    let themeFiles = ThemeFiles(project, configuration.theme)
    // Before anything else is read: what is changed later does not count as known.
    let environment = themeFiles.diagnostics.isEmpty ? environment(themeFiles) : nil
    let files = await ContentFiles(project, stamped: environment != nil, jobs: options.jobs)
    let memory = environment == nil ? BuildCache() : BuildCache(of: project)
    let areAsLeft = await memory.lookAtPages(in: project.site, jobs: options.jobs)
    let isManifestAsLeft = isManifestAsLeft(memory)
    let sourcesAreUnchanged = memory.lookAtSources(in: project.seeds)
    if let environment, !options.isOnlyChecked,
      memory.knows(environment, files, sourcesAreUnchanged: sourcesAreUnchanged), isManifestAsLeft,
      areAsLeft.allSatisfy(\.self), !wasInterrupted
    {
      return .nothingToDo(memory.summary)
    }
    async let (theme, mistakes) = linked(themeFiles)
    let loaded = await ArticleLoader(
      project, files, jobs: options.jobs, programStamp: options.programStamp, progress: progress(of: .reading))
    diagnostics += await mistakes
    diagnostics += loaded.diagnostics
    return .something(
      Found(
        environment: environment, memory: memory, areAsLeft: areAsLeft, isManifestAsLeft: isManifestAsLeft,
        sourcesAreUnchanged: sourcesAreUnchanged, theme: await theme, loaded: loaded,
        content: content(loaded.articles, files)
      ))
  }

  /// All that pages depend on beside their articles; `nil` when nothing is remembered from one build to the next.
  private func environment(_ theme: ThemeFiles) -> Fingerprint? {
    if options.programStamp.isEmpty { return nil }
    var input = ByteWriter()
    input.add(options.programStamp)
    // As it was read: the file may have changed since.
    configuration.describe(in: &input)
    // What is wrong with one that cannot be read is told when it is loaded.
    guard let vocabulary = try? (FileSystem.readIfPresent(project.vocabularyFile) ?? []) else { return nil }
    input.add(vocabulary)
    input.add(theme.fingerprint)
    return input.fingerprint
  }

  /// Whether the last build did not come to its end: it is completed first.
  private var wasInterrupted: Bool { (try? FileSystem.exists(project.site.appending(StagingFolder.root))) ?? true }

  private func isManifestAsLeft(_ memory: BuildCache) -> Bool {
    guard let manifest = memory.manifest else { return false }
    return (try? FileSystem.stamp(of: project.site.appending(Manifest.fileName))) == manifest
  }

  /// The content files; `nil` when there are some without an article, which is an error, or somebody took one away
  /// meanwhile.
  private func content(_ articles: [Article], _ files: ContentFiles) -> BuildCache.Content? {
    guard articles.count == files.paths.count, files.areAllReadable, let state = files.fingerprint else { return nil }
    var input = ByteWriter()
    input.reserve(articles.count * Fingerprint.size)
    for article in articles { input.add(article.frontMatterFingerprint) }
    return BuildCache.Content(state: state, lastChange: files.lastChange, frontMatters: input.fingerprint)
  }

  /// The theme, or `nil`; what is wrong or doubtful in it.
  private func linked(_ files: ThemeFiles) -> (Theme?, [Diagnostic]) {
    do {
      let theme = try Theme(files, project, language: configuration.language)
      return (theme, theme.warnings)
    } catch {
      return (nil, error.diagnostics)
    }
  }
}
