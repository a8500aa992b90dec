import Archive
import ArgumentParser
import Files
import SystemPackage

/// What every command takes.
struct ProjectOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The archive's folder.", valueName: "dir"))
  var root = "."

  @Flag(help: "Print the summary as JSON to standard output.")
  var json = false

  /// The project's configuration, and what is wrong with it; stops the command when there is no project.
  func configuration(of project: Project, _ report: Report) throws -> (Configuration, [Diagnostic]) {
    let advice = "Name the archive's folder: --root DIR, or make one: pressmark new DIR."
    guard FileSystem.kind(of: project.root) == .folder else {
      report.print([Diagnostic(.error, root, "is not a folder", advice: advice)])
      throw ExitCode.failure
    }
    // From a wrong folder an empty site would be written.
    guard [project.configurationFile, project.seeds, project.content].contains(where: FileSystem.exists) else {
      let message = "is no archive: it has neither \(Configuration.fileName) nor seeds/ nor content/"
      report.print([Diagnostic(.error, root, message, advice: advice)])
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
}

/// What is told of a run beside what it did.
struct TimingOptions: ParsableArguments {
  @Flag(name: .customLong("timings"), help: "Show how long each phase took, and how much memory.")
  var isShown = false
}
