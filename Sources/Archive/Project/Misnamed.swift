public import Files
import SystemPackage

/// A file or folder of an archive that is not read because its name is not quite the one by which it would be.
public struct Misnamed: Sendable {
  /// Its path in the archive.
  public let path: String
  /// The path that it was meant to have.
  private let right: String
  /// Whether something is there.
  private let isBesideRight: Bool
  private let project: Project

  /// The files, or the folders, that were meant to have the path `right` in an archive, in the order of their names.
  public static func all(
    meantAs right: String, _ kind: FileSystem.Kind = .file, in project: Project
  ) -> [Misnamed] {
    let place = project.root.appending(right)
    let (folder, rightName) = (place.removingLastComponent(), place.lastComponent?.string ?? right)
    // Of a folder that cannot be listed that is told where something in it is read.
    let names = (try? FileSystem.names(in: folder)) ?? []
    let isThere = FileSystem.isSurelyThere(place)
    // To some disks capital and small letters are the same: there the other name is the right one.
    let isUnderOtherName = isThere && !names.contains(rightName)
    return names.filter { name in
      name.isMeant(as: rightName) && !(isUnderOtherName && name.lowercased() == rightName.lowercased())
        && FileSystem.isSurely(kind, at: folder.appending(name))
    }.sorted().map { name in
      Misnamed(
        path: project.shown(folder.appending(name)), right: right, isBesideRight: isThere, project: project)
    }
  }

  /// What is to be told of it.
  ///
  /// - Parameter severity: how bad it is where nothing has the right name; otherwise a person should look.
  public func diagnostic(_ severity: Diagnostic.Severity) -> Diagnostic {
    let message = isBesideRight ? "is not read: \(right) beside it is" : "is not read: its name has to be \(right)"
    return Diagnostic(isBesideRight ? .warning : severity, path, message, advice: advice)
  }

  /// How to mend it.
  public var advice: String {
    if isBesideRight { return "Put what it holds into \(right), or delete it." }
    let (old, new) = (project.root.appending(path), project.root.appending(right))
    return """
      To rename it, type:
          mv -i \(Project.wordFromHere(old)) \(Project.wordFromHere(new))
      """
  }
}

extension String {
  /// Whether something of this name was meant to be called `right`: it is called so but for capital letters, for
  /// `.yaml` in the place of `.yml`, or for the `.txt` that some editors put behind every name.
  public func isMeant(as right: String) -> Bool {
    if self == right { return false }
    var name = lowercased()
    if name.hasSuffix(".txt") { name.removeLast(".txt".count) }
    if name.hasSuffix(".yaml") { name = name.dropLast(".yaml".count) + ".yml" }
    return name == right.lowercased()
  }
}
