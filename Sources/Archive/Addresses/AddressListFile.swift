public import Files
import Markdown
import SystemPackage

/// A project's list of addresses on disk, as it was found.
public struct AddressListFile: Sendable {
  /// What it says.
  public let list: AddressList
  /// Its bytes; `nil` when there is none.
  private let bytes: [UInt8]?
  private let project: Project

  /// Reads the list of a project.
  ///
  /// - Throws: what is wrong with it: then nobody knows which addresses there were, and none may be lost.
  public init(_ project: Project) throws(Diagnostic) {
    self.project = project
    let path = project.root.appending(AddressList.fileName)
    do {
      bytes = try FileSystem.readIfPresent(path)
      list = try bytes.map { try AddressList(parsing: $0) } ?? AddressList()
    } catch let damage as AddressList.Damage {
      throw Diagnostic(
        .error, AddressList.fileName, at: TextPosition(line: damage.line, column: 1), damage.message,
        advice: """
          Delete the marks of git and keep the lines of both sides; or bring the file back from a copy. If you delete the whole file, \
          the next build begins a new one with the addresses of today, and those before are no more.
          """)
    } catch let error as FileError {
      throw Diagnostic(error, path: project.shown(error.path))
    } catch {
      throw Diagnostic(.error, AddressList.fileName, "\(error)", advice: "Bring the file back from a copy.")
    }
  }

  /// The bytes of another list; `nil` when they are those that are there.
  public func changed(to list: AddressList) -> [UInt8]? {
    if bytes == nil, list.rows.isEmpty { return nil }
    let new = list.bytes
    return new == bytes ? nil : new
  }

  /// What it takes for the list to call articles otherwise.
  ///
  /// - Parameter calls: what they are called, by what they were called before.
  public func changes(calling calls: [Ledger.Key: AddressList.Row.Owner]) -> [ContentChanges.Write] {
    changes(to: list.calling(calls))
  }

  /// What it takes to have another list in its place; empty when it says the same.
  func changes(to list: AddressList) -> [ContentChanges.Write] {
    changed(to: list).map { [ContentChanges.Write(.addresses, from: bytes, to: $0)] } ?? []
  }

  /// How a project's list is left; `nil` when there is none, or nobody can tell.
  public static func stamp(in project: Project) -> FileSystem.Stamp? {
    try? FileSystem.stamp(of: project.root.appending(AddressList.fileName))
  }

  /// Puts another list in the place of a project's, whole or not at all.
  public static func write(_ bytes: [UInt8], in project: Project) throws(FileError) {
    try project.ownFolder.replace(AddressList.fileName, with: bytes)
  }
}
