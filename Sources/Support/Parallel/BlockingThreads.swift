import Dispatch

/// Threads for work that waits for the disk: it never stands in the way of what answers browsers (Swift's own threads
/// are as few as the processors).
public final class BlockingThreads: TaskExecutor {
  /// The threads of this process.
  public static let shared = BlockingThreads()

  private let queue = DispatchQueue(label: "pressmark.blocking", attributes: .concurrent)

  /// Does a piece of a task (SE-0417).
  public func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
