import Files
public import SystemPackage

extension Project {
  /// Two folders of an archive of which one is, holds or lies in the other.
  public struct Entanglement: Error {
    /// What is wrong, in a sentence or two.
    public let message: String
  }

  /// The archive's other folders, in which its editor keeps files.
  private static let editorsFolders = ["Templates", "pages", "media", "public"]

  /// Finds out whether the folders that are written to, and the seeds, lie apart: what one run writes is nobody else's
  /// to delete, or to read as a text.
  ///
  /// - Parameter home: the folder of the user, where it is known.
  public func checkFoldersAreApart(home: FilePath?) throws(Entanglement) {
    let own = [("the site", site), ("the content files", content), ("the source texts", seeds)]
    let others = own + Self.editorsFolders.map { ("the archive's \($0)", root.appending($0)) }
    for (number, (name, folder)) in own.enumerated() {
      let real = Self.real(folder)
      for (otherName, other) in others.dropFirst(number + 1) {
        let other = Self.real(other)
        guard real.starts(with: other) || other.starts(with: real) else { continue }
        throw Entanglement(
          name, shown(folder), real == other ? "is" : real.starts(with: other) ? "lies in" : "holds", otherName)
      }
      for (otherName, other) in [("the archive", root), ("your own files", home ?? root)] {
        let other = Self.real(other)
        guard other.starts(with: real) else { continue }
        throw Entanglement(name, shown(folder), real == other ? "is" : "holds", otherName)
      }
    }
    for (name, folder) in [("the site", site), ("the content files", content)] {
      if let other = archiveAround(folder) {
        throw Entanglement(name, shown(folder), "lies in", "another archive, \(shown(other).printable)")
      }
    }
  }

  /// The archive in which a folder lies, unless it is this one: what is there is that one's to write and to delete.
  private func archiveAround(_ folder: FilePath) -> FilePath? {
    let root = Self.real(root)
    var there = Self.real(folder)
    while there != root, there.lastComponent != nil {
      there.removeLastComponent()
      if there != root, FileSystem.mayBe(.file, at: there.appending(Configuration.fileName)) { return there }
    }
    return nil
  }

  /// The folder without symbolic links; of one that does not exist, as much of its way as does.
  private static func real(_ folder: FilePath) -> FilePath {
    var there = folder
    var rest: [FilePath.Component] = []
    while let name = there.lastComponent {
      if let real = try? FileSystem.resolved(there) { return rest.reversed().reduce(real) { $0.appending($1) } }
      rest.append(name)
      there.removeLastComponent()
    }
    return folder
  }
}

extension Project.Entanglement {
  fileprivate init(_ name: String, _ folder: String, _ way: String, _ other: String) {
    message =
      "The folder of \(name), '\(folder.printable)', \(way) the folder of \(other). "
      + "What Pressmark writes there would mix with what is there: name a folder that is nothing else."
  }
}
