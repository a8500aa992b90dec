public import Archive
import Files

extension SiteBuilder {
  /// Looks at everything as a build does, and plans what it would write; nothing is made yet.
  ///
  /// - Parameter last: the snapshot before, where nothing but content files was edited since, and they are given.
  /// - Returns: the snapshot, `nil` where an error would keep a build from writing; and what is wrong or doubtful, as
  ///   far as it is known before files are made, in the order of files and lines.
  public func snapshot(
    after last: (snapshot: SiteSnapshot, edited: ArticleLoader)? = nil
  ) async -> (snapshot: SiteSnapshot?, diagnostics: [Diagnostic]) {
    var told = Told(isStrict: false)
    var found: Found
    if let last {
      found = last.snapshot.found
      found.loaded = last.edited
      told.diagnostics += (found.theme?.warnings ?? []) + found.loaded.diagnostics + found.own.diagnostics
    } else {
      found = await findAll(&told)
    }
    let planned = await plan(found, &told)
    told.diagnostics += planned.plan.collisions(project)
    guard let theme = found.theme else { return (nil, told.all) }
    told.diagnostics += planned.plan.aliasWarnings(project)
    if told.stops { return (nil, told.all) }
    return (SiteSnapshot(self, found, planned, renderer(of: planned, theme, found)), told.all)
  }

  /// Reads what there is, whatever a build has left.
  private func findAll(_ told: inout Told) async -> Found {
    let themeFiles = ThemeFiles(project, configuration.theme)
    let environment = themeFiles.diagnostics.isEmpty ? environment(themeFiles) : nil
    async let (theme, mistakes) = linked(themeFiles)
    let own = OwnFiles(project)
    let loaded = await ArticleLoader(
      project, await ContentFiles(project, stamped: environment != nil, jobs: options.run.jobs), jobs: options.run.jobs,
      programStamp: options.run.programStamp)
    told.diagnostics += await mistakes + loaded.diagnostics + own.diagnostics
    return Found(
      memory: nil, environment: environment, areAsLeft: [], isManifestAsLeft: false, theme: await theme, loaded: loaded,
      own: own)
  }
}
