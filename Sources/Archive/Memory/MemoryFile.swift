import Files
public import SystemPackage

/// A file in `.pressmark/` that one run leaves for the next, one for each folder that it is about. It is disposable: its last bytes are
/// the fingerprint of the others, and one that was cut or damaged counts as none.
public struct MemoryFile: Sendable {
  let path: FilePath
  /// The first bytes: another form of the file has others.
  let mark: [UInt8]

  /// - Parameters:
  ///   - kind: what is in it; a part of its name.
  ///   - folder: the folder that it is about.
  ///   - programStamp: what tells the program that wrote it from others that would understand it otherwise.
  public init(_ kind: String, of folder: FilePath, in project: Project, programStamp: String = "") {
    let name = SHA256Digest(of: Array(folder.string.utf8)).hexadecimal.prefix(16)
    path = project.root.appending(".pressmark").appending("\(kind)-\(name)")
    mark = Array("Pressmark \(kind) 5 \(SHA256Digest(of: Array(programStamp.utf8)).hexadecimal)\n".utf8)
  }

  /// What it holds, and when it was written, in nanoseconds since 1970; `nil` when there is none.
  public func read() -> (reader: MemoryReader, written: Int)? {
    guard let bytes = try? FileSystem.read(path), let stamp = FileSystem.stamp(of: path), bytes.starts(with: mark),
      bytes.count >= mark.count + SHA256Digest.size
    else { return nil }
    let end = bytes.count - SHA256Digest.size
    guard SHA256Digest(bytes: bytes[end...]) == SHA256Digest(of: bytes.span.extracting(mark.count..<end)) else {
      return nil
    }
    return (MemoryReader(bytes, at: mark.count), stamp.changed)
  }

  /// Writes it; a failure costs nothing but time.
  public func write(_ body: FingerprintInput) {
    var bytes = mark
    bytes.reserveCapacity(mark.count + body.bytes.count + SHA256Digest.size)
    bytes += body.bytes
    body.fingerprint.append(to: &bytes)
    try? FileSystem.write(bytes, to: path)
  }
}
