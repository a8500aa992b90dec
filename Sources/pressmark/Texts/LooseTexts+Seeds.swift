import Archive
import Files
import Support
import SystemPackage

extension LooseTexts {
  /// Texts that lie in an archive's folder beside its seeds. As long as the archive is empty, whatever folder holds
  /// texts is meant; later only one that is called as the seeds might be.
  init(besideSeedsOf project: Project) {
    let seeds = project.seeds.lastComponent?.string ?? "seeds"
    let isEmpty = !Self.holdsTexts(project.seeds, depth: 4) && FileTree(project.content).files.isEmpty
    self.init(in: project.root) { name in
      if name == seeds || Project.ownFolders.contains(name) { return false }
      let isCalledAsSeeds = ["text", "texts", "article", "articles"].contains(name.lowercased())
      return isEmpty || isCalledAsSeeds || nearestName(to: name, among: [seeds]) != nil
    }
  }

  /// The command that moves them to the seeds, as it is typed where the user is.
  func move(to seeds: FilePath) -> [String] {
    let folder = Project.folderFromHere(seeds)
    let make = FileSystem.isSurelyThere(seeds) ? [] : ["mkdir \(folder)"]
    return make + ["mv -i \(operands.joined(separator: " ")) \(folder)"]
  }

  /// What a run says of texts beside the seeds; `nil` where there are none.
  static func warning(of project: Project) -> Diagnostic? {
    let texts = LooseTexts(besideSeedsOf: project)
    guard let first = texts.files.first ?? texts.folders.first else { return nil }
    let seeds = project.shown(project.seeds)
    return Diagnostic(
      .warning, first, "texts lie beside \(seeds)/ and not in it, and so are not in the archive: \(texts.words)",
      advice: (["To move them, type:"] + texts.move(to: project.seeds).map { "    " + $0 }).joined(separator: "\n"))
  }
}
