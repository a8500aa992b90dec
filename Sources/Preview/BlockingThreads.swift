import Dispatch

/// Threads for work that waits for the disk: it never stands in the way of what answers browsers (Swift's own threads
/// are as few as the processors).
final class BlockingThreads: TaskExecutor {
  static let shared = BlockingThreads()

  private let queue = DispatchQueue(label: "pressmark.preview", attributes: .concurrent)

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
