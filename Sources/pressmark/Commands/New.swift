import Archive
import ArgumentParser
import Files
import Site
import Support
import SystemPackage

/// `pressmark new`.
struct New: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make an archive project that builds at once.",
    discussion: """
      Writes pressmark.yml, seeds/ with a README, and what git has to know. A file that is there already is left as it is. \
      In an archive only --with-templates has something to do.
      """)

  @Argument(help: ArgumentHelp("The archive's folder; it is made when it is missing.", valueName: "dir"))
  var folders: [String] = []

  @Flag(help: "Copy the built-in theme into Templates/, to be changed.")
  var withTemplates = false

  @Flag(help: "Print the summary as JSON to standard output.")
  var json = false

  mutating func validate() throws {
    if folders.isEmpty { throw ValidationError("Name the new archive's folder: pressmark new herald") }
    guard folders.count > 1 else { return }
    throw ValidationError(
      "A name with blanks needs quotes: pressmark new \(folders.joined(separator: " ").shellQuoted)")
  }

  mutating func run() async throws {
    let report = Report(asJSON: json)
    let project = Project(root: FilePath(folders[0]))
    let isThere = try report.attempt(project) { try FileSystem.exists(project.configurationFile) }
    if let obstacle = obstacle(to: project, isThere: isThere) {
      report.print([obstacle])
      throw ExitCode.failure
    }
    var files = isThere ? [] : NewProject.files
    if withTemplates { files += DefaultTheme.files.map { ("Templates/" + $0.path, $0.bytes) } }
    let written = try report.attempt(project) {
      // Before the configuration, which names it.
      try FileSystem.createFolder(project.root)
      try ArchiveSchema.write(to: project)
      return try writeMissing(files, to: project)
    }
    let done = "\(counted(written, "file")) written, \(files.count - written) there already."
    try report.close(RunSummary([], newFiles: written), [done] + nextSteps(in: project))
  }

  /// Why no archive can be made here; `nil` where one can.
  private func obstacle(to project: Project, isThere: Bool) -> Diagnostic? {
    let way = Project.fromHere(project.root)
    if isThere, !withTemplates {
      let advice = "To build it, type:\n    \(project.command("build"))"
      return Diagnostic(.error, way, "is an archive already; nothing was changed", advice: advice)
    }
    var relative = project.root
    guard let root = Project.root(of: project.root), relative.removePrefix(root),
      let part = relative.components.first?.string, Project.ownFolders.contains(part)
    else { return nil }
    let there = Project.fromHere(root)
    return Diagnostic(
      .error, way, "lies in \(part)/ of the archive \(there); nothing was changed",
      advice: "Make the new archive in a folder outside of that one.")
  }

  /// What to type next, where the user is.
  private func nextSteps(in project: Project) -> [String] {
    let texts = LooseTexts(besideSeedsOf: project)
    let seeds = Project.folderFromHere(project.seeds)
    var lines: [String] = []
    if !texts.isEmpty {
      lines += ["Texts lie beside \(seeds) and not in it: \(texts.words.printable). To move them there, type:"]
      lines += texts.move(to: project.seeds).map { "    " + $0 }
    }
    return lines + [
      "Put your texts into \(seeds), with names that end in .txt, then type:", "    \(project.command("build"))",
    ]
  }

  /// Writes those files that are not there, when it is known of each whether it is.
  private func writeMissing(
    _ files: [(path: String, bytes: [UInt8])], to project: Project
  ) throws(FileError) -> Int {
    var missing: [(path: FilePath, bytes: [UInt8])] = []
    for file in files {
      let path = project.root.appending(file.path)
      if try !FileSystem.exists(path) { missing.append((path, file.bytes)) }
    }
    // The configuration, which is the first, is written last: a folder that has one is an archive, and no other is made
    // in it.
    for file in missing.reversed() { try FileSystem.write(file.bytes, to: file.path) }
    return missing.count
  }
}
