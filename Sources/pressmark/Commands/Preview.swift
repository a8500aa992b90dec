import Archive
import ArgumentParser
import Files
import Preview
import Site
import Support
import SystemPackage

/// `pressmark preview`.
struct PreviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Show the archive in a browser as a build would make it, and each change at once.",
    discussion: """
      Pages are made when the browser asks for them; site/ is not touched. A text that is put into seeds/ is converted. \
      Where something is wrong the browser says so, and shows the page again as soon as it is mended. \
      Drafts are shown too, each marked as one. Only this machine is answered. Ctrl-C ends it.
      """)

  @Argument(help: ArgumentHelp("The archive's folder (default: the nearest one upwards from here).", valueName: "dir"))
  var folder: String?

  @OptionGroup var options: ProjectOptions
  @OptionGroup var jobs: JobOptions
  @OptionGroup var added: AddedOption

  @Option(
    help: ArgumentHelp(
      "The name or address to answer at: with another than this machine's own, others can read the archive.",
      valueName: "name"))
  var host = "localhost"

  @Option(help: ArgumentHelp("The port; where it is taken, one of the next.", valueName: "n"))
  var port = 8080

  @Flag(help: "Let the desk write what is decided there into the content files.")
  var edit = false

  @Flag(help: "Open the archive in the browser.")
  var open = false

  mutating func validate() throws {
    if folder != nil, options.namedRoot != nil { throw ValidationError("Name the archive once: DIR or --root DIR.") }
    if edit, host != "localhost" {
      throw ValidationError("--edit is for this machine alone: leave --host out.")
    }
    if !(0...65_535).contains(port) { throw ValidationError("--port takes a number from 0 to 65535.") }
  }

  mutating func run() async throws {
    let report = options.report
    let root = folder.map { Project.root(of: FilePath($0)) ?? FilePath($0) } ?? FilePath(options.root)
    let project = Project(root: root)
    _ = try options.configuration(of: project, report)
    try project.requireFoldersApart()
    try project.lockForChanges(report).map { withExtendedLifetime($0) {} }
    var previewing = Preview.Options(jobs.run)
    (previewing.host, previewing.port, previewing.edits) = (host, port, edit)
    previewing.added = added.day
    let (opens, told) = (open, PreviewReport(report))
    let preview = Preview(project, options: previewing) { event in
      told.tell(event)
      if opens, case .listens(let address, _) = event { BrowserOpening.open(address) }
    }
    let work = Task { try await preview.run() }
    let signals = EndingSignals { work.cancel() }
    defer { signals.end() }
    do {
      try await work.value
    } catch let error as Preview.Failure {
      report.say("The preview cannot answer at \(host):\(port): \(error.message). Try --port with another number.")
      throw ExitCode.failure
    }
  }
}
