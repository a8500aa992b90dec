import Archive
import ArgumentParser
import Subjects
import Support
import SystemPackage

/// `pressmark tags list`, and of authors and publications.
struct ListNames<Things: NamedThings>: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list", abstract: "List the \(Things.kind.key), and those that are probably one.",
      discussion: "With --propose, print entries for the most used ones instead, to be pasted into vocabulary.yml.")
  }

  @OptionGroup var options: ProjectOptions
  @OptionGroup var jobs: JobOptions

  @Option(help: ArgumentHelp("How many are listed or proposed; 0 for all.", valueName: "n"))
  var limit = 50

  @Flag(help: "Print vocabulary entries for the most used ones.")
  var propose = false

  @Flag(help: "With --propose: write them into vocabulary.yml.")
  var write = false

  mutating func validate() throws {
    if write, !propose { throw ValidationError("--write goes with --propose.") }
    if limit < 0 { throw ValidationError("--limit takes a number from 0 on.") }
  }

  mutating func run() async throws {
    let report = options.report
    let project = Project(root: FilePath(options.root))
    let (configuration, mistakes) = try options.configuration(of: project, report)
    let lock = write ? try project.lockForChanges(report) : nil
    defer { withExtendedLifetime(lock) {} }
    let survey = await TagSurvey(project, Things.kind, configuration: configuration, jobs: jobs.count)
    let diagnostics = mistakes + survey.diagnostics
    report.print(diagnostics)
    if propose {
      try proposeTerms(survey, project, configuration, report)
    } else if options.json {
      try report.write(NameList(survey, project))
    } else {
      list(survey, project, report)
    }
    if diagnostics.containsError { throw ExitCode.failure }
  }

  private func list(_ survey: TagSurvey, _ project: Project, _ report: Report) {
    let shown = limit == 0 ? survey.tags[...] : survey.tags.prefix(limit)
    let width = shown.map(\.label.count).max() ?? 0
    for tag in shown {
      let count = String(tag.count)
      let line =
        String(repeating: " ", count: max(0, 6 - count.count)) + count + "  " + tag.label.printable.padded(to: width)
        + "  "
      report.write(line + tag.years + (tag.hasPage ? "" : "  (no page)") + "\n")
    }
    if !survey.twins.isEmpty { report.write("\nProbably one \(Things.kind.singular):\n") }
    let counts = Dictionary(survey.tags.map { ($0.label, $0.count) }) { first, _ in first }
    for twins in survey.twins {
      let labels = twins.labels.map { "\($0.printable) (\(counts[$0] ?? 0))" }.joined(separator: ", ")
      report.write("  \(labels): \(twins.kind.words)\n")
      if let evidence = twins.evidence { report.write("      \(evidence.printable)\n") }
      report.write("      \(twins.command(in: project).printable)\n")
    }
    let withPage = survey.tags.count(where: \.hasPage)
    var lines = [
      "\(counted(survey.tags.count, Things.kind.singular)), \(withPage) with a page; \(counted(survey.twins.count, "pair")) that may be one."
    ]
    if shown.count < survey.tags.count { lines.append("The first \(shown.count) are listed; --limit 0 lists all.") }
    lines.forEach(report.say)
  }

  private func proposeTerms(_ survey: TagSurvey, _ project: Project, _ configuration: Configuration, _ report: Report)
    throws
  {
    let proposal = VocabularyProposal(survey, limit: limit == 0 ? .max : limit)
    guard write else {
      report.write(proposal.yaml)
      report.say(
        "\(counted(proposal.terms.count, "entry", "entries")) proposed; --write adds them to \(Vocabulary.fileName).")
      return
    }
    let command = "\(Things.kind.key) list --propose --write"
    let obstacles = proposal.write(to: project, configuration, command: command)
    report.print(obstacles)
    if !obstacles.isEmpty { throw ExitCode.failure }
    report.say("\(counted(proposal.terms.count, "entry", "entries")) added to \(Vocabulary.fileName).")
  }
}

/// The list as `--json` prints it.
private struct NameList: Encodable {
  /// Names that are probably one, with the command that makes them one.
  struct Twins: Encodable {
    let kind: TagSurvey.Twins.Kind
    let labels: [String]
    let into: String
    let evidence: String?
    let command: String

    init(_ twins: TagSurvey.Twins, _ project: Project) {
      kind = twins.kind
      labels = twins.labels
      into = twins.into
      evidence = twins.evidence
      command = twins.command(in: project)
    }
  }

  private let survey: TagSurvey
  private let project: Project

  init(_ survey: TagSurvey, _ project: Project) {
    (self.survey, self.project) = (survey, project)
  }

  /// `tags` or `authors` or `publications`, and `twins`.
  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) {
      self.stringValue = stringValue
    }

    init?(intValue: Int) { nil }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(survey.tags, forKey: Key(stringValue: survey.kind.key))
    try container.encode(survey.twins.map { Twins($0, project) }, forKey: Key(stringValue: "twins"))
  }
}

extension TagSurvey.Tag {
  /// The span of years in words.
  fileprivate var years: String {
    guard let firstYear, let lastYear else { return "undated" }
    return firstYear == lastYear ? String(firstYear) : "\(firstYear)–\(lastYear)"
  }
}
