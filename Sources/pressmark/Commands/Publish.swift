import Archive
import ArgumentParser
import Checking
import Files
import Publishing
import Support
import SystemPackage

/// `pressmark publish`.
struct Publish: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Bring the built site to a web host.",
    discussion: """
      Sends what differs from what the host holds, in an order in which readers never meet a link that leads nowhere, \
      to a target of 'publish' in pressmark.yml. What others have put there is left alone. A run that was interrupted is \
      completed by the next. The site is checked before, and looked at over its web address afterwards.
      """)

  @Argument(help: ArgumentHelp("The target's name in pressmark.yml (default: the first).", valueName: "target"))
  var target: String?

  @OptionGroup var options: ProjectOptions
  @OptionGroup var jobs: JobOptions

  @Option(help: ArgumentHelp("The folder of the site (default: site in the archive's folder).", valueName: "dir"))
  var output: String?

  @Flag(help: "Only say what would be sent and deleted.")
  var dryRun = false

  @Option(
    help: ArgumentHelp(
      "Delete so many files at most, or so many of a hundred, before it is asked (default: 256 or 10%).",
      valueName: "n"))
  var maxDeletes: String?

  @Flag(
    help: """
      Publish over what others have put there: files with names of the site's, and what another copy of the archive has \
      published.
      """)
  var adopt = false

  @Flag(help: "Send nothing; look at every published file over the web address.")
  var verify = false

  @Flag(help: "Put the state back that was published before the present one.")
  var rollback = false

  @Flag(help: "Do not check the site before.")
  var noCheck = false

  mutating func validate() throws {
    if let maxDeletes, DeletionLimit(maxDeletes) == nil {
      throw ValidationError("--max-deletes takes a number, or a share of what is published: 500 or 20%.")
    }
    if verify, dryRun || rollback || adopt {
      throw ValidationError("--verify sends nothing: it stands without --dry-run, --rollback and --adopt.")
    }
  }

  mutating func run() async throws {
    let report = options.report
    let project = Project(root: FilePath(options.root), site: output.map { FilePath($0) })
    let (configuration, mistakes) = try options.configuration(of: project, report)
    guard !mistakes.containsError else {
      report.print(mistakes)
      throw ExitCode.failure
    }
    try project.requireFoldersApart()
    let target = try chosen(of: configuration, project, report)
    // No build writes while its files are sent.
    let lock = try project.lock(report)
    defer { withExtendedLifetime(lock) {} }
    let siteLock = try lockSite(project, report)
    defer { withExtendedLifetime(siteLock) {} }
    var summary = PublishSummary(target: target)
    if !noCheck, !verify, !rollback { summary.check = try await check(project, configuration, report) }
    let progress = ProgressLine(report)
    do {
      try work(project, configuration, target, &summary, report, progress)
    } catch let failure as PublishingFailure {
      progress?.end()
      report.print([
        Diagnostic(
          .error, project.shown(project.configurationFile), at: target.position, failure.message, advice: failure.advice
        )
      ])
      throw ExitCode.failure
    } catch let error as FileError {
      progress?.end()
      report.print([Diagnostic(error, in: project)])
      throw ExitCode.failure
    }
    progress?.end()
    if report.asJSON { try report.write(summary) } else { summary.lines(isDryRun: dryRun).forEach(report.say) }
    if summary.proof?.wrong.isEmpty == false { throw ExitCode.failure }
  }

  private func work(
    _ project: Project, _ configuration: Configuration, _ target: PublishTarget, _ summary: inout PublishSummary,
    _ report: Report, _ progress: ProgressLine?
  ) throws {
    var options = Publisher.Options()
    if let limit = maxDeletes.flatMap({ DeletionLimit($0) }) { options.maxDeletes = limit }
    options.adopts = adopt
    options.say = { report.say($0) }
    if let output { options.given.append(("output", output)) }
    if rollback { options.given.append(("rollback", nil)) }
    options.progress = { files, allFiles, bytes, allBytes in
      progress?.show("Sending", files, of: allFiles, "file", bytes: bytes, of: allBytes)
    }
    var publisher = try Publisher(project, target, options)
    let address =
      switch target.readers {
      case .atBaseURL: configuration.baseURL
      case .at(let url): url
      case .nowhere: nil as BaseURL?
      }
    let site = address.map { address in
      PublicSite(address) { progress?.show("Looking at \(address.text):", $0, of: $1, "file") }
    }
    if verify {
      guard let site else {
        throw PublishingFailure.noAddress
      }
      progress?.show("Looking at what is there", 0, of: 0)
      summary.take(try site.verify(try publisher.publishedManifest()), address)
      return
    }
    progress?.show("Looking at what is there", 0, of: 0)
    let outcome =
      if rollback { try publisher.rollBack(isDryRun: dryRun) } else if dryRun { try publisher.plan() } else {
        try publisher.publish()
      }
    summary.take(outcome, isDryRun: dryRun)
    if dryRun { return }
    if let site { summary.take(try site.verify(outcome, waits: publisher.showsLate), address) }
  }

  /// The target of that name, or the first.
  private func chosen(of configuration: Configuration, _ project: Project, _ report: Report) throws -> PublishTarget {
    let targets = configuration.publish
    if let target, let found = targets.first(where: { $0.name == target }) { return found }
    if target == nil, let first = targets.first { return first }
    let message =
      target.map { "there is no target '\($0)' to publish to" } ?? "pressmark.yml does not say where to publish"
    let names = targets.map(\.name)
    let advice =
      names.isEmpty
      ? """
      Write, for instance:
      publish:
        public: "rsync:editor@example.org:/var/www/archive"
      docs/publishing.md has it for each kind of host.
      """ : "The targets are: \(names.joined(separator: ", "))."
    report.print([Diagnostic(.error, project.shown(project.configurationFile), message, advice: advice)])
    throw ExitCode.failure
  }

  /// Another archive could build into the same folder.
  private func lockSite(_ project: Project, _ report: Report) throws -> FileLock? {
    do {
      return FileSystem.mayBe(.folder, at: project.site) ? try FileLock.take(folder: project.site) : nil
    } catch is FileLock.IsHeld {
      report.print([
        Diagnostic(
          .error, project.shown(project.site), "another run of pressmark is writing into this folder",
          advice: "Wait until it ends and run the command again.")
      ])
      throw ExitCode.failure
    }
  }

  /// Looks at the site as `pressmark check` does; with an error nothing is sent.
  private func check(
    _ project: Project, _ configuration: Configuration, _ report: Report
  ) async throws -> PublishSummary.Check {
    let progress = ProgressLine(report)
    var checking = Checker.Options(jobs.run)
    checking.progress = { progress?.show($0, $1, of: $2, $3) }
    let found = await Checker(project, configuration: configuration, options: checking).run().findings
    let check = PublishSummary.Check(found)
    progress?.end()
    // A site that is not what a build would make is told each time; what else is doubtful, the check tells.
    let told = found.filter { $0.diagnostic.severity == .error || $0.isOfOutdatedSite }
    report.print(told.map(\.diagnostic))
    let others = check.warnings - told.count { $0.diagnostic.severity == .warning }
    if others > 0 {
      let given: [(name: String, value: String?)] = output.map { [("output", $0)] } ?? []
      report.say(
        """
        The check has \(counted(others, told.isEmpty ? "warning" : "other warning")). To see what it tells, type:
            \(project.command("check", options: given))
        """)
    }
    guard check.errors > 0 else { return check }
    report.say("Nothing was sent: \(counted(check.errors, "error")). Publish all the same with --no-check.")
    throw ExitCode.failure
  }
}

extension PublishingFailure {
  fileprivate static var noAddress: PublishingFailure {
    PublishingFailure(
      "nobody can look at the public site: its address is not known",
      advice: """
        Write it into pressmark.yml: base-url: "https://example.org/archive" for the first place of 'publish', and for \
        any other one
          mirror:
            to: "rclone:remote:bucket/archive"
            url: "https://mirror.example.org"
        """)
  }
}
