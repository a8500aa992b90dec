import Archive
import Synchronization

/// What goes wrong where nothing can be thrown or handed back: whoever writes the site asks for it before the first
/// file changes.
final class Failures: Sendable {
  private let found = Mutex<Set<Diagnostic>>([])

  /// Notes a failure, once.
  func add(_ diagnostic: Diagnostic) { found.withLock { _ = $0.insert(diagnostic) } }

  /// All that was noted.
  var all: [Diagnostic] { found.withLock { $0.sorted() } }
}
