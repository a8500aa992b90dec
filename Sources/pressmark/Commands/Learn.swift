import Archive
import ArgumentParser
import Conversion
import Files
import Support
import SystemPackage

/// `pressmark learn`.
struct Learn: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Learn from a corrected article how the lines of its text, and of all like it, stand.",
    discussion: """
      Correct a content file first: headline, byline, date, publication, and what belongs to the text. Then this compares \
      it with its source, shows the layout that the source has, and what other texts would be read otherwise by it. When \
      you agree, the layout is written into pressmark.yml, and the next conversion reads all those texts anew. Content \
      files that you have edited stay as they are; a layout that would make one of them worse is not taken. \
      'pressmark undo' takes it back.
      """)

  @Argument(help: ArgumentHelp("A corrected content file.", valueName: "file"))
  var file: String

  @OptionGroup var options: ProjectOptions
  @OptionGroup var jobs: JobOptions

  @Option(help: "What the layout shall be called (default: the name of the one that it refines, or layout-1).")
  var name: String?

  @Flag(help: "Write it without asking.")
  var yes = false

  @Flag(help: "Only show what would be learned.")
  var dryRun = false

  @Option(help: ArgumentHelp("How many texts are shown that would be read otherwise.", valueName: "n"))
  var list = 10

  mutating func run() async throws {
    let report = options.report
    let project = Project(root: FilePath(options.root(of: [file])))
    let (configuration, mistakes) = try options.configuration(of: project, report, isNeeded: true)
    report.print(mistakes)
    if mistakes.containsError { throw ExitCode.failure }
    let learner = LayoutLearner(project, configuration: configuration, jobs.run)
    var path = (project.place(named: file) ?? project.places(named: file)[0])
    guard path.removePrefix(project.content) else {
      report.print([
        Diagnostic(
          .error, file, "is no content file",
          advice: "Name a file below \(project.shown(project.content)) that you have corrected.")
      ])
      throw ExitCode.failure
    }
    let lesson: LayoutLesson
    do {
      lesson = try await learner.learn(from: path.string, name: name)
    } catch {
      report.print([error])
      report.say("Nothing was learned.")
      throw ExitCode.failure
    }
    if options.json { try report.write(lesson) } else { show(lesson, report) }
    if lesson.isKnown || dryRun { return }
    guard yes || !options.json && isAgreed() else {
      if !StandardStreams.inputIsTerminal {
        report.say("Nothing was written. To write it: \(project.command("learn --yes", [file]))")
      }
      return
    }
    let lock = try project.lockForChanges(report)
    defer { withExtendedLifetime(lock) {} }
    let faults = learner.write(lesson, command: "learn \(file)")
    report.print(faults)
    if faults.containsError { throw ExitCode.failure }
    report.say("Written into pressmark.yml. The next 'pressmark convert' or 'build' reads the texts by it.")
  }

  private func isAgreed() -> Bool {
    guard StandardStreams.inputIsTerminal else { return false }
    StandardStreams.message("Write this into pressmark.yml? [y/N] ")
    return readLine().map { ["y", "yes"].contains($0.lowercased()) } ?? false
  }

  private func show(_ lesson: LayoutLesson, _ report: Report) {
    var text = lesson.isRefinement ? "The layout \(lesson.name), with what this text adds:\n\n" : "A layout:\n\n"
    text += "layouts:\n  \(lesson.name): |\n"
    for line in lesson.lines { text += line.isEmpty ? "\n" : "    \(line.printable)\n" }
    text += "\n"
    if lesson.isKnown { text += "pressmark.yml has it already.\n" }
    let changes = lesson.changes.filter { !$0.isEdited }
    text += "\(counted(lesson.texts, "text")) \(lesson.texts == 1 ? "has" : "have") it; "
    text += changes.isEmpty ? "none would be read otherwise.\n" : "\(changes.count) would be read otherwise:\n"
    for change in changes.prefix(list) {
      text += "\n\(change.file.printable)\(change.part > 1 ? ", article \(change.part)" : "")\n"
      for field in change.fields {
        let (before, after) = (Self.quoted(field.before), Self.quoted(field.after))
        text += "    \(field.key.padded(to: 12)) \(before) → \(after)\n"
      }
    }
    if changes.count > list { text += "\nand \(changes.count - list) more.\n" }
    let edited = lesson.changes.count - changes.count
    if edited > 0 {
      text +=
        "\n\(counted(edited, "edited content file")) of them would stay as \(edited == 1 ? "it is" : "they are").\n"
    }
    report.write(text)
  }

  private static func quoted(_ value: String?) -> String { value.map { "“\($0.printable)”" } ?? "none" }
}
