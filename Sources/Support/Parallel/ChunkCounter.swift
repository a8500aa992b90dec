import Synchronization

/// Hands out the numbers of chunks, each once, to the tasks that share it.
final class ChunkCounter: Sendable {
  private let next = Atomic(0)

  func take(below count: Int) -> Int? {
    let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
    return index < count ? index : nil
  }
}
