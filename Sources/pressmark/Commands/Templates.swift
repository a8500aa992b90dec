import Archive
import ArgumentParser
import Site
import Support
import SystemPackage

/// `pressmark templates`.
struct Templates: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compare templates that were copied with the built-in ones.", subcommands: [Diff.self])

  /// `pressmark templates diff`.
  struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show how the archive's templates differ from the built-in ones.",
      discussion: """
        For each file of Templates/ that takes the place of one of the same name: what this version's own has (-) and yours has \
        instead (+), as diff -u writes it. After an upgrade, a line with - that you have not taken out yourself is new.
        """)

    @Argument(help: ArgumentHelp("Only these, as they lie below Templates/ (default: all).", valueName: "file"))
    var files: [String] = []

    @Option(
      name: .customLong("root"),
      help: ArgumentHelp("The archive's folder (default: the nearest one upwards from here).", valueName: "dir"))
    var root: String?

    mutating func run() throws {
      let report = Report(asJSON: false)
      let project = Project(root: FilePath(root ?? Project.root(of: ".")?.string ?? "."))
      guard Project.isArchive(project.root) else {
        let missing = MissingArchive(folder: project.root, isNamed: root != nil)
        report.print([missing.diagnostic(arguments: Array(CommandLine.arguments.dropFirst()))])
        throw ExitCode.failure
      }
      let copied = CopiedTemplates(project, only: files)
      for difference in copied.differences { report.write(difference) }
      for path in copied.unchanged {
        report.say("\(path) is as the built-in one: without it you get what later versions bring.")
      }
      report.print(copied.diagnostics)
      if copied.diagnostics.containsError { throw ExitCode.failure }
      let unchanged = copied.unchanged.isEmpty ? "" : ", \(copied.unchanged.count) as built in"
      report.say("\(counted(copied.differences.count, "template")) changed\(unchanged).")
    }
  }
}
