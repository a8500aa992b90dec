import Archive
import Checking
import Site

/// What a preview knows of its archive at one moment.
struct ArchiveState: Sendable {
  /// The last site that could be planned; `nil` before the first.
  var snapshot: SiteSnapshot?
  /// The same with its drafts among the other articles.
  var drafts: SiteSnapshot?
  /// What is wrong or doubtful now.
  var diagnostics: [Diagnostic] = []
  /// What is left to do; `nil` until somebody asks.
  var worklist: [Finding]?
  /// Where the archive's top is on its host: `/`, or `/archive/`.
  var top = "/"
  /// Rises with each change.
  var generation = 0

  /// What keeps the site from being built, with the lines that are meant.
  var errors: [Diagnostic] { diagnostics.filter { $0.severity == .error } }
}
