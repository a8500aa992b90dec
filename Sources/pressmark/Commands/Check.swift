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

  mutating func validate() throws {
    if folder != nil, options.namedRoot != nil { throw ValidationError("Name the archive once: DIR or --root DIR.") }
  }

  mutating func run() async throws {
    let report = options.report
    let root = folder.map { Project.root(of: FilePath($0)) ?? FilePath($0) } ?? FilePath(options.root)
    let project = Project(root: root, site: output.map { FilePath($0) })
    let (configuration, mistakes) = try options.configuration(of: project, report)
    let lock = try project.lock(report)
    defer { withExtendedLifetime(lock) {} }
    let progress = ProgressLine(report)
    var checking = Checker.Options()
    checking.jobs = jobs.count
    checking.today = today()
    checking.programStamp = programStamp()
    checking.progress = { progress?.show($0, $1, of: $2, $3) }
    let result = await Checker(project, configuration: configuration, options: checking).run()
    progress?.end()
    let told = Set(mistakes)
    let diagnostics = mistakes + result.findings.map(\.diagnostic).filter { !told.contains($0) }
    let digest = report.print(diagnostics)
    var summary = RunSummary(diagnostics)
    summary.check = result.summary
    summary.notes = diagnostics.count { $0.severity == .note }
    var lines = result.summary.lines(diagnostics)
    if !digest.isEmpty { lines += ["What is wrong:"] + digest }
    try report.close(summary, lines)
    let isWrong = diagnostics.contains { $0.severity == .error || strict && $0.severity == .warning }
    if isWrong { throw ExitCode.failure }
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
    return ["\(looked): \(count(.error, "error")), \(count(.warning, "warning")), \(count(.note, "note"))."]
  }
}
