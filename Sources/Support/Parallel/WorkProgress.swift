import Synchronization

/// Counts what several tasks get done, a chunk at a time, and tells how far they are together.
final class WorkProgress: Sendable {
  private let done = Atomic(0)
  private let all: Int
  private let tell: @Sendable (_ done: Int, _ of: Int) -> Void

  init(of all: Int, tell: @escaping @Sendable (_ done: Int, _ of: Int) -> Void) {
    self.all = all
    self.tell = tell
  }

  func add(_ count: Int) {
    tell(done.wrappingAdd(count, ordering: .relaxed).newValue, all)
  }
}
