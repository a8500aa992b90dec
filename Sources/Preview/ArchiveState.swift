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

  /// Whether the last site that could be planned is that of now.
  var isCurrent = false
  /// What browsers show over their pages: what keeps the site from being built; or, where nothing does, what is wrong
  /// since the last change, such as a text that cannot be converted.
  var errors: [Diagnostic] = []
}
