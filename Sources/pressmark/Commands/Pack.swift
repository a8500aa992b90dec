import Archive
import ArgumentParser
import Files
import Site
import Support
import SystemPackage

/// `pressmark pack`.
struct Pack: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Put the site, or some of its articles, into one file.",
    discussion: """
      With --zip: all files that site/manifest-sha256.txt lists, and the list itself, as a zip archive. With --epub: the articles of \
      a year, month or day, of an issue, or of a subject, author or publication, as a book for e-readers. The same articles give the same bytes.
      """)

  @Argument(help: ArgumentHelp("The file to write.", valueName: "file"))
  var file: String

  @Flag(help: "The site as a zip archive.")
  var zip = false

  @Option(
    help: ArgumentHelp("A book of 1997, 1997-04, 1997-04-24, of an issue's page, or of a name.", valueName: "what"))
  var epub: String?

  @OptionGroup var options: ProjectOptions
  @OptionGroup var jobs: JobOptions

  mutating func validate() throws {
    guard zip == (epub != nil) else { return }
    throw ValidationError("Say what to pack: pressmark pack --zip FILE, or pressmark pack --epub 1997 FILE.")
  }

  mutating func run() async throws {
    let report = options.report
    let project = Project(root: FilePath(options.root))
    let (configuration, mistakes) = try options.configuration(of: project, report)
    report.print(mistakes)
    if mistakes.containsError { throw ExitCode.failure }
    let lock = try project.lock(report)
    defer { withExtendedLifetime(lock) {} }
    if let epub {
      try await pack(epub, project, configuration, report)
    } else {
      try packSite(project, report)
    }
  }

  private func packSite(_ project: Project, _ report: Report) throws {
    let path = project.site.appending(Manifest.fileName)
    guard let listed = try report.attempt(project, { try FileSystem.readIfPresent(path) }) else {
      report.print([.noSite(in: project.site, project)])
      throw ExitCode.failure
    }
    let manifest = try report.attempt(project) { try Manifest(parsing: listed) }
    try report.attempt(project) {
      let zip = try ZipWriter(creating: FilePath(file))
      let folder = OpenFolder(project.site)
      for line in manifest.lines {
        let bytes = try folder.readStamped(line.path, limit: .max).bytes
        guard SHA256Digest(of: bytes) == line.digest else {
          throw Diagnostic(
            .error, project.shown(project.site.appending(line.path)), "is not as \(Manifest.fileName) lists it",
            advice: "Build the site again, then pack it.")
        }
        try zip.add(line.path, bytes)
      }
      try zip.add(Manifest.fileName, listed)
      try zip.finish()
    }
    try close(report, counted(manifest.lines.count + 1, "file"))
  }

  private func pack(
    _ what: String, _ project: Project, _ configuration: Configuration, _ report: Report
  ) async throws {
    let (book, diagnostics) = await Book.make(of: what, in: project, configuration, jobs: jobs.count)
    report.print(diagnostics)
    guard let book else {
      if diagnostics.containsError { throw ExitCode.failure }
      throw ValidationError(
        "No article is of '\(what)': name a year, month or day (1997, 1997-04, 1997-04-24), an issue by its page (issues/the-herald/3-12.html), or a subject, author, publication, section, place or language."
      )
    }
    let left = try report.attempt(project) {
      let zip = try ZipWriter(creating: FilePath(file))
      let left = try book.write(to: zip)
      if !left.containsError { try zip.finish() }
      return left
    }
    report.print(left)
    if left.containsError { throw ExitCode.failure }
    try close(report, counted(book.articleCount, "article"))
  }

  private func close(_ report: Report, _ what: String) throws {
    try report.close(RunSummary([]), ["\(what) packed into \(file.printable)."])
  }
}
