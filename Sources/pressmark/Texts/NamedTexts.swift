import Archive
import Conversion
import Documents
import Files
import Support
import SystemPackage

/// The texts of an archive that a command line names: files, or folders for all that lie in them.
struct NamedTexts {
  /// Their paths below the seeds' folder; `nil` where all are meant.
  private(set) var seeds: [String]? = []
  /// What was named and is not there.
  private(set) var diagnostics: [Diagnostic] = []

  private let project: Project

  init(_ names: [String], in project: Project) {
    self.project = project
    if names.isEmpty { seeds = nil }
    for name in names { enter(name) }
  }

  private mutating func enter(_ name: String) {
    guard let path = project.place(named: name) else {
      let all = FileTree(project.seeds).files
      let near = nearestName(to: FilePath(name).lastComponent?.string ?? name, among: all.map(\.fileName))
      let there = near.flatMap { near in all.first { $0.fileName == near } }
      refuse(
        name, "there is no such text",
        there.map { "Did you mean \(Project.wordFromHere(project.seeds.appending($0)))?" }
          ?? "Name texts of \(Project.folderFromHere(project.seeds)).")
      return
    }
    if project.seeds.starts(with: path) {
      seeds = nil
      return
    }
    var relative = path
    guard relative.removePrefix(project.seeds) else {
      let (text, seeds) = (Project.wordFromHere(path), Project.folderFromHere(project.seeds))
      let way = FileSystem.isSurely(.folder, at: path) ? "cp -R" : "cp"
      refuse(
        name, "does not lie in \(project.shown(project.seeds))/", "To put it there, type:\n    \(way) \(text) \(seeds)")
      return
    }
    guard FileSystem.isSurely(.folder, at: path) else {
      seeds?.append(relative.string)
      return
    }
    let texts = SeedFiles(FileTree(path), in: path).all
    if texts.isEmpty {
      refuse(
        name, "there is no text in this folder",
        "The names of texts end in .txt, those of documents in .docx, .odt, .pdf and others.")
    }
    seeds?.append(contentsOf: texts.map { relative.appending($0).string })
  }

  private mutating func refuse(_ name: String, _ message: String, _ advice: String) {
    diagnostics.append(Diagnostic(.error, name, message, advice: advice))
  }
}

extension Project {
  /// The file or folder that a command line names; `nil` where there is none.
  func place(named name: String) -> FilePath? { places(named: name).first(where: FileSystem.isSurelyThere) }

  /// Where it may lie: from where the user is, and else as messages show it, from the archive's folder, or below its
  /// seeds.
  func places(named name: String) -> [FilePath] {
    [FileSystem.currentFolder, root, seeds].map { $0.pushing(FilePath(name)).lexicallyNormalized() }
  }
}

extension String {
  fileprivate var fileName: String { String(split(separator: "/").last ?? "") }
}
