import Archive
import ArgumentParser
import Files
import Subjects
import Support
import SystemPackage

/// What rename, merge and drop take.
struct DecisionOptions: ParsableArguments {
  @OptionGroup var options: ProjectOptions
  @OptionGroup var jobs: JobOptions

  @Flag(help: "Show what would be changed, and change nothing.")
  var dryRun = false

  /// Plans the decision, tells what is in the way, and carries it out unless something is.
  func carryOut(_ decision: TagDecision, _ kind: Taxonomy) async throws {
    let report = options.report
    let project = Project(root: FilePath(options.root))
    let (configuration, mistakes) = try options.configuration(of: project, report)
    let lock = try project.lockForChanges(report)
    defer { withExtendedLifetime(lock) {} }
    let editor = TagEditor(project, kind, configuration: configuration, jobs: jobs.count)
    var plan = await editor.plan(decision)
    let diagnostics = mistakes.filter { $0.severity == .error } + plan.diagnostics
    report.print(diagnostics)
    if diagnostics.containsError {
      report.say("Nothing was changed.")
      throw ExitCode.failure
    }
    if !dryRun {
      let obstacles = editor.carryOut(plan, command: "\(kind.key) \(decision.words)")
      if !obstacles.isEmpty {
        report.print(obstacles)
        report.say("Nothing was changed. Give the command again.")
        throw ExitCode.failure
      }
    }
    plan.diagnostics = diagnostics
    if options.json {
      try report.write(DecisionSummary(plan, project, isDryRun: dryRun))
    } else {
      if dryRun {
        for file in plan.files { report.write("would change \(project.shown(content: file.path).printable)\n") }
      }
      DecisionSummary(plan, project, isDryRun: dryRun).lines(decision).forEach(report.say)
    }
  }
}

extension TagDecision {
  /// What was asked for, as `pressmark undo --list` shows it.
  fileprivate var words: String {
    switch self {
    case .rename(let old, let new): "rename '\(old)' '\(new)'"
    case .merge(let tags, let target): "merge \(tags.map { "'\($0)'" }.joined(separator: " ")) --into '\(target)'"
    case .drop(let tags): "drop \(tags.map { "'\($0)'" }.joined(separator: " "))"
    }
  }
}

/// What a decision changed, as `--json` prints it.
private struct DecisionSummary: Encodable {
  let isDryRun: Bool
  let files: [String]
  /// How many of the files an editor had changed or written before.
  let editedBefore: Int
  /// How many articles had each label.
  let articles: [String: Int]
  let changesVocabulary: Bool
  /// How many files could not be edited.
  let leftAlone: Int

  init(_ plan: TagEditor.Plan, _ project: Project, isDryRun: Bool) {
    self.isDryRun = isDryRun
    files = plan.files.map { project.shown(content: $0.path) }
    editedBefore = plan.files.count(where: \.isEdited)
    articles = plan.counts
    changesVocabulary = plan.changesVocabulary
    leftAlone = plan.diagnostics.count { $0.severity == .warning }
  }

  func lines(_ decision: TagDecision) -> [String] {
    let had = decision.leaving.map { "'\($0.printable)' (\(counted(articles[$0] ?? 0, "article")))" }.joined(
      separator: ", ")
    let done = isOne(decision.leaving.count) ? "is" : "are"
    let what =
      decision.target.map { "\(isDryRun ? "would become" : "\(done) now") '\($0.printable)'" }
      ?? "\(isDryRun ? "would be" : done) dropped"
    var line = "\(had) \(what): \(counted(files.count, "content file")) \(isDryRun ? "would change" : "changed")"
    if editedBefore > 0 { line += ", \(editedBefore) of them edited by hand before" }
    var lines = [line + "."]
    if changesVocabulary {
      lines.append("The decision \(isDryRun ? "would be" : "is") noted in \(Vocabulary.fileName), for texts to come.")
    }
    if leftAlone > 0 {
      lines.append(
        "\(counted(leftAlone, "file")) could not be edited and \(isOne(leftAlone) ? "is" : "are") left as before.")
    }
    return lines
  }

  private func isOne(_ number: Int) -> Bool { number == 1 }
}

/// `pressmark tags rename`, and of authors and publications.
struct RenameName<Things: NamedThings>: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "rename", abstract: "Give one of the \(Things.kind.key) another name.",
      discussion: "The old name stays in vocabulary.yml as another name: texts that use it get the new one.")
  }

  @Argument(help: "The name.") var old: String
  @Argument(help: "Its new name.") var new: String
  @OptionGroup var decision: DecisionOptions

  mutating func run() async throws {
    try await decision.carryOut(.rename(from: try label(old), to: try label(new)), Things.kind)
  }
}

/// `pressmark tags merge`, and of authors and publications.
struct MergeNames<Things: NamedThings>: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "merge", abstract: "Make one of several \(Things.kind.key).",
      discussion: "pressmark \(Things.kind.key) merge \(example) --into 'Túpac Amaru'")
  }

  private static var example: String { Things.kind == .tags ? "'Tupac Amaru' MRTA" : "'Tupac Amaru' 'T. Amaru'" }

  @Argument(help: "The names that become one with the other.") var names: [String]
  @Option(help: ArgumentHelp("The name that stays.", valueName: "name")) var into: String
  @OptionGroup var decision: DecisionOptions

  mutating func run() async throws {
    let target = try label(into)
    let others = try names.map(label).filter { $0 != target }
    guard !others.isEmpty else {
      throw ValidationError("Name the \(Things.kind.key) that become one with '\(target)'.")
    }
    try await decision.carryOut(.merge(others, into: target), Things.kind)
  }
}

/// `pressmark tags drop`, and of authors.
struct DropNames<Things: NamedThings>: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "drop", abstract: "Take \(Things.kind.key) off all articles, for ever.",
      discussion:
        "vocabulary.yml notes it, so that no text to come gets them. Delete the line there to allow them again.")
  }

  @Argument(help: "The names.") var names: [String]
  @OptionGroup var decision: DecisionOptions

  mutating func run() async throws { try await decision.carryOut(.drop(try names.map(label)), Things.kind) }
}

/// A name as it is written on the command line, without blanks around it.
private func label(_ text: String) throws -> String {
  let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  if words.isEmpty { throw ValidationError("A name needs a letter or a digit.") }
  return words
}
