import Archive
import Files
import SystemPackage

/// A file in `.pressmark/` that a build leaves for the next one, one for each output folder. Its last bytes are the fingerprint of the
/// others: one that was cut or damaged counts as none.
struct MemoryFile {
  private let path: FilePath
  /// The first bytes: another form of the file has others.
  private let mark: [UInt8]

  /// - Parameter kind: what is in it; a part of its name.
  init(_ kind: String, of project: Project) {
    let name = SHA256Digest(of: Array(project.site.string.utf8)).hexadecimal.prefix(16)
    path = project.root.appending(".pressmark").appending("\(kind)-\(name)")
    mark = Array("Pressmark \(kind) 2\n".utf8)
  }

  /// What it holds, and when it was written, in nanoseconds since 1970; `nil` when there is none.
  func read() -> (reader: MemoryReader, written: Int)? {
    guard let bytes = try? FileSystem.read(path), let stamp = FileSystem.stamp(of: path), bytes.starts(with: mark),
      bytes.count >= mark.count + SHA256Digest.size
    else { return nil }
    let body = Array(bytes[mark.count..<bytes.count - SHA256Digest.size])
    guard SHA256Digest(bytes: bytes.suffix(SHA256Digest.size)) == SHA256Digest(of: body) else { return nil }
    return (MemoryReader(body), stamp.changed)
  }

  /// Writes it; a failure costs nothing but time.
  func write(_ body: FingerprintInput) {
    var bytes = mark + body.bytes
    body.fingerprint.append(to: &bytes)
    try? FileSystem.write(bytes, to: path)
  }
}

/// Reads what `FingerprintInput` wrote.
struct MemoryReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
    guard count >= 0, bytes.count - position >= count else { return nil }
    defer { position += count }
    return bytes[position..<position + count]
  }

  mutating func number() -> Int? {
    take(8).map { $0.withUnsafeBytes { Int(littleEndian: $0.loadUnaligned(as: Int.self)) } }
  }

  mutating func text() -> String? {
    number().flatMap { take($0) }.map { String(decoding: $0, as: UTF8.self) }
  }

  mutating func digest() -> SHA256Digest? { take(SHA256Digest.size).flatMap { SHA256Digest(bytes: $0) } }

  mutating func stamp() -> FileSystem.Stamp? {
    guard let size = number(), let changed = number() else { return nil }
    return FileSystem.Stamp(size: size, changed: changed)
  }

  /// How many things follow; `nil` when there cannot be so many.
  mutating func count() -> Int? { number().flatMap { $0 >= 0 && $0 <= bytes.count - position ? $0 : nil } }
}

extension FingerprintInput {
  mutating func add(_ stamp: FileSystem.Stamp) {
    add(stamp.size)
    add(stamp.changed)
  }
}
