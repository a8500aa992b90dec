/// Does work on `0 ..< count` in chunks on `jobs` tasks, and returns the chunks' results in order:
/// the result is the same for any number of jobs.
///
/// - Parameters:
///   - jobs: the number of tasks, at least 1.
///   - chunk: how many indices one call of `work` gets; a few hundred small files is a good measure.
///   - progress: is told after each chunk, from any task, how many of how many indices are done.
public func inParallel<Result: Sendable>(
  _ count: Int, jobs: Int, chunk: Int = 64, progress: (@Sendable (_ done: Int, _ of: Int) -> Void)? = nil,
  _ work: @escaping @Sendable (Range<Int>) -> Result
) async -> [Result] {
  let chunks = stride(from: 0, to: count, by: chunk).map { $0..<min($0 + chunk, count) }
  let tasks = max(1, min(jobs, chunks.count))
  let progress = progress.map { WorkProgress(of: count, tell: $0) }
  let doChunk = { @Sendable (chunk: Range<Int>) in
    defer { progress?.add(chunk.count) }
    return work(chunk)
  }
  if tasks == 1 { return chunks.map(doChunk) }
  let next = ChunkCounter()
  return await withTaskGroup(of: [(Int, Result)].self) { group in
    for _ in 0..<tasks {
      group.addTask {
        var results: [(Int, Result)] = []
        while let index = next.take(below: chunks.count) {
          results.append((index, doChunk(chunks[index])))
        }
        return results
      }
    }
    var all: [(Int, Result)] = []
    for await results in group { all += results }
    return all.sorted { $0.0 < $1.0 }.map(\.1)
  }
}
