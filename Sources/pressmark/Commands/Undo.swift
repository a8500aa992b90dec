import Archive
import ArgumentParser
import Conversion
import Files
import FoundationEssentials
import Support
import SystemPackage

/// `pressmark undo`.
struct Undo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take the last conversion or decision back.",
    discussion: """
      Makes the content files, vocabulary.yml and pressmark.yml what they were before the last run that changed them; given again, \
      it goes one run further back. A run that did not come to its end is taken back alone. A file that you have \
      changed since stays as it is and is told. The next conversion does the same again unless you change the texts or \
      the configuration first: 'pressmark build --no-convert' builds the site from what is there.
      """)

  @OptionGroup var options: ProjectOptions

  @Flag(help: "Show the runs that can be taken back, the last one first, and change nothing.")
  var list = false

  mutating func run() async throws {
    let report = options.report
    let project = Project(root: FilePath(options.root))
    _ = try options.configuration(of: project, report)
    if list { return try show(report.attempt(project) { try ChangeHistory(project) }, project, report) }
    let lock = try project.lock(report)
    defer { withExtendedLifetime(lock) {} }
    // That was the last run, and the one before is another question; an undo that was interrupted is given again.
    if let command = try project.takeBackInterrupted(report), command != ChangeHistory.command { return }
    let history = try report.attempt(project) { try ChangeHistory(project) }
    guard let run = history.runs.first else {
      report.say("There is nothing to take back.")
      return
    }
    do {
      let outcome = try history.takeBack(run)
      // What the texts were is not what the content files show now: all are looked at again.
      Converter.forgetStates(of: project)
      report.print(outcome.left.map { .editedSince($0, in: project) })
      if options.json {
        try report.write(UndoSummary(run, project, outcome))
      } else {
        let files = counted(outcome.restored.count, "file")
        report.say("Taken back: \(run.command.printable) (\(run.when)): \(files) as before.")
      }
    } catch {
      report.print([Diagnostic(error, in: project)])
      report.say("Nothing was changed.")
      throw ExitCode.failure
    }
  }

  private func show(_ history: ChangeHistory, _ project: Project, _ report: Report) throws {
    if options.json { return try report.write(history.runs.map { UndoSummary($0, project) }) }
    for run in history.runs {
      report.write("\(run.when)  \(run.command.printable): \(counted(run.files.count, "file"))\n")
      for file in run.files.prefix(10) { report.write("    \(project.shown(file.file(in: project)).printable)\n") }
      if run.files.count > 10 { report.write("    and \(run.files.count - 10) more\n") }
    }
    if history.runs.isEmpty { report.say("There is nothing to take back.") }
  }
}

/// A run, as `--json` prints it.
private struct UndoSummary: Encodable {
  let command: String
  let began: String
  let files: [String]
  var left: [String]?

  init(_ run: ChangeHistory.Run, _ project: Project, _ outcome: ChangeHistory.Outcome? = nil) {
    let shown = { @Sendable (file: ChangedFile) in project.shown(file.file(in: project)) }
    command = run.command
    began = run.when
    files = (outcome?.restored ?? run.files).map(shown)
    left = outcome.map { $0.left.map(shown) }
  }
}

extension ChangeHistory.Run {
  /// When it began, in the time of the machine.
  fileprivate var when: String {
    let date = Date(timeIntervalSince1970: Double(time) / 1e9)
    return date.formatted(
      Date.ISO8601FormatStyle(timeZone: .current).year().month().day().time(includingFractionalSeconds: false)
        .dateTimeSeparator(.space))
  }
}
