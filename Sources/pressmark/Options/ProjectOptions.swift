import Archive
import ArgumentParser
import Files
import FoundationEssentials
import SystemPackage

/// What every command takes.
struct ProjectOptions: ParsableArguments {
  @Option(
    name: .customLong("root"),
    help: ArgumentHelp(
      "The archive's folder (default: the nearest one upwards from what is named, or from here).", valueName: "dir"))
  var namedRoot: String?

  @Flag(help: "Print the summary as JSON to standard output.")
  var json = false

  @Flag(help: "Tell every error and warning, however many there are of one kind.")
  var allWarnings = false

  /// What tells the user of the run.
  var report: Report { Report(asJSON: json, listsAll: allWarnings) }

  /// The folder of the archive: the one that is named, else the nearest one upwards from here.
  var root: String { root(of: ["."]) }

  /// The folder of the archive: the one that is named, else the nearest one upwards from these files or folders, or
  /// from here.
  func root(of paths: [String]) -> String {
    if let namedRoot { return namedRoot }
    for path in paths + ["."] {
      if let found = Project.root(of: FilePath(path)) { return found.string }
    }
    return "."
  }

  /// The project's configuration, and what is wrong with it; stops the command when there is no project, unless it can
  /// do without.
  func configuration(
    of project: Project, _ report: Report, isNeeded: Bool = true
  ) throws -> (Configuration, [Diagnostic]) {
    // From a wrong folder an empty site would be written.
    let isThere =
      try Project.isArchive(project.root)
      || report.attempt(project) {
        try FileSystem.exists(project.seeds) || FileSystem.exists(project.content)
      }
    guard isThere || !isNeeded else {
      let missing = MissingArchive(folder: project.root, isNamed: namedRoot != nil)
      report.print([missing.diagnostic(arguments: Array(CommandLine.arguments.dropFirst()))])
      throw ExitCode.failure
    }
    return Configuration.load(project)
  }
}

/// How many tasks work at once.
struct JobOptions: ParsableArguments {
  @Option(help: ArgumentHelp("How many tasks work at once (default: the number of processors).", valueName: "n"))
  var jobs: Int?

  mutating func validate() throws {
    if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 256.") }
  }

  var count: Int { jobs ?? processorCount() }

  /// What a command gives to all that it does.
  var run: RunSettings { RunSettings(jobs: count, programStamp: programStamp(), today: today()) }
}

/// What is told of a run beside what it did.
struct TimingOptions: ParsableArguments {
  @Flag(name: .customLong("timings"), help: "Show how long each phase took, and how much memory.")
  var isShown = false
}

extension Project {
  /// Stops the command where one of the folders would mix with another.
  ///
  /// - Throws: `ValidationError`.
  func requireFoldersApart() throws {
    do {
      try checkFoldersAreApart(home: ProcessInfo.processInfo.environment["HOME"].map { FilePath($0) })
    } catch {
      throw ValidationError(error.message)
    }
  }
}
