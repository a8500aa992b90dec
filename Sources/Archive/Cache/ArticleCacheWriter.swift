import Files
import Synchronization
import SystemPackage

/// What a run leaves of the articles it read. Tasks put their chunks into it as they come; which comes first makes no
/// difference to what is found in it.
///
/// They are written after those of the memory, so that a run costs what has changed; when half of the file would be
/// chunks that nobody needs any more, a new one is written.
final class ArticleCacheWriter: Sendable {
  private struct State {
    var file: OpenFile?
    var hasFailed = false
    var end: Int
  }

  private let memory: ArticleCache
  private let place: CacheFile
  /// Where it is written: the memory itself, or beside it.
  private let path: String
  private let addsToMemory: Bool
  private let state: Mutex<State>

  init(after memory: ArticleCache) {
    self.memory = memory
    place = memory.place
    let needed = memory.chunks.reduce(0) { $0 + $1.count }
    addsToMemory = needed > 0 && memory.size < 2 * needed
    path = addsToMemory ? place.path : place.path + FileSystem.draftSuffix
    state = Mutex(State(end: addsToMemory ? memory.size : place.mark.count))
  }

  /// Puts a chunk into it; `nil` when it cannot be written, which costs the next run time and nothing else.
  func add(_ bytes: [UInt8], first: String) -> ArticleCache.Chunk? {
    let digest = SHA256Digest(of: bytes)
    return state.withLock { state in
      open(&state)
      guard !state.hasFailed, let file = state.file, file.write(bytes, at: state.end) else {
        state.hasFailed = true
        return nil
      }
      defer { state.end += bytes.count }
      return ArticleCache.Chunk(first: first, offset: state.end, count: bytes.count, digest: digest)
    }
  }

  private func open(_ state: inout State) {
    if state.file != nil || state.hasFailed { return }
    if addsToMemory {
      state.file = OpenFile(changing: path, in: place.folder)
      state.hasFailed = state.file == nil
    } else {
      state.file = try? OpenFile(writing: path, in: place.folder)
      state.hasFailed = state.file?.write(place.mark, at: 0) != true
    }
  }

  /// Leaves these chunks for the next run.
  func finish(_ chunks: [ContentChunk.Written]) {
    // The time of the memory says which files it can be trusted for, so what was confirmed makes it younger.
    let kept = chunks.compactMap { if case .kept(let number) = $0 { number } else { nil } }
    if kept == Array(memory.chunks.indices), kept.count == chunks.count { return }
    let written = chunks.map { chunk in
      switch chunk {
      case .anew(let written): written
      case .kept(let number) where addsToMemory, .confirmed(let number) where addsToMemory: memory.chunks[number]
      case .kept(let number), .confirmed(let number):
        memory.bytes(of: memory.chunks[number]).flatMap { add($0, first: memory.chunks[number].first) }
      }
    }
    if !writeIndex(of: written) || !addsToMemory && (try? place.folder.rename(path, to: place.path)) == nil {
      try? place.folder.delete(path)
    }
  }

  /// Writes where the chunks are, at the end; whether all went well.
  private func writeIndex(of chunks: [ArticleCache.Chunk?]) -> Bool {
    var index = ByteWriter()
    index.add(chunks.count)
    for chunk in chunks {
      guard let chunk else { return false }
      index.add(chunk.first)
      index.add(chunk.offset)
      index.add(chunk.count)
      index.add(chunk.digest)
    }
    index.add(SHA256Digest(of: index.bytes))
    return state.withLock { state in
      open(&state)
      index.add(state.end)
      guard !state.hasFailed, let file = state.file else { return false }
      return file.write(index.bytes, at: state.end)
    }
  }
}
