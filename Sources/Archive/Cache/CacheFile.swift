public import Files
public import SystemPackage

/// A file in `.pressmark/` that one run leaves for the next, one for each folder that it is about. It is disposable:
/// its last bytes are the fingerprint of the others, and one that was cut or damaged counts as none.
public struct CacheFile: Sendable {
  /// The archive's folder, from which it is reached: never through a link.
  let folder: OutputFolder
  /// Its path there.
  let path: String
  /// The first bytes: another form of the file has others.
  let mark: [UInt8]

  /// - Parameters:
  ///   - kind: what is in it; a part of its name.
  ///   - folder: the folder that it is about.
  ///   - programStamp: what tells the program that wrote it from others that would understand it otherwise.
  public init(_ kind: String, of folder: FilePath, in project: Project, programStamp: String = "") {
    let name = SHA256Digest(of: Array(folder.string.utf8)).hexadecimal.prefix(16)
    self.folder = project.ownFolder
    path = "\(Project.ownFolderName)/\(kind)-\(name)"
    mark = Array("Pressmark \(kind) 7 \(SHA256Digest(of: Array(programStamp.utf8)).hexadecimal)\n".utf8)
  }

  /// Deletes what runs have left for the next ones, of all folders; what can be taken back stays.
  public static func forgetAll(of project: Project) throws(FileError) {
    let folder = project.ownFolder
    for name in try folder.names(in: Project.ownFolderName) ?? []
    where name == "conversion" || name.hasPrefix("articles-") || name.hasPrefix("site-") {
      try folder.delete("\(Project.ownFolderName)/\(name)")
    }
  }

  /// What it holds, and when it was written, in nanoseconds since 1970; `nil` when there is none.
  public func read() -> (reader: ByteReader, written: Int)? {
    guard let (bytes, stamp) = try? folder.readStamped(path), bytes.starts(with: mark),
      bytes.count >= mark.count + SHA256Digest.size
    else { return nil }
    let end = bytes.count - SHA256Digest.size
    guard SHA256Digest(bytes: bytes[end...]) == SHA256Digest(of: bytes.span.extracting(..<end)) else { return nil }
    return (ByteReader(bytes, at: mark.count), stamp.changed)
  }

  /// Writes it; a failure costs nothing but time.
  ///
  /// - Parameter pieces: adds what it shall hold, and passes it on whenever it has become much.
  public func write(_ pieces: (_ passOn: (inout ByteWriter) throws(FileError) -> Void) throws(FileError) -> Void) {
    try? folder.write(to: path) { file throws(FileError) in
      try file.append(mark)
      try pieces { piece throws(FileError) in
        try file.append(piece.bytes)
        piece.removeAll()
      }
      var end: [UInt8] = []
      file.digest.append(to: &end)
      try file.append(end)
    }
  }
}
