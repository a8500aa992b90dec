import Archive
import ArgumentParser
import Files
import Site
import SystemPackage
import Wording

/// `pressmark new`.
struct New: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make an archive project that builds at once.",
    discussion: "Writes pressmark.yml and seeds/ with a README. A file that is there already is left as it is.")

  @Argument(help: ArgumentHelp("The archive's folder; it is made when it is missing.", valueName: "dir"))
  var folder: String

  @Flag(help: "Copy the built-in theme into Templates/, to be changed.")
  var withTemplates = false

  @Flag(help: "Print the summary as JSON to standard output.")
  var json = false

  mutating func run() async throws {
    let report = Report(asJSON: json)
    let project = Project(root: FilePath(folder))
    var files = NewProject.files
    if withTemplates { files += DefaultTheme.files.map { ("Templates/" + $0.path, $0.bytes) } }
    let missing = files.filter { !FileSystem.exists(project.root.appending($0.path)) }
    do {
      try write(missing, to: project)
    } catch {
      report.print([Diagnostic(error, path: error.path.string)])
      throw ExitCode.failure
    }
    try report.close(
      RunSummary([], newFiles: missing.count),
      [
        "\(counted(missing.count, "file")) written, \(files.count - missing.count) there already.",
        "Put your texts into \(folder)/seeds, then run: pressmark build --root \(folder)",
      ])
  }

  private func write(_ files: [(path: String, bytes: [UInt8])], to project: Project) throws(FileError) {
    for file in files { try FileSystem.write(file.bytes, to: project.root.appending(file.path)) }
  }
}
