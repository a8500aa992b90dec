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
    let real = others.map { Array(Self.real($0.1).components) }
    let around = [("the archive", root), ("your own files", home ?? root)].map { ($0, Array(Self.real($1).components)) }
    for (number, (name, folder)) in own.enumerated() {
      let mine = real[number]
      for (other, theirs) in zip(others, real).dropFirst(number + 1) {
        guard mine.starts(with: theirs) || theirs.starts(with: mine) else { continue }
        let way = mine == theirs ? "is" : mine.count > theirs.count ? "lies in" : "holds"
        throw Entanglement(name, shown(folder), way, other.0)
      }
      for (other, theirs) in around where theirs.starts(with: mine) {
        throw Entanglement(name, shown(folder), mine == theirs ? "is" : "holds", other)
      }
    }
    for (name, folder) in [("the site", site), ("the content files", content)] {
      if let other = archiveAround(folder) {
        throw Entanglement(name, shown(folder), "lies in", "another archive, \(shown(other).printable)")
      }
    }
  }

  /// Whether the archive lies in a folder, or is that folder.
  public func lies(in folder: FilePath) -> Bool { Self.real(root).starts(with: Self.real(folder)) }

  /// The folder of the archive, among those that the program reads or writes, that another folder is, holds or lies in:
  /// nothing else may write there. `nil` where there is none.
  public func part(of folder: FilePath) -> FilePath? {
    let there = Self.real(folder)
    let others = (Self.editorsFolders + ["assets", Self.ownFolderName]).map { root.appending($0) }
    return ([site, content, seeds] + others).first { part in
      let mine = Self.real(part)
      return mine.starts(with: there) || there.starts(with: mine)
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
