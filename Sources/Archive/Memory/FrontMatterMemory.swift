public import Files
import Markdown
import SystemPackage

/// The front matters of content files as they were last read: a file that did not change need not be read again to know its article.
///
/// They lie in chunks, each with its fingerprint, in a file of `.pressmark/`; a chunk is read when its files are asked for, so that an
/// archive of any size takes the memory of a few. The end of the file says where the chunks are.
struct FrontMatterMemory: Sendable {
  /// What was read of a file.
  struct Entry: Sendable {
    let file: String
    let stamp: FileSystem.Stamp
    /// Of the whole file.
    let digest: SHA256Digest
    /// Of its path and front matter.
    let frontMatterDigest: SHA256Digest
    /// Its front matter.
    let yaml: ArraySlice<UInt8>
  }

  /// Some neighbours in the order of paths.
  struct Chunk: Sendable {
    let first: String
    let offset: Int
    let count: Int
    let digest: SHA256Digest
  }

  let chunks: [Chunk]
  private let file: OpenFile?
  /// When it was written, in nanoseconds since 1970.
  private let written: Int

  /// What the last run left; nothing when it cannot be read.
  init(of project: Project) {
    let memory = MemoryFile("articles", of: project.content, in: project)
    guard let file = OpenFile(memory.path), let (chunks, written) = Self.index(of: file, mark: memory.mark) else {
      self.chunks = []
      self.file = nil
      written = 0
      return
    }
    self.file = file
    self.chunks = chunks
    self.written = written
  }

  private static func index(of file: OpenFile, mark: [UInt8]) -> ([Chunk], written: Int)? {
    guard let stamp = file.stamp, file.bytes(at: 0, count: mark.count) == mark,
      let end = file.bytes(at: stamp.size - 8, count: 8)
    else { return nil }
    var reader = MemoryReader(end)
    guard let start = reader.number(), start >= mark.count, start < stamp.size - 8,
      let index = file.bytes(at: start, count: stamp.size - 8 - start), index.count >= SHA256Digest.size
    else { return nil }
    let body = index.count - SHA256Digest.size
    guard SHA256Digest(bytes: index[body...]) == SHA256Digest(of: index.span.extracting(..<body)) else { return nil }
    reader = MemoryReader(index)
    guard let count = reader.count() else { return nil }
    var chunks: [Chunk] = []
    chunks.reserveCapacity(count)
    for _ in 0..<count {
      guard let first = reader.text(), let offset = reader.number(), let count = reader.number(),
        let digest = reader.digest()
      else { return nil }
      chunks.append(Chunk(first: first, offset: offset, count: count, digest: digest))
    }
    return (chunks, stamp.changed)
  }

  /// Whether a file that was last changed then is surely as it was when this was written.
  func trusts(_ stamp: FileSystem.Stamp) -> Bool { stamp.isSettled(before: written) }

  /// The bytes of a chunk; `nil` when they are damaged.
  func bytes(of chunk: Chunk) -> [UInt8]? {
    guard let bytes = file?.bytes(at: chunk.offset, count: chunk.count), SHA256Digest(of: bytes) == chunk.digest else {
      return nil
    }
    return bytes
  }

  /// The chunk in which a file would be.
  func chunk(of file: String) -> Int? {
    // The first chunk that begins after the file, by halving.
    var range = chunks.indices
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if file.precedesInBytes(chunks[middle].first) {
        range = range.lowerBound..<middle
      } else {
        range = middle + 1..<range.upperBound
      }
    }
    return range.lowerBound > 0 ? range.lowerBound - 1 : nil
  }

  /// What is in a chunk's bytes.
  static func entries(_ bytes: [UInt8]) -> [Entry] {
    var reader = MemoryReader(bytes)
    var entries: [Entry] = []
    while let file = reader.text(), let stamp = reader.stamp(), let digest = reader.digest(),
      let frontMatterDigest = reader.digest(), let yaml = reader.part()
    {
      entries.append(
        Entry(file: file, stamp: stamp, digest: digest, frontMatterDigest: frontMatterDigest, yaml: yaml))
    }
    return entries
  }

  /// A chunk's bytes.
  static func bytes(of entries: [Entry]) -> [UInt8] {
    var input = FingerprintInput()
    input.reserve(entries.reduce(0) { $0 + $1.yaml.count + $1.file.utf8.count + 96 })
    for entry in entries {
      input.add(entry.file)
      input.add(entry.stamp)
      input.add(entry.digest)
      input.add(entry.frontMatterDigest)
      input.add(entry.yaml)
    }
    return input.bytes
  }
}

extension FileSystem.Stamp {
  /// Whether the file was last changed a second or more before `moment`: one that was changed about then may have changed once more
  /// without another time.
  public func isSettled(before moment: Int) -> Bool { changed < moment - 1_000_000_000 }
}
