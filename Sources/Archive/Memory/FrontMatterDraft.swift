import Files
import Synchronization
import SystemPackage

/// What a run leaves of the front matters it read. Tasks put their chunks into it as they come; which comes first makes no difference to
/// what is found in it.
final class FrontMatterDraft: Sendable {
  private struct State {
    var file: OpenFile?
    var hasFailed = false
    var end: Int
  }

  private let path: FilePath
  private let draft: FilePath
  private let state: Mutex<State>

  init(of project: Project) {
    let memory = MemoryFile("articles", of: project.content, in: project)
    path = memory.path
    draft = memory.path.appendingToName(".pressmark-new")
    mark = memory.mark
    state = Mutex(State(end: memory.mark.count))
  }

  private let mark: [UInt8]

  /// Puts a chunk into it; `nil` when it cannot be written, which costs the next run time and nothing else.
  func add(_ bytes: [UInt8], first: String) -> FrontMatterMemory.Chunk? {
    let digest = SHA256Digest(of: bytes)
    return state.withLock { state in
      if state.file == nil, !state.hasFailed {
        state.file = try? OpenFile(writing: draft)
        state.hasFailed = state.file?.write(mark, at: 0) != true
      }
      guard !state.hasFailed, let file = state.file, file.write(bytes, at: state.end) else {
        state.hasFailed = true
        return nil
      }
      defer { state.end += bytes.count }
      return FrontMatterMemory.Chunk(first: first, offset: state.end, count: bytes.count, digest: digest)
    }
  }

  /// Gives it its place, when all of its chunks were written.
  func finish(_ chunks: [FrontMatterMemory.Chunk?]) {
    var index = FingerprintInput()
    index.add(chunks.count)
    for case let chunk? in chunks {
      index.add(chunk.first)
      index.add(chunk.offset)
      index.add(chunk.count)
      index.add(chunk.digest)
    }
    index.add(index.fingerprint)
    let isWritten = state.withLock { state in
      let start = state.end
      index.add(start)
      guard !chunks.contains(where: { $0 == nil }), !state.hasFailed, let file = state.file else { return false }
      return file.write(index.bytes, at: start)
    }
    if !isWritten || (try? FileSystem.rename(draft, to: path)) == nil { try? FileSystem.delete(draft) }
  }
}

extension FilePath {
  /// The path with more at the end of its last name.
  fileprivate func appendingToName(_ text: String) -> FilePath {
    removingLastComponent().appending((lastComponent?.string ?? "") + text)
  }
}
