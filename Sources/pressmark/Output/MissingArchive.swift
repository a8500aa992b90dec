import Archive
import Files
import Support
import SystemPackage

/// There is no archive where a command looked for one: what was looked for, and what to type instead.
struct MissingArchive {
  /// Where it was looked for.
  let folder: FilePath
  /// Whether `--root` names the folder, so that those above it do not count.
  let isNamed: Bool

  /// - Parameter arguments: the command line as it was typed.
  func diagnostic(arguments: [String]) -> Diagnostic {
    // A dot would say little.
    let way = folder == FileSystem.currentFolder ? folder.string : Project.fromHere(folder)
    switch try? FileSystem.kind(of: folder) {
    case .folder: break
    case nil:
      let near = nearestName(
        to: folder.lastComponent?.string ?? "", among: archives(in: folder.removingLastComponent()))
      let there = near.map { Project.fromHere(folder.removingLastComponent().appending($0)) }
      let advice = there.map { "Did you mean '\($0)'? Then type:\n    \(typed(arguments, in: $0))" }
      return Diagnostic(.error, way, "there is no such folder", advice: advice ?? newArchive)
    default:
      if !isNamed {
        return MissingArchive(folder: folder.removingLastComponent(), isNamed: false).diagnostic(arguments: arguments)
      }
      return Diagnostic(.error, way, "is not a folder", advice: newArchive)
    }
    var message = "is no archive: it has neither \(Configuration.fileName) nor seeds/ nor content/"
    if !isNamed { message += ", and no folder above it has \(Configuration.fileName)" }
    return Diagnostic(.error, way, message, advice: advice(arguments))
  }

  private func advice(_ arguments: [String]) -> String {
    if let misnamed = Misnamed.all(meantAs: Configuration.fileName, in: Project(root: folder)).first {
      return "It has \(misnamed.path), which is not read. \(misnamed.advice)"
    }
    let near = archives(in: folder)
    if !near.isEmpty {
      let commands = near.prefix(3).map { "    " + typed(arguments, in: Project.fromHere(folder.appending($0))) }
      let more = near.count > 3 ? ["(\(near.count) folders in it are archives.)"] : []
      return (["Archives lie in it. Type:"] + commands + more).joined(separator: "\n")
    }
    let texts = LooseTexts(in: folder) { _ in true }
    if texts.isEmpty { return newArchive }
    let archive = freeName()
    return """
      It holds \(texts.words). To make an archive of them, type:
          \(command("new", archive))
          cp -R \(texts.operands.joined(separator: " ")) \(Project.folderFromHere(archive.appending("seeds")))
          \(command("build", archive))
      """
  }

  /// What to do where nothing tells what was meant.
  private var newArchive: String {
    """
    Name the archive's folder with --root DIR. To make a new archive, type:
        \(command("new", (FileSystem.isSurely(.folder, at: folder) ? folder : FileSystem.currentFolder).appending("archive")))
    """
  }

  private func command(_ name: String, _ folder: FilePath) -> String {
    "pressmark \(name) \(Project.wordFromHere(folder))"
  }

  /// The command as it was typed, with the folder that was meant.
  private func typed(_ arguments: [String], in root: String) -> String {
    var words = arguments
    for place in words.indices.reversed() {
      if words[place] == "--root" {
        words.removeSubrange(place...min(place + 1, words.endIndex - 1))
      } else if words[place].hasPrefix("--root=") {
        words.remove(at: place)
      }
    }
    words.removeAll { FileSystem.currentFolder.pushing(FilePath($0)).lexicallyNormalized() == folder }
    words.insert(contentsOf: ["--root", root], at: words.firstIndex(of: "--") ?? words.endIndex)
    return typedCommand(words)
  }

  private func archives(in folder: FilePath) -> [String] {
    let names = (try? FileSystem.names(in: folder)) ?? []
    return names.filter { !$0.hasPrefix(".") && Project.isArchive(folder.appending($0)) }
  }

  /// A folder for the archive that is not there yet.
  private func freeName() -> FilePath {
    var (name, number) = ("archive", 2)
    while FileSystem.isSurelyThere(folder.appending(name)) { (name, number) = ("archive-\(number)", number + 1) }
    return folder.appending(name)
  }
}
