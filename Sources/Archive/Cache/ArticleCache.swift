public import Files
import Markdown
import Support
import SystemPackage

/// The articles as they were last read: a content file that did not change need not be read again to know its article.
///
/// They lie packed in chunks, each with its fingerprint, in a file of `.pressmark/`; a chunk is read when its files are
/// asked for, so that it costs no memory but that of the articles. The end of the file says where the chunks are.
struct ArticleCache: Sendable {
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

  /// Where it is.
  let place: CacheFile
  /// The file's length in bytes; 0 for none.
  let size: Int

  /// What the last run of the same program left; nothing when it cannot be read.
  init(of project: Project, programStamp: String) {
    place = CacheFile("articles", of: project.content, in: project, programStamp: programStamp)
    guard let file = try? OpenFile(place.path, in: place.folder), let stamp = file.stamp,
      let chunks = Self.index(of: file, stamp, place.mark)
    else {
      chunks = []
      file = nil
      size = 0
      written = 0
      return
    }
    self.file = file
    self.chunks = chunks
    size = stamp.size
    written = stamp.changed
  }

  private static func index(of file: OpenFile, _ stamp: FileSystem.Stamp, _ mark: [UInt8]) -> [Chunk]? {
    guard file.bytes(at: 0, count: mark.count) == mark,
      let end = file.bytes(at: stamp.size - 8, count: 8)
    else { return nil }
    var reader = ByteReader(end)
    guard let start = reader.number(), start >= mark.count, start < stamp.size - 8,
      let index = file.bytes(at: start, count: stamp.size - 8 - start), index.count >= SHA256Digest.size
    else { return nil }
    let body = index.count - SHA256Digest.size
    guard SHA256Digest(bytes: index[body...]) == SHA256Digest(of: index.span.extracting(..<body)) else { return nil }
    reader = ByteReader(index)
    guard let count = reader.count() else { return nil }
    var chunks: [Chunk] = []
    chunks.reserveCapacity(count)
    for _ in 0..<count {
      guard let first = reader.text(), let offset = reader.number(), let count = reader.number(),
        let digest = reader.digest()
      else { return nil }
      chunks.append(Chunk(first: first, offset: offset, count: count, digest: digest))
    }
    return chunks
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
    let next = chunks.indices.partitioningIndex { file.precedesInBytes(chunks[$0].first) }
    return next > 0 ? next - 1 : nil
  }
}

extension FileSystem.Stamp {
  /// Whether the file was last changed a second or more before `moment`: one that was changed about then may have
  /// changed once more without another time.
  public func isSettled(before moment: Int) -> Bool { Self.isSettled(changed, before: moment) }

  /// The same of the moment when a file was last changed, in nanoseconds since 1970.
  public static func isSettled(_ changed: Int, before moment: Int) -> Bool { changed < moment - 1_000_000_000 }
}
