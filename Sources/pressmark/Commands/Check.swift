import Archive
import ArgumentParser
import Checking
import Files
import Support
import SystemPackage

/// `pressmark check`.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Look at the built site and the archive as before publishing.",
    discussion: """
      Every checksum, every link and its place, the HTML of every page; whether a build would change something; what \
      is still missing from articles. Errors and warnings are faults, notes a worklist. Nothing is changed.
      """)

  @Argument(help: ArgumentHelp("The archive's folder (default: the nearest one upwards from here).", valueName: "dir"))
  var folder: String?

  @OptionGroup var options: ProjectOptions
  @OptionGroup var jobs: JobOptions

  @Option(help: ArgumentHelp("The folder of the site (default: site in the archive's folder).", valueName: "dir"))
  var output: String?

  @Flag(help: "Treat warnings as errors; notes are none.")
  var strict = false

  @Flag(help: "Ask, with lychee or linkchecker, whether pages of other hosts are there that links lead to.")
  var external = false

  @Option(
    help: ArgumentHelp(
      "Write all that is found into a table, to be sent around; - is standard output.", valueName: "file"))
  var csv: String?

  mutating func validate() throws {
    if folder != nil, options.namedRoot != nil { throw ValidationError("Name the archive once: DIR or --root DIR.") }
    if csv == "-", options.json { throw ValidationError("--json and --csv - both want standard output.") }
  }

  mutating func run() async throws {
    let report = options.report
    let root = folder.map { Project.root(of: FilePath($0)) ?? FilePath($0) } ?? FilePath(options.root)
    let project = Project(root: root, site: output.map { FilePath($0) })
    try refuseTable(in: project)
    let (configuration, mistakes) = try options.configuration(of: project, report)
    let lock = try project.lock(report)
    defer { withExtendedLifetime(lock) {} }
    let progress = ProgressLine(report)
    var checking = Checker.Options(jobs.run)
    checking.asksOutsideAt = external ? FileSystem.now / 1_000_000_000 : nil
    checking.progress = { progress?.show($0, $1, of: $2, $3) }
    let checker = Checker(project, configuration: configuration, mistakes: mistakes, options: checking)
    let result = await checker.run()
    progress?.end()
    if let csv { try write(Worklist(result.findings), to: csv, project, report) }
    let diagnostics = result.findings.map(\.diagnostic)
    let digest = report.print(diagnostics)
    if csv == nil, diagnostics.count > Self.many {
      report.say(
        "To have all of it in a table, type:\n    \(project.command("check", options: [("csv", "worklist.csv")]))")
    }
    var summary = RunSummary(diagnostics)
    summary.check = result.summary
    summary.notes = diagnostics.count { $0.severity == .note }
    var lines = result.summary.lines(diagnostics)
    let leftOut = configuration.baseURL == nil ? Build.leftOutWithoutBaseURL : []
    summary.leftOut = leftOut.isEmpty ? nil : leftOut
    if !leftOut.isEmpty { lines.append("Left out, because there is no base-url: \(leftOut.joined(separator: ", ")).") }
    if !digest.isEmpty { lines += ["What is wrong:"] + digest }
    try report.close(summary, lines)
    if diagnostics.contains(where: { $0.severity == .error || strict && $0.severity == .warning }) {
      throw ExitCode.failure
    }
  }

  /// Of so many findings a table is offered.
  private static let many = 12

  /// The folders that are looked at are nobody's place for a table.
  private func refuseTable(in project: Project) throws {
    guard let csv, csv != "-" else { return }
    let file = FileSystem.currentFolder.pushing(FilePath(csv)).lexicallyNormalized()
    if let folder = [project.site, project.content, project.seeds].first(where: { file.starts(with: $0) }) {
      throw ValidationError("Write the table somewhere else: \(project.shown(folder))/ is what is being checked.")
    }
  }

  private func write(_ worklist: Worklist, to file: String, _ project: Project, _ report: Report) throws {
    if file == "-" { return StandardStreams.output(worklist.csv) }
    try report.attempt(project) { try FileSystem.write(worklist.csv, to: FilePath(file)) }
  }
}

extension Checker.Summary {
  /// What was looked at, and what was found.
  func lines(_ diagnostics: [Diagnostic]) -> [String] {
    let size = files == 0 ? "no site" : "\(counted(files, "file")), \(byteCount(bytes))"
    let looked =
      "Checked \(counted(articles, "article")), \(size), \(counted(pages, "page")), \(counted(links, "link"))"
    func count(_ severity: Diagnostic.Severity, _ noun: String) -> String {
      counted(diagnostics.count { $0.severity == severity }, noun)
    }
    let found = findings.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key) (\(grouped($0.value)))" }
    return ["\(looked): \(count(.error, "error")), \(count(.warning, "warning")), \(count(.note, "note"))."]
      + (found.isEmpty ? [] : ["Found: \(found.joined(separator: ", "))."])
  }
}
