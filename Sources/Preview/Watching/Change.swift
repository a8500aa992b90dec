import SystemPackage

/// What has happened to files within a moment: an editor that saves, or a folder that is copied, does many things that
/// are one change.
struct Change: Sendable {
  /// The files and folders.
  var paths: Set<FilePath> = []
  /// Whether these are all. Otherwise anything may have changed.
  var isComplete = true

  /// Whether nothing has happened.
  var isEmpty: Bool { paths.isEmpty && isComplete }
}
