public import Files
public import SystemPackage

/// A file in `.pressmark/` that one run leaves for the next, one for each folder that it is about: how files were left
/// and what was made of them. All have this form: a line with the kind, the form's number and what wrote it; values
/// (`ByteWriter`); the digest of all that. It is disposable, and one that was cut or damaged, or that another program
/// wrote, counts as none.
public struct CacheFile: Sendable {
  /// The archive's folder, from which it is reached: never through a link.
  private let folder: OutputFolder
  /// Its path there.
  private let path: String
  /// The first bytes: another form of the file has others.
  private let mark: [UInt8]

  private static let kinds = ["conversion", "articles", "site", "search", "document", "picture"]

  /// - Parameters:
  ///   - kind: what is in it; a part of its name.
  ///   - folder: the folder that it is about.
  ///   - inputs: what all that is in it was made with, such as the program: with anything else it is not read.
  public init(_ kind: String, of folder: FilePath, in project: Project, madeWith inputs: String = "") {
    assert(Self.kinds.contains(kind))
    let name = SHA256Digest(of: Array(folder.string.utf8)).hexadecimal.prefix(16)
    self.folder = project.ownFolder
    path = "\(Project.ownFolderName)/\(kind)-\(name)"
    mark = Array("Pressmark \(kind) 8 \(SHA256Digest(of: Array(inputs.utf8)).hexadecimal)\n".utf8)
  }

  /// Deletes what runs have left for the next ones, of all folders; what can be taken back stays.
  public static func forgetAll(of project: Project) throws(FileError) {
    let folder = project.ownFolder
    for name in try folder.names(in: Project.ownFolderName) ?? [] where kinds.contains(where: { name.hasPrefix($0) }) {
      try folder.delete("\(Project.ownFolderName)/\(name)")
    }
  }

  /// Deletes all files of a kind but some; a failure costs nothing but room.
  public static func forget(_ kind: String, but kept: [CacheFile], of project: Project) {
    let folder = project.ownFolder
    let kept = Set(kept.map(\.path))
    for name in (try? folder.names(in: Project.ownFolderName)) ?? [] where name.hasPrefix(kind + "-") {
      let path = "\(Project.ownFolderName)/\(name)"
      if !kept.contains(path) { try? folder.delete(path) }
    }
  }

  /// Deletes it; a failure costs nothing but time.
  public func delete() { try? folder.delete(path) }

  /// What it holds, and when it was written, in nanoseconds since 1970; `nil` when there is none.
  public func read() -> (reader: ByteReader, written: Int)? {
    guard let (bytes, stamp) = try? folder.readStamped(path), bytes.starts(with: mark),
      bytes.count >= mark.count + SHA256Digest.size
    else { return nil }
    let end = bytes.count - SHA256Digest.size
    guard SHA256Digest(bytes: bytes[end...]) == SHA256Digest(of: bytes.span.extracting(..<end)) else { return nil }
    return (ByteReader(bytes, in: mark.count..<end), stamp.changed)
  }

  /// The file held open, and where its values are, which are read when they are needed; `nil` when there is none.
  public func open() -> (file: OpenFile, values: Range<Int>)? {
    guard let file = try? OpenFile(path, in: folder), let size = file.stamp?.size,
      size >= mark.count + SHA256Digest.size, file.bytes(at: 0, count: mark.count) == mark
    else { return nil }
    let end = size - SHA256Digest.size
    guard let digest = file.bytes(at: end, count: SHA256Digest.size),
      SHA256Digest(bytes: digest[...]) == file.digest(ofFirst: end)
    else { return nil }
    return (file, mark.count..<end)
  }

  /// Writes it; a failure costs nothing but time.
  ///
  /// - Parameter add: adds what it shall hold, and passes it on now and then, so that it is not all in memory.
  public func write(
    _ add: (
      _ piece: inout ByteWriter, _ passOn: (inout ByteWriter) throws(FileError) -> Void
    ) throws(FileError) -> Void
  ) {
    do {
      let draft = try draft()
      var piece = ByteWriter()
      try add(&piece) { piece throws(FileError) in
        if piece.bytes.count < 1 << 16 { return }
        try draft.append(piece.bytes)
        piece.removeAll()
      }
      try draft.append(piece.bytes)
      try draft.save()
    } catch {}
  }

  /// Begins to write it.
  public func draft() throws(FileError) -> CacheDraft { try CacheDraft(of: path, in: folder, mark) }
}

extension FileSystem.Stamp {
  /// Whether the file was last changed a second or more before `moment`: one that was changed about then may have
  /// changed once more without another time.
  public func isSettled(before moment: Int) -> Bool { Self.isSettled(changed, before: moment) }

  /// The same of the moment when a file was last changed, in nanoseconds since 1970.
  public static func isSettled(_ changed: Int, before moment: Int) -> Bool { changed < moment - 1_000_000_000 }
}
