import Archive
import ArgumentParser
import Conversion
import Documents
import Files
import SystemPackage

/// `pressmark inspect`.
struct Inspect: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show what the converter sees in texts, line by line, and why.",
    discussion: """
      Changes nothing. For files: each line's role, the evidence and how sure it is. For a folder: how many texts have a date, a \
      headline, a byline; the doubtful ones first; how texts are laid out that are laid out alike, as pressmark.yml can \
      say it; and which order of dates its figures prove.
      """)

  @Argument(help: ArgumentHelp("Texts, or a folder of texts (default: the seeds).", valueName: "file"))
  var files: [String] = []

  @OptionGroup var options: ProjectOptions
  @OptionGroup var jobs: JobOptions

  @Option(help: ArgumentHelp("How many doubtful texts of a folder are listed.", valueName: "n"))
  var list = 40

  mutating func run() async throws {
    let report = options.report
    let project = Project(root: FilePath(options.root(of: files)))
    let (configuration, mistakes) = try options.configuration(
      of: project, report, isNeeded: files.isEmpty || options.namedRoot != nil)
    report.print(mistakes)
    let inspector = Inspector(project, configuration: configuration, jobs.run)
    let paths =
      files.isEmpty
      ? [project.seeds] : files.map { project.place(named: $0) ?? project.places(named: $0)[0] }
    if let folder = try paths.first(where: { path in
      try report.attempt(project) { try FileSystem.kind(of: path) } == .folder
    }) {
      guard paths.count == 1 else { throw ValidationError("Name one folder, or files.") }
      try await survey(folder, inspector, report)
    } else {
      try await show(paths, inspector, report)
    }
    if mistakes.containsError { throw ExitCode.failure }
  }

  private func show(_ paths: [FilePath], _ inspector: Inspector, _ report: Report) async throws {
    let (inspections, diagnostics) = await inspector.inspect(paths)
    if options.json {
      try report.write(inspections)
    } else {
      let page = InspectionPage(usesColour: StandardStreams.outputIsTerminal)
      for inspection in inspections { report.write(page.text(of: inspection)) }
    }
    report.print(diagnostics)
    if diagnostics.containsError { throw ExitCode.failure }
  }

  private func survey(_ folder: FilePath, _ inspector: Inspector, _ report: Report) async throws {
    let tree = FileTree(folder)
    let hidden = tree.obstacles.filter(\.obstacle.hidesFiles).map {
      Diagnostic($0.obstacle, path: folder.appending($0.path).string)
    }
    let texts = SeedFiles(tree, in: folder).all.map { folder.appending($0) }
    let (survey, diagnostics) = await inspector.survey(texts)
    if options.json {
      try report.write(survey)
    } else {
      report.write(SurveyPage(longestList: list).text(of: survey))
    }
    report.print(hidden + diagnostics)
    if (hidden + diagnostics).containsError { throw ExitCode.failure }
  }
}
