import Archive
import Files
import SystemPackage

extension SiteBuilder {
  /// What a build begins with.
  struct Found {
    /// What the last build left; `nil` when nothing is remembered.
    let memory: BuildCache?
    /// All that pages depend on beside their articles; `nil` when nothing is remembered from one build to the next.
    let environment: Fingerprint?
    /// For each page of the memory whether its file is as it was left.
    let areAsLeft: [Bool]
    /// Whether the site's manifest is as the last build left it.
    let isManifestAsLeft: Bool
    /// `nil` when it is wrong.
    let theme: Theme?
    var loaded: ArticleLoader
    /// The archive's own pages and files.
    let own: OwnFiles
  }

  /// Whether there is something to build.
  enum Finding {
    case nothingToDo(Summary)
    case something(Found)
  }

  /// Finds out what there is, and reads it unless all is as the last build left it.
  func find(_ content: ArticleLoader?, _ told: inout Told) async -> Finding {
    let themeFiles = ThemeFiles(project, configuration.theme)
    // Before anything else is read: what is changed later does not count as known.
    let environment = themeFiles.diagnostics.isEmpty ? environment(themeFiles) : nil
    let files: ContentFiles
    if let content {
      files = content.files
    } else {
      files = await ContentFiles(project, stamped: environment != nil, jobs: options.run.jobs)
    }
    let memory = environment.map { BuildCache(of: project, $0) }
    let own = OwnFiles(project)
    let areAsLeft = await memory?.lookAtPages(in: project.site, jobs: options.run.jobs) ?? []
    let isManifestAsLeft = memory?.manifest.map { $0 == stampOfManifest } ?? false
    if let memory, !options.isOnlyChecked, themeFiles.warnings.isEmpty, memory.knows(files, own, of: project),
      isManifestAsLeft, memory.addresses == AddressListFile.stamp(in: project), areAsLeft.allSatisfy(\.self),
      !wasInterrupted
    {
      return .nothingToDo(memory.summary)
    }
    async let (theme, mistakes) = linked(themeFiles)
    let loaded: ArticleLoader
    if let content {
      loaded = content
    } else {
      loaded = await ArticleLoader(
        project, files, jobs: options.run.jobs, programStamp: options.run.programStamp, progress: progress(of: .reading)
      )
    }
    told.diagnostics += await mistakes + loaded.diagnostics + own.diagnostics
    return .something(
      Found(
        memory: memory, environment: environment, areAsLeft: areAsLeft, isManifestAsLeft: isManifestAsLeft,
        theme: await theme, loaded: loaded, own: own))
  }

  /// All that pages depend on beside their articles; `nil` when nothing is remembered from one build to the next.
  func environment(_ theme: ThemeFiles) -> Fingerprint? {
    if options.run.programStamp.isEmpty { return nil }
    var input = ByteWriter()
    input.add(options.run.programStamp)
    // All that it says, as it was read: to tell what pages depend on from what they do not would take a list that can
    // miss something. The address can be given on the command line.
    input.add(configuration.wording)
    input.add(configuration.baseURL?.text)
    // What is wrong with one that cannot be read is told when it is loaded.
    guard let vocabulary = try? (FileSystem.readIfPresent(project.vocabularyFile) ?? []),
      Misnamed.all(meantAs: Vocabulary.fileName, in: project).isEmpty
    else { return nil }
    input.add(vocabulary)
    input.add(theme.fingerprint)
    // Another version of it makes other bytes.
    if !configuration.pictureWidths.isEmpty { input.add(PictureTool.installed?.stamp) }
    return input.fingerprint
  }

  /// Whether the last build did not come to its end: it is completed first.
  private var wasInterrupted: Bool { (try? FileSystem.exists(project.site.appending(StagingFolder.root))) ?? true }

  /// How the site's manifest is left; `nil` when there is none, or nobody can tell.
  var stampOfManifest: FileSystem.Stamp? { try? FileSystem.stamp(of: project.site.appending(Manifest.fileName)) }

  /// The theme, or `nil`; what is wrong or doubtful in it.
  func linked(_ files: ThemeFiles) -> (Theme?, [Diagnostic]) {
    do {
      let theme = try Theme(files, project, language: configuration.language)
      return (theme, theme.warnings)
    } catch {
      return (nil, error.diagnostics)
    }
  }
}
