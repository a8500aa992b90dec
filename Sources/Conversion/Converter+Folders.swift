import Archive
import Files
import Support

/// The folders of `pressmark.yml`.
extension Converter {
  /// Those that are not there: what is said of them holds for no text.
  func unknownFolders(in tree: FileTree) -> [Diagnostic] {
    if configuration.folderPositions.isEmpty { return [] }
    let known = Set(tree.folders)
    // A folder of which something is said is meant by that.
    let others = tree.folders.filter { configuration.folderPositions[$0] == nil }
    return configuration.folderPositions.sorted { $0.key < $1.key }.compactMap { folder, position in
      if known.contains(folder) { return nil }
      let near = nearestName(to: folder, among: others) ?? namesake(of: folder, among: others)
      return Diagnostic(
        .warning, project.shown(project.configurationFile), at: position,
        "there is no folder '\(folder.printable)' below \(project.shown(project.seeds))/; what is said here holds for no "
          + "text",
        advice: (near.map { "Did you mean '\($0.printable)'? " } ?? "")
          + "Write the folder's path from there, in the capitals and small letters it has, or delete these lines.")
    }
  }

  /// A folder of the same name that lies deeper, or elsewhere.
  private func namesake(of folder: String, among folders: [String]) -> String? {
    func name(_ path: String) -> String? { path.split(separator: "/").last?.lowercased() }
    return folders.first { name($0) == name(folder) }
  }
}
