import Archive
import ArgumentParser
import Conversion
import Files
import Site
import Support
import SystemPackage

/// `pressmark build`.
struct Build: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Convert new and changed texts, then write the site.",
    discussion: """
      Everything is loaded, checked and rendered before the first file of site/ changes; with an error nothing changes. A text that \
      cannot be converted is told and leaves the others and the site alone. Only files \
      that differ are written, and only files that site/manifest-sha256.txt lists are ever deleted. Whoever reads the site meanwhile \
      meets whole pages and links that lead somewhere. A second run waits for the first; one that was interrupted is completed by the next.
      """)

  @Argument(help: ArgumentHelp("The archive's folder (default: the nearest one upwards from here).", valueName: "dir"))
  var folder: String?

  @OptionGroup var options: ProjectOptions
  @OptionGroup var jobs: JobOptions
  @OptionGroup var added: AddedOption
  @OptionGroup var timings: TimingOptions

  @Option(help: ArgumentHelp("The folder of the site (default: site in the archive's folder).", valueName: "dir"))
  var output: String?

  @Option(help: ArgumentHelp("The site's web address, instead of the configured one.", valueName: "url"))
  var baseURL: String?

  @Flag(help: "Treat warnings as errors.")
  var strict = false

  @Flag(help: "Do not convert texts; build from the content files as they are.")
  var noConvert = false

  @Flag(help: "Read and make everything anew, whatever is remembered of the last run.")
  var fresh = false

  @Flag(help: "Write into a folder that holds other files, and replace those that have the name of a page.")
  var force = false

  mutating func validate() throws {
    if folder != nil, options.namedRoot != nil { throw ValidationError("Name the archive once: DIR or --root DIR.") }
    if let baseURL, BaseURL(baseURL) == nil {
      throw ValidationError("'\(baseURL)' is not a web address; write it in full: https://example.org/archive")
    }
  }

  mutating func run() async throws {
    let report = options.report
    let root = folder.map { Project.root(of: FilePath($0)) ?? FilePath($0) } ?? FilePath(options.root)
    let project = Project(root: root, site: output.map { FilePath($0) })
    var (configuration, mistakes) = try options.configuration(of: project, report)
    try project.requireFoldersApart()
    if let baseURL { configuration.baseURL = BaseURL(baseURL) }
    let lock = try project.lockForChanges(report)
    defer { withExtendedLifetime(lock) {} }
    // Where an archive cannot be written nobody edits it.
    try? ArchiveSchema.write(to: project)
    if fresh { try report.attempt(project) { try CacheFile.forgetAll(of: project) } }

    var measures = RunMeasures()
    let progress = ProgressLine(report)
    var diagnostics = mistakes
    var conversion: Converter.Summary?
    var content: ArticleLoader?
    // A mistaken configuration would misread texts, and invent what is wrong with them.
    if !noConvert, !mistakes.containsError, try report.attempt(project, { try FileSystem.exists(project.seeds) }) {
      var options = Converter.Options(jobs.run, progress)
      options.added = added.day
      let converter = Converter(project, configuration: configuration, options: options)
      let (summary, found) = await converter.convert(&content)
      conversion = summary
      diagnostics += found
      measures.endConversion()
    }
    if !noConvert, let loose = LooseTexts.warning(of: project) { diagnostics.append(loose) }
    // What is wrong with single texts leaves the others alone.
    let stops =
      strict && !diagnostics.isEmpty || mistakes.containsError || conversion.map { $0.isStopped } ?? false
    let result = await buildSite(project, configuration, content, isOnlyChecked: stops, progress)
    measures.build = result.times
    progress?.end()
    // What is wrong with the vocabulary keeps both from working.
    let told = Set(diagnostics)
    diagnostics += result.diagnostics.filter { !told.contains($0) }
    let site = result.summary
    let digest = report.print(diagnostics)
    var lines = (conversion?.lines(in: project) ?? []) + (site?.lines(on: configuration.host) ?? [])
    let leftOut = site != nil && configuration.baseURL == nil ? Self.leftOutWithoutBaseURL : []
    if !leftOut.isEmpty { lines.append("Left out, because there is no base-url: \(leftOut.joined(separator: ", ")).") }
    let version = NewVersion(in: project)
    if site != nil { lines += version.lines() }
    if let failed = conversion?.failed, failed > 0, site != nil {
      lines.append("\(counted(failed, "text")) could not be converted; the site is built from all the others.")
    }
    if site == nil {
      let outcome = result.isOutputUntouched ? "was not changed" : "is unfinished; the next build completes it"
      lines.append("\(project.shown(project.site))/ \(outcome): \(errorCount(diagnostics)).")
    }
    if let site, site.articles + site.drafts == 0, !noConvert {
      lines.append("There is no text in \(Project.folderFromHere(project.seeds)) yet; the names of texts end in .txt.")
    }
    if !digest.isEmpty { lines += ["What is wrong:"] + digest }
    if site != nil {
      let home = Project.wordFromHere(project.site.appending("index.html"))
      lines.append("To look at the archive, open \(home) in a browser.")
    }
    if timings.isShown { lines += measures.lines }
    var summary = RunSummary(diagnostics, conversion: conversion, site: site, measures: measures)
    summary.leftOut = leftOut.isEmpty ? nil : leftOut
    try report.close(summary, lines)
    // Whoever reads JSON was told nothing of it.
    if site != nil, !report.asJSON { version.note() }
    if site == nil || diagnostics.containsError { throw ExitCode.failure }
  }

  /// What a site is without that does not know its address.
  static let leftOutWithoutBaseURL = ["feeds", "sitemap", "absolute addresses"]

  /// Writes the site, unless an error forbids it: then the rest is only checked, so that all errors are told at once.
  private func buildSite(
    _ project: Project, _ configuration: Configuration, _ content: ArticleLoader?, isOnlyChecked: Bool,
    _ progress: ProgressLine?
  ) async -> SiteBuilder.Result {
    var options = SiteBuilder.Options(jobs.run)
    options.isStrict = strict
    options.force = force
    options.progress = { progress?.show($0, $1, of: $2) }
    options.isOnlyChecked = isOnlyChecked
    return await SiteBuilder(project, configuration: configuration, options: options).build(of: content)
  }

  private func errorCount(_ diagnostics: [Diagnostic]) -> String {
    let errors = diagnostics.count { $0.severity == .error }
    return errors > 0 ? counted(errors, "error") : counted(diagnostics.count, "warning") + " (--strict)"
  }
}
