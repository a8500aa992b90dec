import Archive
public import ArgumentParser
import Files
import Subjects
import Support
import SystemPackage

extension VocabularyExchange.Format: ExpressibleByArgument {}

extension Tags {
  /// `pressmark tags import`.
  struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take a vocabulary of SKOS (Turtle) or CSV into vocabulary.yml.",
      discussion: "New terms are added; terms that are there get what they lack. Nothing is taken away.")

    @Argument(help: ArgumentHelp("The file: .ttl or .csv.", valueName: "file")) var file: String
    @Option(help: "The file's format, where its name does not tell: skos or csv.") var format:
      VocabularyExchange.Format?
    @Flag(help: "Show what would be added, and write nothing.") var dryRun = false
    @OptionGroup var options: ProjectOptions

    mutating func run() async throws {
      guard let format = format ?? VocabularyExchange.Format(fileName: file) else {
        throw ValidationError("Say which format '\(file)' is in: --format skos or --format csv.")
      }
      let report = options.report
      let project = Project(root: FilePath(options.root))
      let (configuration, mistakes) = try options.configuration(of: project, report)
      let lock = dryRun ? nil : try project.lockForChanges(report)
      defer { withExtendedLifetime(lock) {} }
      let exchange = VocabularyExchange(project, configuration: configuration)
      let plan = exchange.plan(FileSystem.currentFolder.pushing(FilePath(file)).lexicallyNormalized(), as: format)
      let diagnostics = mistakes + plan.diagnostics
      report.print(diagnostics)
      guard !diagnostics.containsError else {
        report.say("Nothing was changed.")
        throw ExitCode.failure
      }
      if !dryRun {
        let obstacles = exchange.carryOut(plan, command: "tags import '\(file)'")
        report.print(obstacles)
        if !obstacles.isEmpty { throw ExitCode.failure }
      }
      if options.json {
        try report.write(
          ImportSummary(added: plan.added, changed: plan.changed, dropped: plan.dropped, isDryRun: dryRun))
      } else {
        let would = dryRun ? "Would take" : "Took"
        report.say(
          "\(would) \(counted(plan.added, "new term")) into \(Vocabulary.fileName); \(counted(plan.changed, "term")) got more; "
            + "\(counted(plan.dropped, "label")) newly dropped.")
      }
    }
  }

  /// `pressmark tags export`.
  struct Export: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write vocabulary.yml as SKOS (Turtle) or CSV, to a file or standard output.")

    @Argument(help: ArgumentHelp("The file to write: .ttl or .csv (default: standard output).", valueName: "file"))
    var file: String?
    @Option(help: "The format: skos or csv (default: by the file's name, else skos).") var format:
      VocabularyExchange.Format?
    @OptionGroup var options: ProjectOptions

    mutating func run() async throws {
      let report = options.report
      let project = Project(root: FilePath(options.root))
      let (configuration, mistakes) = try options.configuration(of: project, report)
      let (vocabulary, found) = Vocabulary.load(project)
      let diagnostics = mistakes + found
      report.print(diagnostics)
      if diagnostics.containsError { throw ExitCode.failure }
      let named = file.flatMap { VocabularyExchange.Format(fileName: $0) }
      let text = VocabularyExchange(project, configuration: configuration).text(
        of: vocabulary, as: format ?? named ?? .skos)
      guard let file else {
        report.write(text)
        return
      }
      let path = FileSystem.currentFolder.pushing(FilePath(file)).lexicallyNormalized()
      do {
        try FileSystem.write(Array(text.utf8), to: path)
      } catch {
        report.print([Diagnostic(error, path: project.shown(error.path))])
        throw ExitCode.failure
      }
      report.say("Wrote \(counted(vocabulary.terms.count, "term")) to \(project.shown(path)).")
    }
  }
}

/// What an import brought, as `--json` prints it.
private struct ImportSummary: Encodable {
  let added: Int
  let changed: Int
  let dropped: Int
  let isDryRun: Bool
}
