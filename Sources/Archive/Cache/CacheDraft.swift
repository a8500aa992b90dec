public import Files

/// A cache's file that is being written. It takes the old one's place when it is saved, and is gone when it is not.
public final class CacheDraft {
  private let folder: OutputFolder
  private let path: String
  private let draft: String
  private let file: DigestingFile
  private var isSaved = false
  /// How many bytes it has.
  public private(set) var size = 0

  init(of path: String, in folder: OutputFolder, _ mark: [UInt8]) throws(FileError) {
    (self.folder, self.path, draft) = (folder, path, path + FileSystem.draftSuffix)
    file = try DigestingFile(creating: draft, in: folder)
    try append(mark)
  }

  deinit {
    if !isSaved { try? folder.delete(draft) }
  }

  /// Adds some bytes.
  public func append(_ bytes: [UInt8]) throws(FileError) {
    try file.append(bytes)
    size += bytes.count
  }

  /// Opens it, to read what was added. What was opened can be read when it is saved, too.
  public func reader() throws(FileError) -> OpenFile { try OpenFile(draft, in: folder) }

  /// Puts it in the old one's place.
  public func save() throws(FileError) {
    var end: [UInt8] = []
    file.digest.append(to: &end)
    try file.append(end)
    _ = try file.close()
    try folder.rename(draft, to: path)
    isSaved = true
  }
}
